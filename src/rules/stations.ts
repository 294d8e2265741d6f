import { toWgs84, type ChineseDatum } from '../content/schemas/datum.ts';
import { distanceBetween, type LngLat } from '../content/schemas/geo.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { Station } from '../content/schemas/station.ts';
import { findTownship, type Places, type Township } from '../content/schemas/places.ts';
import { unknown } from './references.ts';
import { errorAt } from '../content/report-issue.ts';

type StationEntry = Entry<Omit<Station, 'id'>>;
type Box = Places['box'];
type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;

/** A point is rarely farther from its township's seat, and one that says it is the seat never; beyond it, one of the two is most likely wrong. In metres. */
const FAR_FROM_SEAT = 20_000;
const OFF_THE_SEAT = 1000;
/** A point so near to another township's seat is most likely in that one, if it is so far from its own. In metres. */
const AT_ANOTHER_SEAT = 2000;
const AWAY_FROM_SEAT = 5000;
/** A point this near to the seat once it is converted was most likely typed in the other system. In metres. */
const NEAR_TO_SEAT = 200;

/** Where staff most likely copied a point of such a system from. */
const ORIGINS: Readonly<Record<ChineseDatum, string>> = {
  gcj02: '高德或腾讯地图（GCJ-02）',
  bd09: '百度地图（BD-09）',
};

/** Stations in a township that does not exist, and points that are no WGS-84 point of the city, with the likely cause. */
export function checkStations(tree: ContentTree): readonly Issue[] {
  const places = tree.places?.data;
  return [...tree.stations.values()].flatMap((entry) => [
    ...checkWhole(entry),
    ...checkOrigin(entry),
    ...(places ? [...checkTownship(entry, places), ...checkPoint(entry, places)] : []),
  ]);
}

function checkTownship(entry: StationEntry, places: Places): readonly Issue[] {
  const { township } = entry.data ?? {};
  if (township === undefined || findTownship(places, township)) return [];
  const words = unknownTownship(places, township);
  return [errorAt(entry, ['township'], 'station/township', words)];
}

/** Words for a township that there is not. */
export function unknownTownship(
  { name, townships }: Places,
  township: string,
): Pick<Issue, 'found' | 'allowed' | 'example'> {
  const names = townships.map((each) => each.name);
  return unknown('乡镇街道', township, names, `${name}的${names.length}个乡镇街道之一`);
}

/** A precision needs its point and the point's source; no precision has neither. */
function checkWhole(entry: StationEntry): readonly Issue[] {
  if (!entry.data) return [];
  const { precision, longitude, latitude, source } = entry.data.location;
  if (precision === 'unknown') {
    if (longitude === undefined && latitude === undefined) return [];
    const found = 'precision 写的是 unknown，却有坐标';
    const allowed = '坐标准到什么程度就写什么：surveyed、street、area、township-seat；不知道坐标就删去坐标';
    return [errorAt(entry, ['location', 'precision'], 'station/precision', { found, allowed })];
  }
  const missing = [
    ...(longitude === undefined ? ['longitude 经度'] : []),
    ...(latitude === undefined ? ['latitude 纬度'] : []),
    ...(source === undefined ? ['source 坐标从哪里来'] : []),
  ];
  if (missing.length === 0) return [];
  const words = {
    found: `location 缺少 ${missing.join('、')}`,
    allowed: '经度、纬度和来源要一起写；不知道坐标就把整个 location 删去',
    example: 'source: 2026年6月手机实测',
  };
  return [errorAt(entry, ['location'], 'station/location', words)];
}

/** Services whose points are no WGS-84 point as they are copied. */
const SHIFTED = /高德|腾讯|百度|amap|baidu/i;
const CONVERTED = /换算|转换|WGS/i;

function checkOrigin(entry: StationEntry): readonly Issue[] {
  const { source = '' } = entry.data?.location ?? {};
  const [service] = SHIFTED.exec(source) ?? [];
  if (service === undefined || CONVERTED.test(source)) return [];
  const words = {
    found: `坐标来自${service}，没有说换算过：“${source}”`,
    allowed: '高德、腾讯地图的坐标是 GCJ-02，百度地图的是 BD-09，都要换算成 WGS-84；换算过就在 source 里写明',
    example: `source: ${source}，由${/百度|baidu/i.test(service) ? 'BD-09' : 'GCJ-02'}换算`,
  };
  return [{ ...errorAt(entry, ['location', 'source'], 'station/datum', words), severity: 'warning' }];
}

