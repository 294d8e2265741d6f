import { PRECISIONS, type Precision } from '../content/schemas/precision.ts';
import { distanceBetween, type LngLat } from '../content/schemas/geo.ts';

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

/** A distance with no digit that its error does not allow: 约8公里, 约2.5公里; one that its error covers is only bounded: 2公里以内. */
export function formatDistance(metres: number, error: number): string {
  if (metres <= 1.5 * error) return `${Math.ceil((metres + error) / 1000)}公里以内`;
  const step = stepFor(metres, error);
  return `约${Number(Math.max(step, Math.round(metres / 1000 / step) * step).toFixed(1))}公里`;
}

/** The step in kilometres to which a distance is rounded. */
function stepFor(metres: number, error: number): number {
  if (error > 5000) return 10;
  if (error > 2000) return 5;
  if (error > 700 || metres >= 10_000) return 1;
  return error > 100 ? 0.5 : 0.1;
}
