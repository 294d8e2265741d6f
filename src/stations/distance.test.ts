import { describe, expect, test } from 'vitest';
import { formatDistance, sortByDistance } from './distance.ts';

const STATIONS = [
  { id: 'sidu', longitude: 118.690952, latitude: 28.840093, precision: 'township-seat' },
  { id: 'hushan', longitude: 118.62225, latitude: 28.740615, precision: 'surveyed' },
] as const;

describe('sortByDistance', () => {
  const sorted = sortByDistance(STATIONS, { longitude: 118.627, latitude: 28.737, accuracy: 20 });

  test('puts the nearest first', () => {
    expect(sorted.map(({ station }) => station.id)).toEqual(['hushan', 'sidu']);
    expect(Math.round(sorted[0]?.metres ?? 0)).toBe(613);
  });

  test('adds the error of the device, of its system of coordinates and of the station', () => {
    expect(sorted.map(({ error }) => error)).toEqual([650, 1120]);
  });
});

describe('formatDistance', () => {
  test.each([
    [613, 650, '2公里以内'],
    [2310, 80, '约2.3公里'],
    [2310, 650, '约2.5公里'],
    [8740, 1120, '约9公里'],
    [23_400, 650, '约23公里'],
    [800, 1600, '3公里以内'],
    [23_400, 2600, '约25公里'],
    [58_000, 7000, '约60公里'],
  ])('%d m that may be wrong by %d m are %s', (metres, error, words) => {
    expect(formatDistance(metres, error)).toBe(words);
  });
});
