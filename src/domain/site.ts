import { z } from 'astro/zod';
import { idSchema, yearSchema } from './id.ts';

/** `content/site.yaml`: identity and the words of the furniture. Unset values render nothing; `npm run check` lists them. */
export const siteSchema = z.strictObject({
  name: z.string().describe('网站名称'),
  url: z.url().describe('网站地址，以 https:// 开头'),
  organisation: z.strictObject({
    name: z.string().describe('主办单位'),
    english: z.string().describe('英文名称'),
    address: z.string().optional().describe('地址'),
    telephone: z.string().optional().describe('电话'),
    email: z.email().optional().describe('邮箱，用于指出错误'),
  }),
  description: z.string().min(30).max(80).describe('30 到 80 字的网站简介'),
  filing: z
    .strictObject({ icp: z.string().optional(), police: z.string().optional() })
    .prefault({})
    .describe('备案号：icp 工信部、police 公安'),
  navigation: z
    .array(z.strictObject({ title: z.string(), path: z.string().startsWith('/') }))
    .describe('页头导航'),
  licence: z
    .strictObject({ name: z.string(), url: z.url().optional() })
    .optional()
    .describe('文字和数据的使用许可，例如 CC BY 4.0；没有决定就不写'),
  topics: z
    .array(z.strictObject({ id: idSchema, title: z.string(), description: z.string() }))
    .describe('文章专题'),
  stationTotals: z
    .strictObject({ year: yearSchema, stations: idSchema, points: idSchema })
    .describe('服务站和服务点总数取自哪一年的哪两个指标'),
});

export type Site = z.infer<typeof siteSchema>;
