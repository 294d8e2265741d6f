import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { once } from './once.ts';

export type FontFamily = 'serif' | 'sans';

/**
 * The packages that carry each face as a variable font in slices, best first: Noto as it is served to browsers, with
 * the 13,600 characters in use, then all others of Source Han Serif, which Noto Serif is. Nobody offers those of the
 * sans by themselves, so that it borrows them.
 */
export const FONT_PACKAGES: Readonly<Record<FontFamily, readonly string[]>> = {
  serif: ['@fontsource-variable/noto-serif-sc', '@chinese-fonts/syst'],
  sans: ['@fontsource-variable/noto-sans-sc', '@chinese-fonts/syst'],
};

/** Below the project's folder, from which every script runs; beside the packages, and gone with them. */
const CACHE = 'node_modules/.cache/faces';
const MAKER = 'src/lib/faces/make.ts';

/** Stands for what faces are made of and by. */
export const hashFonts = once((): string => {
  const packages = [...new Set(Object.values(FONT_PACKAGES).flat())];
  const files = [
    ...globSync('src/lib/faces/*.ts'),
    ...packages.map((name) => `node_modules/${name}/package.json`),
  ];
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
});

/**
 * The path of the whole face as TrueType, thirty thousand characters of fifteen megabytes. It is made when it is first
 * asked for, which takes three seconds. Throws on a weight that the packages do not reach.
 */
export function fontFile(family: FontFamily, weight: number): string {
  const file = resolve(CACHE, `${family}-${weight}-${hashFonts()}.ttf`);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    execFileSync(process.execPath, [MAKER, family, String(weight), file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return file;
}
