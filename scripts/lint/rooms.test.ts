import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import dependencies from './dependencies.ts';

/** Files that break the rules, each with the rule that says so. */
const BREACHES = [
  ['src/lib/text.ts', "import '../quantity/unit.ts';", 'room/lib'],
  ['src/quantity/range.ts', "export * from '../content/site-view.ts';", 'room/quantity'],
  ['src/content/issue.ts', "export const load = () => import('../rules/dates.ts');", 'room/content'],
  ['src/charts/spec.ts', "export type Press = import('../report/press.ts').Press;", 'room/charts'],
  ['src/articles/views.ts', "import type {} from '../site/Head.astro';", 'room/articles'],
  ['src/build/index.ts', "import '../pages/feed.ts';", 'room/build'],
  ['scripts/check/main.ts', "import '../../tests/support/pages.ts';", 'test-code'],
  ['scripts/check/other.ts', "import '../../src/pages/feed.ts';", 'room/scripts'],
  ['src/pages/page.ts', "import '../../scripts/build.ts';", 'room/pages'],
  ['src/new-room/a.ts', "import '../lib/url.ts';", 'room/unknown'],
  ['src/provenance/audit.ts', "import 'yaml';", 'packages/provenance'],
  ['src/reader/panel.ts', "import 'astro:content';", 'reserved/astro:content'],
  ['src/share/card/card.ts', "import 'chart.js/auto';", 'reserved/chart\\.js'],
  ['src/lib/decode.ts', "import 'node:fs';", 'reserved/(?:node:)?fs'],
  ['src/lib/one.ts', "import type { Two } from './two.ts';\nexport type One = Two;", 'circle'],
] as const;

/** Files that keep them, and what the files above import. */
const KEPT = [
  ['src/lib/url.ts', ''],
  ['src/lib/two.ts', "import type { One } from './one.ts';\nexport type Two = One;"],
  ['src/quantity/unit.ts', "import 'astro/zod';\nimport '../lib/url.ts';"],
  ['src/quantity/unit.test.ts', "import 'vitest';\nimport 'node:fs';"],
  ['src/quantity/range.test.ts', "import '../../tests/support/pages.ts';"],
  ['src/rules/dates.ts', "import '../quantity/unit.ts';\nimport '../provenance/account.ts';"],
  ['src/provenance/account.ts', ''],
  ['src/content/site-view.ts', "import '../quantity/unit.ts';\nimport 'astro:content';"],
  ['src/charts/draw/chartjs.ts', "import 'chart.js';\nimport '../../share/poster/qr.ts';"],
  ['src/share/poster/qr.ts', ''],
  ['src/content/disk/read.ts', "import 'node:fs';"],
  ['src/report/press.ts', 'export type Press = string;'],
  ['src/site/Head.astro', ''],
  ['src/pages/feed.ts', "import '../report/press.ts';"],
  ['scripts/build.ts', "import '../src/quantity/unit.ts';\nimport 'node:fs/promises';"],
  ['tests/support/pages.ts', "import '../../src/content/site-view.ts';"],
] as const;

describe('dependency-cruiser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  /** The rules that each file breaks. */
  const broken = new Map<string, readonly string[]>();

  beforeAll(async () => {
    for (const [file, code] of [...BREACHES, ...KEPT]) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    const { forbidden, options } = dependencies;
    const cruised = { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } };
    const { output } = await cruise(['src', 'scripts', 'tests'], cruised, options.enhancedResolveOptions);
    if (typeof output === 'string') throw new Error(output);
    for (const { from, rule } of output.summary.violations)
      broken.set(from, [...(broken.get(from) ?? []), rule.name]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(BREACHES)('finds in %s: %s', (file, _, rule) => {
    expect(broken.get(file)).toEqual([rule]);
  });

  test.each(KEPT)('has nothing against %s: %s', (file) => {
    expect(broken.get(file)).toBeUndefined();
  });

  test('every kind of rule is broken above', () => {
    const kinds = new Set(dependencies.forbidden.map(({ name }) => name?.split('/')[0]));
    expect(new Set(BREACHES.map(([, , rule]) => rule.split('/')[0]))).toEqual(kinds);
  });
});

const TWICE = "import type { Site } from './site.ts';\nimport { site } from './site.ts';\n";

describe('ESLint', () => {
  // The files do not exist, so their types cannot be looked up; everything else is as `npm run lint` has it.
  const eslint = new ESLint({
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });
  const ruleIds = async (filePath: string, code: string): Promise<readonly (string | null)[]> => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
  };

  test.each([
    ['src/site/Virtual.astro', "---\nimport '../pages/_feed.ts';\n---\n", 'no-restricted-syntax'],
    ['src/stations/Virtual.astro', "---\nimport '../site/Page.astro';\n---\n", 'no-restricted-syntax'],
    ['src/report/Virtual.astro', "---\nawait import('../pages/_feed.ts');\n---\n", 'no-restricted-syntax'],
    [
      'src/pages/data/Virtual.astro',
      "---\nexport * from '../../../scripts/build.ts';\n---\n",
      'no-restricted-syntax',
    ],
    ['src/site/Virtual.astro', "---\ntype A = import('../pages/_feed.ts').A;\n---\n", 'no-restricted-syntax'],
    ['src/report/Virtual.astro', "<script>\n  import 'chart.js';\n</script>\n", 'no-restricted-syntax'],
    ['src/pages/Virtual.astro', "---\nimport 'astro:content';\n---\n", 'no-restricted-syntax'],
    ['src/share/virtual.ts', 'export const title = document.title;', 'no-restricted-globals'],
    ['src/pages/Virtual.astro', `---\n${TWICE}---\n`, 'no-duplicate-imports'],
    ['src/pages/Virtual.astro', `<script>\n${TWICE}</script>\n`, 'no-duplicate-imports'],
    ['astro.config.mjs', TWICE.replace(' type', ''), 'no-duplicate-imports'],
    ['vitest.config.ts', TWICE, 'no-duplicate-imports'],
  ])('finds in %s: %s', async (file, code, rule) => {
    expect(await ruleIds(file, code)).toContain(rule);
  });

  test.each([
    ['src/vocabulary/Virtual.astro', "---\nimport '../report/press.ts';\nimport '../charts/spec.ts';\n---\n"],
    ['src/pages/data/Virtual.astro', "---\nimport '../../site/Page.astro';\n---\n"],
    ['src/share/client/virtual-client.ts', 'export const title = document.title;'],
  ])('has nothing against %s: %s', async (file, code) => {
    expect(await ruleIds(file, code)).toEqual([]);
  });
});
