import { toLook, type Dice } from './dice.ts';
import type { GeneratedFile, World } from './report.ts';
import { mark, toProse, toSummary, toTitle } from './words.ts';

/** What articles may refer to besides. */
export interface ArticleWorld extends World {
  readonly charts: readonly string[];
  readonly topics: readonly string[];
  /** Addresses of all articles. */
  readonly slugs: readonly string[];
}

const TABLE = '| 项目 | 说明 |\n| --- | ---: |\n| 甲 | 好 |\n| 乙 | **很好**，[年报](/reports/) |';
const DIGITS = /[0-9]/;

/** An article, and what is attached to it. */
export function toArticle(dice: Dice, index: number, world: ArticleWorld): readonly GeneratedFile[] {
  const slug = world.slugs[index] ?? '';
  const year = world.years[index % world.years.length] ?? 0;
  const look = toLook(dice, index);
  const title = toTitle(look, { digits: look.chance(0.15) });
  const isPlain = dice.chance(0.2);
  const body = Array.from({ length: dice.between(1, 10) }, (_, at) =>
    toBlock(dice, index * 12 + at, { world, isPlain }),
  );
  const attached = dice.chance(0.1);
  const head = [
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(toSummary(look))}`,
    `date: ${year}-${look.pick(['01', '06', '12-31', '02-01'])}`,
    `topics: [${dice.some(world.topics, dice.between(1, 3)).join(', ')}]`,
    ...(DIGITS.test(title)
      ? [`numerals: [{ passage: ${JSON.stringify(title)}, kind: name, reason: 标题里的名称 }]`]
      : []),
    ...(dice.chance(0.1) ? [`aliases: [old-${index}]`] : []),
    ...(dice.chance(0.1) ? [`author: ${JSON.stringify(toTitle(dice, { most: 12 }))}`, 'source: 某报'] : []),
    ...(dice.chance(0.1) ? [`excerptOf: { report: ${year}, chapter: lead }`] : []),
    ...(dice.chance(0.1) ? [`updated: ${year + 1}`] : []),
    ...(dice.chance(0.1) ? [`outdated: { by: ${year} }`] : []),
    ...(world.stations.length > 0 && dice.chance(0.1) ? [`station: ${dice.pick(world.stations)}`] : []),
    ...(attached ? ['attachments: [{ file: form.pdf, title: 登记表 }]'] : []),
  ];
  const path = `content/articles/${year}/${slug}`;
  const text = `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
  return [
    [`${path}.${isPlain ? 'md' : 'mdx'}`, text],
    ...(attached ? [[`${path}/form.pdf`, '%PDF-1.4\n'] as const] : []),
  ];
}

interface Place {
  readonly world: ArticleWorld;
  /** Plain Markdown, which has no components. */
  readonly isPlain: boolean;
}

function toBlock(dice: Dice, index: number, { world, isPlain }: Place): string {
  const { figures, charts, stations, photos, slugs, years } = world;
  const figure = dice.pick(figures);
  const [stated = years[0] ?? 0] = figure.texts.keys();
  const stat = `<Stat id="${figure.id}/${stated}" />`;
  const name = mark(index);
  const plain = [
    toProse(dice, index),
    `${name}只有文字，**有些**要紧，*有些*不要紧，~~有些~~不算。`,
    `## ${name}${toTitle(dice, { most: 40 })}`,
    `### ${name}里的小标题`,
    `- ${name}甲\n- 乙\n  - 丙`,
    `1. ${name}甲\n2. 乙`,
    `> ${name}说的话。`,
    `${name}见https://www.example.com/a_b?c=d上的说明，再看www.example.org/里的。`,
    `**“${name}”**是第一件，先**引路**，再***答疑***；*又*一件。`,
    `* ${name}甲\n* 乙`,
    `${name}：\n- [ ] 还没有办\n- [x] 办完了`,
    `${name}有注[^${name}]。\n\n[^${name}]: 注文。`,
    `${name}的\`##\`键，\\[不是\\]（链接）。`,
    `${name}甲|乙\n---|---\n丙|丁`,
    `（一）${name}先登记；①再领书。——${name}`,
    `${name}在上。\n\n---\n\n${name}在下，第一行\\\n第二行。`,
    `${name}见下表。\n\n${TABLE}`,
    `${name}见[文章](/articles/${dice.pick(slugs)}/)、[数据](/data/)和[年报](/reports/${dice.pick(years)}/)。`,
  ];
  const components = [
    `${name}总共有${stat}，都来了。`,
    `## ${name}有${stat}`,
    `| ${name} | 数 |\n| --- | --- |\n| 甲 | ${stat} |`,
    `<Quote speaker="${name}"${dice.chance(0.5) ? ' role="职工"' : ''}>“来了就好，${toTitle(toLook(dice, index))}。”</Quote>`,
    `<KeyFigures ids="${figure.id}/${stated}" />`,
    '<Photo caption="还没有的照片" />',
    ...(charts.length > 0 ? [`<Chart id="${dice.pick(charts)}" />`] : []),
    ...(stations.length > 0 ? [`<Station id="${dice.pick(stations)}" />`] : []),
    ...(photos.length > 0
      ? [`<Photo src="${dice.pick(photos)}" alt="${name}的墙面" caption="${name}" credit="甲某" />`]
      : []),
  ];
  return dice.pick(isPlain || dice.chance(0.5) ? plain : components);
}
