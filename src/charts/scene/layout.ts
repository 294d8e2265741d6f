import type { ChartKind } from '../declaration.ts';
import type { ChartSpec } from '../spec.ts';
import { layoutBars } from './bars.ts';
import { layoutColumns } from './columns.ts';
import { layoutDots } from './dots.ts';
import { layoutLine } from './line.ts';
import { layoutStacked } from './stacked.ts';
import { WIDTHS, type ChartWidth, type Layout, type Misfit, type Scene, type WidthName } from './scene.ts';

const LAYOUTS = {
  bar: layoutBars,
  share: layoutBars,
  multiples: layoutBars,
  stacked: layoutStacked,
  interval: layoutDots,
  column: layoutColumns,
  line: layoutLine,
} as const satisfies Record<ChartKind, (spec: ChartSpec, width: ChartWidth) => Layout>;

/** The picture of a specification at one width, everything in its place. */
export function toScene(spec: ChartSpec, width: ChartWidth): Scene {
  return LAYOUTS[spec.kind](spec, width).scene;
}

/** The picture at every width. */
export function toScenes(spec: ChartSpec): Readonly<Record<WidthName, Scene>> {
  return {
    phone: toScene(spec, WIDTHS.phone),
    desktop: toScene(spec, WIDTHS.desktop),
    elder: toScene(spec, WIDTHS.elder),
  };
}

/** What has no room, at any width. */
export function findMisfits(spec: ChartSpec): readonly Misfit[] {
  return Object.values(WIDTHS).flatMap((width) => LAYOUTS[spec.kind](spec, width).misfits);
}
