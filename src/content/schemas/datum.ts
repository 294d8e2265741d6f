import gcoord from 'gcoord';
import type { LngLat } from './geo.ts';

/** The Chinese systems: GCJ-02 of 高德 and 腾讯, BD-09 of 百度. */
export type ChineseDatum = 'gcj02' | 'bd09';

const SYSTEMS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** A WGS-84 place in GCJ-02. */
export function toGcj02(place: LngLat): LngLat {
  return toPlace(gcoord.transform([place.longitude, place.latitude], gcoord.WGS84, gcoord.GCJ02));
}

/** A WGS-84 place in BD-09. */
export function toBd09(place: LngLat): LngLat {
  return toPlace(gcoord.transform([place.longitude, place.latitude], gcoord.WGS84, gcoord.BD09));
}

/** A place given in one of the Chinese systems, in WGS-84; right to about a metre, because the conversion has no exact inverse. */
export function toWgs84(place: LngLat, from: ChineseDatum): LngLat {
  return toPlace(gcoord.transform([place.longitude, place.latitude], SYSTEMS[from], gcoord.WGS84));
}

/** A place as 百度 counts it in the addresses of its map, in metres, in BD-09. */
export function fromBaiduMetres(east: number, north: number): LngLat {
  return toPlace(gcoord.transform([east, north], gcoord.BD09Meter, gcoord.BD09));
}

function toPlace([longitude, latitude]: readonly [number, number]): LngLat {
  return { longitude, latitude };
}
