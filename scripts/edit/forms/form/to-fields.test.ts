import { describe, expect, test } from 'vitest';
import { FILE_KINDS } from '../../../schemas/kinds.ts';
import type { FieldView } from './field-view.ts';
import { toFields } from './to-fields.ts';

/** All fields of a form, those within others too. */
function allOf(fields: readonly FieldView[]): readonly FieldView[] {
  return fields.flatMap((field) => [
    field,
    ...allOf(field.fields),
    ...field.variants.flatMap((variant) => allOf(variant.fields)),
    ...(field.item ? allOf([field.item]) : []),
  ]);
}

function fieldOf(kind: string, ...path: readonly string[]): FieldView | undefined {
  let fields = toFields(FILE_KINDS[kind]?.schema ?? expect.fail(`no kind ${kind}`));
  let found: FieldView | undefined;
  for (const name of path) {
    found = fields.find((field) => field.name === name);
    const inner = found?.kind === 'list' ? found.item : found;
    fields = inner?.fields ?? [];
  }
  return found;
}

describe.each(Object.entries(FILE_KINDS))('%s', (_name, { schema }) => {
  const fields = allOf(toFields(schema));

  test('every field has a Chinese name', () => {
    const named = fields.filter(({ name }) => name !== '');
    expect(named.filter(({ label }) => !/\p{Script=Han}/u.test(label)).map(({ name }) => name)).toEqual([]);
    expect(named.filter(({ label }) => [...label].length > 24).map(({ label }) => label)).toEqual([]);
  });

  test('every choice has Chinese names', () => {
    const bare = fields
      .filter(({ kind }) => kind === 'choice')
      .flatMap(({ options }) => options)
      .concat(fields.flatMap(({ variants }) => variants))
      .filter(({ label }) => !/^[\p{Script=Han}（）、，。：/]+$/u.test(label));
    expect(bare).toEqual([]);
  });
});

test('what a schema says of a field becomes its words', () => {
  expect(fieldOf('indicator', 'breaks', 'year')).toMatchObject({
    kind: 'number',
    label: '从哪一年起',
    example: '2019',
    isOptional: false,
  });
  expect(fieldOf('report')).toBeUndefined();
  expect(fieldOf('indicator', 'kind')?.options).toEqual([
    { value: 'stock', label: '时点数（年末有多少）' },
    { value: 'flow', label: '时期数（一年做了多少）' },
  ]);
  expect(fieldOf('observations', 'reported', 'qualifier')).toMatchObject({
    byDefault: 'exact',
    isOptional: true,
  });
});

test('what names something else of the content is picked', () => {
  expect(fieldOf('observations', 'reported', 'indicator')?.picks).toBe('indicator');
  expect(fieldOf('article', 'topics')?.item?.picks).toBe('topic');
  expect(fieldOf('site', 'topics')?.item?.picks).toBeUndefined();
  expect(fieldOf('numerals', 'repeats', 'of')?.picks).toBeUndefined();
});

test('a union tells its shapes apart by a field, which may be left out', () => {
  const [report] = toFields(FILE_KINDS.report?.schema ?? expect.fail());
  expect(report?.by).toBe('draft');
  expect(report?.variants.map(({ value, label, isUnwritten }) => ({ value, label, isUnwritten }))).toEqual([
    { value: false, label: '公开', isUnwritten: true },
    { value: true, label: '草稿', isUnwritten: false },
  ]);
});
