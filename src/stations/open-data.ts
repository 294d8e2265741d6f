import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Places } from '../content/schemas/places.ts';
import type { StationPoint } from '../content/schemas/station.ts';
import { formatCsv } from '../observations/csv.ts';

/** A station as it is published for reuse; fields that nobody knows are left out. */
export interface OpenStation {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly kind: string;
  readonly township: string | undefined;
  readonly address: string | undefined;
  readonly point: StationPoint | undefined;
  readonly services: readonly string[];
  readonly facilities: readonly string[];
  readonly hours: string | undefined;
  readonly telephone: string | undefined;
  readonly opened: string | undefined;
  readonly asOf: string;
  /** Absolute. */
  readonly url: string;
}

/** `page` is a foreign member, as RFC 7946 allows: the address of a station's page, with `{id}` for its id. */
export interface StationCollection extends FeatureCollection<Point | null> {
  readonly page: string;
}

const HEADINGS = [
  'id 编号',
  'name 名称',
  'level 层级',
  'kind 类别',
  'township 乡镇街道',
  'address 地址',
  'longitude 经度（WGS-84）',
  'latitude 纬度（WGS-84）',
  'precision 坐标精度',
  'source 坐标来源',
  'services 服务',
  'facilities 设施',
  'hours 开放时间',
  'telephone 电话',
  'opened 启用',
  'as_of 情况截至',
  'url 网址',
] as const;

/** RFC 7946: WGS-84, longitude first; a station without a point is a feature without a geometry. Where coordinates come from stands in the CSV. */
export function toGeoJson(stations: readonly OpenStation[], page: string): StationCollection {
  return { type: 'FeatureCollection', page, features: stations.map(toFeature) };
}

/** The stations as a table for Excel and WPS. */
export function toStationsCsv(stations: readonly OpenStation[]): string {
  return formatCsv([
    HEADINGS,
    ...stations.map((station) => [
      station.id,
      station.name,
      station.level,
      station.kind,
      station.township ?? '',
      station.address ?? '',
      station.point?.longitude ?? '',
      station.point?.latitude ?? '',
      station.point?.precision ?? 'unknown',
      station.point?.source ?? '',
      station.services.join('、'),
      station.facilities.join('、'),
      station.hours ?? '',
      station.telephone ?? '',
      station.opened ?? '',
      station.asOf,
      station.url,
    ]),
  ]);
}

/** schema.org Place of one station, for a page's JSON-LD. */
export function toPlace(
  station: OpenStation,
  { province, name: locality }: Pick<Places, 'province' | 'name'>,
): Readonly<Record<string, unknown>> {
  const { point } = station;
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    '@id': station.url,
    name: station.name,
    url: station.url,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: province,
      addressLocality: locality,
      ...(station.address !== undefined && { streetAddress: station.address }),
    },
    ...(point && {
      geo: { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude },
    }),
    ...(station.telephone !== undefined && { telephone: station.telephone }),
    ...(station.facilities.length > 0 && {
      amenityFeature: station.facilities.map((name) => ({
        '@type': 'LocationFeatureSpecification',
        name,
        value: true,
      })),
    }),
  };
}

function toFeature(station: OpenStation): Feature<Point | null> {
  const { name, level, kind, township, address, hours, telephone, opened, asOf } = station;
  const { point, services, facilities } = station;
  return {
    type: 'Feature',
    id: station.id,
    geometry: point ? { type: 'Point', coordinates: [point.longitude, point.latitude] } : null,
    properties: {
      ...{ name, level, kind, township, address, hours, telephone, opened, asOf },
      ...(services.length > 0 && { services }),
      ...(facilities.length > 0 && { facilities }),
      precision: point?.precision ?? 'unknown',
    },
  };
}
