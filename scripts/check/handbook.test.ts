import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULE_IDS } from '../../src/content/rule-ids.ts';
import { HANDBOOK, withExamples } from './handbook.ts';

const handbook = readFileSync(join(import.meta.dirname, '../..', HANDBOOK), 'utf8');

test('the handbook shows the examples as they are: npm run check -- --handbook writes them', () => {
  expect(withExamples(handbook)).toBe(handbook);
});

test('the handbook tells the meaning of every rule', () => {
  expect(RULE_IDS.filter((rule) => !handbook.includes(`\`${rule}\``))).toEqual([]);
});

test('words after the examples stay', () => {
  const more = `${handbook}\n## 别的\n\n话。\n`;
  expect(withExamples(more)).toBe(more);
});
