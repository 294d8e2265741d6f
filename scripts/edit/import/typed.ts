import type { z } from 'astro/zod';
import { schemaIssues } from '../../../src/content/schema-issues.ts';
import { toFields } from '../forms/form/to-fields.ts';
import { DeskFault } from '../server/server.ts';

/** What was typed into a form made from this schema. Throws a DeskFault that names each field that is wrong as the form does. */
export function readTyped<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const where = { file: '', data: value, locate: () => ({ line: 1, column: 1 }) };
  const named = (words: string): string =>
    toFields(schema).reduce(
      (text, { name, label }) =>
        text.replaceAll(new RegExp(`(?<![\\w-]) ?${name}(?![\\w-]) ?`, 'g'), `“${label}”`),
      words,
    );
  const lines = schemaIssues(parsed.error, schema, where).map(
    ({ found, allowed }) => `${named(found)}：${named(allowed)}`,
  );
  throw new DeskFault(lines.join('\n'));
}
