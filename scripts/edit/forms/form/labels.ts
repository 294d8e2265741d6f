import type { PickKind } from './field-view.ts';

/** What a field is called and how it is explained in a form. */
interface Words {
  readonly label: string;
  /** '' for none; left out, the description of the schema explains it. */
  readonly help?: string;
}

/**
 * Fields whose description is no name, or speaks of the file's keys: by key, or by the key of the group and its own.
 * All others are called by the first clause of their description, and explained by the rest.
 */
export const WORDS: Readonly<Record<string, Words>> = {
  '.kind': { label: '种类' },
  'new.kind': { label: '种类' },
  indicator: { label: '指标', help: '' },
  'townships.name': { label: '名称', help: '站点照这里写' },
  'numerals.kind': { label: '它是什么' },
  'observations.match': { label: '有多大把握' },
  'filing.icp': { label: '工信部备案号' },
  'outdated.by': { label: '新的在哪里' },
  accept: { label: '采用', help: '' },
  add: { label: '放进那一章的一行' },
  announce: { label: '发布以后通知哪些搜索引擎', help: '' },
  baidu: { label: '通知百度', help: '' },
  box: { label: '经纬度的范围', help: '比边界略大；站点的坐标要在里面' },
  chapter: { label: '在哪一章', help: '' },
  confirmed: { label: '核对过，没有错', help: '和上一次差得很多的数，核对过再选' },
  definition: { label: '定义', help: '一句话：数的是什么，范围到哪里' },
  deploy: { label: '部署到哪里', help: '' },
  draft: { label: '草稿', help: '预览里看得到，不会发布' },
  filing: { label: '备案号', help: '' },
  head: { label: '表头的行' },
  high: { label: '范围的上限', help: '原文给的是范围时才写，例如三四拨，数值是 3，上限是 4' },
  indexnow: { label: '通知必应等', help: '' },
  line: { label: '原文的行号', help: '' },
  'numerals.line': { label: '原文的行号', help: '写 everywhere 是原文里的每一处' },
  'repeats.line': { label: '重复的那一行的行号' },
  match: { label: '有多大把握' },
  outdated: { label: '文章过时了', help: '' },
  precision: { label: '准到什么程度' },
  '.qualifier': { label: '精确程度', help: '写法不变、只更正精确程度时写' },
  qualifier: { label: '精确程度' },
  'qualifier.is': { label: '更正后的精确程度' },
  'qualifier.was': { label: '更正前的精确程度' },
  relations: { label: '这些数之间的关系', help: '检查时会验算' },
  ratio: { label: '百分比' },
  security: { label: '安全联系方式', help: '' },
  stationTotals: { label: '服务站和服务点的总数', help: '取自哪一年的哪两个指标；年报没有说就不写' },
  theme: { label: '主题', help: '' },
  themes: { label: '指标的主题', help: '照这个顺序排' },
  'themes.id': { label: '主题编号', help: '发布以后不改' },
  topics: { label: '专题', help: '' },
  tables: { label: '原文里的表格' },
  text: { label: '原文的写法', help: '一字不改' },
  'source.text': { label: '读者看得到的一句话' },
  'published.text': { label: '发布时的写法' },
  townships: { label: '乡镇街道', help: '照官方代码的顺序' },
  township: { label: '所在乡镇街道', help: '' },
  value: { label: '数值', help: '以基本单位计：1.5个亿是 150000000' },
};

/** What the shapes of a union are called, by the field that tells them apart and its value; the others by their description. */
export const VARIANTS: Readonly<Record<string, string>> = {
  'draft:false': '公开',
  'draft:true': '草稿',
  'kind:ratio': '部分占整体的百分之几',
};

/** Fields that hold an id of something, by their key or by the key of their group and their own. */
export const PICKS: Readonly<Record<string, PickKind>> = {
  indicator: 'indicator',
  indicators: 'indicator',
  whole: 'observed',
  within: 'observed',
  part: 'observed',
  parts: 'observed',
  rate: 'observed',
  of: 'observed',
  from: 'observed',
  replacedBy: 'indicator',
  keyFigures: 'observed',
  quotable: 'observed',
  'stationTotals.stations': 'indicator',
  'stationTotals.points': 'indicator',
  labels: 'indicator',
  wholes: 'indicator',
  chapter: 'chapter',
  station: 'station',
  theme: 'theme',
  topics: 'topic',
  township: 'township',
};

/** Texts that are a sentence or more. */
export const LONG: ReadonlySet<string> = new Set([
  'attribution',
  'dateNote',
  'definition',
  'description',
  'method',
  'note',
  'passage',
  'quote',
  'quotes',
  'reason',
  'sentence',
  'source.text',
]);

/** Lists of words that hold no mark. */
export const WORD_LISTS: ReadonlySet<string> = new Set([
  'aliases',
  'also',
  'facilities',
  'means',
  'services',
  'words',
]);
