import { describe, expect, test } from 'vitest';
import { toBaseMap, toMapPolicy, toTileHosts } from './base-map.ts';

const SITE = { key: 'k&1', reviewNumber: 'GS(2024)0650号', attribution: '天地图' };
const map = toBaseMap(SITE);

describe('the base map', () => {
  test.each(['key', 'reviewNumber', 'attribution'] as const)('does not exist without %s', (missing) => {
    expect(toBaseMap({ ...SITE, [missing]: undefined })).toBeUndefined();
  });

  test('asks 天地图 for the map and for its names, in the documented form', () => {
    expect(map?.layers).toEqual(
      ['vec', 'cva'].map(
        (layer) =>
          `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k%261`,
      ),
    );
  });

  test('says whose it is and its review number', () => {
    expect(map?.notice).toBe('天地图 审图号：GS(2024)0650号');
  });
});

describe('the policy of the stations page', () => {
  test('allows the eight tile hosts when there is a base map', () => {
    expect(toTileHosts(map)).toHaveLength(8);
    expect(toMapPolicy(map)['img-src']).toEqual([
      'data:',
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((host) => `https://t${host}.tianditu.gov.cn`),
    ]);
  });

  test('is any other page’s when there is none', () => {
    expect(toMapPolicy(undefined)).toEqual({});
  });
});
