import type { Site } from '../content/schemas/site.ts';
import type { Policy } from '../lib/content-policy.ts';

/** A real base map: unmodified tiles in WGS-84, and the words that must stand on it. */
export interface BaseMap {
  /** Tile addresses with `{z}`, `{x}`, `{y}` and, for one of several hosts, `{s}`; the lowest layer first. */
  readonly layers: readonly string[];
  /** What `{s}` stands for, a character each. */
  readonly hosts: string;
  /** Attribution and review number, for the bottom left. */
  readonly notice: string;
}

const HOSTS = '01234567';
const LAYERS = ['vec', 'cva'] as const;

/** 天地图, when the site has a key, a review number and an attribution; otherwise there is no base map. */
export function toBaseMap({ key, reviewNumber, attribution }: Site['map']): BaseMap | undefined {
  if (key === undefined || reviewNumber === undefined || attribution === undefined) return undefined;
  return {
    layers: LAYERS.map((layer) => toTileAddress(layer, key)),
    hosts: HOSTS,
    notice: `${attribution} 审图号：${reviewNumber}`,
  };
}

/** The hosts whose pictures the stations page must be allowed to show: a Content-Security-Policy lists them for this page only. */
export function toTileHosts(map: BaseMap | undefined): readonly string[] {
  if (!map) return [];
  const origins = map.layers.flatMap((layer) =>
    [...map.hosts].map((host) => new URL(layer.replace('{s}', host)).origin),
  );
  return [...new Set(origins)];
}

/**
 * What the stations page may do beyond any page's policy where there is a base map: show its tiles and the empty picture that
 * Leaflet puts in place of a tile it drops, and let Leaflet parse one string of HTML as it loads (`leaflet-policy-client.ts`).
 */
export function toMapPolicy(map: BaseMap | undefined): Policy {
  return map ? { 'img-src': ['data:', ...toTileHosts(map)], 'trusted-types': ['default'] } : {};
}

/** Raster tiles of 天地图 in Web Mercator; `vec` the map, `cva` its names. */
function toTileAddress(layer: (typeof LAYERS)[number], key: string): string {
  return `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
}
