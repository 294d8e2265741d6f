import { describe, expect, test } from 'vitest';
import gcoord from 'gcoord';
import { toNavigationLinks } from '../../../../src/stations/navigation-links.ts';
import { toGcj02 } from '../../../../src/content/schemas/datum.ts';
import { isShortLink, readPasted, type Datum } from './coordinates.ts';

const HERE = [118.62, 28.74] as const;

/** A text, the system that it tells, and how the two stood; all say 118.62, 28.74 to a few metres. */
const FORMS: readonly [text: string, told?: Datum | undefined, order?: 'latitude-first' | 'swapped'][] = [
  ['118.62,28.74'],
  ['118.62, 28.74'],
  ['118.620000 28.740000'],
  ['118.62，28.74'],
  ['１１８．６２，２８．７４'],
  ['118.62、28.74'],
  ['118.62;28.74'],
  ['118.62/28.74'],
  ['118.62|28.74'],
  ['(118.62, 28.74)'],
  ['[118.62,28.74]'],
  ['坐标：118.62，28.74。'],
  ['118.62\n28.74'],
  ['28.74 118.62', undefined, 'latitude-first'],
  ['28.740000,118.620000', undefined, 'latitude-first'],
  ['经度：118.62 纬度：28.74'],
  ['经度118.62，纬度28.74'],
  ['纬度 28.74 经度 118.62'],
  ['东经118.62° 北纬28.74°'],
  ['北纬28.74度，东经118.62度'],
  ['经度28.74 纬度118.62', undefined, 'swapped'],
  ['lng:118.62,lat:28.74'],
  ['{"lat":28.74,"lng":118.62}'],
  ['{"longitude": "118.62", "latitude": "28.74"}'],
  ['longitude=28.74 latitude=118.62', undefined, 'swapped'],
  ['118.62°E 28.74°N'],
  ['118.62E, 28.74N'],
  ['E118.62 N28.74'],
  ['118°37′12″E 28°44′24″N'],
  ['118°37\'12"E, 28°44\'24"N'],
  ['28°44′24″N 118°37′12″E'],
  ['E118°37′12″ N28°44′24″'],
  ['东经118°37′12″，北纬28°44′24″'],
  ['北纬28度44分24秒 东经118度37分12秒'],
  ['118°37.2′ 28°44.4′'],
  ['118-37-12, 28-44-24'],
  ['28°44′24″ 118°37′12″', undefined, 'latitude-first'],
  ['118°37’12.0”E 28°44’24.0”N'],
  ['手机实测 118.62 28.74', 'wgs84'],
  ['GPS: 28.74, 118.62', 'wgs84', 'latitude-first'],
  ['geo:28.74,118.62?z=16', 'wgs84', 'latitude-first'],
  ['高德 118.62,28.74', 'gcj02'],
  ['百度地图坐标：118.62,28.74', 'bd09'],
  ['https://uri.amap.com/marker?position=118.62,28.74&name=x', 'gcj02'],
  ['https://uri.amap.com/marker?position=118.62,28.74&coordinate=wgs84', 'wgs84'],
  ['https://www.amap.com/?q=28.74,118.62,%E7%AB%99', 'gcj02', 'latitude-first'],
  ['https://ditu.amap.com/regeo?lng=118.62&lat=28.74&name=x', 'gcj02'],
  ['https://wb.amap.com/?p=B0FFABC123,28.74,118.62,%E7%AB%99,%E8%B7%AF', 'gcj02', 'latitude-first'],
  ['我在高德地图分享了一个位置 https://uri.amap.com/marker?position=118.62%2C28.74', 'gcj02'],
  ['https://map.baidu.com/?latlng=28.74,118.62&title=x&autoOpen=true', 'bd09', 'latitude-first'],
  ['http://api.map.baidu.com/marker?location=28.74,118.62&title=x', 'bd09', 'latitude-first'],
  ['http://api.map.baidu.com/marker?location=28.74,118.62&coord_type=gcj02', 'gcj02', 'latitude-first'],
  ['https://apis.map.qq.com/uri/v1/marker?marker=coord:28.74,118.62;title:x', 'gcj02', 'latitude-first'],
  ['https://map.qq.com/?type=marker&pointx=118.62&pointy=28.74&name=x', 'gcj02'],
  ['https://apis.map.qq.com/uri/v1/marker?marker=coord:28.74,118.62&coord_type=1', 'wgs84', 'latitude-first'],
  [
    'http://example.cn/go?to=https%253A%252F%252Furi.amap.com%252Fmarker%253Fposition%253D118.62%252C28.74',
    'gcj02',
  ],
  ['https://www.tianditu.gov.cn/?center=118.62,28.74', 'wgs84'],
];

describe('a pasted point', () => {
  test.each(FORMS)('%s', (text, told, order) => {
    const pasted = readPasted(text);
    expect([pasted?.longitude, pasted?.latitude].map((degrees) => degrees?.toFixed(4))).toEqual(
      HERE.map((degrees) => degrees.toFixed(4)),
    );
    expect({ told: pasted?.told?.datum, order: pasted?.order }).toEqual({ told, order });
  });

  test('is read from the metres of an address of 百度', () => {
    const [east, north] = gcoord.transform([...HERE], gcoord.BD09, gcoord.BD09Meter);
    const pasted = readPasted(`https://map.baidu.com/@${east.toFixed(2)},${north.toFixed(2)},17z`);
    expect(pasted?.longitude).toBeCloseTo(HERE[0], 4);
    expect(pasted?.latitude).toBeCloseTo(HERE[1], 4);
    expect(pasted?.told?.datum).toBe('bd09');
  });

  test('is read back from every link that the site itself makes', () => {
    const place = { longitude: HERE[0], latitude: HERE[1] };
    const links = toNavigationLinks({ name: '站 3', address: '解放路 12 号', ...place }, 'x');
    for (const { url } of links) {
      const pasted = readPasted(url);
      expect(pasted?.told?.datum, url).toBe('gcj02');
      expect(pasted?.longitude, url).toBeCloseTo(toGcj02(place).longitude, 5);
      expect(pasted?.latitude, url).toBeCloseTo(toGcj02(place).latitude, 5);
    }
  });
});

test.each([
  '',
  '解放路12号',
  '118.62',
  '电话 0570-4022123',
  '2017年5月',
  '228.62, 98.74',
  'https://surl.amap.com/abc',
  '12, 34',
])('is not found in “%s”', (text) => {
  expect(readPasted(text)).toBeUndefined();
});

test('a shortened link is known as one', () => {
  expect(['https://surl.amap.com/a1b2', 'https://j.map.baidu.com/9f/x'].map(isShortLink)).toEqual([
    true,
    true,
  ]);
  expect(isShortLink('https://uri.amap.com/marker?position=118.62,28.74')).toBe(false);
});
