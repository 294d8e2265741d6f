import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE_ROOT } from '../../lib/cache-root.ts';
import { once } from '../../lib/once.ts';
import { renderInline, renderPng, renderPrinted, renderSvgFile } from '../render.ts';
import type { Scene } from '../scene/scene.ts';

/** Below the project's folder, from which every script runs. */
const CACHE = `${CACHE_ROOT}/charts`;
/** What decides how a scene is drawn, besides the scene. */
const MAKERS = ['src/charts/*.ts', 'src/lib/faces/*.ts', 'package-lock.json'];

/** The scene as SVG for a page; drawn only if this scene has not been drawn before. */
export function getInline(scene: Scene): string {
  return getText(scene, 'inline.svg', renderInline);
}

/** The scene as an SVG file; drawn only if this scene has not been drawn before. */
export function getSvgFile(scene: Scene): string {
  return getText(scene, 'svg', renderSvgFile);
}

/** The scene as SVG for white paper; drawn only if this scene has not been drawn before. */
export function getPrinted(scene: Scene): string {
  return getText(scene, 'printed.svg', renderPrinted);
}

/** The scene as a PNG file; drawn only if this scene has not been drawn before. */
export async function getPng(scene: Scene): Promise<Uint8Array> {
  const file = fileFor(scene, 'png');
  if (existsSync(file)) return readFileSync(file);
  return keep(file, await renderPng(scene));
}

function getText(scene: Scene, kind: string, render: (scene: Scene) => string): string {
  const file = fileFor(scene, kind);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return keep(file, render(scene));
}

function keep<T extends string | Uint8Array>(file: string, content: T): T {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return content;
}

function fileFor(scene: Scene, kind: string): string {
  const hash = createHash('sha256').update(getMakers()).update(JSON.stringify(scene)).digest('hex');
  return join(CACHE, `${hash.slice(0, 24)}.${kind}`);
}

/** Stands for the code and the packages that draw: when they change, everything is drawn anew. */
const getMakers = once((): string => {
  const hash = createHash('sha256');
  for (const file of MAKERS.flatMap((pattern) => globSync(pattern)).toSorted()) {
    if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
});
