import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { Document } from 'yaml';
import { chartsFileSchema } from '../../src/charts/declaration.ts';
import { addressesSchema } from '../../src/content/schemas/addresses.ts';
import { articleSchema } from '../../src/content/schemas/article.ts';
import { correctionSchema } from '../../src/content/schemas/correction.ts';
import { indicatorSchema } from '../../src/content/schemas/indicator.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { ledgerSchema } from '../../src/content/schemas/ledger.ts';
import { numeralsFileSchema } from '../../src/content/schemas/numerals.ts';
import { observationsFileSchema } from '../../src/content/schemas/observation.ts';
import { chapterSchema, reportSchema } from '../../src/content/schemas/report.ts';
import { siteSchema } from '../../src/content/schemas/site.ts';
import { stationSchema } from '../../src/content/schemas/station.ts';
import { tombstonesSchema } from '../../src/content/schemas/tombstone.ts';
import { parseYaml, type DataPath } from '../../src/content/text/yaml-document.ts';
import {
  ARTICLE,
  CHARTS,
  checkPoisoned,
  FOCUS,
  good,
  HUSHAN,
  LEDGER,
  OBSERVATIONS,
  REPORT,
  SITE,
  VOLUNTEERS,
} from './examples/poison.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A field of a schema, with what must be set beside it so that the schema gets as far. */
interface FieldCase {
  readonly path: DataPath;
  readonly beside: readonly (readonly [path: DataPath, value: unknown])[];
  readonly wrong: unknown;
}

const SCHEMAS: readonly (readonly [file: string, schema: z.ZodType])[] = [
  [SITE, siteSchema],
  [VOLUNTEERS, indicatorSchema],
  [HUSHAN, stationSchema],
  [REPORT, reportSchema],
  [OBSERVATIONS, observationsFileSchema],
  ['content/reports/2017/numerals.yaml', numeralsFileSchema],
  [CHARTS, chartsFileSchema],
  [FOCUS, chapterSchema],
  [ARTICLE, articleSchema],
  ['content/corrections/2018-03-01-volunteers.yaml', correctionSchema],
  ['content/tombstones.yaml', tombstonesSchema],
  [LEDGER, ledgerSchema],
  ['content/addresses.yaml', addressesSchema],
];

const CASES = SCHEMAS.flatMap(([file, schema]) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return fieldsOf(json as JsonSchema).map(
    (field) => [`${file}: ${field.path.join('.')}`, file, field] as const,
  );
});

/** Every field below a schema: of an object, of a list's items, of each of its alternatives. */
function fieldsOf(
  schema: JsonSchema,
  path: DataPath = [],
  beside: FieldCase['beside'] = [],
): readonly FieldCase[] {
  const alternatives = (schema.oneOf ?? schema.anyOf ?? []) as readonly JsonSchema[];
  const own = Object.entries(schema.properties ?? {}) as readonly (readonly [string, JsonSchema])[];
  const literals = own.flatMap(([key, value]) =>
    value.const === undefined ? [] : [[[...path, key], value.const] as const],
  );
  const context = [...beside, ...literals];
  const items = schema.items as JsonSchema | undefined;
  return [
    ...alternatives.flatMap((alternative) => fieldsOf(alternative, path, beside)),
    ...own.flatMap(([key, value]) => fieldAt(value, [...path, key], context)),
    ...(items ? fieldAt(items, [...path, 0], context) : []),
  ];
}

function fieldAt(schema: JsonSchema, path: DataPath, beside: FieldCase['beside']): readonly FieldCase[] {
  const alternatives = (schema.oneOf ?? schema.anyOf ?? []) as readonly JsonSchema[];
  const isGroup = [schema, ...alternatives].some(({ type }) => type === 'object');
  const wrong = isGroup ? '不对' : { 不对: 1 };
  const others = beside.filter(([other]) => other.join('.') !== path.join('.'));
  return [{ path, beside: others, wrong }, ...fieldsOf(schema, path, beside)];
}

/** The file of the fixture with a field that has the wrong type. */
function spoil(file: string, { path, beside, wrong }: FieldCase): string {
  const isText = file.endsWith('.mdx');
  const [, front = '', body = ''] = isText
    ? (/^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(good(file)) ?? [])
    : ['', baseOf(file)];
  const document = new Document(parseYaml(front).data ?? {});
  for (const [at, value] of [...beside, [path, wrong] as const]) {
    // Only lists that the fixture has can be entered; others are made.
    for (let depth = 1; depth < at.length; depth += 1) {
      const parent = at.slice(0, depth);
      if (!isCollection(document.getIn(parent, true))) {
        document.setIn(parent, document.createNode(typeof at[depth] === 'number' ? [] : {}));
      }
    }
    document.setIn(at, document.createNode(value));
  }
  return isText ? `---\n${document.toString()}---\n${body}` : document.toString();
}

function baseOf(file: string): string {
  return /corrections|tombstones|addresses/.test(file) ? '' : good(file);
}

function isCollection(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'items' in node;
}

test.each(CASES)('%s of the wrong type is refused at its line', (_title, file, field) => {
  const text = spoil(file, field);
  const yaml = file.endsWith('.mdx') ? text.slice(4, text.indexOf('\n---\n')) : text;
  const { line } = parseYaml(yaml, file.endsWith('.mdx') ? 2 : 1).locate(field.path);
  const key = field.path.at(-1);
  const name = typeof key === 'number' ? `第 ${key + 1} 项` : String(key);
  const issues = checkPoisoned({ [file]: text }).filter((issue) => issue.file === file);
  const found = issues.find(
    (issue) => issue.line === line && issue.rule.startsWith('schema/') && issue.found.includes(name),
  );
  expect(found, [text, ...issues.map(formatIssue)].join('\n')).toBeDefined();
});

test('every schema has its fields among them', () => {
  expect(CASES.length).toBeGreaterThan(150);
});
