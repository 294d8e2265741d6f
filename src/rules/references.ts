import { nearestWord } from '../lib/nearest.ts';
import type { DataPath } from '../content/text/yaml-document.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { seedTextPath } from '../content/schemas/report.ts';
import { isObserved } from '../content/observed.ts';
import { errorAt, errorIn } from '../content/report-issue.ts';

/** References in YAML and front matter to what does not exist, and files that a tree must have. */
export function checkReferences(tree: ContentTree): readonly Issue[] {
  return [
    ...checkRequiredFiles(tree),
    ...checkSite(tree),
    ...tree.reports.flatMap((report) => checkReport(tree, report)),
    ...checkThemes(tree),
    ...checkArticles(tree),
    ...checkStations(tree),
  ];
}

/** An error where no year's report has the indicator's value; a misspelt id gets the one that it most likely means. */
export function missingObservation(
  tree: ContentTree,
  indicator: string,
  year: number,
): Pick<Issue, 'found' | 'allowed' | 'example'> | undefined {
  if (!tree.indicators.has(indicator)) return unknownIndicator(tree, indicator);
  if (isObserved(tree, indicator, year)) return undefined;
  const allowed = `先在 content/reports/${year}/observations.yaml 里写上这个指标的数`;
  return { found: `指标 ${indicator} 没有 ${year} 年的数`, allowed };
}

export function unknownIndicator(
  tree: ContentTree,
  indicator: string,
): Pick<Issue, 'found' | 'allowed' | 'example'> {
  return unknown('指标编号', indicator, [...tree.indicators.keys()], ' content/indicators/ 里的文件名');
}

/** Words for an id that names nothing: what may be written, and which one was most likely meant. */
export function unknown(
  kind: string,
  id: string,
  known: readonly string[],
  source: string,
): Pick<Issue, 'found' | 'allowed' | 'example'> {
  const nearest = nearestWord(id, known);
  const list = known.length > 0 && known.length <= 12 ? `：${known.join('、')}` : '';
  return {
    found: `没有这个${kind}：${id}`,
    allowed: `${nearest === undefined ? '' : `是不是想写 ${nearest}？`}只能写${source}${list}`,
    ...(nearest !== undefined && { example: nearest }),
  };
}

function checkRequiredFiles(tree: ContentTree): readonly Issue[] {
  const missing = tree.reports.flatMap(({ folder, report, observations }) => [
    ...(report ? [] : [`${folder}/report.yaml`]),
    ...(observations ? [] : [`${folder}/observations.yaml`]),
  ]);
  const files = [
    ...(tree.site ? [] : ['content/site.yaml']),
    ...(tree.places ? [] : ['content/places.yaml']),
    ...missing,
  ];
  return files.map((file) =>
    errorIn(file, 'file/missing', { found: '缺少这个文件', allowed: '补上它；写法见 content/README.md' }),
  );
}

function checkObserved(
  tree: ContentTree,
  entry: Entry<unknown>,
  path: DataPath,
  indicator: string,
  year: number,
): readonly Issue[] {
  const words = missingObservation(tree, indicator, year);
  return words ? [errorAt(entry, path, 'reference/indicator', words)] : [];
}

function checkSite(tree: ContentTree): readonly Issue[] {
  const { site } = tree;
  if (!site?.data?.stationTotals) return [];
  const { year, stations, points } = site.data.stationTotals;
  return [
    ...checkObserved(tree, site, ['stationTotals', 'stations'], stations, year),
    ...checkObserved(tree, site, ['stationTotals', 'points'], points, year),
  ];
}

function checkReport(tree: ContentTree, { year, folder, report, chapters }: ReportTree): readonly Issue[] {
  const figures = chapters.flatMap((chapter) =>
    chapter.data?.keyFigure === undefined
      ? []
      : checkObserved(tree, chapter, ['keyFigure'], chapter.data.keyFigure, year),
  );
  if (!report?.data) return figures;
  const { keyFigures, quotable = [] } = report.data;
  const issues = [
    ...keyFigures.flatMap((id, index) => checkObserved(tree, report, ['keyFigures', index], id, year)),
    ...quotable.flatMap((id, index) => checkObserved(tree, report, ['quotable', index], id, year)),
  ];
  if (report.data.year !== year) {
    const words = {
      found: `year 写的是 ${report.data.year}，文件夹却是 ${folder}`,
      allowed: '两处年份要一样',
      example: `year: ${year}`,
    };
    issues.push(errorAt(report, ['year'], 'reference/year', words));
  }
  const isAwaited = report.data.draft && report.data.seed === '';
  const seedWords = isAwaited ? undefined : missingSeed(tree, report.data.seed, year);
  if (seedWords) issues.push(errorAt(report, ['seed'], 'reference/seed', seedWords));
  return [...figures, ...issues];
}

