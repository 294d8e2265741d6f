import { PRECISIONS, type Precision } from '../content/schemas/precision.ts';
import type { Station } from '../content/schemas/station.ts';
import type { Township } from '../content/schemas/places.ts';
import type { LngLat } from '../content/schemas/geo.ts';
import { nameAt, placeLabels, type LabelledDot } from './labels.ts';
import { createProjection, type Point, type Projection } from './projection.ts';

/** A station as the diagram needs it. */
export interface MappedStation extends LngLat {
  readonly id: string;
  readonly label: string;
  readonly level: Station['level'];
  readonly precision: Precision;
}

/** A dot with its name; the name's place is measured from the dot, and undefined where it found no room. */
export interface SceneDot extends LabelledDot {
  readonly name: Point | undefined;
}

interface StationDot extends SceneDot {
  readonly level: Station['level'];
  readonly approximate: boolean;
}

/** The diagram: points and names only, no line of any boundary. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly unitsPerKilometre: number;
  readonly seats: readonly SceneDot[];
  readonly stations: readonly StationDot[];
}

/** Sizes of the drawing, in its own units: at a width of 336 they are about CSS pixels on a phone. */
const EDITIONS = {
  ordinary: { width: 336, edge: 24, type: 13.5, quiet: 12, dot: 4.2, seat: 1.6 },
  large: { width: 336, edge: 30, type: 22, quiet: 18, dot: 6, seat: 2.4 },
} as const;

export type Edition = keyof typeof EDITIONS;

const RANKS = { city: 0, township: 1, enterprise: 2 } as const;
const SEAT_RANK = 3;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Places all stations with a point, and the seats of all townships, in one drawing. */
export function toScene(
  mapped: readonly MappedStation[],
  townships: readonly Township[],
  edition: Edition,
): Scene {
  const sizes = EDITIONS[edition];
  const projection = toProjection(mapped, townships, edition);
  const seats = townships.map((seat) => ({
    ...projection.project(seat),
    id: `seat/${seat.id}`,
    text: seat.name,
    size: sizes.quiet,
    radius: sizes.seat,
    rank: SEAT_RANK,
  }));
  const sorted = mapped.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const stations = spread(
    sorted.map((station) => ({
      ...projection.project(station),
      id: station.id,
      text: station.label,
      size: sizes.type,
      radius: sizes.dot,
      rank: RANKS[station.level],
      level: station.level,
      approximate: PRECISIONS[station.precision].approximate,
    })),
    projection,
  );
  const names = placeLabels([...seats, ...stations], {
    left: 2,
    top: 0,
    right: projection.width - 2,
    bottom: projection.height,
  });
  const withName = <D extends LabelledDot>(dot: D) => {
    const box = names.get(dot.id);
    return { ...dot, name: box && nameAt(dot, box) };
  };
  return {
    width: projection.width,
    height: projection.height,
    unitsPerKilometre: projection.unitsPerKilometre,
    seats: seats.map(withName),
    stations: stations.map(withName),
  };
}

/** The projection of that drawing. */
export function toProjection(
  mapped: readonly LngLat[],
  townships: readonly Township[],
  edition: Edition,
): Projection {
  const { width, edge } = EDITIONS[edition];
  return createProjection([...townships, ...mapped], width, edge);
}

/** Stations of which only the same township is known share one point: they are fanned out around it, so that each can be seen and pressed. */
function spread<D extends LabelledDot>(
  dots: readonly D[],
  drawing: { readonly width: number; readonly height: number },
): readonly D[] {
  const counts = new Map<string, number>();
  return dots.map((dot) => {
    const key = `${dot.x.toFixed(1)} ${dot.y.toFixed(1)}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    const [angle, distance] = [nth * GOLDEN_ANGLE, 2 * dot.radius * Math.sqrt(nth)];
    return {
      ...dot,
      x: within(dot.x + Math.cos(angle) * distance, dot.radius, drawing.width),
      y: within(dot.y + Math.sin(angle) * distance, dot.radius, drawing.height),
    };
  });
}

/** Keeps a dot of this radius wholly in the drawing. */
function within(at: number, radius: number, size: number): number {
  return Math.min(Math.max(at, radius), size - radius);
}
