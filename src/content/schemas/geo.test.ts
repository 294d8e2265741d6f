import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceBetween, type LngLat } from './geo.ts';

const REFERENCE: LngLat = { longitude: 118.627, latitude: 28.737 };

const inTheCity = fc.record({
  longitude: fc.double({ min: 118.3, max: 118.9, noNaN: true }),
  latitude: fc.double({ min: 28.2, max: 29, noNaN: true }),
});

describe('distanceBetween', () => {
  test('is 111.2 km for one degree of latitude, and less for one of longitude', () => {
    const north = { ...REFERENCE, latitude: REFERENCE.latitude + 1 };
    const east = { ...REFERENCE, longitude: REFERENCE.longitude + 1 };
    expect(Math.round(distanceBetween(REFERENCE, north) / 100)).toBe(1112);
    expect(Math.round(distanceBetween(REFERENCE, east) / 100)).toBe(975);
  });

  test('is the same there and back, and nothing to the place itself', () => {
    fc.assert(
      fc.property(inTheCity, inTheCity, (a, b) => {
        expect(distanceBetween(a, b)).toBe(distanceBetween(b, a));
        expect(distanceBetween(a, a)).toBe(0);
      }),
    );
  });
});
