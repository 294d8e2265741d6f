import { toWgs84 } from '../../../../src/content/schemas/datum.ts';
import { distanceBetween, type LngLat } from '../../../../src/content/schemas/geo.ts';
import { findTownship, type Places } from '../../../../src/content/schemas/places.ts';
import { outsideFault } from '../../../../src/rules/stations.ts';
import { isShortLink, readPasted, type Datum, type Pasted } from './coordinates.ts';
import type { AddressReply, Reading, ReadReply } from './station-view.ts';

/** Where points of each system come from, and what is said of one that was converted. */
const DATUMS: Readonly<Record<Datum, { readonly name: string; readonly source: string }>> = {
  wgs84: { name: 'WGS-84：手机定位、天地图', source: '' },
  gcj02: { name: 'GCJ-02：高德、腾讯地图', source: '由GCJ-02换算' },
  bd09: { name: 'BD-09：百度地图', source: '由BD-09换算' },
};

/** Beyond it, in metres, which system brings a point nearest to the seat says little: they differ by hundreds of metres. */
const NEAR_ENOUGH = 2000;

/** A pasted text in all three systems, and which of them is likely, for a station of a township. */
export function readPoint(text: string, township: string | undefined, places: Places): ReadReply {
  const pasted = readPasted(text);
  if (!pasted)
    return { notes: [text.trim() === '' ? '' : missingWords(text)], readings: [], likely: undefined };
  const seat = township === undefined ? undefined : findTownship(places, township);
  const readings = (Object.keys(DATUMS) as Datum[]).map((datum) => toReading(datum, pasted, seat, places));
  const likely = likelyOf(pasted, readings, places, seat?.name);
  const shown = readings.find(({ datum }) => datum === likely?.datum) ?? readings[0];
  const outside = shown && outsideFault(shown, places);
  return {
    notes: [...orderWords(pasted), ...(outside ? [`${outside.words.found}：${outside.words.allowed}`] : [])],
    readings,
    likely,
  };
}

/** What is known of an address: the townships that it names. Streets are known to nobody here. */
export function readAddress(address: string, { townships, name }: Places): AddressReply {
  const named = townships.filter(
    (one) => address.includes(one.name) || address.includes(shortName(one.name)),
  );
  const rest = named
    .reduce((words, one) => words.replace(one.name, '').replace(shortName(one.name), ''), address)
    .replace(new RegExp(`^(?:.*[省])?(?:${name})?`), '')
    .trim();
  const unknown =
    rest === '' ? '' : `“${rest}”在哪里，资料里没有，编辑台也不上网去查：粘贴坐标，或者在图上点。`;
  if (named.length === 0) return { words: unknown, seats: [] };
  const words = `知道${named.map((one) => one.name).join('、')}驻地在哪里。${unknown}`;
  return {
    words,
    seats: named.map((one) => ({ name: one.name, longitude: one.longitude, latitude: one.latitude })),
  };
}

function toReading(
  datum: Datum,
  { longitude, latitude, told }: Pasted,
  seat: LngLat | undefined,
  places: Places,
): Reading {
  const place = datum === 'wgs84' ? { longitude, latitude } : toWgs84({ longitude, latitude }, datum);
  const point = { longitude: sixDecimals(place.longitude), latitude: sixDecimals(place.latitude) };
  const from = /^(高德地图|百度地图|腾讯地图|天地图)/.exec(told?.by ?? '')?.[0] ?? '';
  const { name, source } = DATUMS[datum];
  return {
    datum,
    name,
    ...point,
    metres: seat && distanceBetween(point, seat),
    isInside: outsideFault(point, places) === undefined,
    source: [from, source].filter((words) => words !== '').join('，'),
  };
}

/** What the text says itself; else what lies in the county nearest to the seat. */
function likelyOf(
  { told }: Pasted,
  readings: readonly Reading[],
  { name }: Places,
  seat: string | undefined,
): ReadReply['likely'] {
  if (told)
    return { datum: told.datum, why: `${told.by}，是 ${DATUMS[told.datum].name.split('：', 1)[0] ?? ''}` };
  const inside = readings.filter(({ isInside }) => isInside);
  const [only] = inside;
  if (only && inside.length === 1) return { datum: only.datum, why: `只有这样读，才在${name}范围内` };
  const [nearest] = inside
    .filter(({ metres }) => metres !== undefined)
    .toSorted((a, b) => (a.metres ?? 0) - (b.metres ?? 0));
  if (!nearest || seat === undefined) return undefined;
  const doubt =
    (nearest.metres ?? 0) > NEAR_ENOUGH
      ? '可是都有几公里远，不能作准，请照来源选'
      : '知道从哪里抄来的，请照来源选';
  return { datum: nearest.datum, why: `这样读离${seat}驻地最近；${doubt}` };
}

function orderWords({ order }: Pasted): readonly string[] {
  if (order === 'swapped') return ['经度和纬度写反了，已经对调：经度一百多，纬度几十。'];
  return order === 'latitude-first' ? ['前一个数是纬度，后一个是经度，照这样读的。'] : [];
}

function missingWords(text: string): string {
  return isShortLink(text)
    ? '这是缩短的链接，里面没有坐标，编辑台不上网去查：在浏览器里打开它，把打开以后的网址，或者坐标，复制过来。'
    : '没有认出坐标：要有经度和纬度两个数，例如 118.62, 28.74，或者地图的分享链接。';
}

/** A tenth of a metre. */
function sixDecimals(degrees: number): number {
  return Number(degrees.toFixed(6));
}

function shortName(name: string): string {
  return name.replace(/(?:街道|镇|乡)$/, '');
}
