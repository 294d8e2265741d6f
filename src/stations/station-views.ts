import { type Segment, sentenceWith } from '../content/text/prose.ts';
import {
  type StationPoint,
  STATION_KINDS,
  toLevelTitles,
  toStationPoint,
} from '../content/schemas/station.ts';
import { type NavigationLink, toNavigationLinks } from './navigation-links.ts';
import type { Link } from '../content/link.ts';
import { type Edition, type Scene, toScene, type MappedStation } from './diagram-scene.ts';
import { type ObservationView, getObservation } from '../observations/observation-views.ts';
import { toObservationId } from '../content/observation-id.ts';
import type { Places } from '../content/schemas/places.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getArticles } from '../articles/article-collection.ts';
import { getChapterTexts, getChapterUrl } from '../content/text/chapter-texts.ts';
import { assertFound, getStationEntries, type SoundStation } from '../content/entries.ts';
import { getPlaces } from '../content/shown-places.ts';
import { getSite } from '../content/site-view.ts';

export interface StationView {
  readonly id: string;
  readonly name: string;
  /** What the diagram calls it. */
  readonly label: string;
  readonly level: string;
  readonly kind: string;
  readonly township: string | undefined;
  /** As the source words it. */
  readonly address: string | undefined;
  /** The address with its city, or the township alone where no address is known: what a map service and a paper note want. */
  readonly place: string | undefined;
  /** In WGS-84; undefined while nobody has given it. */
  readonly point: StationPoint | undefined;
  readonly services: readonly string[];
  readonly facilities: readonly string[];
  readonly hours: string | undefined;
  readonly telephone: string | undefined;
  readonly opened: string | undefined;
  readonly asOf: string;
  readonly url: string;
  /** 高德、腾讯、百度; empty without a point. */
  readonly navigation: readonly NavigationLink[];
  /** The chapter that speaks of it. */
  readonly chapter: Link | undefined;
  /** Sentences of the report about this place. */
  readonly sentences: readonly (readonly Segment[])[];
  readonly stories: readonly Link[];
}

/** Stations of one township, or those of which no township is known. */
export interface StationGroup {
  /** For the anchor `township-<id>`. */
  readonly id: string;
  readonly title: string;
  readonly stations: readonly StationView[];
}

/** One way to narrow the list, as the anchor of an index at its foot, and what it leaves. */
export interface StationFilter {
  readonly name: 'service' | 'level';
  readonly value: string;
  readonly anchor: string;
  readonly stations: readonly StationView[];
}

/** The stations page: those listed, grouped; and how many a report counts. */
export interface StationsView {
  readonly groups: readonly StationGroup[];
  readonly filters: readonly StationFilter[];
  /** The diagram in the type of the ordinary edition and of 长辈版. */
  readonly scenes: Readonly<Record<Edition, Scene>>;
  /** How many a report counts; undefined where none does. */
  readonly totals: readonly StationTotal[] | undefined;
}

/** How many stations, or service points, a report counts. */
interface StationTotal {
  readonly observation: ObservationView;
  /** The report's words, to be set between quotation marks; empty for a number that it does not state. */
  readonly words: readonly Segment[];
  /** Those of them that the site lists. */
  readonly listed: number;
  /** Those that it does not list; undefined where nobody can tell. */
  readonly unlisted: number | undefined;
}

const ELSEWHERE = { id: 'elsewhere', title: '未写明乡镇街道' };

/** Every station and point that a source names, by id. */
export const getStations = once(async (): Promise<readonly StationView[]> =>
  Promise.all(
    getStationEntries()
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(toStation),
  ),
);

/** The stations by township, in the order of the official codes, and how many a report counts. */
export async function getStationsView(): Promise<StationsView> {
  const places = getPlaces();
  const stations = await getStations();
  const mapped = getMappedStations();
  const groups = groupByTownship(stations, places);
  return {
    groups,
    filters: listFilters(
      groups.flatMap((group) => group.stations),
      Object.values(toLevelTitles(places)),
    ),
    scenes: {
      ordinary: toScene(mapped, places.townships, 'ordinary'),
      large: toScene(mapped, places.townships, 'large'),
    },
    totals: await getTotals(),
  };
}

