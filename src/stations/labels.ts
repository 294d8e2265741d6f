import { displayLength } from '../lib/text.ts';
import type { Point } from './projection.ts';

/** A dot that wants its name beside it. Lower ranks are placed first. */
export interface LabelledDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
  /** Height of the type. */
  readonly size: number;
  readonly rank: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far from a dot's edge its name may stand, nearest first. */
const GAPS = [4, 9, 15, 22] as const;
/** Within so many times the height of its type a dot has neighbours. */
const CROWD = 4;
const LINE_HEIGHT = 1.2;
/** Room between two names on one line, so that they are not read as one. */
const SPACING = 3;
/** Where the baseline of a line of Chinese type lies in its box. */
const BASELINE = 0.94;

/** The directions in which a name is tried: beside the dot first, then under and over it, then the corners. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/**
 * Places names beside their dots so that none covers another name or a dot, or leaves the bounds; what finds no room gets
 * no box. The result depends on the dots alone, not on their order.
 */
export function placeLabels(dots: readonly LabelledDot[], bounds: Box): ReadonlyMap<string, Box> {
  const taken = dots.map(dotBox);
  const placed = new Map<string, Box>();
  // Not toSorted, which our readers' older engines do not have.
  const crowds = new Map(dots.map((dot) => [dot.id, crowdOf(dot, dots)]));
  const sorted = [...dots].sort(
    (a, b) => a.rank - b.rank || (crowds.get(b.id) ?? 0) - (crowds.get(a.id) ?? 0) || compareIds(a, b),
  );
  for (const dot of sorted) {
    const box = candidatesOf(dot).find(
      (candidate) => isWithin(candidate, bounds) && !taken.some((other) => overlaps(candidate, other)),
    );
    if (!box) continue;
    taken.push({ ...box, left: box.left - SPACING, right: box.right + SPACING });
    placed.set(dot.id, box);
  }
  return placed;
}

/** Where the type of a placed name begins on its baseline, measured from its dot. */
export function nameAt(dot: LabelledDot, box: Box): Point {
  return { x: box.left - dot.x, y: box.top + dot.size * BASELINE - dot.y };
}

/** Width and height of a name: Chinese characters are as wide as they are high, others are given more than they need. */
export function sizeOf({ text, size }: Pick<LabelledDot, 'text' | 'size'>): {
  readonly width: number;
  readonly height: number;
} {
  const characters = displayLength(text);
  const narrow = ([...text].length - characters) * 2;
  return { width: (characters + narrow * 0.15) * size, height: size * LINE_HEIGHT };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function dotBox({ x, y, radius }: Pick<LabelledDot, 'x' | 'y' | 'radius'>): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function candidatesOf(dot: LabelledDot): readonly Box[] {
  const { width, height } = sizeOf(dot);
  return GAPS.flatMap((gap) =>
    DIRECTIONS.map(([east, south]) => {
      const reach = dot.radius + (east !== 0 && south !== 0 ? gap * 0.5 : gap);
      const left = dot.x + east * reach - ((1 - east) / 2) * width;
      const top = dot.y + south * reach - ((1 - south) / 2) * height;
      return { left, top, right: left + width, bottom: top + height };
    }),
  );
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.top >= bounds.top &&
    box.right <= bounds.right &&
    box.bottom <= bounds.bottom
  );
}

/** How many dots stand near: the more, the fewer places has its name, so that it is placed earlier. */
function crowdOf(dot: LabelledDot, dots: readonly LabelledDot[]): number {
  return dots.filter((other) => Math.hypot(other.x - dot.x, other.y - dot.y) < CROWD * dot.size).length;
}

function compareIds(a: LabelledDot, b: LabelledDot): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
