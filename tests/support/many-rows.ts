import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Places that a chart has a row for: short names, a very long one, one of five characters. */
const PLACES = [
  '城东街道',
  '城西街道',
  '经济开发区',
  '南山镇',
  '北河镇',
  '城北片区建筑企业联合工会',
  ...Array.from('松竹梅兰菊荷桂枫杉柳槐榆桐樟柏杏桃李梨', (name) => `${name}溪镇`),
];

/** Every sixth is inexact. */
const isOver = (index: number): boolean => index % 6 === 5;
const COUNTS = PLACES.map((_, index) => (isOver(index) ? 10 * index + 110 : ((index * 37) % 91) + 4));

export const CHART = 'points-by-place';
export const TABLE = 'help-by-month';
export const ARTICLE = 'opening-hours';

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];
const HEAD = ['站点', ...MONTHS.map((month) => `${month}月受理（件）`)];
const CELLS = ['城东街道', '经济开发区', '城北片区建筑企业联合工会', '上午9:00'].map((name, row) => [
  name,
  ...MONTHS.map((_, column) => String(row * 11 + column * 3 + 2)),
]);

/** Writes the three years of tests/fixtures with a fourth: a chart of many rows, a table of twelve columns, an article with another. Returns the folder. */
export function writeManyRows(): string {
  const root = '.build/fixtures/many-rows';
  rmSync(root, { recursive: true, force: true });
  cpSync(resolve('tests/fixtures/three-years'), root, { recursive: true });
  for (const [path, text] of Object.entries({ ...INDICATORS, ...REPORT, [ARTICLE_FILE]: ARTICLE_TEXT })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const idOf = (index: number): string => `points-${index + 1}`;
const wordingOf = (index: number): string => `${COUNTS[index] ?? 0}${isOver(index) ? '多' : ''}个`;
const lines = (texts: readonly string[]): string => `${texts.join('\n')}\n`;

const INDICATORS = Object.fromEntries(
  PLACES.map((place, index) => [
    `content/indicators/${idOf(index)}.yaml`,
    lines([
      `name: ${place}服务点数`,
      `english: ${idOf(index)}`,
      'unit: 个',
      'kind: stock',
      'theme: stations',
      'definition: 只为测试而设的指标。',
    ]),
  ]),
);

const LEAD = '这份年报只为测试而写。';
const FOLDER = 'content/reports/2020';
const SENTENCE = (toWords: (index: number) => string): string =>
  `各地服务点：${PLACES.map((place, index) => `${place}${toWords(index)}`).join('，')}。`;

const REPORT = {
  [`${FOLDER}/report.yaml`]: lines([
    'year: 2020',
    'title: 某市总工会年报',
    'byline: 某市总工会',
    'description: 只为测试而写的年报，图里画了许多地方，表里列了许多月份，都不是真的，别的不说。',
    'seed: 2020/report.txt',
    'keyFigures: [points-1, points-2, points-3]',
  ]),
  [`${FOLDER}/observations.yaml`]: lines([
    'reported:',
    ...PLACES.map((place, index) => {
      const qualifier = isOver(index) ? ', qualifier: over' : '';
      return `  - { indicator: ${idOf(index)}, text: ${wordingOf(index)}, value: ${COUNTS[index] ?? 0}${qualifier}, chapter: fuwu, quote: ${place}${wordingOf(index)} }`;
    }),
  ]),
  [`${FOLDER}/charts.yaml`]: lines([
    'charts:',
    `  - id: ${CHART}`,
    '    kind: bar',
    '    chapter: fuwu',
    '    title: 各地的服务点',
    '    subject: 各地服务点',
    `    indicators: [${PLACES.map((_, index) => idOf(index)).join(', ')}]`,
    '    labels:',
    ...PLACES.map((place, index) => `      ${idOf(index)}: ${place}`),
  ]),
  [`${FOLDER}/tables.yaml`]: lines([
    'tables:',
    `  - id: ${TABLE}`,
    '    chapter: fuwu',
    '    title: 各站点各月受理',
    `    head: [[${HEAD.join(', ')}]]`,
    '    rows:',
    ...CELLS.map((cells) => `      - [${cells.map((cell) => `"${cell}"`).join(', ')}]`),
  ]),
  [`${FOLDER}/numerals.yaml`]: lines([
    'numerals:',
    '  - { line: 3, passage: 一、服务职工, kind: ordinal, reason: 章的序号 }',
  ]),
  [`${FOLDER}/01-fuwu.mdx`]: lines([
    '---',
    'title: 服务职工',
    'numeral: 一',
    'description: 只为测试而写的正文，说各地的服务点和各个月的受理，别的不说。',
    '---',
    '',
    SENTENCE((index) => `<Stat id="${idOf(index)}" />`),
    '',
    `<Chart id="${CHART}" />`,
    '',
    `<DataTable id="${TABLE}" />`,
  ]),
  [`${FOLDER}/00-lead.mdx`]: lines([
    '---',
    'title: 导语',
    'description: 只为测试而写的导语，话很短，说这份年报不是真的，后面才说服务。',
    '---',
    '',
    LEAD,
  ]),
  'seeds/2020/report.txt': lines([
    LEAD,
    '',
    '一、服务职工',
    '',
    SENTENCE(wordingOf),
    '',
    '各站点各月受理',
    '',
    HEAD.join('\t'),
    ...CELLS.map((cells) => cells.join('\t')),
  ]),
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const ARTICLE_FILE = `content/articles/2019/${ARTICLE}.md`;
const ARTICLE_TEXT = lines([
  '---',
  'title: 开门时间',
  'description: 只为测试而写的文章，有一张许多列的表，说哪个站点哪个月办哪一件事。',
  'date: 2019-08-01',
  'topics: [stations]',
  '---',
  '',
  '## 各月办什么',
  '',
  '每个月办的事不一样。',
  '',
  row(['站点', ...MONTHS.map((month) => `${month}月`)]),
  row(['站点', ...MONTHS].map(() => '---')),
  ...['双塔街道', '经济开发区', '城北片区建筑企业联合工会'].map((name) =>
    row([
      name,
      ...MONTHS.map((_, index) => ['入会', '困难帮扶', '法律援助和劳动争议调解', '—'][index % 4] ?? ''),
    ]),
  ),
]);