async function getTotals(): Promise<readonly StationTotal[] | undefined> {
  const { stationTotals } = await getSite();
  if (!stationTotals) return undefined;
  const { year, stations, points } = stationTotals;
  return Promise.all([toTotal(stations, year, 'station'), toTotal(points, year, 'point')]);
}

async function toTotal(
  indicator: string,
  year: number,
  kind: keyof typeof STATION_KINDS,
): Promise<StationTotal> {
  const observation = await getObservation(toObservationId(indicator, year));
  const { value, qualifier } = observation.quantity;
  const listed = getStationEntries().filter(
    ({ data }) => data.kind === kind && data.report?.year === year,
  ).length;
  return {
    observation,
    words: (observation.places[0]?.clause ?? []).map(withinQuotation),
    listed,
    unlisted: qualifier === 'exact' && value > listed ? value - listed : undefined,
  };
}

function withinQuotation(segment: Segment): Segment {
  return typeof segment === 'string' ? segment.replaceAll('“', '‘').replaceAll('”', '’') : segment;
}

function groupByTownship(stations: readonly StationView[], places: Places): readonly StationGroup[] {
  const townships = places.townships.map(({ id, name }) => ({ id, title: name }));
  return [...townships, ELSEWHERE]
    .map((group) => ({
      ...group,
      stations: stations.filter(({ township = ELSEWHERE.title }) => township === group.title),
    }))
    .filter((group) => group.stations.length > 0);
}

/** Services by how many stations have them, then the levels; a level that all share narrows nothing. */
function listFilters(
  stations: readonly StationView[],
  levelTitles: readonly string[],
): readonly StationFilter[] {
  const services = [...new Set(stations.flatMap((station) => station.services))].map((value) =>
    toFilter('service', value, stations, (station) => station.services.includes(value)),
  );
  const levels = levelTitles.map((value) =>
    toFilter('level', value, stations, ({ level }) => level === value),
  );
  return [
    ...services.toSorted((a, b) => b.stations.length - a.stations.length),
    ...levels.filter((level) => level.stations.length > 0 && level.stations.length < stations.length),
  ];
}

function toFilter(
  name: StationFilter['name'],
  value: string,
  stations: readonly StationView[],
  has: (station: StationView) => boolean,
): StationFilter {
  return { name, value, anchor: `${name}-${value.replaceAll(/\s/g, '-')}`, stations: stations.filter(has) };
}

function getMappedStations(): readonly MappedStation[] {
  return getStationEntries().flatMap(({ id, data }) => {
    const point = toStationPoint(data.location);
    if (!point) return [];
    return [{ id, label: data.shortName ?? data.name, level: data.level, ...point }];
  });
}

async function toStation({ id, data }: SoundStation): Promise<StationView> {
  const url = href(paths.station(id));
  const places = getPlaces();
  const { id: referrer } = await getSite();
  const stories = (await getArticles()).filter(({ station }) => station?.url === url);
  const point = toStationPoint(data.location);
  const where = data.address ?? data.township;
  const place = where === undefined ? undefined : `${places.name}${where}`;
  return {
    id,
    name: data.name,
    label: data.shortName ?? data.name,
    level: toLevelTitles(places)[data.level],
    kind: STATION_KINDS[data.kind],
    township: data.township,
    address: data.address,
    place,
    point,
    services: data.services,
    facilities: data.facilities,
    hours: data.hours,
    telephone: data.telephone,
    opened: data.opened,
    asOf: data.asOf,
    url,
    navigation: point
      ? toNavigationLinks({ name: data.name, address: place ?? places.name, ...point }, referrer)
      : [],
    ...(await toReported(data.report)),
    stories: stories.map(({ title, url: story }) => ({ title, url: story })),
  };
}

async function toReported(
  report: SoundStation['data']['report'],
): Promise<Pick<StationView, 'chapter' | 'sentences'>> {
  if (!report) return { chapter: undefined, sentences: [] };
  const { year, chapter: slug, quotes } = report;
  const chapter = assertFound(
    (await getChapterTexts()).find((text) => text.year === year && text.slug === slug),
    `章节 ${year}/${slug}`,
  );
  return {
    chapter: { title: chapter.title, url: getChapterUrl(chapter) },
    sentences: quotes.map((quote) =>
      assertFound(
        sentenceWith([...chapter.paragraphs, ...chapter.headings], quote),
        `${year}/${slug} 里的“${quote}”`,
      ),
    ),
  };
}
