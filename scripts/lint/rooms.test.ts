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
  ['src/lib/text.ts', "import '../domain/unit.ts';", 'room/lib'],
  ['src/content/schemas/site.ts', "export * from '../data/site.ts';", 'room/domain'],
  ['src/content/issue.ts', "export const load = () => import('./rules/rule.ts');", 'room/domain'],
  ['src/charts/spec.ts', "export type Site = import('../data/site.ts').Site;", 'room/charts'],
  ['src/site/views.ts', "import type {} from '../components/Head.astro';", 'room/data'],
  ['src/integrations/index.ts', "import '../data/site.ts';", 'room/integrations'],
  ['scripts/check/main.ts', "import '../../tests/support/pages.ts';", 'room/scripts'],
  ['src/pages/page.ts', "import '../build.ts';", 'room/pages'],
  ['src/new-room/a.ts', "import '../lib/url.ts';", 'room/unknown'],
  ['src/content/text/prose.ts', "import 'yaml';", 'packages/domain'],
  ['src/reader/panel.ts', "import 'astro:content';", 'reserved/astro:content'],
  ['src/share/card/card.ts', "import 'chart.js/auto';", 'reserved/chart\\.js'],
  ['src/content/disk/decode.ts', "import 'node:fs';", 'reserved/(?:node:)?fs'],
  ['src/lib/one.ts', "import type { Two } from './two.ts';\nexport type One = Two;", 'circle'],
] as const;

/** Files that keep them, and what the files above import. */
const KEPT = [
  ['src/lib/url.ts', ''],
  ['src/lib/two.ts', "import type { One } from './one.ts';\nexport type Two = One;"],
  ['src/quantity/unit.ts', "import 'astro/zod';\nimport '../lib/url.ts';"],
  ['src/quantity/unit.test.ts', "import 'vitest';\nimport 'node:fs';"],
  ['src/content/report-issue.ts', "import '../unit.ts';"],
  [
    'src/content/site-view.ts',
    "import '../domain/unit.ts';\nimport 'astro:content';\nexport type Site = string;",
  ],
  ['src/charts/draw/chartjs.ts', "import 'chart.js';"],
  ['src/charts/draw/draw-chart.ts', "import 'node:fs';"],
  ['src/site/Head.astro', ''],
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
    ['src/components/Virtual.astro', "---\nimport '../pages/_feed.ts';\n---\n", 'no-restricted-syntax'],
    [
      'src/components/map/Virtual.astro',
      "---\nimport '../../layouts/Page.astro';\n---\n",
      'no-restricted-syntax',
    ],
    ['src/layouts/Virtual.astro', "---\nawait import('../pages/_feed.ts');\n---\n", 'no-restricted-syntax'],
    [
      'src/pages/data/Virtual.astro',
      "---\nexport * from '../../../scripts/build.ts';\n---\n",
      'no-restricted-syntax',
    ],
    [
      'src/components/Virtual.astro',
      "---\ntype A = import('../pages/_feed.ts').A;\n---\n",
      'no-restricted-syntax',
    ],
    ['src/components/Virtual.astro', "<script>\n  import 'chart.js';\n</script>\n", 'no-restricted-syntax'],
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
    [
      'src/components/content/Virtual.astro',
      "---\nimport '../../data/site.ts';\nimport '../Head.astro';\n---\n",
    ],
    ['src/pages/data/Virtual.astro', "---\nimport '../../layouts/Page.astro';\n---\n"],
    ['src/share/client/share-client.ts', 'export const title = document.title;'],
  ])('has nothing against %s: %s', async (file, code) => {
    expect(await ruleIds(file, code)).toEqual([]);
  });
});
