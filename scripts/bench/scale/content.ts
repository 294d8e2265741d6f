import type { Files } from '../../../src/content/content-tree.ts';
import { copyReports } from '../copies.ts';

/** A report for each of so many years. */
const REPORTS = 10;
const YEAR = 2017;
const FIRST_YEAR = 2007;
const YEARS = 19;
const MONTHS = 12;
const DAYS = 28;

/** No numerals, which the rules would want explained. */
const SENTENCES = [
  '职工服务站把办事窗口搬到了社区，来访的职工在家门口就能把事情办好。',
  '工会干部走进车间，听职工说岗位上的难处，把意见记在本子上，带回去逐条商量。',
  '法律援助律师坐在接待室里，耐心解释劳动合同里容易看漏的条款。',
  '图书室的灯亮到很晚，下班的年轻人来借书，也来打球、下棋、聊天。',
  '技能比武的赛场上，师傅和徒弟同台，旁边的同事为他们鼓掌加油。',
  '困难职工的孩子开学前领到了书包和文具，志愿者还陪他们去学校报到。',
  '企业和职工代表面对面协商，把工资、休息和劳动保护写进了集体合同。',
  '医疗互助的窗口前，工作人员帮住院职工的家属整理材料，当场受理。',
  '高温天里，清凉的茶水和药品送到了工地、马路和快递站点。',
  '劳模讲课讲的都是自己的事，台下的青年职工听得入神，问个不停。',
] as const;
const SUBJECTS = '服务站车间社区学校工地医院园区街道企业机关'.match(/../gu) ?? [];
const MATTERS = '纪事来信见闻札记问答巡礼侧记实录手记回访'.match(/../gu) ?? [];
const NAMES = '春夏秋冬东南西北山水云风雨雪花木林江海星月光明安和平康乐勤业'.match(/./gu) ?? [];
/** One for each paragraph, so that none is written twice. */
const TIMES = ['清晨', '上午', '中午', '下午', '傍晚'] as const;
const TOPICS = ['industry', 'craftsmen', 'stations'] as const;

/** The content of a site after ten years: ten reports like that of 2017, and so many articles, half `.md` and half `.mdx`. */
export function toScaledFiles(files: Files, articles: number, topics: readonly string[] = TOPICS): Files {
  const scaled = new Map(copyReports(files, YEAR, REPORTS));
  for (let index = 0; index < articles; index += 1) {
    const { path, text } = toArticle(index, topics);
    scaled.set(path, text);
  }
  return scaled;
}

/** The path and the text of one generated article; the same for the same index, and its length does not depend on it. */
export function toArticle(
  index: number,
  topics: readonly string[] = TOPICS,
): { readonly path: string; readonly text: string } {
  const date = [
    FIRST_YEAR + (index % YEARS),
    1 + (Math.floor(index / YEARS) % MONTHS),
    1 + (Math.floor(index / YEARS / MONTHS) % DAYS),
  ].map((part) => String(part).padStart(2, '0'));
  const isMdx = index % 2 === 0;
  const name = [1, NAMES.length, NAMES.length ** 2]
    .map((step) => pick(NAMES, Math.floor(index / step)))
    .join('');
  const paragraphs = TIMES.map((time, at) =>
    [
      `${name}的${time}，`,
      ...[0, 3, 7].map((step) => pick(SENTENCES, index + at * (1 + (index % 3)) + step)),
    ].join(''),
  );
  const quote = `<Quote speaker="柴菊英" role="街道总工会主席">“${pick(SENTENCES, index + 1)}”</Quote>`;
  const body = isMdx ? [...paragraphs, quote] : [...paragraphs, `**小结**：${pick(SENTENCES, index + 5)}`];
  const text = [
    '---',
    `title: ${name}${pick(SUBJECTS, index)}${pick(MATTERS, Math.floor(index / 10))}`,
    `description: ${pick(SENTENCES, index)}${pick(SENTENCES, index + 4)}`,
    `date: ${date.join('-')}`,
    `topics: [${pick(topics, index)}]`,
    '---',
    '',
    body.join('\n\n'),
    '',
  ].join('\n');
  return {
    path: `content/articles/${date[0] ?? ''}/article-${String(index).padStart(4, '0')}.${isMdx ? 'mdx' : 'md'}`,
    text,
  };
}

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? '';
}
