import { relatedTo, type Parts } from './package.ts';
import { allNamed, childAt, parseXml, switchAt, valueAt, type XmlElement } from './xml.ts';

/** What a paragraph's style makes of it. */
export type Role = 'title' | 'subtitle' | 'caption' | 'body' | `heading${number}`;

/** The automatic number that a paragraph has: the list, and the level where it is said. */
export interface NumberingRef {
  readonly number: string;
  readonly level: number | undefined;
  /** The style that gave the number; a list may say at which level its paragraphs are. */
  readonly style: string | undefined;
}

/** What Word does to words: leaves them out, or sets them in another way. */
type Look = 'w:vanish' | 'w:webHidden' | 'w:strike' | 'w:dstrike' | 'w:b';

/** The styles of a document by id. */
export interface Styles {
  /** Undefined for a style whose name and definition tell nothing. */
  readonly roleOf: (id: string) => Role | undefined;
  readonly nameOf: (id: string) => string;
  /** The automatic numbering of a paragraph by its properties and those of its style; inherited ones too. */
  readonly numberingOf: (properties: XmlElement | undefined) => NumberingRef | undefined;
  /** The list that the style of a list stands for. */
  readonly listOf: (id: string) => string | undefined;
  /** Whether a run looks so, by itself or by a style of its own or of its paragraph. */
  readonly has: (look: Look, run: XmlElement | undefined, paragraphStyle?: string) => boolean;
  /** `superscript`, `subscript` or nothing. */
  readonly heightOf: (run: XmlElement | undefined) => string | undefined;
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

/** Reads the styles of a document. Roles come from a style's name (Heading 1, 标题 1, 一级标题), its outline level, or the style that it is based on. */
export function readStyles(parts: Parts, main: string): Styles {
  const bytes = parts[relatedTo(parts, main, 'styles') ?? main.replace(/[^/]*$/, 'styles.xml')];
  const root = bytes && parseXml(bytes);
  const elements = root ? allNamed(root, 'w:style') : [];
  const byId = new Map(elements.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const usual = elements.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const defaults = root && childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  const lineOf = perKey((id: string | undefined) => lineFrom(byId, id));
  /** What a line of styles says of a look; the nearest counts. */
  const styled = perKey((key: string) => {
    const [look = '', id = ''] = key.split(' ', 2);
    return lineOf(id)
      .map((style) => switchAt(childAt(style, 'w:rPr'), look))
      .find((value) => value !== undefined);
  });
  return {
    roleOf: (id) => roleOf(lineOf(id)),
    nameOf: (id) => valueAt(byId.get(id), 'w:name') ?? id,
    numberingOf: (properties) => numberingOf(properties, lineOf(valueAt(properties, 'w:pStyle') ?? usual)),
    listOf: (id) => valueAt(byId.get(id), 'w:pPr', 'w:numPr', 'w:numId'),
    has: (look, run, paragraphStyle) => {
      const own = switchAt(run, look);
      if (own !== undefined) return own;
      const byDefault = switchAt(defaults, look) === true;
      // Two styles that both switch it on switch it off.
      const [first, second] = [paragraphStyle ?? usual, valueAt(run, 'w:rStyle')].map(
        (id) => id !== undefined && styled(`${look} ${id}`) === true,
      );
      return byDefault || first !== second;
    },
    heightOf: (run) =>
      valueAt(run, 'w:vertAlign') ??
      lineOf(valueAt(run, 'w:rStyle'))
        .map((style) => valueAt(style, 'w:rPr', 'w:vertAlign'))
        .find((height) => height !== undefined),
  };
}

/** A style and those that it is based on; a circle ends it. */
function lineFrom(byId: ReadonlyMap<string, XmlElement>, id: string | undefined): readonly XmlElement[] {
  const line = new Set<XmlElement>();
  for (
    let style = byId.get(id ?? '');
    style && !line.has(style) && line.size < MOST_STYLES;
    style = byId.get(valueAt(style, 'w:basedOn') ?? '')
  )
    line.add(style);
  return [...line];
}

function numberingOf(
  properties: XmlElement | undefined,
  line: readonly XmlElement[],
): NumberingRef | undefined {
  const own = childAt(properties, 'w:numPr');
  const giver = line.find((style) => childAt(style, 'w:pPr', 'w:numPr', 'w:numId'));
  const number = valueAt(own, 'w:numId') ?? valueAt(giver, 'w:pPr', 'w:numPr', 'w:numId');
  if (number === undefined || number === '0') return undefined;
  const levels = [own, ...line.map((style) => childAt(style, 'w:pPr', 'w:numPr'))].map((element) =>
    valueAt(element, 'w:ilvl'),
  );
  const level = levels.find((value) => value !== undefined);
  return {
    number,
    level: level === undefined ? undefined : Number(level),
    style: line[0]?.attributes['w:styleId'],
  };
}

function perKey<K, T>(make: (key: K) => T): (key: K) => T {
  const kept = new Map<K, T>();
  return (key) => {
    if (!kept.has(key)) kept.set(key, make(key));
    return kept.get(key) as T;
  };
}

/** The role that an outline level of 0 to 8 makes; 9 is body text. */
export function outlineRole(level: string | undefined): Role | undefined {
  if (level === undefined || !/^\d$/.test(level)) return undefined;
  return Number(level) < MAX_LEVEL ? `heading${Number(level) + 1}` : 'body';
}

function roleOf(line: readonly XmlElement[]): Role | undefined {
  const [own] = line;
  if (!own) return undefined;
  const named = roleOfName(valueAt(own, 'w:name') ?? '');
  return named ?? outlineRole(valueAt(own, 'w:pPr', 'w:outlineLvl')) ?? inherited(line.slice(1));
}

/** What is based on body text may be anything: its look has been changed. */
function inherited(line: readonly XmlElement[]): Role | undefined {
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
