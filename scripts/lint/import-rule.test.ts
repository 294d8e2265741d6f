import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { findProblem } from './import-rule.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('findProblem', () => {
  test.each([
    ['src/lib/text.ts', '../domain/unit.ts'],
    ['src/domain/unit.ts', '../data/site.ts'],
    ['src/charts/spec.ts', '../data/site.ts'],
    ['src/data/site.ts', '../components/Head.astro'],
    ['src/components/content/Stat.astro', '../../layouts/Page.astro'],
    ['src/layouts/Page.astro', '../pages/index.astro'],
    ['src/integrations/search-index.ts', '../data/site.ts'],
    ['src/pages/index.astro', '../../scripts/build.ts'],
    ['scripts/check/main.ts', '../../src/data/site.ts'],
    ['src/new-part/a.ts', '../lib/text.ts'],
  ])('%s must not import %s', (file, source) => {
    expect(findProblem(file, source)?.messageId).toBe('layer');
  });

  test.each([
    ['src/domain/unit.ts', './quantity.ts'],
    ['src/domain/rules/dates.ts', '../id.ts'],
    ['src/data/site.ts', '../domain/site.ts'],
    ['src/components/content/Stat.astro', '../../data/observations.ts'],
    ['src/pages/reports/[year]/index.astro', '../../../layouts/Page.astro'],
    ['scripts/check/main.ts', '../../src/domain/issue.ts'],
    ['tests/site/pages.test.ts', '../../src/data/site.ts'],
    ['astro.config.mjs', './src/integrations/search-index.ts'],
  ])('%s may import %s', (file, source) => {
    expect(findProblem(file, source)).toBeUndefined();
  });

  test.each([
    ['src/pages/index.astro', 'astro:content'],
    ['src/components/Chart.astro', 'chart.js'],
    ['src/components/Chart.astro', 'chart.js/auto'],
    ['src/lib/decode.ts', 'node:fs'],
    ['src/data/site.ts', 'fs/promises'],
  ])('%s must not import the package %s', (file, module) => {
    expect(findProblem(file, module)?.messageId).toBe('reserved');
  });

  test.each([
    ['src/data/site.ts', 'astro:content'],
    ['src/content.config.ts', 'astro:content'],
    ['src/charts/chartjs.ts', 'chart.js'],
    ['src/charts/render.ts', 'node:fs'],
    ['src/lib/kept-file.ts', 'node:fs'],
    ['src/lib/decode.test.ts', 'node:fs'],
    ['src/domain/unit.ts', 'astro/zod'],
    ['src/domain/unit.test.ts', 'vitest'],
  ])('%s may import the package %s', (file, module) => {
    expect(findProblem(file, module)).toBeUndefined();
  });

  test('the domain imports no package but its schemas', () => {
    expect(findProblem('src/domain/unit.ts', 'yaml')?.messageId).toBe('domain');
  });
});

describe("the project's ESLint configuration", () => {
  // The files do not exist, so their types cannot be looked up; everything else is as `npm run lint` has it.
  const eslint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });

  test.each([
    ['src/domain/virtual.ts', "import '../data/site.ts';", 'local/imports'],
    ['src/domain/virtual.ts', "export * from '../data/site.ts';", 'local/imports'],
    ['src/domain/virtual.ts', "export const load = () => import('../data/site.ts');", 'local/imports'],
    ['src/domain/virtual.ts', "export type Site = import('../data/site.ts').Site;", 'local/imports'],
    ['src/components/Virtual.astro', "---\nimport '../pages/index.astro';\n---\n", 'local/imports'],
    ['src/components/Virtual.astro', "<script>\n  import 'chart.js';\n</script>\n", 'local/imports'],
    ['src/share/virtual.ts', 'export const title = document.title;', 'no-restricted-globals'],
  ])('finds in %s: %s', async (filePath, code, rule) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  test.each([
    ['src/data/virtual.ts', "import '../domain/site.ts';\nimport 'astro:content';"],
    ['src/share/client.ts', 'export const title = document.title;'],
  ])('has nothing against %s: %s', async (filePath, code) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    expect(result?.messages).toEqual([]);
  });
});
