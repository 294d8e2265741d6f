import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../tools/paths.ts';
import { formatThirdParty } from './format.ts';

const text = formatThirdParty(ROOT);

test('THIRD-PARTY.md is what the lock file and the licences say now', () => {
  expect(readFileSync('THIRD-PARTY.md', 'utf8'), 'run npm run third-party').toBe(text);
});

test('every package that the code for readers imports is among those whose licence goes with it', () => {
  const imported = globSync('src/**/*client.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(imported).toContain('leaflet');
  for (const name of new Set(imported)) expect(text).toContain(`| ${name} |`);
  for (const name of new Set(imported)) expect(text).toContain(`## ${name}\n`);
});
