import { fromBaiduMetres, type ChineseDatum } from '../../../../src/content/schemas/datum.ts';
import type { LngLat } from '../../../../src/content/schemas/geo.ts';

/** The systems in which a point in China is given. */
export type Datum = 'wgs84' | ChineseDatum;

/** A point as it was pasted, in the system of wherever it comes from. */
export interface Pasted extends LngLat {
  /** What the text itself says of its system, and by what: 百度地图的链接. */
  readonly told: { readonly datum: Datum; readonly by: string } | undefined;
  /** How the two stood, where that is worth a word. */
  readonly order: 'latitude-first' | 'swapped' | undefined;
}

/** Where a number is told to belong. */
type Axis = 'longitude' | 'latitude';

interface Coordinate {
  readonly degrees: number;
  readonly axis: Axis | undefined;
}

/** Words and hosts by which a text names its source, and the system of it. */
const SOURCES: readonly (readonly [RegExp, Datum, string])[] = [
  [/api\.map\.baidu\.com.*coord_type=gcj02/, 'gcj02', '百度地图的链接，写明是 GCJ-02'],
  [/api\.map\.baidu\.com.*coord_type=wgs84/, 'wgs84', '百度地图的链接，写明是 WGS-84'],
  [/map\.baidu\.com/, 'bd09', '百度地图的链接'],
  [/amap\.com.*coordinate=wgs84/, 'wgs84', '高德地图的链接，写明是 WGS-84'],
  [/(?:amap|gaode)\.com/, 'gcj02', '高德地图的链接'],
  [/map\.qq\.com.*coord_type=1(?!\d)/, 'wgs84', '腾讯地图的链接，写明是 WGS-84'],
  [/qq\.com/, 'gcj02', '腾讯地图的链接'],
  [/tianditu/, 'wgs84', '天地图的链接'],
  [/^geo:/, 'wgs84', '手机给的位置'],
  [/BD-?09|百度/, 'bd09', '您写的“百度”'],
  [/GCJ-?02|高德|腾讯/, 'gcj02', '您写的“高德”或“腾讯”'],
  [/WGS-?84|GPS|天地图|手机/, 'wgs84', '您写的“手机”或“GPS”'],
];

const LONGITUDES = { least: 73, most: 136 } as const;
const LATITUDES = { least: 3, most: 54 } as const;

/** Reads a pasted point of China in whatever form; undefined where there is none in the text. */
export function readPasted(text: string): Pasted | undefined {
  const plain = decoded(text).normalize('NFKC').replaceAll(/[′’‘]/g, "'").replaceAll(/[″”“]/g, '"').trim();
  const source = SOURCES.find(([pattern]) => pattern.test(plain));
  const told = source && { datum: source[1], by: source[2] };
  const metres = baiduMetres(plain);
  if (metres) return { ...metres, told: { datum: 'bd09', by: '百度地图的米制坐标' }, order: undefined };
  const place = [sexagesimal(plain), labelled(plain), ...pairs(plain)]
    .map((two) => two && toPlace(two))
    .find((found) => found !== undefined);
  return place && { ...place, told };
}

/** Whether a text is a link that hides its point: only the map service can follow it. */
export function isShortLink(text: string): boolean {
  return /(?:surl\.amap|j\.map\.baidu|url\.cn|dwz\.cn)/.test(text);
}

/** `118°37'12"E`, `北纬28度44分26秒`, `118-37-12`. */
function sexagesimal(text: string): readonly [Coordinate, Coordinate] | undefined {
  const pattern =
    /(东经|北纬|经度|纬度|[EN])?[:=\s]*(\d{1,3}(?:\.\d+)?)\s*(?:°|º|度|-(?=\d{1,2}-\d))\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:'(?!')|分|-)\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|''|秒|(?=[^\d.°º度]|$)))?\s*([EN])?/giu;
  const [first, second] = Array.from(text.matchAll(pattern), (match): Coordinate => {
    const [, before = '', degrees, minutes = '0', seconds = '0', after = ''] = match;
    return {
      degrees: Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600,
      axis: axisOf(before + after),
    };
  });
  return first && second && [first, second];
}

