import { describe, expect, test } from 'vitest';
import { PLACES } from '../../../../tests/support/places-fixture.ts';
import { toBd09, toGcj02 } from '../../../../src/content/schemas/datum.ts';
import { distanceBetween } from '../../../../src/content/schemas/geo.ts';
import { readAddress, readPoint } from './read-point.ts';

/** The seat of 南塘街道. */
const SEAT = { longitude: 110.605048, latitude: 28.679762 };

const written = ({ longitude, latitude }: typeof SEAT): string => `${longitude}, ${latitude}`;

describe('the likely system', () => {
  test.each([
    ['wgs84', written(SEAT)],
    ['gcj02', written(toGcj02(SEAT))],
    ['bd09', written(toBd09(SEAT))],
  ])('is %s where that puts the point at the seat of the township', (datum, text) => {
    const { likely, readings } = readPoint(text, '南塘街道', PLACES);
    expect(likely).toMatchObject({ datum });
    expect(likely?.why).toContain('南塘街道');
    const read = readings.find((one) => one.datum === datum);
    expect(read && distanceBetween(read, SEAT)).toBeLessThan(5);
  });

  test('is what a link says, whatever lies nearer', () => {
    const { likely } = readPoint(
      `https://map.baidu.com/?latlng=${SEAT.latitude},${SEAT.longitude}`,
      '南塘街道',
      PLACES,
    );
    expect(likely).toEqual({ datum: 'bd09', why: '百度地图的链接，是 BD-09' });
  });

  test('is not named where neither the text nor a township tells', () => {
    expect(readPoint(written(SEAT), undefined, PLACES).likely).toBeUndefined();
  });
});

describe('a point that cannot be right', () => {
  test('outside the county is told in the words of the check', () => {
    const { notes, readings } = readPoint('110.6, 30.25', '南塘街道', PLACES);
    expect(notes.join('')).toContain('不在云溪县范围内');
    expect(readings.map(({ isInside }) => isInside)).toEqual([false, false, false]);
  });

  test('whose numbers changed places is told, and read', () => {
    const { notes, readings } = readPoint(`经度${SEAT.latitude} 纬度${SEAT.longitude}`, '南塘街道', PLACES);
    expect(notes.join('')).toContain('写反了');
    expect(readings[0]).toMatchObject({ ...SEAT, isInside: true });
  });

  test('in a shortened link is not to be found, with the way out', () => {
    const { notes, readings } = readPoint('https://surl.amap.com/abc', undefined, PLACES);
    expect(notes.join('')).toContain('打开以后的网址');
    expect(readings).toEqual([]);
  });
});

test('a converted point says so in the source that it proposes', () => {
  const { readings } = readPoint(
    `https://uri.amap.com/marker?position=${written(toGcj02(SEAT))}`,
    undefined,
    PLACES,
  );
  expect(readings.find(({ datum }) => datum === 'gcj02')?.source).toBe('高德地图，由GCJ-02换算');
});

describe('an address', () => {
  test('gives the seat of the township that it names, and says what is not known', () => {
    const { words, seats } = readAddress('南塘街道解放路12号', PLACES);
    expect(seats).toEqual([{ name: '南塘街道', ...SEAT }]);
    expect(words).toContain('“解放路12号”在哪里，资料里没有');
  });

  test('of nothing known gives nothing', () => {
    expect(readAddress('解放路', PLACES).seats).toEqual([]);
  });
});
