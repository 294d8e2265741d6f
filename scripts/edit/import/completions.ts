import { z } from 'astro/zod';
import { idSchema, yearSchema } from '../../../src/content/schemas/id.ts';
import { indicatorSchema } from '../../../src/content/schemas/indicator.ts';
import { reportedSchema } from '../../../src/content/schemas/observation.ts';

const { text, chapter, quote } = reportedSchema.shape;

/** Where the source states an indicator's number, as staff fill it in. */
export const placeSchema = z.strictObject({
  text,
  quote,
  chapter,
  confirmed: z.boolean().optional().describe('核对过，和上一次差得多也没有错'),
});

export const breakSchema = z.strictObject({
  reason: indicatorSchema.shape.breaks.unwrap().element.shape.reason,
});

export const skipSchema = z.strictObject({
  skip: z.string().min(1).describe('原因，例如：今年的原文没有说'),
});

const typed = z.unknown();

/** What somebody says of an indicator without a number, or of a numeral that nothing accounts for. */
const completionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fill'), indicator: idSchema, place: typed }),
  z.strictObject({ kind: z.literal('skip'), indicators: z.array(idSchema).min(1), answer: typed }),
  z.strictObject({ kind: z.literal('confirm'), indicator: idSchema }),
  z.strictObject({ kind: z.literal('break'), indicator: idSchema, answer: typed }),
  z.strictObject({ kind: z.literal('declare'), declaration: typed }),
]);

export const completeSchema = z.strictObject({ year: yearSchema, completion: completionSchema });

export type Completion = z.infer<typeof completionSchema>;
