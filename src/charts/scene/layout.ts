import type { ChartKind } from '../declaration.ts';
import type { ChartSpec } from '../spec.ts';
import { layoutBars } from './bars.ts';
import { layoutColumns } from './columns.ts';
import { layoutDots } from './dots.ts';
import { layoutLine } from './line.ts';
import { layoutStacked } from './stacked.ts';
import {
  CLOSE_WIDTHS,
  WIDTHS,
  type ChartWidth,
  type Layout,
  type Misfit,
  type Scene,
  type WidthName,
} from './scene.ts';

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

/** What the pictures that are passed on choose from: names above their marks, then beside them, roomy before close. */
export function toPassedScenes(spec: ChartSpec): Readonly<Record<'card' | 'poster', readonly Scene[]>> {
  const at = (width: ChartWidth): readonly Scene[] => {
    const { scene, misfits } = LAYOUTS[spec.kind](spec, width);
    return misfits.length === 0 ? [scene] : [];
  };
  const large = [WIDTHS.phone, CLOSE_WIDTHS.roomy].flatMap(at);
  return {
    card: [...large, ...at(CLOSE_WIDTHS.card)],
    poster: [...large, ...at(CLOSE_WIDTHS.poster)],
  };
}

/** What has no room, at any width. */
export function findMisfits(spec: ChartSpec): readonly Misfit[] {
  return Object.values(WIDTHS).flatMap((width) => LAYOUTS[spec.kind](spec, width).misfits);
}
