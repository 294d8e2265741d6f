/** A place on the earth in degrees. WGS-84 unless a name says otherwise. */
export interface LngLat {
  readonly longitude: number;
  readonly latitude: number;
}

const EARTH_RADIUS = 6_371_008.8;

/** Great-circle distance in metres, on a sphere of the earth's mean radius. */
export function distanceBetween(a: LngLat, b: LngLat): number {
  const [latitudeA, latitudeB] = [toRadians(a.latitude), toRadians(b.latitude)];
  const north = Math.sin((latitudeB - latitudeA) / 2);
  const east = Math.sin(toRadians(b.longitude - a.longitude) / 2);
  const chord = north * north + Math.cos(latitudeA) * Math.cos(latitudeB) * east * east;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Degrees as they are published: six decimals, a tenth of a metre. */
export function formatDegrees(degrees: number): string {
  return degrees.toFixed(6);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
