import { execFileSync } from 'node:child_process';
import { hashSources } from '../lib/hash-sources.ts';
import { keepFile, readKept } from '../lib/kept-file.ts';
import { once } from '../lib/once.ts';

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
const MAKER = 'src/fonts/make.ts';

/** Stands for what draws with faces: modules, those that make faces, and all packages. */
export function hashMakers(modules: readonly string[]): string {
  return hashSources([...modules, MAKER], ['package-lock.json']);
}

const hashFonts = once(() => hashMakers([]).slice(0, 12));

/**
 * The whole face as TrueType, thirty thousand characters of fifteen megabytes. It is made when it is first asked for,
 * which takes three seconds, and kept. Throws on a weight that the packages do not reach.
 */
export function readFace(family: FontFamily, weight: number): Buffer {
  const file = `${CACHE}/${family}-${weight}-${hashFonts()}.ttf`;
  const kept = readKept(file);
  if (kept) return kept;
  const made = execFileSync(process.execPath, [MAKER, family, String(weight)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: Infinity,
  });
  keepFile(file, made);
  return made;
}
