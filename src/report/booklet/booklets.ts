import type {
  Block,
  Booklet,
  BookletChapter,
  ChartBlock,
  LinkedFigure,
  NumberRow,
  PartedPicture,
  Picture,
} from './booklet.ts';
import { toBlocks } from './booklet-blocks.ts';
import type { Shelf } from './context.ts';
import { getPrinted } from '../../charts/draw/drawn-charts.ts';
import type { Scene } from '../../charts/scene/scene.ts';
import { toPieces } from '../../charts/scene/slice.ts';
import type { ChapterEntry } from '../../content/content-tree.ts';
import { phrasesOf } from '../../content/text/title-phrases.ts';
import { href } from '../../lib/url.ts';
import { toAttachments, toColophon } from './booklet-papers.ts';
import { toPhrases } from '../../charts/chart-phrases.ts';
import { getCharts, type ChartView, type ChartWords } from '../../charts/chart-views.ts';
import { getContentTree } from '../../content/shown-tree.ts';
import { assertFound } from '../../content/entries.ts';
import {
  anchorOf,
  getObservations,
  toFigure,
  type ObservationView,
} from '../../observations/observation-views.ts';
import { getReports, type ChapterView, type ReportView } from '../report-views.ts';
import { getDataTables, type DataTableView } from '../../observations/data-tables.ts';
import { getSite } from '../../content/site-view.ts';
import { getStations, type StationView } from '../../stations/station-views.ts';

/** The routes of every report's booklet; a list of its own for each file, because Astro writes into it. */
export async function getBookletRoutes() {
  const reports = await getReports();
  return Promise.all(
    reports.map(async (report) => ({
      params: { year: String(report.year) },
      props: { booklet: await toBooklet(report) },
    })),
  );
}

/** What a booklet takes from everywhere. */
interface World {
  readonly origin: string;
  readonly observations: ReadonlyMap<string, ObservationView>;
  readonly charts: ReadonlyMap<string, ChartView>;
  readonly stations: readonly StationView[];
  readonly tables: ReadonlyMap<string, DataTableView>;
}

async function toBooklet(report: ReportView): Promise<Booklet> {
  const { year, title, subtitle, byline, description, chapters, keyFigures, written } = report;
  const world: World = {
    origin: (await getSite()).url,
    observations: await getObservations(),
    charts: await getCharts(),
    stations: await getStations(),
    tables: await getDataTables(),
  };
  const entries = getContentTree().reports.find((tree) => tree.year === year)?.chapters ?? [];
  const lead = entries.find(({ number }) => number === 0);
  const stated = [...world.observations.values()].filter(({ places }) =>
    places.some(({ report }) => report === year),
  );
  return {
    year,
    title: title.split(/\s+/),
    subtitle: subtitle ?? '',
    byline,
    description,
    keywords: [`${year}年`, '年报', byline],
    date: written ?? String(year),
    origin: new URL(world.origin).origin,
    lead: lead ? toChapterBlocks(lead, report.url, world) : [],
    leadFile: lead?.file ?? '',
    figures: keyFigures.map((view) => toLinkedFigure(view, world)),
    chapters: chapters.map((chapter) => toChapter(chapter, entries, world)),
    numbers: stated.map((view) => toRow(view, year, world)),
    colophon: await toColophon(report),
    attachments: await toAttachments(report),
  };
}

function toChapter(chapter: ChapterView, entries: readonly ChapterEntry[], world: World): BookletChapter {
  const { slug, numeral, title, description, keyFigure, number, url } = chapter;
  const entry = assertFound(
    entries.find((candidate) => candidate.number === number),
    `第 ${number} 章`,
  );
  return {
    file: entry.file,
    slug,
    numeral,
    title: phrasesOf(title),
    description,
    figure: keyFigure && toLinkedFigure(keyFigure, world),
    blocks: toChapterBlocks(entry, url, world),
  };
}

