import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBd09, toGcj02, toWgs84 } from './datum.ts';
import { distanceBetween, formatDegrees, type LngLat } from './geo.ts';

const REFERENCE: LngLat = { longitude: 118.627, latitude: 28.737 };
const text = ({ longitude, latitude }: LngLat) => `${formatDegrees(longitude)}, ${formatDegrees(latitude)}`;

const inTheCity = fc.record({
  longitude: fc.double({ min: 118.3, max: 118.9, noNaN: true }),
  latitude: fc.double({ min: 28.2, max: 29, noNaN: true }),
});

describe('conversions', () => {
  test('to GCJ-02 have the reference value, 589 m away', () => {
    expect(text(toGcj02(REFERENCE))).toBe('118.631746, 28.733719');
    expect(Math.round(distanceBetween(REFERENCE, toGcj02(REFERENCE)))).toBe(589);
  });

  test('to BD-09 have the reference value, 1137 m away', () => {
    expect(text(toBd09(REFERENCE))).toBe('118.638323, 28.739430');
    expect(Math.round(distanceBetween(REFERENCE, toBd09(REFERENCE)))).toBe(1137);
  });

  test('and back again come within two metres, everywhere in the city', () => {
    fc.assert(
      fc.property(inTheCity, (place) => {
        expect(distanceBetween(place, toWgs84(toGcj02(place), 'gcj02'))).toBeLessThan(2);
        expect(distanceBetween(place, toWgs84(toBd09(place), 'bd09'))).toBeLessThan(2);
      }),
    );
  });
});
