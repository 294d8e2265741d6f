import { sentenceWith } from '../domain/prose.ts';
import { STATION_KINDS, STATION_LEVELS } from '../domain/station.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getArticles } from './articles.ts';
import { getChapterTexts } from './chapter-text.ts';
import { assertFound, getStationEntries } from './entries.ts';
import { getObservation } from './observations.ts';
import { getSite } from './site.ts';
import type { StationsView, StationView } from './views.ts';

type Entry = Awaited<ReturnType<typeof getStationEntries>>[number];

/** Every station and point that a source names, by id. */
export const getStations = once(async (): Promise<readonly StationView[]> =>
  Promise.all((await getStationEntries()).toSorted((a, b) => a.id.localeCompare(b.id)).map(toStation)),
);

/** The stations by level, and how many more the report counts than it names. */
export async function getStationsView(): Promise<StationsView> {
  const { stationTotals } = await getSite();
  const stations = await getStations();
  const stationTotal = await getObservation(`${stationTotals.stations}/${stationTotals.year}`);
  const stationsNamed = stations.filter(({ kind }) => kind === STATION_KINDS.station).length;
  return {
    groups: Object.values(STATION_LEVELS)
      .map((title) => ({ title, stations: stations.filter(({ level }) => level === title) }))
      .filter((group) => group.stations.length > 0),
    stationTotal,
    stationsNamed,
    stationsUnnamed: stationTotal.quantity.value - stationsNamed,
    pointTotal: await getObservation(`${stationTotals.points}/${stationTotals.year}`),
    pointsNamed: stations.length - stationsNamed,
  };
}

async function toStation({ id, data }: Entry): Promise<StationView> {
  const { year, chapter: slug, quotes } = data.report;
  const chapter = assertFound(
    (await getChapterTexts()).find((text) => text.year === year && text.slug === slug),
    `章节 ${year}/${slug}`,
  );
  const url = href(paths.station(id));
  const stories = (await getArticles()).filter(({ station }) => station?.url === url);
  return {
    id,
    name: data.name,
    level: STATION_LEVELS[data.level],
    kind: STATION_KINDS[data.kind],
    township: data.township,
    address: data.address,
    services: data.services,
    facilities: data.facilities,
    hours: data.hours,
    telephone: data.telephone,
    asOf: data.asOf,
    url,
    chapter: { title: chapter.title, url: href(paths.chapter(year, slug)) },
    sentences: quotes.map((quote) =>
      assertFound(sentenceWith(chapter.paragraphs, quote), `${year}/${slug} 里的“${quote}”`),
    ),
    stories: stories.map(({ title, url: story }) => ({ title, url: story })),
  };
}