/** The blocks of a chapter whose page is at `page`. */
function toChapterBlocks(entry: ChapterEntry, page: string, world: World): readonly Block[] {
  const find = (id: string): ObservationView => assertFound(world.observations.get(id), `数值 ${id}`);
  const shelf: Shelf = {
    stat: (id, nth) => {
      const view = find(id);
      const anchor = nth === undefined ? undefined : anchorOf(view, { ...entry, nth });
      return { ...toStat(view, world), ...(anchor !== undefined && { anchor }) };
    },
    figure: (id) => toLinkedFigure(find(id), world),
    chart: (id) => toChart(assertFound(world.charts.get(id), `图表 ${id}`), world),
    table: (id) => toTable(assertFound(world.tables.get(id), `表格 ${id}`)),
    station: (id) => {
      const station = assertFound(
        world.stations.find((known) => known.id === id),
        `服务站点 ${id}`,
      );
      const { level, kind, name, address = '', url } = station;
      return { kind: 'station', label: `${level} · ${kind}`, name, address, url: toAbsolute(url, world) };
    },
    toAddress: (url) => toAbsolute(url.startsWith('/') ? href(url) : url, world, page),
  };
  return toBlocks(entry, shelf);
}

/** A table under its title; a cell that is merged down says the same in each row that it takes. */
function toTable({ title, unit, columns, rows }: DataTableView): readonly Block[] {
  const toInlines = (text: string) => [{ kind: 'text', text } as const];
  return [
    {
      kind: 'paragraph',
      children: toInlines(unit === undefined || title.includes('单位') ? title : `${title}（单位：${unit}）`),
    },
    {
      kind: 'table',
      align: columns.map(({ isNumeric }) => (isNumeric ? 'right' : 'left')),
      rows: [columns.map(({ name }) => toInlines(name)), ...rows.map(({ texts }) => texts.map(toInlines))],
    },
  ];
}

function toChart(chart: ChartView, world: World): ChartBlock {
  const toInlines = (words: ChartWords) =>
    words.map((word) =>
      typeof word === 'string' ? ({ kind: 'text', text: word } as const) : toStat(word, world),
    );
  const { title, summary, alt, scenes, notes, table, url } = chart;
  return {
    kind: 'chart',
    title: toPhrases(title).map(toInlines),
    sentence: toInlines(summary),
    alt,
    pictures: { regular: toParted(scenes.desktop), large: toParted(scenes.phone) },
    notes: notes.join(''),
    anchors: table.rows.flatMap(({ observation }) => anchorsIn(observation, chart.year).slice(0, 1)),
    url: toAbsolute(url, world),
  };
}

function toParted(scene: Scene): PartedPicture {
  return { ...toPicture(scene), pieces: toPieces(scene, 1).map(toPicture) };
}

function toPicture(scene: Scene): Picture {
  return { svg: getPrinted(scene), width: scene.width, height: scene.height };
}

function toStat({ id, text, url }: ObservationView, world: World) {
  return { kind: 'stat', observation: id, text, url: toAbsolute(url, world) } as const;
}

function toLinkedFigure(view: ObservationView, world: World): LinkedFigure {
  return { ...toFigure(view), url: toAbsolute(view.url, world) };
}

/** The anchors of a number in the booklet of a report. */
function anchorsIn({ places }: ObservationView, year: number): readonly string[] {
  return places.filter(({ report }) => report === year).map(({ anchor }) => anchor);
}

function toRow(view: ObservationView, report: number, world: World): NumberRow {
  const { indicator, year, text, url } = view;
  return {
    name: year === report ? indicator.name : `${indicator.name}（${year}年）`,
    text,
    anchors: anchorsIn(view, report),
    url: toAbsolute(url, world),
    path: url,
  };
}

/** The address of a link in a page of the site. */
function toAbsolute(url: string, { origin }: World, page = '/'): string {
  return new URL(url, new URL(page, origin)).href;
}
