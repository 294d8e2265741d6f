import type { LngLat } from '../../../../src/content/schemas/geo.ts';
import { LARGEST_SCALE, WHOLE, type View } from '../../../../src/stations/diagram-view.ts';
import type { Projection } from '../../../../src/stations/projection.ts';

const METRES_PER_DEGREE = 111_195;
const CLOSE = 8;
/** A pin at the edge of the window is not wholly seen. */
const EDGE = 28;

/** A place some metres further. */
export function moved(
  { longitude, latitude }: LngLat,
  [east, north]: readonly [number, number],
  metres: number,
): LngLat {
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  return {
    longitude: longitude + (east * metres) / (METRES_PER_DEGREE * narrowing),
    latitude: latitude + (north * metres) / METRES_PER_DEGREE,
  };
}

/** The drawing with the height of its window: the whole county is high; a part of it is seen through a square. */
export function toWindow(whole: Projection, { scale }: View): Projection {
  return scale === 1 ? whole : { ...whole, height: whole.width };
}

/** A part of the drawing around a place. */
export function closeTo(place: LngLat | undefined, whole: Projection): View {
  return place ? centred(place, CLOSE, whole) : WHOLE;
}

/** A place that lies outside what is seen, or at its edge, comes to its middle. */
export function intoSight(place: LngLat, part: View, whole: Projection): View {
  const { x, y } = whole.project(place);
  const [left, top] = [x * part.scale + part.x, y * part.scale + part.y];
  const { width, height } = toWindow(whole, part);
  const isSeen = left > EDGE && left < width - EDGE && top > EDGE && top < height - EDGE;
  return isSeen ? part : centred(place, part.scale, whole);
}

/** A place in the middle of the window, as far as the drawing goes on around it. */
export function centred(place: LngLat, wanted: number, whole: Projection): View {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, wanted));
  if (scale === 1) return WHOLE;
  const { x, y } = whole.project(place);
  const { width, height } = toWindow(whole, { ...WHOLE, scale });
  return {
    scale,
    x: Math.min(0, Math.max(width - whole.width * scale, width / 2 - x * scale)),
    y: Math.min(0, Math.max(height - whole.height * scale, height / 2 - y * scale)),
  };
}
