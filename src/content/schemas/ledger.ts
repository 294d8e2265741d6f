import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { idSchema, yearSchema } from './id.ts';
import { qualifierSchema, type Amount } from '../../quantity/quantity.ts';
import { unitSchema } from './units.ts';

/** One value as it was published. */
const publishedSchema = z.strictObject({
  indicator: idSchema.describe('指标编号'),
  year: yearSchema.describe('哪一年的数'),
  unit: unitSchema.describe('发布时的单位'),
  text: z.string().min(1).describe('发布时的写法'),
  value: z.number().describe('以基本单位计的数值'),
  high: z.number().optional().describe('发布的是范围时的上限'),
  qualifier: qualifierSchema.default('exact').describe('准到什么程度'),
  seal: z.string().optional().describe('前面各项的校验码，publish-ledger 写的；手改过就对不上'),
});

/** `content/published.yaml`: every value that was ever published, oldest first. `npm run publish-ledger` writes it, and it only grows. */
export const ledgerSchema = z.strictObject({
  // `published:` with nothing under it, as before the first publication, is null.
  published: z
    .array(publishedSchema)
    .nullable()
    .transform((rows) => rows ?? [])
    .describe('发布过的数，只增不减；由 npm run publish-ledger 续写，不要手改'),
});

export type Published = z.infer<typeof publishedSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

/** Whether two statements of one observation are the same published value. */
export function isSameValue(a: Amount, b: Amount): boolean {
  return changedField(a, b) === undefined;
}

/** The first field in which two statements of one observation differ, as the file that states it names it. */
export function changedField(a: Amount, b: Amount): 'text' | 'value' | 'high' | 'qualifier' | undefined {
  return (['text', 'value', 'high', 'qualifier'] as const).find((field) => a[field] !== b[field]);
}

/** One row as the ledger writes it, sealed: a line of its own, so that a change shows as added lines only. */
export function formatRow(row: Published): string {
  return `  - { ${[...fieldsOf(row), `seal: ${JSON.stringify(sealOf(row))}`].join(', ')} }`;
}

/** Eight characters that another row would not have: a slip of the hand shows, no attack. */
export function sealOf(row: Published): string {
  return createHash('sha256').update(fieldsOf(row).join(', ')).digest('hex').slice(0, 8);
}

function fieldsOf({ indicator, year, unit, text, value, high, qualifier }: Published): readonly string[] {
  return [
    `indicator: ${indicator}`,
    `year: ${year}`,
    `unit: ${JSON.stringify(unit)}`,
    `text: ${JSON.stringify(text)}`,
    `value: ${value}`,
    ...(high === undefined ? [] : [`high: ${high}`]),
    `qualifier: ${qualifier}`,
  ];
}
