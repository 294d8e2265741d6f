import { toLook, type Dice } from './dice.ts';
import { toCharts } from './charts.ts';
import { valueOf, type Figure } from './figures.ts';
import { mark, toProse, toSummary, toTitle } from './words.ts';

/** A file of the tree: its path from the root, and what it holds. */
export type GeneratedFile = readonly [path: string, content: string | Uint8Array];

/** What reports and articles may refer to. */
export interface World {
  readonly years: readonly number[];
  readonly figures: readonly Figure[];
  readonly stations: readonly string[];
  readonly photos: readonly string[];
}

interface Sentence {
  readonly figure: Figure;
  readonly text: string;
}

const NUMERALS = '一二三四五六七八九十';
const FEWEST_FIGURES = 3;
/** Lines that stand in the source and in the chapter alike. */
const DATED = '五月31日那天，天气很好，大家都来了。';

/** What else Markdown has, without numbers. */
const EXTRAS = [
  '> 有人说：**来了**就好。\n>\n> - 甲\n> - 乙',
  '---',
  '写着`npm start`的地方。',
  '~~删去的话~~和[链接](https://example.com/a_b?c=d)、[数据](/data/)。',
  '话后面有注[^a]。\n\n[^a]: 注在这里，**要紧**。',
  '- 甲\n\n  甲的下段。\n- 乙\n  - 丙\n    - 丁',
  '- [ ] 没办\n- [x] 办了',
  '#### 更小的标题',
  '```\n{ code }\n```',
  '见[引用式链接][ref]。\n\n[ref]: https://example.com/ "标题"',
  '| 甲 | 乙 | 丙 |\n| :-- | :-: | --: |\n| 很长很长很长很长很长很长很长很长很长很长的话 | | 好 |',
  '有个硬换行\\\n在这里。',
];

/** A report of one year: source, chapters, observations, numerals and charts, all of one mind. */
export function toReport(
  dice: Dice,
  year: number,
  world: World,
): { readonly files: readonly GeneratedFile[]; readonly charts: readonly string[] } {
  const stated = world.figures.flatMap((figure): readonly Sentence[] => {
    const text = figure.texts.get(year);
    return text === undefined ? [] : [{ figure, text }];
  });
  const slugs = ['lead', ...Array.from({ length: dice.between(0, 5) }, (_, index) => `part-${index + 1}`)];
  const charts = toCharts(
    dice,
    { year, years: world.years, figures: world.figures, chapters: slugs },
    dice.pick([0, 0, 1, 3, 6]),
  );
  const source: string[] = [];
  const numerals: string[] = [];
  const declare = (passage: string, kind: string): void => {
    numerals.push(
      `  - { line: ${source.length}, passage: ${JSON.stringify(passage)}, kind: ${kind}, reason: 不是统计数字 }`,
    );
  };
  const say = (line: string): void => {
    source.push(line, '');
  };
  const observations: string[] = [];
  const chapters = slugs.map((slug, index): GeneratedFile => {
    const own = stated.filter((_, at) => at % slugs.length === index);
    const look = toLook(dice, index);
    const title = index === 0 ? '导语' : `${mark(index)}${toTitle(look)}`;
    const numeral = NUMERALS.charAt(index - 1);
    if (index > 0) {
      source.push(`${numeral}、${title}`);
      declare(`${numeral}、`, 'ordinal');
      source.push('');
    }
    const body = toChapterBody(dice, { slug, own, say, world });
    if (dice.chance(0.2)) {
      source.push(DATED);
      declare('五月31日', 'date');
      source.push('');
      body.push(DATED);
    }
    for (const { figure, text } of own)
      observations.push(
        `  - { indicator: ${figure.id}, text: ${text}, ${valueOf(text, figure.unit)}, chapter: ${slug}, quote: ${quoteOf(figure, text)} }`,
      );
    const shown = charts.filter(({ chapter }) => chapter === slug).map(({ id }) => `<Chart id="${id}" />`);
    const head = [
      `title: ${JSON.stringify(title)}`,
      ...(index > 0 ? [`numeral: ${numeral}`] : []),
      `description: ${JSON.stringify(toSummary(look))}`,
    ];
    const name = `content/reports/${year}/${String(index).padStart(2, '0')}-${slug}.mdx`;
    return [name, `---\n${head.join('\n')}\n---\n\n${[...body, ...shown].join('\n\n')}\n`];
  });
  const keyFigures = dice.some(stated, dice.between(FEWEST_FIGURES, 8)).map(({ figure }) => figure.id);
  const folder = `content/reports/${year}`;
  const head = `year: ${year}\ntitle: 某市总工会年报\nbyline: 某市总工会\ndescription: ${JSON.stringify(toSummary(dice))}\nseed: ${year}/report.txt\nkeyFigures: [${keyFigures.join(', ')}]\n`;
  const files: readonly GeneratedFile[] = [
    ...chapters,
    [`seeds/${year}/report.txt`, `${source.join('\n')}\n`],
    [`${folder}/report.yaml`, head],
    [`${folder}/observations.yaml`, `reported:\n${observations.join('\n')}\n`],
    [`${folder}/numerals.yaml`, `numerals:${numerals.length === 0 ? ' []' : ''}\n${numerals.join('\n')}\n`],
    ...(charts.length === 0
      ? []
      : [[`${folder}/charts.yaml`, `charts:\n${charts.map(({ yaml }) => yaml).join('')}`] as const]),
  ];
  return { files, charts: charts.map(({ id }) => id) };
}

