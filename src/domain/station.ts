import { z } from 'astro/zod';
import { idSchema, isoDateSchema, yearSchema } from './id.ts';

export const STATION_LEVELS = { city: '市', township: '乡镇街道', enterprise: '企业' } as const;
export const STATION_KINDS = { station: '服务站', point: '服务点' } as const;

/** `content/stations/<id>.yaml`: a place where a union serves. Only what a source says; unknown fields are left out. */
export const stationSchema = z.strictObject({
  name: z.string().min(1).describe('名称'),
  level: z
    .enum(['city', 'township', 'enterprise'])
    .describe('层级：city 市、township 乡镇街道、enterprise 企业'),
  kind: z.enum(['station', 'point']).describe('station 服务站或 point 服务点'),
  township: z.string().optional().describe('所在乡镇街道，例如 虎山街道'),
  address: z.string().optional().describe('地址，来源写到哪里就写到哪里'),
  services: z.array(z.string()).default([]).describe('提供的服务'),
  facilities: z.array(z.string()).default([]).describe('设施'),
  hours: z.string().optional().describe('开放时间'),
  telephone: z.string().optional().describe('电话'),
  asOf: isoDateSchema.describe('以上情况截至何时'),
  report: z
    .strictObject({ year: yearSchema, chapter: idSchema, quotes: z.array(z.string()).min(1) })
    .describe('年报里关于这里的原话，一字不改'),
});

export type Station = z.infer<typeof stationSchema> & { readonly id: string };
