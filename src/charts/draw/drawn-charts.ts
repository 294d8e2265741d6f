import { createHash } from 'node:crypto';
import { CACHE_ROOT, keepFile, readKept } from '../../lib/kept-file.ts';
import { hashMakers } from '../../fonts/font-files.ts';
import { once } from '../../lib/once.ts';
import { renderInline, renderPng, renderPrinted, renderSvgFile } from './draw-chart.ts';
import type { Scene } from '../scene/scene.ts';

/** Below the project's folder, from which every script runs. */
const CACHE = `${CACHE_ROOT}/charts`;

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
  const kept = readKept(file);
  if (kept) return kept;
  const drawn = await renderPng(scene);
  keepFile(file, drawn);
  return drawn;
}

function getText(scene: Scene, kind: string, render: (scene: Scene) => string): string {
  const file = fileFor(scene, kind);
  const kept = readKept(file);
  if (kept) return kept.toString();
  const drawn = render(scene);
  keepFile(file, drawn);
  return drawn;
}

function fileFor(scene: Scene, kind: string): string {
  const hash = createHash('sha256').update(getMakers()).update(JSON.stringify(scene)).digest('hex');
  return `${CACHE}/${hash.slice(0, 24)}.${kind}`;
}

/** Stands for what draws: when it changes, everything is drawn anew. */
const getMakers = once(() => hashMakers(['src/charts/draw/draw-chart.ts']));
