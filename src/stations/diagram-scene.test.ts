import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACES } from '../../tests/support/places-fixture.ts';
import { distanceBetween } from '../content/schemas/geo.ts';
import { dotBox, overlaps, placeLabels, sizeOf, type Box, type LabelledDot } from './labels.ts';
import { createProjection, scaleBarOf } from './projection.ts';
import { toScene, type Edition, type MappedStation, type Scene } from './diagram-scene.ts';

const { box, townships } = PLACES;

const place = fc.record({
  longitude: fc.double({ min: box.west, max: box.east, noNaN: true }),
  latitude: fc.double({ min: box.south, max: box.north, noNaN: true }),
});

const stations = fc
  .array(
    fc.record({
      place: fc.oneof(place, fc.constantFrom(...townships)),
      label: fc.constantFrom('南塘职工服务站', '云溪南方水泥服务点', 'ABC服务点', '站'),
      level: fc.constantFrom('city', 'township', 'enterprise'),
      precision: fc.constantFrom('surveyed', 'street', 'area', 'township-seat'),
    }),
    { maxLength: 200 },
  )
  .map((list) =>
    list.map(({ place: { longitude, latitude }, ...rest }, index): MappedStation => ({
      ...rest,
      longitude,
      latitude,
      id: `s${index}`,
    })),
  );

const edition = fc.constantFrom<Edition>('ordinary', 'large');

/** The boxes of the names that were placed. */
function namesOf(scene: Scene): readonly Box[] {
  return [...scene.seats, ...scene.stations].flatMap((dot) => {
    if (!dot.name) return [];
    const { width, height } = sizeOf(dot);
    const [left, top] = [dot.x + dot.name.x, dot.y + dot.name.y - dot.size * 0.94];
    return [{ left, top, right: left + width, bottom: top + height }];
  });
}

const shrink = ({ left, top, right, bottom }: Box): Box => ({
  left: left + 1e-6,
  top: top + 1e-6,
  right: right - 1e-6,
  bottom: bottom - 1e-6,
});

describe('the projection', () => {
  test('keeps every place inside the drawing and comes back to it', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
        const { project, unproject, width, height } = createProjection(places, 336, 24);
        for (const each of places) {
          const point = project(each);
          expect(point.x).toBeGreaterThan(23.9);
          expect(point.x).toBeLessThan(width - 23.9);
          expect(point.y).toBeGreaterThan(23.9);
          expect(point.y).toBeLessThan(height - 23.9);
          expect(distanceBetween(unproject(point), each)).toBeLessThan(0.01);
        }
      }),
    );
  });

  test('draws distances true to within half a percent, in every direction', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const metres = distanceBetween(a, b);
        fc.pre(metres > 100);
        const { project, unitsPerKilometre } = createProjection(townships, 336, 24);
        const [from, to] = [project(a), project(b)];
        const drawn = (Math.hypot(to.x - from.x, to.y - from.y) / unitsPerKilometre) * 1000;
        expect(Math.abs(drawn / metres - 1)).toBeLessThan(0.005);
      }),
    );
  });

  test('puts north up and east to the right', () => {
    const { project } = createProjection(townships, 336, 24);
    const [here, there] = [
      project({ longitude: 118.5, latitude: 28.5 }),
      project({ longitude: 118.6, latitude: 28.6 }),
    ];
    expect(there.x).toBeGreaterThan(here.x);
    expect(there.y).toBeLessThan(here.y);
  });
});

describe('names', () => {
  test('never cover each other or a dot, and never leave the drawing', () => {
    fc.assert(
      fc.property(stations, edition, (mapped, size) => {
        const scene = toScene(mapped, townships, size);
        const boxes = namesOf(scene).map(shrink);
        const dots = [...scene.seats, ...scene.stations].map(dotBox);
        for (const dot of dots) {
          expect(dot.left).toBeGreaterThanOrEqual(-1e-6);
          expect(dot.right).toBeLessThanOrEqual(scene.width + 1e-6);
        }
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
          expect(dots.some((dot) => overlaps(box, dot))).toBe(false);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(scene.width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(scene.height);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('stand where they stood, in whatever order the stations come', () => {
    fc.assert(
      fc.property(stations, edition, (mapped, size) => {
        expect(toScene(mapped.toReversed(), townships, size)).toEqual(toScene(mapped, townships, size));
      }),
      { numRuns: 20 },
    );
  });

  test.each<Edition>(['ordinary', 'large'])(
    'of all townships are there when no station is, in %s',
    (size) => {
      const { seats } = toScene([], townships, size);
      expect(seats.filter(({ name }) => name !== undefined)).toHaveLength(townships.length);
    },
  );

  test('of the only place there is stands in a drawing of some size', () => {
    const { longitude, latitude } = townships[0] ?? { longitude: 0, latitude: 0 };
    const only: MappedStation = {
      id: 'a',
      label: '站',
      level: 'city',
      precision: 'street',
      longitude,
      latitude,
    };
    const scene = toScene([only], [], 'ordinary');
    expect(scene.seats).toEqual([]);
    expect(scene.stations.map(({ name }) => name === undefined)).toEqual([false]);
    expect(scene.height).toBeGreaterThan(100);
  });

  test('of stations come before those of townships', () => {
    const bounds = { left: 0, top: 0, right: 100, bottom: 16 };
    const dot = { x: 3, y: 8, radius: 2, size: 12, text: '四都镇四都镇' } satisfies Partial<LabelledDot>;
    const placed = placeLabels(
      [
        { ...dot, id: 'a', rank: 3 },
        { ...dot, id: 'b', rank: 1 },
      ],
      bounds,
    );
    expect([...placed.keys()]).toEqual(['b']);
  });
});

describe('stations at one point', () => {
  test('are fanned out so that no dot hides another', () => {
    const { longitude, latitude } = townships[0] ?? { longitude: 0, latitude: 0 };
    const mapped = Array.from({ length: 10 }, (_, index): MappedStation => ({
      id: `s${index}`,
      label: '站',
      level: 'township',
      precision: 'township-seat',
      longitude,
      latitude,
    }));
    const dots = toScene(mapped, townships, 'ordinary').stations;
    for (const [index, a] of dots.entries()) {
      for (const b of dots.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius);
      }
    }
  });
});

describe('scaleBarOf', () => {
  test('takes the longest round length that fits', () => {
    expect(scaleBarOf(8.5, 100)).toEqual({ kilometres: 10, length: 85 });
    expect(scaleBarOf(68, 100)).toEqual({ kilometres: 1, length: 68 });
  });
});
