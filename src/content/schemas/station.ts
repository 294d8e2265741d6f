import { z } from 'astro/zod';
import { idSchema, isoDateSchema, yearSchema } from './id.ts';
import type { Places } from './places.ts';
import type { Precision } from './precision.ts';

export const STATION_KINDS = { station: '服务站', point: '服务点' } as const;

const locationSchema = z.strictObject({
  precision: z
    .enum(['surveyed', 'street', 'area', 'township-seat', 'unknown'])
    .describe(
      'surveyed 实测、street 到路段、area 只知道哪一片、township-seat 只知道乡镇街道、unknown 不知道',
    ),
  longitude: z.number().optional().describe('经度（WGS-84），例如 118.62225'),
  latitude: z.number().optional().describe('纬度（WGS-84），例如 28.740615'),
  source: z.string().min(1).optional().describe('坐标从哪里来，例如 2026年6月手机实测'),
});

/** `content/stations/<id>.yaml`: a place where a union serves. Only what a source says; unknown fields are left out. */
export const stationSchema = z.strictObject({
  name: z.string().min(1).describe('名称'),
  shortName: z.string().min(1).max(10).optional().describe('示意图上的短名称，至多 10 个字'),
  level: z
    .enum(['city', 'township', 'enterprise'])
    .describe('层级：city 市（县、区、旗）、township 乡镇街道、enterprise 企业'),
  kind: z.enum(['station', 'point']).describe('station 服务站或 point 服务点'),
  township: z.string().optional().describe('所在乡镇街道，照 content/places.yaml 写'),
  address: z.string().min(1).optional().describe('地址，来源写到哪里就写到哪里'),
  location: locationSchema.prefault({ precision: 'unknown' }).describe('位置：坐标、准到什么程度、从哪里来'),
  services: z.array(z.string().min(1)).default([]).describe('提供的服务'),
  facilities: z.array(z.string().min(1)).default([]).describe('设施'),
  hours: z.string().min(1).optional().describe('开放时间'),
  telephone: z
    .string()
    .regex(/^\+?[0-9][0-9-]{5,19}$/, { error: '电话只写数字和连字符' })
    .optional()
    .describe('电话，例如 "0570-1234567"'),
  opened: isoDateSchema.optional().describe('启用日期，知道到哪一级就写到哪一级'),
  asOf: isoDateSchema.describe('以上情况截至何时'),
  report: z
    .strictObject({
      year: yearSchema.describe('哪一年的年报，例如：2017'),
      chapter: idSchema.describe('章的网址名，例如：jujiao-gaige'),
      quotes: z.array(z.string()).min(1).describe('原话，一句一条'),
    })
    .optional()
    .describe('年报里关于这里的原话，一字不改'),
});

export type Station = z.infer<typeof stationSchema> & { readonly id: string };
export type StationLocation = z.infer<typeof locationSchema>;

/** What readers call the levels: the highest is 市、县、区 or 旗, as the name of the place ends. */
export function toLevelTitles({ name }: Places): Readonly<Record<Station['level'], string>> {
  return { city: name.slice(-1), township: '乡镇街道', enterprise: '企业' };
}

/** A station's point in WGS-84 and what is known of it; undefined while nobody has given one. */
export interface StationPoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: Precision;
  readonly source: string | undefined;
}

export function toStationPoint(location: StationLocation): StationPoint | undefined {
  const { precision, longitude, latitude, source } = location;
  if (precision === 'unknown' || longitude === undefined || latitude === undefined) return undefined;
  return { longitude, latitude, precision, source };
}
