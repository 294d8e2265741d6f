import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources, listSources } from './hash-sources.ts';

let root = '';
const at = (path: string): string => join(root, path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(at('deep/er'), { recursive: true });
  writeFileSync(at('draw.ts'), "import sharp from 'sharp';\nimport { a } from './deep/a.ts';\n");
  writeFileSync(at('deep/a.ts'), "export { b } from '../deep/er/b.ts';\nimport '../draw.ts';\n");
  writeFileSync(at('deep/er/b.ts'), "const b = await import('../c.ts');\n");
  writeFileSync(at('deep/c.ts'), 'export const c = 1;\n');
  writeFileSync(at('other.ts'), '');
  writeFileSync(at('lock.json'), '{}');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const hash = (): string => hashSources([at('draw.ts')], [at('lock.json')]);

test.each(['draw.ts', 'deep/a.ts', 'deep/er/b.ts', 'deep/c.ts', 'lock.json'])(
  'a change of %s is one',
  (path) => {
    const before = hash();
    writeFileSync(at(path), 'export const b = 2;\n');
    expect(hash()).not.toBe(before);
  },
);

test('a module that is not imported decides nothing', () => {
  const before = hash();
  writeFileSync(at('other.ts'), 'export {};\n');
  expect(hash()).toBe(before);
});

test('what draws charts lies in folders below, too', () => {
  const sources = listSources(['src/charts/draw/draw-chart.ts', 'src/share/card/draw-picture.ts']);
  expect(sources).toContain('src/charts/scene/scene.ts');
  expect(sources).toContain('src/fonts/font-files.ts');
});
