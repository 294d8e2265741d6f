import { PRECISIONS, type Precision } from '../domain/precision.ts';
import { distanceBetween, type LngLat } from '../lib/geo.ts';

/** Where a device says it is, and by how many metres it may be wrong. */
export interface DevicePosition extends LngLat {
  readonly accuracy: number;
}

export interface Measured<S> {
  readonly station: S;
  /** Great-circle distance in metres. */
  readonly metres: number;
  /** By how many metres it may be wrong: the device's error and the station's. */
  readonly error: number;
}

/** Browsers in China may give GCJ-02 for WGS-84 without saying so, which is up to this far off. */
const DATUM_ERROR = 600;

/** Stations with a point, nearest first; of equally near ones the first by name. */
export function sortByDistance<S extends LngLat & { readonly precision: Precision }>(
  stations: readonly S[],
  from: DevicePosition,
): readonly Measured<S>[] {
  // Not toSorted, which our readers' older engines do not have.
  return stations
    .map((station) => ({
      station,
      metres: distanceBetween(from, station),
      error: from.accuracy + DATUM_ERROR + PRECISIONS[station.precision].error,
    }))
    .sort((a, b) => a.metres - b.metres);
}

/** A distance with no digit that its error does not allow: 约8公里, 约2.5公里, 1公里以内. */
export function formatDistance(metres: number, error: number): string {
  const kilometres = Math.max(1, Math.ceil(error / 1000));
  if (metres <= error) return `${kilometres}公里以内`;
  if (error <= 100 && metres < 10_000) return `约${(metres / 1000).toFixed(1)}公里`;
  if (error <= 700 && metres < 10_000) return `约${(Math.round(metres / 500) / 2).toString()}公里`;
  const step = kilometres > 5 ? 10 : kilometres > 2 ? 5 : 1;
  return `约${Math.max(step, Math.round(metres / 1000 / step) * step)}公里`;
}
