import { foldWidth } from '../../lib/text.ts';
import { boldMisses } from './bold-misses.ts';
import { linesOf, rewriteLine } from './line-misses.ts';
import { MASK, type MaskedBlock } from './masked-block.ts';
import { quoteWords, type NearMiss } from './near-miss.ts';

/** Words inside a line that look like Markdown and are none. */
interface Mark {
  readonly pattern: RegExp;
  readonly what: string;
  readonly allowed: string;
  /** How it is written right; undefined where that is staff's to decide. */
  readonly write?: (match: RegExpExecArray) => string | undefined;
  /** Where nothing can be written, one that is right. */
  readonly example?: string | ((match: RegExpExecArray) => string);
}

const OPEN = '[[［【〔]';
const CLOSE = '[\\]］】〕]';
const URL = '(?:https?[:：]|www\\.|mailto:|tel:|[/／#]|\\.{1,2}/)';
const NAME = '([^[\\]［］【】〔〕\\n]{1,60})';
const LINK = '链接写 [名称](网址)：括号都用半角，中间没有空格';
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '\\<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '……',
  mdash: '——',
  times: '×',
  deg: '°',
  copy: '©',
  yen: '¥',
};

const MARKS: readonly Mark[] = [
  {
    pattern: new RegExp(`[!！]\\s?${OPEN}[^\\]］】\\n]{0,60}${CLOSE}\\s?[(（]`, 'u'),
    what: '像图片，却不是',
    allowed: '照片用 <Photo>',
    example: '<Photo src="articles/2018/photos/hall.jpg" alt="窗口前有人在办事" caption="办事大厅" />',
  },
  {
    pattern: new RegExp(
      `${OPEN}${NAME}${CLOSE}\\s{0,2}[(（]\\s*(${URL}[^\\s()（）\\n]*)\\s*(?:([)）])|$)`,
      'u',
    ),
    what: '像链接，却不是',
    allowed: LINK,
    write: ([, name = '', url = '', end]) =>
      end === undefined || url.startsWith('www.') ? undefined : `[${name.trim()}](${foldWidth(url)})`,
    example: ([, name = '', url = '']) =>
      `[${name.trim()}](${foldWidth(url).replace(/^www\./, 'https://www.')})`,
  },
  {
    pattern: new RegExp(`[(（]([^()（）\\n]{1,60})[)）]\\s?${OPEN}(${URL}[^\\s\\]］】\\n]*)${CLOSE}`, 'u'),
    what: '像链接，却不是',
    allowed: '链接的名称在方括号里，网址在圆括号里',
    write: ([, name = '', url = '']) => `[${name.trim()}](${foldWidth(url)})`,
  },
  {
    pattern: /\]\(|\[[^[\]\n]+\]\s?\[[^[\]\n]*\](?!\()/u,
    what: '像链接，却不是',
    allowed: `${LINK}，网址里也没有空格`,
    example: '[年报](/reports/2017/)',
  },
  {
    pattern: new RegExp(`^\\s*${OPEN}${NAME}${CLOSE}\\s?[:：]\\s*${URL}`, 'u'),
    what: '像链接的网址，却不是',
    allowed: LINK,
    example: '[年报](/reports/2017/)',
  },
  {
    pattern: /[[【]\^([^\]】\s]{1,40})[\]】]/u,
    what: '像脚注，却没有它的说明',
    allowed: '另起一段写它的说明，冒号是半角的，后面空一格；或者把话写进正文',
    example: '[^1]: 数据截至年底',
  },
  {
    pattern:
      /(?:(?:&amp[;；]|[&＆])(?:nbsp|emsp|ensp|thinsp|zwnj|zwj|shy|#160|#xa0|#12288|#x3000|#819[45])[;；]?)+/iu,
    what: '是网页的空格',
    allowed: '删去它：段首缩进和间距由网页自己留',
    write: () => '',
  },
  {
    pattern: new RegExp(
      `&amp;(${Object.keys(ENTITIES).join('|')});|[&＆](${Object.keys(ENTITIES).join('|')})(?:；|(?![;\\w=]))`,
      'u',
    ),
    what: '会照样印出来',
    allowed: '直接写这个字',
    write: ([, whole = '', half = '']) => ENTITIES[whole === '' ? half : whole],
  },
  {
    pattern: /~~|～～[^～\n]+～～/u,
    what: '像删除线，却不是',
    allowed: '删去的话就不写；一定要留，写 ~~这样~~，里面两头没有空格',
  },
  {
    pattern: new RegExp(`(?<![_\\w])__\\s?(?=[^_\\s${MASK}])([^_\\n]*[^_\\s])\\s?__(?!_)`, 'u'),
    what: '像加粗，却不是',
    allowed: '加粗写 **这样**',
    write: ([, words = '']) => `**${words}**`,
  },
  {
    // Not 长 * 宽 * 高.
    pattern: /(?<!\*)\*(?:\s+(?=\p{Script=Han})([^*\n]*[^*\s])|([^*\s][^*\n]*\p{Script=Han})\s+)\*(?!\*)/u,
    what: '像斜体，却不是',
    allowed: '要强调就加粗，写 **这样**，里面两头没有空格',
    write: ([, late = '', early = '']) => `**${late || early}**`,
  },
  {
    pattern: /[`｀]/u,
    what: '里的 ` 没有成对',
    allowed: '删去它；引用的话用“ ”',
  },
  {
    pattern: /(?<![\w:])\\(?=[\p{Script=Han}，。；：、！？“”（）《》]|$)/u,
    what: '里的 \\ 会照样印出来',
    allowed: '删去它；换行就另起一段',
    write: () => '',
  },
  {
    pattern: /\\[nrt](?![A-Za-z])/u,
    what: '里的 \\ 会照样印出来',
    allowed: '换行就另起一段，中间空一行',
  },
  {
    pattern: new RegExp(`(?<=^|${MASK})[#＃]{2,}\\s?(?=[^\\s#＃${MASK}])|[^\\s#＃][ ]?#{2,}$`, 'u'),
    what: '里的 # 会照样印出来',
    allowed: '小标题写在行首，“## ”后面直接写字，末尾不用 #',
    example: '## 走进企业',
  },
];

/** Words of a block that look like Markdown and are none. */
export function inlineMisses(block: MaskedBlock): readonly NearMiss[] {
  return [...boldMisses(block), ...linesOf(block).flatMap((line) => lineMarks(line))];
}

function lineMarks(line: ReturnType<typeof linesOf>[number]): readonly NearMiss[] {
  return MARKS.flatMap(({ pattern, what, allowed, write, example }): readonly NearMiss[] => {
    const match = pattern.exec(line.words);
    if (!match) return [];
    const start = line.start + match.index;
    const end = start + match[0].length;
    const text = match[0].includes(MASK) ? undefined : write?.(match);
    const fix = text === undefined ? undefined : [{ start, end, text }];
    const shown = fix
      ? quoteWords(rewriteLine(line, fix))
      : typeof example === 'function'
        ? example(match)
        : example;
    return [
      {
        start,
        end,
        rule: 'markdown/near-miss',
        found: `“${quoteWords(match[0].length < 3 ? line.source : line.source.slice(match.index, match.index + match[0].length))}”${what}`,
        allowed,
        ...(shown !== undefined && shown !== '' && { example: shown }),
        ...(fix && { fix }),
      },
    ];
  });
}
