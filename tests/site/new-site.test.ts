import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNew } from '../../scripts/new/run.ts';
import { SITE } from '../../scripts/new/site.ts';
import { buildFixture, type FixtureSite } from '../support/fixture-site.ts';
import { elements, readPage, textOf } from '../support/html.ts';
import { expectRoutes } from '../support/routes.ts';

/** What `npm run new -- site` makes, before anything is added to it. */
let folder = '';
let site: FixtureSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'new-site-'));
  for (const name of ['content', 'seeds']) mkdirSync(join(folder, name));
  const words = [...SITE.example.replace('npm run new -- ', '').matchAll(/"([^"]*)"|\S+/g)];
  await runNew(
    words.map(([word, quoted]) => quoted ?? word),
    folder,
  );
  site = await buildFixture('new-site', { content: join(folder, 'example-union') });
});

afterAll(() => {
  site.remove();
  rmSync(folder, { recursive: true });
});

test('it builds with the addresses that its content says', () => {
  expectRoutes(join(folder, 'example-union'), site.folder);
});

test('its front page says whose it is, and has no empty section', () => {
  const all = elements(readPage(join(site.folder, 'index.html')));
  const textsOf = (name: string) =>
    all.filter(({ tagName }) => tagName === name).map((each) => textOf(each).trim());
  expect(textsOf('h1')).toEqual(['某某县总工会年报']);
  expect(all.filter(({ tagName }) => tagName === 'section')).toHaveLength(0);
});

test('no page shows what is not there', () => {
  const pages = globSync('**/*.{html,json,csv,xml}', { cwd: site.folder });
  expect(pages.length).toBeGreaterThan(10);
  const wrong = pages.filter((path) =>
    /undefined|NaN|Infinity|\[object/.test(readFileSync(join(site.folder, path), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
