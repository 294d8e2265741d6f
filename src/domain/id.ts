import { z } from 'astro/zod';

/** Permanent identifiers and address parts: short ASCII kebab-case. They are published and never change. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: '只能用小写英文字母、数字和连字符，例如 legal-aid-cases',
});

/** An observation of one year: `volunteers/2017`. */
export const observationIdSchema = z.string().regex(/^[a-z][a-z0-9-]*\/\d{4}$/, {
  error: '写成 指标编号/年份，例如 volunteers/2017',
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
