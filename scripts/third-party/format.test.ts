import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../tools/paths.ts';
import { formatThirdParty, listPackages } from './format.ts';

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

test.each([undefined, '', 'UNLICENSED', 'SEE LICENSE IN LICENSE.txt'])(
  'a package whose licence is given as %s stops it, on whatever system and for whatever use',
  (license) => {
    const entry = { version: '1.0.0', dev: true, optional: true, ...(license !== undefined && { license }) };
    const locked = [['node_modules/a/node_modules/@b/c', entry]] as const;
    expect(() => listPackages(locked, {})).toThrow('没有写明许可的包：@b/c@1.0.0；');
    const stated = { '@b/c@1.0.0': { license: 'MIT', where: 'LICENSE' } };
    expect(listPackages(locked, stated)).toMatchObject([{ license: 'MIT（见它的 LICENSE）' }]);
  },
);

test('a licence is stated for one version, and no longer than it must be', () => {
  const stated = { 'a@1.0.0': { license: 'MIT', where: 'LICENSE' } };
  expect(() => listPackages([['node_modules/a', { version: '2.0.0' }]], stated)).toThrow('a@2.0.0');
  const named = { version: '1.0.0', license: 'ISC' };
  expect(() => listPackages([['node_modules/a', named]], stated)).toThrow('用不着的包：a@1.0.0');
});
