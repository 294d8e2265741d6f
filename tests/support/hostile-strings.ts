import { readFileSync } from 'node:fs';

/** So long that what reads them carelessly runs out of time or stack. */
const LONG: readonly string[] = [
  '甲'.repeat(2000),
  '<'.repeat(2000),
  '&'.repeat(2000),
  '"'.repeat(2000),
  'a'.repeat(1500) + '!',
  '['.repeat(2000),
  '('.repeat(2000),
  '*'.repeat(2000),
  '> '.repeat(2000),
  '{'.repeat(2000),
  '<b>'.repeat(1000),
  '<Stat '.repeat(1000),
  '\\'.repeat(2000),
  ' '.repeat(2000) + '甲',
  '一'.repeat(1000),
  '甲，'.repeat(1000),
  '`'.repeat(2000),
  '_a_'.repeat(300),
  '[a](b'.repeat(1000),
  '!['.repeat(1000),
  '<!--'.repeat(500),
  '&#'.repeat(1000),
  'http://'.repeat(500),
];

/** Strings that try to be more than text, by what they try. Few hold digits, because prose refuses numbers that are typed. */
const HOSTILE = JSON.parse(readFileSync('tests/fixtures/hostile-strings.json', 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

/** Every string once. */
export const HOSTILE_STRINGS: readonly string[] = [...new Set([...Object.values(HOSTILE).flat(), ...LONG])];
