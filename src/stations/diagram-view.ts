import type { Point } from './projection.ts';

/** What part of the drawing is seen: magnified by `scale`, its top left moved to `x`, `y` (never right of or below the window's own). */
export interface View extends Point {
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
export const LARGEST_SCALE = 16;

/** Magnifies by a factor about a point of the window, which stays where it is. */
export function zoomAbout(view: View, factor: number, about: Point, window: Size): View {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, view.scale * factor));
  const change = scale / view.scale;
  return keepInside(
    { scale, x: about.x - (about.x - view.x) * change, y: about.y - (about.y - view.y) * change },
    window,
  );
}

export function panBy(view: View, { x, y }: Point, window: Size): View {
  return keepInside({ ...view, x: view.x + x, y: view.y + y }, window);
}

export function isLargest({ scale }: View): boolean {
  return scale >= LARGEST_SCALE;
}

/** The drawing always fills the window. */
function keepInside({ scale, x, y }: View, { width, height }: Size): View {
  return {
    scale,
    x: Math.min(0, Math.max(width * (1 - scale), x)),
    y: Math.min(0, Math.max(height * (1 - scale), y)),
  };
}
