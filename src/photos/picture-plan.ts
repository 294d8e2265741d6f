import { LONGEST_SIDE } from './picture.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a photo is published: in which widths, and into how many parts it is cut from top to bottom. */
export interface Plan {
  /** Rising, in pixels. */
  readonly widths: readonly number[];
  readonly parts: number;
}

const WIDTHS = [480, 800, 1200, LONGEST_SIDE];
/** The width at which words in a tall picture can be read: a column at its widest, with a little to spare. */
const LEGIBLE = 800;
/** A width that is nearly the next one is not worth a file. */
const NEARLY = 0.9;

/**
 * Widths up to the source's own, no side longer than `LONGEST_SIDE`. A picture that would be too narrow to read at that
 * height (a long screenshot) keeps its width and is cut into parts instead.
 */
export function toPlan({ width, height }: Size): Plan {
  const fitting = Math.min(width, LONGEST_SIDE, Math.floor((LONGEST_SIDE * width) / height));
  const isLong = fitting < Math.min(width, LEGIBLE) * 0.8;
  const widest = Math.max(1, isLong ? Math.min(width, LEGIBLE) : fitting);
  const widths = [...WIDTHS.filter((candidate) => candidate < widest * NEARLY), widest];
  const parts = isLong ? Math.ceil(toHeight({ width, height }, widest) / LONGEST_SIDE) : 1;
  return { widths, parts };
}

/** The height of a picture at another width. */
export function toHeight(size: Size, width: number): number {
  return Math.max(1, Math.round((size.height * width) / size.width));
}

/** The rows of each part of a picture of `height` rows. */
export function toRows(
  height: number,
  parts: number,
): readonly { readonly top: number; readonly height: number }[] {
  const edges = Array.from({ length: parts + 1 }, (_, index) => Math.round((height * index) / parts));
  return edges
    .slice(1)
    .map((edge, index) => ({ top: edges[index] ?? 0, height: edge - (edges[index] ?? 0) }));
}
