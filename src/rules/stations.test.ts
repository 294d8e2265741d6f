import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { toBd09, toGcj02 } from '../content/schemas/datum.ts';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { formatIssue } from '../content/issue.ts';
import { PLACES } from '../../tests/support/places-fixture.ts';
import { checkStations } from './stations.ts';

const SEAT = { longitude: 110.605048, latitude: 28.679762 };
const STREET_500_M_EAST = { longitude: 110.610165, latitude: 28.679762 };

/** The messages about one station of 南塘街道 with this location (lines of YAML) and township. */
function check(location: string, township = '南塘街道'): readonly string[] {
  const yaml = `name: 站\nlevel: township\nkind: station\ntownship: ${township}\nasOf: 2017\n${location}`;
  const tree = parseContentTree(
    new Map([
      ['content/places.yaml', stringify(PLACES)],
      ['content/stations/a.yaml', yaml],
    ]),
  );
  expect(tree.issues).toEqual([]);
  return checkStations(tree).map((issue) => `${issue.severity} ${formatIssue(issue)}`);
}

function at(
  { longitude, latitude }: { readonly longitude: number; readonly latitude: number },
  precision = 'street',
): string {
  return `location:\n  precision: ${precision}\n  longitude: ${longitude}\n  latitude: ${latitude}\n  source: 手机实测\n`;
}

describe('a station without a fault', () => {
  test.each([
    ['has no location', ''],
    ['says that it has none', 'location: { precision: unknown }\n'],
    ['stands at its seat', at(SEAT, 'township-seat')],
    ['stands in a street near its seat', at(STREET_500_M_EAST)],
    ['stands in a quarter far from its seat', at({ longitude: 110.62225, latitude: 28.740615 }, 'area')],
  ])('%s', (_, location) => {
    expect(check(location)).toEqual([]);
  });
});

describe('a wrong point', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'longitude and latitude that have changed places',
      at({ longitude: 28.679762, latitude: 110.605048 }),
      'error content/stations/a.yaml:8:14',
      ['写反了', 'longitude: 110.605048'],
    ],
    [
      'a lost decimal point',
      at({ longitude: 110605048, latitude: 28.679762 }),
      'error content/stations/a.yaml:8:14',
      ['不在云溪县范围内', '小数点'],
    ],
    [
      'a point in another city',
      at({ longitude: 110.6, latitude: 30.25 }),
      'error content/stations/a.yaml:9:13',
      ['不在云溪县范围内', '28.2～29'],
    ],
    [
      'a street that was copied from 高德',
      at(toGcj02(SEAT)),
      'warning content/stations/a.yaml:8:14',
      ['高德或腾讯地图（GCJ-02）', '写换算后的 110.6050'],
    ],
    [
      'a street that was copied from 百度',
      at(toBd09(SEAT)),
      'warning content/stations/a.yaml:8:14',
      ['百度地图（BD-09）', '1.1公里'],
    ],
    [
      'a point in another township',
      at({ longitude: 110.48147, latitude: 28.300205 }),
      'warning content/stations/a.yaml:8:14',
      ['离南塘街道驻地43.9公里', '核对 township'],
    ],
    [
      'a point beside the seat of another township',
      at({ longitude: 110.62, latitude: 28.740615 }, 'surveyed'),
      'warning content/stations/a.yaml:8:14',
      ['离城关街道驻地', '离南塘街道驻地6.9公里', '或者 township 应当是城关街道'],
    ],
    [
      'a seat that is none',
      at({ longitude: 110.62225, latitude: 28.740615 }, 'township-seat'),
      'warning content/stations/a.yaml:8:14',
      ['离南塘街道驻地7.0公里'],
    ],
  ];

  test.each(cases)('%s is told with its likely cause', (_, location, start, words) => {
    const messages = check(location);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.startsWith(`${start} `), messages[0]).toBe(true);
    for (const word of words) expect(messages[0]).toContain(word);
  });
});

describe('coordinates of a map service', () => {
  const from = (source: string): readonly string[] =>
    check(at(STREET_500_M_EAST).replace('手机实测', source));

  test.each([
    ['高德地图', 'source: 高德地图，由GCJ-02换算'],
    ['百度地图', 'source: 百度地图，由BD-09换算'],
  ])('%s are asked about, with words that pass', (source, example) => {
    const messages = from(source);
    expect(messages).toEqual([expect.stringContaining(`例如：${example}`)]);
    expect(messages[0]).toMatch(/^warning content\/stations\/a.yaml:10:11 /);
    expect(from(example.replace('source: ', ''))).toEqual([]);
  });
});

describe('a wrong location', () => {
  test('names what it lacks', () => {
    expect(check('location: { precision: street, longitude: 110.6 }\n')).toEqual([
      'error content/stations/a.yaml:6:11 location 缺少 latitude 纬度、source 坐标从哪里来 → 经度、纬度和来源要一起写；不知道坐标就把整个 location 删去。例如：source: 2026年6月手机实测',
    ]);
  });

  test('does not hold coordinates of which nobody knows how good they are', () => {
    expect(check(at(SEAT, 'unknown'))[0]).toContain('precision 写的是 unknown，却有坐标');
  });

  test('is no township that the city does not have', () => {
    expect(check('', '清湖镇')[0]).toContain('没有这个乡镇街道：清湖镇');
  });
});
