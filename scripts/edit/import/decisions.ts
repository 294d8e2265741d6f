import { z } from 'astro/zod';
import { idSchema, yearSchema } from '../../../src/content/schemas/id.ts';
import { tableSchema } from '../../../src/content/schemas/data-table.ts';
import { indicatorSchema } from '../../../src/content/schemas/indicator.ts';
import { articleNumeralSchema } from '../../../src/content/schemas/numerals.ts';

const { name, english, unit, kind, theme, definition } = indicatorSchema.shape;

/** A new indicator as staff fill it in: its file's fields, and its id. */
export const newIndicatorSchema = z.strictObject({
  name,
  unit,
  kind,
  theme,
  definition,
  id: idSchema.describe('编号，网址里用，发布以后不再改，例如：volunteers'),
  english,
});

/** Words of a line of the source that are no statistic. */
export const declarationSchema = z.strictObject({
  kind: articleNumeralSchema.shape.kind,
  reason: articleNumeralSchema.shape.reason,
  passage: z.string().min(1).describe('原话，照抄那一行里的字，里面的数字都由它说明'),
  line: z.int().min(1).describe('原文的行号'),
});

/** What staff may change in a table before they take it over. */
export const tableAnswerSchema = tableSchema.pick({ title: true, unit: true, id: true });

const key = z.string().min(1);
/** What was typed into a form is held against its own schema, so that staff are told what is wrong in it. */
const typed = z.unknown();

/** What somebody decided about one item of the list, or about all of a kind. */
const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), key }),
  z.strictObject({ kind: z.literal('other'), key, indicator: idSchema }),
  z.strictObject({ kind: z.literal('new'), key, indicator: typed }),
  z.strictObject({ kind: z.literal('no-statistic'), key, declaration: typed }),
  z.strictObject({ kind: z.literal('table'), key, table: typed }),
  z.strictObject({ kind: z.literal('all'), match: z.enum(['sure', 'new']) }),
]);

export const decideSchema = z.strictObject({ year: yearSchema, decision: decisionSchema });

export type Decision = z.infer<typeof decisionSchema>;
