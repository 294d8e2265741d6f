import { z } from 'astro/zod';
import { qualifierSchema, type Amount } from '../../quantity/quantity.ts';
import { idSchema, isoDateSchema, yearSchema } from './id.ts';

const FULL_DAY = 10;

/** `content/corrections/<date>-<slug>.yaml`: a dated change to a published value. It is never deleted. */
export const correctionSchema = z.strictObject({
  date: isoDateSchema
    .refine((date) => date.length === FULL_DAY, { error: '更正的日期要写到日，例如 2026-11-22' })
    .describe('更正的日期，写到日，例如：2026-11-22'),
  indicator: idSchema.describe('更正的是哪个指标的数，例如：volunteers'),
  year: yearSchema.describe('更正的是哪一年的数，例如：2017'),
  was: z.string().min(1).describe('更正前网站上的写法，例如：2400多名'),
  is: z.string().min(1).describe('更正后的写法，例如：2500多名'),
  qualifier: z
    .strictObject({
      was: qualifierSchema.describe('更正前的精确程度'),
      is: qualifierSchema.describe('更正后的精确程度'),
    })
    .optional()
    .describe('写法不变、只更正精确程度时写，例如：{ was: about, is: range }'),
  reason: z.string().min(4).describe('为什么更正，一句话，读者看得到'),
});

export type Correction = z.infer<typeof correctionSchema>;

/** Whether a correction is about just this step from one published value to the next; where the wording stays, it says how exact it was and is. */
export function isStep({ was, is, qualifier }: Correction, before: Amount, after: Amount): boolean {
  if (was !== before.text || is !== after.text) return false;
  return (
    qualifier === undefined || (qualifier.was === before.qualifier && qualifier.is === after.qualifier)
  );
}