/** `lng=118.62&lat=28.74`, `经度：118.62 纬度：28.74`, `{"longitude":118.62,"latitude":28.74}`, `118.62E 28.74N`. */
function labelled(text: string): readonly [Coordinate, Coordinate] | undefined {
  const number = String.raw`(\d{1,3}\.\d+|\d{2,3})`;
  const name = String.raw`(longitude|latitude|lng|lon|lat|pointx|pointy|经度|纬度|东经|北纬|(?<![A-Za-z])[ENxy])`;
  const before = new RegExp(String.raw`${name}["']?\s*[:=(是为]*\s*["']?${number}`, 'giu');
  const found = Array.from(text.matchAll(before), ([, axis = '', degrees]): Coordinate => ({
    degrees: Number(degrees),
    axis: axisOf(axis),
  }));
  const behind = Array.from(
    text.matchAll(new RegExp(String.raw`${number}\s*([EN])(?![A-Za-z])`, 'giu')),
    ([, degrees, axis = '']): Coordinate => ({ degrees: Number(degrees), axis: axisOf(axis) }),
  );
  const [first, second] = found.length >= 2 ? found : behind;
  return first && second && [first, second];
}

/** Two numbers beside each other, wherever they stand. */
function pairs(text: string): readonly (readonly [Coordinate, Coordinate])[] {
  const pattern = /(?<![\dA-Za-z.])(\d{1,3}(?:\.\d+)?)(?=\s*[,;、|/\s]\s*(\d{1,3}(?:\.\d+)?)(?![\d.]))/g;
  return Array.from(text.matchAll(pattern), ([, first, second]) => [
    { degrees: Number(first), axis: undefined },
    { degrees: Number(second), axis: undefined },
  ]);
}

/** `@13204567.8,3340123.4` of the map's address. */
function baiduMetres(text: string): LngLat | undefined {
  const [, east, north] =
    /(?<![\d.])(1[0-4]\d{6}(?:\.\d+)?)\s*[,，\s]\s*([1-6]\d{6}(?:\.\d+)?)/.exec(text) ?? [];
  return east === undefined || north === undefined ? undefined : fromBaiduMetres(Number(east), Number(north));
}

/** Which of the two is the longitude: what lies in China, whatever they are called. */
function toPlace([first, second]: readonly [Coordinate, Coordinate]): Omit<Pasted, 'told'> | undefined {
  const isFirst = isLongitude(first.degrees) && isLatitude(second.degrees);
  if (!isFirst && !(isLongitude(second.degrees) && isLatitude(first.degrees))) return undefined;
  const [longitude, latitude] = isFirst ? [first, second] : [second, first];
  const isMisnamed = longitude.axis === 'latitude' || latitude.axis === 'longitude';
  const isNamed = first.axis !== undefined || second.axis !== undefined;
  const order = isMisnamed ? 'swapped' : isFirst || isNamed ? undefined : 'latitude-first';
  return { longitude: longitude.degrees, latitude: latitude.degrees, order };
}

function axisOf(name: string): Axis | undefined {
  if (/^(?:lo?ng?|longitude|pointx|经度|东经|[ex])/iu.test(name)) return 'longitude';
  return /^(?:lat|pointy|纬度|北纬|[ny])/iu.test(name) ? 'latitude' : undefined;
}

function isLongitude(degrees: number): boolean {
  return degrees >= LONGITUDES.least && degrees <= LONGITUDES.most;
}

function isLatitude(degrees: number): boolean {
  return degrees >= LATITUDES.least && degrees <= LATITUDES.most;
}

/** Addresses stand in addresses, each encoded once more. */
function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : decoded(once);
  } catch {
    return text;
  }
}
