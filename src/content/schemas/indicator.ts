import { z } from 'astro/zod';
import { idSchema, yearSchema } from './id.ts';
import { unitSchema } from './units.ts';

/** From this year on something else is counted, so that values before and after do not compare. */
const breakSchema = z.strictObject({
  year: yearSchema.describe('从哪一年起，例如：2019'),
  reason: z
    .string()
    .min(4)
    .transform((reason) => reason.replace(/。$/, '')) // What prints it closes the sentence.
    .describe('口径怎样改的，一句话，读者看得到'),
});

/** What is measured. The id is the file's name and is permanent: it lives across years and is part of addresses. */
export const indicatorSchema = z.strictObject({
  name: z.string().min(1).describe('指标名称，例如：工会志愿者人数'),
  english: z.string().min(1).optional().describe('英文名称，用于搜索；没有就不写'),
  unit: unitSchema.describe('单位，例如：人次'),
  kind: z.enum(['stock', 'flow']).describe('stock 时点数（年末有多少）或 flow 时期数（一年做了多少）'),
  theme: idSchema.describe('主题编号，见 content/site.yaml 的 themes'),
  definition: z.string().min(1).describe('一句话定义：数的是什么，范围到哪里'),
  validFrom: yearSchema.optional().describe('从哪一年起有这个指标，例如：2018'),
  replacedBy: idSchema.optional().describe('以后改用哪个指标，例如：trained-person-times'),
  breaks: z.array(breakSchema).default([]).describe('哪一年起改了口径：那一年和以后的数不能和以前的比'),
});

export type Break = z.infer<typeof breakSchema>;
export type Indicator = z.infer<typeof indicatorSchema> & { readonly id: string };
