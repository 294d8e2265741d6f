import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placesSchema } from '../../src/content/schemas/places.ts';
import { attribute, elements, readPage, textOf, withAttribute } from '../support/html.ts';

const page = readPage('dist/stations/index.html');
const all = elements(page);
const { box, townships } = placesSchema.parse(parse(readFileSync('content/places.yaml', 'utf8')));
const collection = JSON.parse(readFileSync('dist/stations.geojson', 'utf8')) as {
  readonly features: readonly {
    readonly type: string;
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
};

describe('/stations.geojson', () => {
  test('holds every station of the list, longitude first and inside the city, or no geometry', () => {
    const ids = withAttribute(page, 'data-station').map((element) => attribute(element, 'data-station'));
    expect(collection.features.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    for (const { type, geometry } of collection.features) {
      expect(type).toBe('Feature');
      if (geometry === null) continue;
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      expect(geometry.coordinates).toHaveLength(2);
      expect(longitude > box.west && longitude < box.east).toBe(true);
      expect(latitude > box.south && latitude < box.north).toBe(true);
    }
  });

  test('has no coordinates for 开发区 and 江山南方水泥, which no source gives', () => {
    const without = collection.features.filter(({ geometry }) => geometry === null).map(({ id }) => id);
    expect(without).toEqual(['kaifaqu', 'nanfang-cement']);
  });
});

test('/stations.csv has a row for each feature', () => {
  const [, ...rows] = readFileSync('dist/stations.csv', 'utf8').trim().split('\r\n');
  expect(rows.map((row) => row.split(',')[0])).toEqual(collection.features.map(({ id }) => id));
});

test('the diagram names all nineteen townships and every station with a point, and draws no boundary', () => {
  const diagram = all.find((element) => attribute(element, 'class')?.startsWith('diagram ordinary'));
  const texts = elements(diagram ?? page).filter(
    (element) => element.tagName === 'text' && attribute(element, 'visibility') === undefined,
  );
  const words = texts.map((element) => textOf(element).trim());
  expect(townships).toHaveLength(19);
  for (const { name } of townships) expect(words).toContain(name);
  expect(words).toEqual(expect.arrayContaining(['位置示意', '北', '虎山街道服务站', '清湖服务站']));
  const shapes = elements(diagram ?? page).filter(({ tagName }) =>
    ['polygon', 'polyline', 'path', 'line'].includes(tagName),
  );
  // The compass and the scale bar.
  expect(shapes).toHaveLength(2);
});

test('the page says whose coordinates these are', () => {
  expect(textOf(page)).toContain('Vonng/adcode');
  expect(textOf(page)).toContain('CC BY 4.0');
});

interface Graph {
  readonly '@graph'?: readonly Readonly<Record<string, unknown>>[];
}

test('each station page describes its place for machines', () => {
  for (const { id, geometry } of collection.features) {
    const station = readPage(`dist/stations/${id}/index.html`);
    const places = elements(station)
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .flatMap((script) => (JSON.parse(textOf(script)) as Graph)['@graph'] ?? [])
      .filter((data) => data['@type'] === 'Place');
    expect(places).toHaveLength(1);
    const [place] = places;
    expect(String(place?.url)).toMatch(new RegExp(`^https://.+/stations/${id}/$`));
    const geo = geometry && {
      '@type': 'GeoCoordinates',
      longitude: geometry.coordinates[0],
      latitude: geometry.coordinates[1],
    };
    expect(place?.geo ?? null).toEqual(geo);
  }
});
