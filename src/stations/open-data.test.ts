import { describe, expect, test } from 'vitest';
import { PLACES } from '../../tests/support/places-fixture.ts';
import { toGeoJson, toPlace, toStationsCsv, type OpenStation } from './open-data.ts';

const PAGE = 'https://site.example/stations/{id}/';

const UNKNOWN = {
  township: undefined,
  address: undefined,
  point: undefined,
  services: [],
  facilities: [],
  hours: undefined,
  telephone: undefined,
  opened: undefined,
} as const;

const SIDU: OpenStation = {
  ...UNKNOWN,
  id: 'sidu',
  name: '四都站',
  level: '乡镇街道',
  kind: '服务站',
  township: '四都镇',
  address: '四都路1号',
  point: { longitude: 118.690952, latitude: 28.840093, precision: 'township-seat', source: '驻地' },
  services: ['法律援助'],
  facilities: ['图书室'],
  telephone: '0570-1234567',
  asOf: '2017',
  url: 'https://site.example/stations/sidu/',
};
const NOWHERE: OpenStation = {
  ...UNKNOWN,
  id: 'kaifaqu',
  name: '开发区站',
  level: '乡镇街道',
  kind: '服务站',
  asOf: '2017',
  url: 'https://site.example/stations/kaifaqu/',
};

describe('GeoJSON', () => {
  const published: unknown = JSON.parse(JSON.stringify(toGeoJson([SIDU, NOWHERE], PAGE)));

  test('gives a point longitude first, and a station without one no geometry', () => {
    expect(published).toEqual({
      type: 'FeatureCollection',
      page: PAGE,
      features: [
        {
          type: 'Feature',
          id: 'sidu',
          geometry: { type: 'Point', coordinates: [118.690952, 28.840093] },
          properties: {
            name: '四都站',
            level: '乡镇街道',
            kind: '服务站',
            township: '四都镇',
            address: '四都路1号',
            services: ['法律援助'],
            facilities: ['图书室'],
            telephone: '0570-1234567',
            asOf: '2017',
            precision: 'township-seat',
          },
        },
        {
          type: 'Feature',
          id: 'kaifaqu',
          geometry: null,
          properties: {
            name: '开发区站',
            level: '乡镇街道',
            kind: '服务站',
            asOf: '2017',
            precision: 'unknown',
          },
        },
      ],
    });
  });

  test('of 200 stations is at most 80 KB', () => {
    const { townships } = PLACES;
    const stations = Array.from({ length: 200 }, (_, index): OpenStation => {
      const { name = '', longitude = 0, latitude = 0 } = townships[index % townships.length] ?? {};
      return {
        ...SIDU,
        id: `station-${index}`,
        name: `云溪县${name}总工会职工服务站${index}`,
        township: name,
        point: { longitude, latitude, precision: 'street', source: '2026年6月手机实测' },
        services: ['职工来信', '职工来访', '法律援助'],
        facilities: [],
      };
    });
    expect(Buffer.byteLength(JSON.stringify(toGeoJson(stations, PAGE)))).toBeLessThanOrEqual(80 * 1024);
  });
});

describe('CSV', () => {
  test('has a line for each station, with empty cells for what nobody knows', () => {
    const [, sidu, nowhere] = toStationsCsv([SIDU, NOWHERE]).split('\r\n');
    expect(sidu).toBe(
      'sidu,四都站,乡镇街道,服务站,四都镇,四都路1号,118.690952,28.840093,township-seat,驻地,法律援助,图书室,,0570-1234567,,2017,https://site.example/stations/sidu/',
    );
    expect(nowhere).toBe(
      'kaifaqu,开发区站,乡镇街道,服务站,,,,,unknown,,,,,,,2017,https://site.example/stations/kaifaqu/',
    );
  });
});

describe('schema.org Place', () => {
  test('states the address, the point and what is there', () => {
    expect(toPlace(SIDU, PLACES)).toMatchObject({
      '@type': 'Place',
      name: '四都站',
      address: {
        addressCountry: 'CN',
        addressRegion: '某省',
        addressLocality: '云溪县',
        streetAddress: '四都路1号',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 28.840093, longitude: 118.690952 },
      telephone: '0570-1234567',
      amenityFeature: [{ name: '图书室', value: true }],
    });
  });

  test('says nothing of what nobody knows', () => {
    expect(Object.keys(toPlace(NOWHERE, PLACES))).toEqual([
      '@context',
      '@type',
      '@id',
      'name',
      'url',
      'address',
    ]);
  });
});
