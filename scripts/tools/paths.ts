import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The project's folder, and the places in it where the toolchain writes. All absolute. */
export const ROOT = fromRoot('.');
export const DIST = fromRoot('dist');
export const NEXT = fromRoot('.build/dist-next');
export const OLD = fromRoot('.build/dist-old');
export const STAMP = fromRoot('.build/stamp');
export const PHASES = fromRoot('.build/phases.json');
export const REPORTS = fromRoot('.build/test');
