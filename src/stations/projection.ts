import type { LngLat } from '../content/schemas/geo.ts';

/** A place in the drawing, in its units, from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees to drawing units and back; a kilometre is as long eastwards as northwards. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly unitsPerKilometre: number;
  readonly project: (place: LngLat) => Point;
  readonly unproject: (point: Point) => LngLat;
}

const KILOMETRES_PER_DEGREE = 111.195;
/** So that one place alone is not magnified without end. */
const LEAST_EXTENT = 0.05;

/** Fits places into a drawing of the given width, with an empty edge around them; the height follows. */
export function createProjection(places: readonly LngLat[], width: number, edge: number): Projection {
  const [west, east] = extentOf(places.map(({ longitude }) => longitude));
  const [south, north] = extentOf(places.map(({ latitude }) => latitude));
  // One scale for the whole city: over half a degree the true one differs by a third of a percent.
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const unitsPerKilometre = (width - 2 * edge) / ((east - west) * narrowing * KILOMETRES_PER_DEGREE);
  const perDegree = unitsPerKilometre * KILOMETRES_PER_DEGREE;
  return {
    width,
    height: (north - south) * perDegree + 2 * edge,
    unitsPerKilometre,
    project: ({ longitude, latitude }) => ({
      x: edge + (longitude - west) * narrowing * perDegree,
      y: edge + (north - latitude) * perDegree,
    }),
    unproject: ({ x, y }) => ({
      longitude: west + (x - edge) / (narrowing * perDegree),
      latitude: north - (y - edge) / perDegree,
    }),
  };
}

/** The longest round length in kilometres that fits into so many units. */
export function scaleBarOf(
  unitsPerKilometre: number,
  longest: number,
): { readonly kilometres: number; readonly length: number } {
  const lengths = [20, 10, 5, 2, 1, 0.5, 0.2, 0.1];
  const kilometres = lengths.find((length) => length * unitsPerKilometre <= longest) ?? 0.1;
  return { kilometres, length: kilometres * unitsPerKilometre };
}

function extentOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, LEAST_EXTENT - (high - low)) / 2;
  return [low - missing, high + missing];
}
