import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { DataRecord } from '../../src/observations/downloads.ts';
import { readTable, type TableSchema } from '../support/table-schema.ts';

interface DataPackage {
  readonly profile: string;
  readonly homepage: string;
  readonly resources: readonly { readonly path: string; readonly schema: TableSchema }[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const descriptor = readJson('dist/data/datapackage.json') as DataPackage;
const [resource] = descriptor.resources;
if (!resource) throw new Error('no resource');
const csv = readFileSync(`dist/data/${resource.path}`, 'utf8');

const validate = new Ajv({
  // The profile leaves out types, as JSON Schema may.
  strict: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    email: /^\S+@\S+$/,
    'date-time': /^\d{4}-\d\d-\d\dT/,
  },
}).compile(readJson('tests/fixtures/tabular-data-package.json') as object);

describe('/data/datapackage.json', () => {
  test('is a tabular data package by the profile of Frictionless', () => {
    expect([validate(descriptor), validate.errors]).toEqual([true, null]);
    expect(descriptor.profile).toBe('tabular-data-package');
  });

  test.each<[string, (broken: { resources: { schema: { fields: object[] } }[] }) => unknown]>([
    ['no resource', (broken) => (broken.resources = [])],
    ['a resource without a schema', (broken) => Reflect.deleteProperty(broken.resources[0] ?? {}, 'schema')],
    [
      'a field without a name',
      (broken) => Reflect.deleteProperty(broken.resources[0]?.schema.fields[0] ?? {}, 'name'),
    ],
    [
      'a field of no known type',
      (broken) => Object.assign(broken.resources[0]?.schema.fields[0] ?? {}, { type: 'numeral' }),
    ],
    ['a homepage that is no address', (broken) => Object.assign(broken, { homepage: '/data/' })],
  ])('the profile refuses %s', (_, spoil) => {
    const broken = structuredClone(descriptor) as unknown as Parameters<typeof spoil>[0];
    spoil(broken);
    expect(validate(broken)).toBe(false);
  });

  test('describes the table: every row reads by its schema, and says what the JSON says', () => {
    const { rows, faults } = readTable(csv, resource.schema);
    expect(faults).toEqual([]);
    const records = readJson('dist/data/observations.json') as readonly DataRecord[];
    const plain = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([, value]) => value !== null)
          .map(([heading, value]) => [heading.replace(/ .*/, ''), value]),
      ),
    );
    expect(plain).toEqual(records);
  });

  test('refuses a table whose qualifier is none', () => {
    const fields = resource.schema.fields.map((field) =>
      field.constraints?.enum ? { ...field, constraints: { ...field.constraints, enum: ['exact'] } } : field,
    );
    expect(readTable(csv, { ...resource.schema, fields }).faults).not.toEqual([]);
  });
});
