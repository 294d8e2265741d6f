import { siteSchema } from '../../../src/content/schemas/site.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import type { Workplace } from '../workplace.ts';
import { toFields } from './form/to-fields.ts';
import type { DataIndexView, IndexEntry, IndexGroup } from './index-view.ts';

/** Parts of the site's file that stand under 词汇, not under 网站设置. */
const WORDS: ReadonlySet<string> = new Set(['synonyms', 'names']);

/** What the entries are made of. */
interface Known {
  readonly tree: ContentTree;
  /** An entry with its errors. */
  readonly of: (name: string, file: string, hint?: string, href?: string) => IndexEntry;
  /** One for each report that has the file, newest first. */
  readonly ofYears: (file: string, href?: (year: number) => string) => readonly IndexEntry[];
  /** One for each field of the site's file. */
  readonly site: readonly { readonly name: string; readonly entry: IndexEntry }[];
}

interface Group extends Omit<IndexGroup, 'entries'> {
  readonly entriesOf: (known: Known) => readonly IndexEntry[];
}

/** In the order in which they stand. */
const GROUPS: readonly Group[] = [
  {
    title: '数值',
    help: '一年的数：写法、读作多少、在哪一章、原话。',
    entriesOf: ({ ofYears }) => ofYears('observations.yaml', (year) => `/data/values?year=${String(year)}`),
  },
  {
    title: '指标',
    help: '数的是什么：名称、单位、定义、口径。',
    make: { name: '新建指标', href: '/data/new/indicator' },
    entriesOf: ({ of, tree }) =>
      [...tree.indicators].map(([, { file, data }]) => of(data?.name ?? file, file, data?.unit)),
  },
  {
    title: '更正',
    help: '发布过的数改了，改了什么、为什么。',
    make: { name: '更正一个数', href: '/data/correct' },
    entriesOf: ({ of, tree }) =>
      tree.corrections.toReversed().map(({ file, data }) => {
        const name = tree.indicators.get(data?.indicator ?? '')?.data?.name ?? data?.indicator ?? file;
        return of(name, file, data && `${String(data.year)}年：${data.was} → ${data.is}，${data.date}`);
      }),
  },
  {
    title: '年报封面',
    help: '标题、署名、摘要、关键数字，草稿还是公开。',
    make: { name: '新建年报', href: '/data/new/report' },
    entriesOf: ({ ofYears }) => ofYears('report.yaml'),
  },
  {
    title: '图表',
    help: '挑几个指标画成图。',
    entriesOf: ({ of }) => [of('全部图表', '', undefined, '/data/charts')],
  },
  {
    title: '站点',
    help: '服务站和服务点：名称、地址、位置、服务。',
    entriesOf: ({ of }) => [of('全部站点', '', undefined, '/data/stations')],
  },
  {
    title: '词汇',
    help: '搜索的同义词、正式名称、本单位的计量单位、乡镇街道。',
    entriesOf: ({ of, site }) => [
      ...site.filter(({ name }) => WORDS.has(name)).map((one) => one.entry),
      of('本单位特有的计量单位', 'content/units.yaml'),
      of('本市的名称、范围、乡镇街道', 'content/places.yaml'),
    ],
  },
  {
    title: '原文里的其他数字',
    help: '原文里不是统计数字的数字，各是什么。',
    entriesOf: ({ ofYears }) => ofYears('numerals.yaml'),
  },
  {
    title: '原文里的表格',
    help: '整张收进来的表。',
    entriesOf: ({ ofYears }) => ofYears('tables.yaml'),
  },
  {
    title: '年末要填的数',
    help: '今年的原文还要给出哪些数。',
    entriesOf: ({ ofYears }) => ofYears('observations.todo.yaml'),
  },
  {
    title: '网站设置',
    help: '名称、联系方式、备案号、导航、专题、指标的主题、部署。',
    entriesOf: ({ site }) => site.filter(({ name }) => !WORDS.has(name)).map((one) => one.entry),
  },
  {
    title: '停用和发布过的',
    help: '撤下的指标和页面；发布过的数和网址，只看不改。',
    entriesOf: ({ of, tree }) => [
      of('停用的指标、撤下的页面', 'content/tombstones.yaml'),
      ...(tree.ledger ? [of('发布过的数', 'content/published.yaml')] : []),
      ...(tree.addresses ? [of('发布过的网址', 'content/addresses.yaml')] : []),
    ],
  },
];

/** What there is besides texts, and where each is changed. */
export function toDataIndex({ tree: getTree, report }: Workplace): DataIndexView {
  const tree = getTree();
  const counts = new Map<string, number>();
  for (const { file, severity } of report().issues)
    if (severity === 'error') counts.set(file, (counts.get(file) ?? 0) + 1);
  const of = (name: string, file: string, hint?: string, href = `/data/${file}`): IndexEntry => ({
    name,
    href,
    errors: counts.get(file) ?? 0,
    ...(hint !== undefined && { hint }),
  });
  const years = tree.reports.map(({ year }) => year).toReversed();
  const ofYears = (file: string, href?: (year: number) => string): readonly IndexEntry[] =>
    years.flatMap((year) => {
      const path = `content/reports/${String(year)}/${file}`;
      return tree.files.has(path) ? [of(`${String(year)}年`, path, undefined, href?.(year))] : [];
    });
  const site = toFields(siteSchema).map(({ name, label }) => ({
    name,
    entry: of(label, 'content/site.yaml', undefined, `/data/content/site.yaml?part=${name}`),
  }));
  const known = { of, ofYears, tree, site };
  const groups = GROUPS.map(({ entriesOf, ...group }) => ({ ...group, entries: entriesOf(known) }));
  return { groups: groups.filter(({ entries, make }) => entries.length > 0 || make !== undefined) };
}
