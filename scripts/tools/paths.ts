import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONTENT_ROOT } from '../../src/content/disk/content-root.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The project's folder, and the places in it where the toolchain writes. All absolute. */
export const ROOT = fromRoot('.');
export const DIST = fromRoot('dist');
export const NEXT = fromRoot('.build/dist-next');
export const OLD = fromRoot('.build/dist-old');
/** Exists while a process makes `dist/` or copies from it. */
export const LOCK = fromRoot('.build/lock');
export const STAMP = fromRoot('.build/stamp');
export const MANIFEST = fromRoot('.build/manifest.json');
export const PHASES = fromRoot('.build/phases.json');
/** The preview for a colleague that the desk makes; the same as a ZIP beside it. */
export const PREVIEW = fromRoot('.build/preview/网站预览');
export const REPORTS = fromRoot('.build/test');

/** The folder of the `content/` and `seeds/` that staff work on: the project, or the copy that SITE_CONTENT names. */
export const CONTENT = resolve(ROOT, CONTENT_ROOT);