/** A Word document counts together with its extracted text. */
function missingSeed(
  tree: ContentTree,
  seed: string,
  year: number,
): Pick<Issue, 'found' | 'allowed' | 'example'> | undefined {
  const file = `seeds/${seed}`;
  if (!tree.files.has(file)) {
    const seeds = [...tree.files].filter((path) => /^seeds\/.+(?:(?<!\.docx)\.txt|\.docx)$/.test(path));
    const names = seeds.map((path) => path.replace(/^seeds\//, ''));
    return unknown('原文文件', seed, names, ' seeds/ 里的文件');
  }
  if (tree.seeds.has(`seeds/${seedTextPath(seed)}`)) return undefined;
  return {
    found: `${file} 还没有提取出文字`,
    allowed: '核对原文要用提取出的文字：把它导入一次',
    example: `npm run import -- ${year} ${file}`,
  };
}

function checkThemes(tree: ContentTree): readonly Issue[] {
  const themes = tree.site?.data?.themes.map(({ id }) => id);
  return [...tree.indicators.values()].flatMap((indicator) => {
    const theme = indicator.data?.theme;
    if (!themes || theme === undefined || themes.includes(theme)) return [];
    const words = unknown('主题', theme, themes, ' content/site.yaml 里 themes 的 id');
    return [errorAt(indicator, ['theme'], 'reference/theme', words)];
  });
}

function checkArticles(tree: ContentTree): readonly Issue[] {
  return tree.articles.flatMap((article): readonly Issue[] => {
    if (!article.data) return [];
    const { station, excerptOf, keyFigure } = article.data;
    return [
      ...checkTopics(tree, article, article.data.topics),
      ...(station === undefined ? [] : checkStation(tree, article, ['station'], station)),
      ...(keyFigure === undefined ? [] : checkKeyFigure(tree, article, keyFigure)),
      ...(excerptOf ? checkChapter(tree, article, ['excerptOf', 'chapter'], excerptOf) : []),
    ];
  });
}

function checkTopics(tree: ContentTree, article: Entry<unknown>, used: readonly string[]): readonly Issue[] {
  const topics = tree.site?.data?.topics;
  if (!topics) return [];
  const ids = topics.map(({ id }) => id);
  return used.flatMap((topic, index) =>
    ids.includes(topic)
      ? []
      : [errorAt(article, ['topics', index], 'reference/topic', unknownTopic(topic, topics))],
  );
}

/** A topic may be written by its title, or several as one, parted by Chinese commas. */
function unknownTopic(
  topic: string,
  topics: readonly { readonly id: string; readonly title: string }[],
): ReturnType<typeof unknown> {
  const ids = topics.map(({ id }) => id);
  const words = unknown('专题', topic, ids, ' content/site.yaml 里 topics 的 id');
  const meant = topic
    .split(/[，、]/)
    .map((part) => topics.find(({ id, title }) => [id, title].includes(part.trim()))?.id);
  if (meant.includes(undefined)) return words;
  const isList = meant.length > 1;
  return {
    ...words,
    allowed: isList ? '几个专题之间用英文逗号和空格' : `写专题的编号，不写名称。${words.allowed}`,
    example: isList ? `topics: [${meant.join(', ')}]` : String(meant[0]),
  };
}

function checkKeyFigure(tree: ContentTree, article: Entry<unknown>, id: string): readonly Issue[] {
  const [, indicator, year] = /^([^/]+)\/(\d{4})$/.exec(id) ?? [];
  if (indicator !== undefined) return checkObserved(tree, article, ['keyFigure'], indicator, Number(year));
  const words = {
    found: `keyFigure 写的是“${id}”`,
    allowed: '写成 指标编号/年份',
    example: 'keyFigure: volunteers/2017',
  };
  return [errorAt(article, ['keyFigure'], 'reference/indicator', words)];
}

function checkStation(
  tree: ContentTree,
  entry: Entry<unknown>,
  path: DataPath,
  id: string,
): readonly Issue[] {
  if (tree.stations.has(id)) return [];
  const words = unknown('站点编号', id, [...tree.stations.keys()], ' content/stations/ 里的文件名');
  return [errorAt(entry, path, 'reference/station', words)];
}

function checkChapter(
  tree: ContentTree,
  entry: Entry<unknown>,
  path: DataPath,
  at: { readonly year?: number; readonly report?: number; readonly chapter: string },
): readonly Issue[] {
  const year = at.year ?? at.report;
  const slugs = tree.reports.find((report) => report.year === year)?.chapters.map(({ slug }) => slug) ?? [];
  if (slugs.includes(at.chapter)) return [];
  const words = unknown(`章（${year} 年）`, at.chapter, slugs, `这一年年报的章`);
  return [errorAt(entry, path, 'reference/chapter', words)];
}

function checkStations(tree: ContentTree): readonly Issue[] {
  return [...tree.stations.values()].flatMap((station) =>
    station.data?.report ? checkChapter(tree, station, ['report', 'chapter'], station.data.report) : [],
  );
}
