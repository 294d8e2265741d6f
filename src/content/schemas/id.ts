import { z } from 'astro/zod';

/** Permanent identifiers and address parts: short ASCII kebab-case. They are published and never change. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: '只能用小写英文字母、数字和连字符，例如 legal-aid-cases',
});

/** A report's year, as a number of four digits. */
export const yearSchema = z.int().min(1949).max(2100);

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * A date at the precision that its source gives: `2017`, `2017-05` or `2017-05-31`, always as a string.
 * YAML hands over unquoted days as Date (UTC midnight) and unquoted years as numbers; both are normalised here.
 */
export const isoDateSchema = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
  .refine((text) => DAY.test(text) && !Number.isNaN(Date.parse(text)), {
    error: '日期写成 2017、2017-05 或 2017-05-31，知道到哪一级就写到哪一级',
  });

/** Whether an article or a report is a draft: seen in the dev server, never in a build. */
export const draftSchema = z.boolean().default(false).describe('写 true 是草稿：预览里看得到，不会发布');
