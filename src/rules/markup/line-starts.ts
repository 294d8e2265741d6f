import { foldWidth } from '../../lib/text.ts';
import { WIDE_BLANKS } from '../../content/text/wide-blanks.ts';

/** How a line begins that looks like a block of Markdown and is none. */
interface LineStart {
  readonly pattern: RegExp;
  readonly like: string;
  readonly allowed: string;
  /** What begins the line instead; undefined where that is staff's to decide. */
  readonly write?: (match: RegExpExecArray, isItem: boolean) => string;
}

const BLANKS = `[\\s${WIDE_BLANKS}]*`;
const line = (pattern: string): RegExp => new RegExp(pattern.replaceAll('~~', BLANKS), 'u');
const LIST = '列表每项写“- ”开头：半角的 -，后面空一格';
/** Degrees and shares below zero. */
const BELOW_ZERO = '(?!\\d[\\d.,]*\\s*(?:℃|°|度|%|％|‰|个百分点))';

/** The first that matches a line says what it looks like. */
export const LINE_STARTS: readonly LineStart[] = [
  {
    // Not #话题#, and not 3# or #3机组.
    pattern: line('^(?!#[^#＃\\s]+#|#\\d+(?![\\d年月、.．]))([#＃]+)~~(?=[^#＃\\s])'),
    like: '小标题',
    allowed: '小标题写“## ”开头：半角的 #，后面空一格',
    write: ([, marks = '']) => `${'#'.repeat(Math.min(Math.max(marks.length, 2), 6))} `,
  },
  {
    pattern: line('^[＞》〉]+~~(?=\\S)'),
    like: '引用',
    allowed: '引用写“> ”开头：半角的 >',
    write: () => '> ',
  },
  {
    pattern: line('^[[［【〔]([ xX√✓✔\u3000\u00A0]?)[\\]］】〕](?![(（[［:：])~~(?=\\S)'),
    like: '待办的方框',
    allowed: '待办写“- [ ] ”开头，办完的写“- [x] ”，都是半角',
    write: ([, state = ''], isItem) => `${isItem ? '' : '- '}[${state.trim() === '' ? ' ' : 'x'}] `,
  },
  {
    // Not ······, which leaves something out.
    pattern: /^(?:·{3}(?!·)|｀{3,})/,
    like: '代码的开头或结尾',
    allowed: '代码上下各写一行 ```，是键盘左上角的那个键',
  },
  {
    pattern: line('^(?:[-－–—─━=＝_＿~～＊]~~){2,}$'),
    like: '分隔线',
    allowed: '分隔线写“---”，上下各空一行',
    write: () => '---',
  },
  {
    pattern: line('^[-－]{2,}~~(?=\\S)'),
    like: '破折号或列表',
    allowed: `破折号写“——”；${LIST}`,
  },
  {
    pattern: line('^(?:[•▪◦∙‧・●➢►]|·(?!··))~~(?=\\S)'),
    like: '列表',
    allowed: LIST,
    write: () => '- ',
  },
  {
    pattern: line(`^[-－–‐‑−]${BELOW_ZERO}~~(?=\\S)`),
    like: '列表',
    allowed: LIST,
    write: () => '- ',
  },
  {
    // Not the star of a note.
    pattern: line('^[*＊](?![*＊]|注|备注|说明|号|表示|为|[：:])~~(?=\\S)'),
    like: '列表',
    allowed: `${LIST}；要写星号就写 \\*`,
    write: () => '- ',
  },
  {
    pattern: line('^[+＋](?![\\d+])~~(?=\\S)'),
    like: '列表',
    allowed: LIST,
    write: () => '- ',
  },
  {
    // Not 1.5亿, and not 12、13日.
    pattern: line(
      `^([0-9０-９]{1,3}) ?(?:[、．）]|[.)](?=\\S)|[.)][${WIDE_BLANKS}])~~(?!\\d(?!\\d{3}年))(?=\\S)`,
    ),
    like: '编号的列表',
    allowed: '编号的列表每项写“1. ”开头：半角的点，后面空一格',
    write: ([, number = '']) => `${foldWidth(number)}. `,
  },
];

/** A numbered line below words of a paragraph, which only a 1 may end. */
export const LATE_NUMBER = /^(?!1[.)])\d{1,3}[.)] +(?=\S)/;
/** A line on which nobody sees anything, and which is not empty. */
export const SEEMS_EMPTY = new RegExp(`^\\s*[${WIDE_BLANKS}][\\s${WIDE_BLANKS}]*$`, 'u');