function checkPoint(entry: StationEntry, places: Places): readonly Issue[] {
  const { location, township = '' } = entry.data ?? {};
  if (location?.longitude === undefined || location.latitude === undefined) return [];
  const point = { longitude: location.longitude, latitude: location.latitude };
  const outside = outsideFault(point, places);
  if (outside) return [errorAt(entry, ['location', outside.at], 'station/outside', outside.words)];
  const seat = findTownship(places, township);
  if (!seat || location.precision === 'area') return [];
  const limit = location.precision === 'township-seat' ? OFF_THE_SEAT : FAR_FROM_SEAT;
  const words =
    datumFault(point, seat) ?? otherSeatFault(point, seat, places) ?? farFault(point, seat, limit);
  if (!words) return [];
  return [{ ...errorAt(entry, ['location', 'longitude'], 'station/datum', words), severity: 'warning' }];
}

/** Why a point cannot be one of the county; undefined where it lies in its box. */
export function outsideFault(
  { longitude, latitude }: LngLat,
  { name, box }: Places,
): { readonly at: 'longitude' | 'latitude'; readonly words: Words } | undefined {
  if (isInside(box, { longitude, latitude })) return undefined;
  const at = isLongitude(box, longitude) ? 'latitude' : 'longitude';
  const allowed = `经度在 ${box.west}～${box.east} 之间，纬度在 ${box.south}～${box.north} 之间（WGS-84）`;
  if (isInside(box, { longitude: latitude, latitude: longitude })) {
    const words = {
      found: `坐标 ${longitude}, ${latitude} 的经度和纬度写反了`,
      allowed: `把两个数对调：${allowed}`,
      example: `longitude: ${latitude}`,
    };
    return { at: 'longitude', words };
  }
  const found = `坐标 ${longitude}, ${latitude} 不在${name}范围内`;
  const cause = isShifted(box, { longitude, latitude })
    ? '可能漏了或错了小数点；'
    : '可能抄错了数字，或者不是这个站点的坐标；';
  return { at, words: { found, allowed: `${cause}${allowed}`, example: `longitude: ${box.west}` } };
}

/** A point that stands exactly at its township's seat once it is taken for GCJ-02 or BD-09, and not before. */
function datumFault(point: LngLat, seat: Township): Words | undefined {
  if (distanceBetween(point, seat) <= NEAR_TO_SEAT) return undefined;
  const datum = (['gcj02', 'bd09'] as const).find(
    (candidate) => distanceBetween(toWgs84(point, candidate), seat) <= NEAR_TO_SEAT,
  );
  if (!datum) return undefined;
  const { longitude, latitude } = toWgs84(point, datum);
  return {
    found: `坐标 ${point.longitude}, ${point.latitude} 离${seat.name}驻地${formatKilometres(point, seat)}，换算以后却正在驻地`,
    allowed: `可能是从${ORIGINS[datum]}上抄来的，没有换算成 WGS-84；如果是，写换算后的 ${longitude.toFixed(6)}, ${latitude.toFixed(6)}`,
    example: `longitude: ${longitude.toFixed(6)}`,
  };
}

function otherSeatFault(point: LngLat, seat: Township, { townships }: Places): Words | undefined {
  if (distanceBetween(point, seat) <= AWAY_FROM_SEAT) return undefined;
  const other = townships.find((each) => distanceBetween(point, each) <= AT_ANOTHER_SEAT);
  if (!other) return undefined;
  return {
    found: `坐标 ${point.longitude}, ${point.latitude} 离${other.name}驻地${formatKilometres(point, other)}，离${seat.name}驻地${formatKilometres(point, seat)}`,
    allowed: `可能不是这个站点的坐标，或者 township 应当是${other.name}；核对 township 和 location`,
  };
}

function farFault(point: LngLat, seat: Township, limit: number): Words | undefined {
  if (distanceBetween(point, seat) <= limit) return undefined;
  return {
    found: `坐标 ${point.longitude}, ${point.latitude} 离${seat.name}驻地${formatKilometres(point, seat)}`,
    allowed: '可能乡镇街道写错了，或者坐标不是这个站点的；核对 township 和 location',
  };
}

function isInside(box: Box, { longitude, latitude }: LngLat): boolean {
  return isLongitude(box, longitude) && latitude >= box.south && latitude <= box.north;
}

function isLongitude({ west, east }: Box, longitude: number): boolean {
  return longitude >= west && longitude <= east;
}

/** Whether moving the decimal point of one or both brings the point into the box. */
function isShifted(box: Box, { longitude, latitude }: LngLat): boolean {
  const shifts = [-6, -5, -4, -3, -2, -1, 0, 1, 2];
  return shifts.some((east) =>
    shifts.some((north) =>
      isInside(box, { longitude: longitude * 10 ** east, latitude: latitude * 10 ** north }),
    ),
  );
}

function formatKilometres(a: LngLat, b: LngLat): string {
  return `${(distanceBetween(a, b) / 1000).toFixed(1)}公里`;
}
