import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PLACES } from '../places-fixture.ts';
import { toArticle } from './articles.ts';
import { toDice, toLook, type Dice } from './dice.ts';
import { spoil } from './faults.ts';
import { toFigures, valueOf, type Figure } from './figures.ts';
import { toPhotos } from './photos.ts';
import { toReport, type GeneratedFile } from './report.ts';
import { mark, toSummary, toTitle } from './words.ts';

const FIRST_YEAR = 2017;
const MOST_PHOTOS = 12;
const THEMES = ['economy', 'honours', 'organisation', 'stations', 'assistance', 'skills', 'law'];

/** Writes a content tree into a folder: the same for the same seed. `most` is how many of each kind it has at most; half of the trees have a fault. */
export async function writeGeneratedTree(folder: string, seed: number, most: number): Promise<void> {
  const dice = toDice(seed);
  const right = await toFiles(dice, most);
  const files = dice.chance(0.5) ? spoil(dice, right) : right;
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

async function toFiles(dice: Dice, most: number): Promise<readonly GeneratedFile[]> {
  const years = Array.from({ length: dice.between(1, 3) }, (_, index) => FIRST_YEAR + index);
  const figures = toFigures(dice, years, dice.between(3, Math.max(6, most)));
  const stations = Array.from({ length: dice.between(0, most) }, (_, index) => `station-${index}`);
  const photoFiles = await toPhotos(dice, dice.between(0, Math.min(most, MOST_PHOTOS)));
  const photos = photoFiles.map(([path]) => path.replace('content/', ''));
  const world = { years, figures, stations, photos };
  const reports = years.map((year) => toReport(dice, year, world));
  const charts = reports.flatMap((report) => report.charts);
  const slugs = Array.from({ length: dice.between(1, most) }, (_, index) => `article-${index}`);
  const topics = Array.from({ length: dice.between(1, 6) }, (_, index) => `topic-${index}`);
  return [
    ...reports.flatMap((report) => report.files),
    ...figures.map((figure) => toIndicator(dice, figure)),
    ...stations.map((id, index) => toStation(dice, { id, index, stated: figures[0] })),
    ...photoFiles,
    ...slugs.flatMap((_, index) => toArticle(dice, index, { ...world, charts, slugs, topics })),
    ['content/site.yaml', toSite(dice, topics, years.at(-1) ?? FIRST_YEAR)],
    ['content/places.yaml', JSON.stringify(PLACES)],
    ['content/published.yaml', toLedger(figures)],
  ];
}

function toIndicator(dice: Dice, { id, name, unit }: Figure): GeneratedFile {
  const text = `name: ${name}\nenglish: ${id}\nunit: '${unit}'\nkind: ${dice.pick(['stock', 'flow'])}\ntheme: ${dice.pick(THEMES)}\ndefinition: 只为测试而设的指标。\n`;
  return [`content/indicators/${id}.yaml`, text];
}

interface Place {
  readonly id: string;
  readonly index: number;
  /** A figure of which every report's lead speaks. */
  readonly stated: Figure | undefined;
}

function toStation(dice: Dice, { id, index, stated }: Place): GeneratedFile {
  const [[year, text] = []] = stated?.texts ?? [];
  const look = toLook(dice, index);
  const { name, longitude, latitude } = look.pick(PLACES.townships);
  const located = look.chance(0.6);
  const lines = [
    `name: ${JSON.stringify(`${mark(index)}${toTitle(look, { most: look.chance(0.2) ? 40 : 8 })}服务站`)}`,
    `level: ${look.pick(['city', 'township', 'enterprise'])}`,
    `kind: ${look.pick(['station', 'point'])}`,
    'asOf: 2017',
    ...(look.chance(0.5) ? [`township: ${name}`] : []),
    ...(located
      ? [`location: { precision: area, longitude: ${longitude}, latitude: ${latitude}, source: 某图 }`]
      : []),
    ...(dice.chance(0.5)
      ? [`services: [来信, 来访]`, `address: ${JSON.stringify(toTitle(look, { most: 20 }))}`]
      : []),
    ...(dice.chance(0.3) ? ['hours: 工作日', "telephone: '0570-0000000'"] : []),
    ...(stated && dice.chance(0.3)
      ? [`report: { year: ${year}, chapter: lead, quotes: [全年${stated.name}为${text}] }`]
      : []),
  ];
  return [`content/stations/${id}.yaml`, `${lines.join('\n')}\n`];
}

function toSite(dice: Dice, topics: readonly string[], year: number): string {
  return [
    'name: 某市年报',
    'id: generated',
    `themes: ${JSON.stringify(THEMES.map((id) => ({ id, title: `主题${id}` })))}`,
    'url: https://generated.example',
    'organisation: { name: 某市总工会, english: A City Federation of Trade Unions }',
    `description: ${JSON.stringify(toSummary(dice))}`,
    'navigation: [{ title: 数据, path: /data/ }, { title: 文章, path: /articles/ }]',
    'topics:',
    ...topics.map(
      (id, index) => `  - { id: ${id}, title: ${mark(index)}专题, description: 只为测试而设的专题。 }`,
    ),
    `stationTotals: { year: ${year}, stations: figure-0, points: figure-1 }`,
    ...(dice.chance(0.5) ? ['announce: { baidu: true }'] : []),
    ...(dice.chance(0.3)
      ? [`synonyms: [{ words: [干部], means: [${dice.pick(['职工', '没有这个词', '工会'])}] }]`]
      : []),
    '',
  ].join('\n');
}

function toLedger(figures: readonly Figure[]): string {
  const rows = figures.flatMap(({ id, unit, texts }) =>
    [...texts].map(
      ([year, text]) =>
        `  - { indicator: ${id}, year: ${year}, unit: '${unit}', text: ${text}, ${valueOf(text, unit)} }`,
    ),
  );
  return `published:\n${rows.join('\n')}\n`;
}
