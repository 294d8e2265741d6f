import { expect, test } from 'vitest';
import { readTable, type Field, type TableSchema } from '../support/table-schema.ts';

const toSchema = (...fields: readonly Field[]): TableSchema => ({
  fields,
  primaryKey: [fields[0]?.name ?? ''],
  missingValues: ['', '—'],
});

const toCsv = (...lines: readonly string[]): string => `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;

test.each([
  ['string', undefined, '', null],
  ['string', undefined, '—', null],
  ['string', undefined, '甲', '甲'],
  ['string', 'uri', 'https://example.com/甲', 'https://example.com/甲'],
  ['number', undefined, '-1.5', -1.5],
  ['number', undefined, '2e3', 2000],
  ['year', undefined, '2017', 2017],
])('a cell of type %s %s is read: %s', (type, format, cell, value) => {
  const schema = toSchema({ name: 'a', type, ...(format !== undefined && { format }) });
  expect(readTable(toCsv('a', cell), schema)).toEqual({ rows: [{ a: value }], faults: [] });
});

test.each([
  ['string', 'uri', '/data/'],
  ['number', undefined, '1,000'],
  ['number', undefined, '3万'],
  ['number', undefined, ' 1'],
  ['number', undefined, '0x10'],
  ['year', undefined, '17'],
  ['year', undefined, '2017.5'],
])('a cell that is no %s %s is told: %s', (type, format, cell) => {
  const schema = toSchema({ name: 'a', type, ...(format !== undefined && { format }) });
  expect(readTable(toCsv('a', `"${cell}"`), schema).faults).toEqual([`row 1, a: “${cell}” is no ${type}`]);
});

test('constraints hold, each where it says', () => {
  const schema = toSchema(
    { name: 'a', type: 'string', constraints: { required: true } },
    { name: 'b', type: 'string', constraints: { enum: ['x', 'y'] } },
  );
  expect(readTable(toCsv('a,b', '1,x', ',y', '3,z', '4,'), schema).faults).toEqual([
    'row 2, a: “” is not required',
    'row 3, b: “z” is not enum',
  ]);
});

test('a key that comes twice, another heading and a missing cell are told', () => {
  const schema = toSchema({ name: 'a', type: 'string' }, { name: 'b', type: 'number' });
  expect(readTable(toCsv('a,b', '1,2', '1,3'), schema).faults).toEqual(['key twice: ["1"]']);
  expect(readTable(toCsv('b,a', '1,2'), schema).faults).toEqual(['heading: b,a']);
  expect(readTable(toCsv('a,b', '1'), schema).faults).toEqual(['row 1: 1 cells']);
});

test('what this reader does not know, it does not pass', () => {
  expect(() => readTable(toCsv('a', '1'), toSchema({ name: 'a', type: 'geopoint' }))).toThrow('geopoint');
  const patterned = toSchema({ name: 'a', type: 'string', constraints: { pattern: 'x' } });
  expect(() => readTable(toCsv('a', '1'), patterned)).toThrow('pattern');
});