function quoteOf({ name }: Figure, text: string): string {
  return `全年${name}为${text}`;
}

/** The same words in a list, a table or a quotation. */
function inBlock(dice: Dice, words: string): string {
  return dice.pick([
    `- ${words}。\n- 别的`,
    `1. ${words}。`,
    `| 项目 | 数 |\n| --- | --- |\n| ${words} | 好 |`,
    `> ${words}。`,
    `**${words}**。`,
  ]);
}

interface Part {
  readonly slug: string;
  readonly own: readonly Sentence[];
  readonly say: (line: string) => void;
  readonly world: World;
}

/** A chapter's paragraphs; what the source says as well is said to it. */
function toChapterBody(dice: Dice, { slug, own, say, world }: Part): string[] {
  const body: string[] = [];
  const headings = slug === 'lead' ? 0 : dice.between(0, 3);
  own.forEach(({ figure, text }, index) => {
    const quote = quoteOf(figure, text);
    const isHeading = index < headings && dice.chance(0.4);
    say(isHeading ? quote : `${quote}。`);
    const words = quote.replace(text, `<Stat id="${figure.id}" />`);
    body.push(isHeading ? `## ${words}` : dice.chance(0.2) ? inBlock(dice, words) : `${words}。`);
    if (isHeading || dice.chance(0.3)) {
      const prose = toProse(dice, index);
      say(prose);
      body.push(prose);
    }
    if (!isHeading && index < headings) {
      const title = `${mark(index)}${toTitle(dice, { most: 30 })}`;
      say(title);
      body.push(`## ${title}`);
    }
  });
  const closing = toProse(dice, 399);
  say(closing);
  body.push(closing);
  if (dice.chance(0.4)) body.push(dice.pick(EXTRAS));
  if (dice.chance(0.3)) {
    say('“大家都来了，”甲某说。');
    body.push('<Quote speaker="甲某">“大家都来了，”甲某说。</Quote>');
  }
  if (world.photos.length > 0 && dice.chance(0.3))
    body.push(`<Photo src="${dice.pick(world.photos)}" alt="墙面，墙上有字" caption="墙" />`);
  if (own.length >= 2 && dice.chance(0.3))
    body.push(
      `<KeyFigures ids="${own
        .slice(0, 4)
        .map(({ figure }) => figure.id)
        .join(' ')}" />`,
    );
  if (world.stations.length > 0 && dice.chance(0.2))
    body.push(`<Station id="${dice.pick(world.stations)}" />`);
  return body;
}
