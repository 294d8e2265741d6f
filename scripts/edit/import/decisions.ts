import { z } from 'astro/zod';
import { idSchema, yearSchema } from '../../../src/content/schemas/id.ts';
import { indicatorSchema } from '../../../src/content/schemas/indicator.ts';
import { articleNumeralSchema } from '../../../src/content/schemas/numerals.ts';

const key = z.string().min(1);

/** The fields of a new indicator that staff fill in. */
export const newIndicatorSchema = indicatorSchema.pick({
  name: true,
  english: true,
  unit: true,
  kind: true,
  theme: true,
  definition: true,
});

export const declarationSchema = z.strictObject({
  line: z.int().min(1),
  passage: z.string().min(1),
  kind: articleNumeralSchema.shape.kind,
  reason: articleNumeralSchema.shape.reason,
});

/** What somebody decided about one item of the list, or about all of a kind. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), key }),
  z.strictObject({ kind: z.literal('other'), key, indicator: idSchema }),
  z.strictObject({ kind: z.literal('new'), key, id: idSchema, fields: newIndicatorSchema }),
  z.strictObject({ kind: z.literal('no-statistic'), key, declaration: declarationSchema }),
  z.strictObject({ kind: z.literal('table'), key, id: idSchema, title: z.string().min(1), unit: z.string() }),
  z.strictObject({ kind: z.literal('all'), match: z.enum(['sure', 'new']) }),
]);

export const decideSchema = z.strictObject({ year: yearSchema, decision: decisionSchema });

export type Decision = z.infer<typeof decisionSchema>;
