import { allNamed, childAt, parseXml, valueAt } from './xml.ts';
import type { Parts } from './archive.ts';

/** What a paragraph's style makes of it. */
export type Role = 'title' | 'subtitle' | 'caption' | 'body' | `heading${number}`;

/** The paragraph styles of a document by id. */
export interface Styles {
  /** Undefined for a style whose name and definition tell nothing. */
  readonly roleOf: (id: string) => Role | undefined;
  readonly nameOf: (id: string) => string;
  /** The automatic numbering that a style gives its paragraphs, inherited ones too. */
  readonly numberingOf: (id: string) => Element | undefined;
}

const MAX_LEVEL = 9;
const DIGITS = '一二三四五六七八九';
const HEADING = /^(?:heading|标题|h)\s*([1-9])$/i;
const LEVEL = /^(?:第)?([一二三四五六七八九1-9])级?标题$/;
const NAMES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:title|标题|年报标题|文章标题|大标题|主标题|公文标题|文件标题)$/i, 'title'],
  [/^(?:subtitle|副标题|副题)$/i, 'subtitle'],
  [/^章标题$/, 'heading1'],
  [/^节标题$/, 'heading2'],
  [/^(?:caption|题注|图注|图片说明|图题)$/i, 'caption'],
  [
    /^(?:normal|正文.*|body text.*|list.*|列表.*|列出段落.*|plain text|纯文本|no spacing|无间隔|default|footnote text|脚注文本|endnote text|尾注文本|normal \(web\)|普通\(网站\)|table.*|表格.*|header|页眉|footer|页脚)$/i,
    'body',
  ],
];

/** Word allows fewer than a dozen styles that are based on each other. */
const MOST_STYLES = 30;

/** Reads `word/styles.xml`. Roles come from a style's name (Heading 1, 标题 1, 一级标题), its outline level, or the style that it is based on. */
export function readStyles(parts: Parts): Styles {
  const bytes = parts['word/styles.xml'];
  const elements = bytes ? allNamed(parseXml(bytes), 'w:style') : [];
  const byId = new Map(
    elements
      .filter((style) => style.getAttribute('w:type') === 'paragraph')
      .map((style) => [style.getAttribute('w:styleId') ?? '', style]),
  );
  /** The style and those that it is based on; a circle ends it. */
  const lineOf = (id: string): readonly Element[] => {
    const line = new Set<Element>();
    for (
      let style = byId.get(id);
      style && !line.has(style) && line.size < MOST_STYLES;
      style = byId.get(valueAt(style, 'w:basedOn') ?? '')
    )
      line.add(style);
    return [...line];
  };
  return {
    roleOf: (id) => roleOf(lineOf(id)),
    nameOf: (id) => valueAt(byId.get(id), 'w:name') ?? id,
    numberingOf: (id) =>
      lineOf(id)
        .map((style) => childAt(style, 'w:pPr', 'w:numPr'))
        .find((numbering) => numbering !== undefined),
  };
}

/** The role that an outline level of 0 to 8 makes; 9 is body text. */
export function outlineRole(level: string | undefined): Role | undefined {
  if (level === undefined || !/^\d$/.test(level)) return undefined;
  return Number(level) < MAX_LEVEL ? `heading${Number(level) + 1}` : 'body';
}

function roleOf(line: readonly Element[]): Role | undefined {
  const [own] = line;
  if (!own) return undefined;
  const named = roleOfName(valueAt(own, 'w:name') ?? '');
  return named ?? outlineRole(valueAt(own, 'w:pPr', 'w:outlineLvl')) ?? inherited(line.slice(1));
}

/** What is based on body text may be anything: its look has been changed. */
function inherited(line: readonly Element[]): Role | undefined {
  const role = roleOf(line);
  return role === 'body' ? undefined : role;
}

function roleOfName(name: string): Role | undefined {
  const level = HEADING.exec(name)?.[1] ?? toDigit(LEVEL.exec(name)?.[1]);
  return level === undefined ? NAMES.find(([pattern]) => pattern.test(name))?.[1] : `heading${Number(level)}`;
}

function toDigit(numeral: string | undefined): string | undefined {
  if (numeral === undefined) return undefined;
  return DIGITS.includes(numeral) ? String(DIGITS.indexOf(numeral) + 1) : numeral;
}
