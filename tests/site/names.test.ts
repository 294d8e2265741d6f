import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findNearNames } from '../../src/rules/copy/near-name.ts';
import { readPage, textOf } from '../support/html.ts';

const { names } = parse(readFileSync('content/site.yaml', 'utf8')) as { readonly names: readonly string[] };

test('every page spells the official names in one way', () => {
  const wrong = globSync('dist/**/*.html')
    .toSorted()
    .flatMap((file) => {
      const text = textOf(readPage(file), ['style', 'script']).replaceAll(/\s/g, '');
      return findNearNames(text, names).map(({ start, end }) => `${file}: ${text.slice(start, end)}`);
    });
  expect(names.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
