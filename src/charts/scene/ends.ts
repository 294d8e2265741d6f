import type { Edge } from '../exactness.ts';
import type { Point } from '../panel.ts';
import type { Box, Stroke } from './scene.ts';

/** Px before and after a value between which its mark is open: a sign of an open end, not a measure. */
export const OPEN_ENDS = {
  closed: { before: 0, after: 0 },
  above: { before: 0, after: 22 },
  below: { before: 22, after: 0 },
  both: { before: 11, after: 11 },
} as const satisfies Record<Edge, { readonly before: number; readonly after: number }>;

const HATCH_STEP = 5;
const HATCH_LEAN = 0.3;
const HATCH_INSET = 2;
const DASH = 4;

/** A bar along its axis, in px from the axis's beginning. */
export interface Bar {
  readonly start: number;
  /** Where the solid bar ends. */
  readonly solid: number;
  /** Where the value stands. */
  readonly end: number;
  /** The stretch of an open end; empty (`from` = `to`) for an exact value. */
  readonly open: { readonly from: number; readonly to: number };
  /** Where the bar with its open end ends. */
  readonly tip: number;
}

/** A point as a bar; `toLength` gives px for a value. */
export function toBar(point: Point, toLength: (value: number) => number): Bar {
  const start = toLength(point.start);
  const end = toLength(point.start + point.value);
  const { before, after } = OPEN_ENDS[point.edge];
  const from = point.low < point.value ? toLength(point.start + point.low) : Math.max(start, end - before);
  const to = point.high > point.value ? toLength(point.start + point.high) : end + after;
  return { start, solid: from, end, open: { from, to }, tip: Math.max(end, to) };
}

/** Slanting strokes in a box: the source gives no exact end. */
export function hatch({ left, top, width, height }: Box): Stroke['lines'] {
  const lean = Math.max(0, Math.min(height * HATCH_LEAN, width - HATCH_INSET));
  const count = Math.max(1, Math.floor((width - lean - HATCH_INSET) / HATCH_STEP) + 1);
  return Array.from({ length: count }, (_, index) => {
    const x = left + HATCH_INSET + index * HATCH_STEP;
    return [x, top + height, x + lean, top] as const;
  });
}

/** The outline of a box, drawn inside it. */
export function frame({ left, top, width, height }: Box, line: number): Stroke['lines'] {
  const [x1, y1, x2, y2] = [
    left + line / 2,
    top + line / 2,
    left + width - line / 2,
    top + height - line / 2,
  ];
  const half = line / 2;
  return [
    [x1 - half, y1, x2 + half, y1],
    [x2, y1, x2, y2],
    [x2 + half, y2, x1 - half, y2],
    [x1, y2, x1, y1],
  ];
}

/** A dashed line: a stretch in which the value may lie. */
export function dashes(x1: number, y1: number, x2: number, y2: number): Stroke['lines'] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const count = Math.floor(length / (2 * DASH) + 0.5);
  const at = (distance: number) =>
    [x1 + ((x2 - x1) * distance) / length, y1 + ((y2 - y1) * distance) / length] as const;
  return Array.from({ length: count }, (_, index) => {
    const from = at(index * 2 * DASH);
    const to = at(Math.min(length, index * 2 * DASH + DASH));
    return [...from, ...to] as const;
  });
}
