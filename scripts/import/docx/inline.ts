import { attributeIn, isHtmlElement, textIn, type HtmlElement } from './html.ts';

/** A line inside a paragraph: words, or a picture that stands between them. */
export interface InlineLine {
  readonly text: string;
  readonly bold: readonly string[];
  /** The number of a picture, as `src` has it. */
  readonly picture?: string;
}

/** Notes by the id that references name. */
export type Notes = ReadonlyMap<string, string>;

interface Draft {
  text: string;
  bold: string[];
  readonly lines: InlineLine[];
  readonly notes: string[];
}

const NOTE_LABELS = '甲乙丙丁戊己庚辛壬癸';

/** A paragraph as lines: line breaks and pictures cut it. `notes` are the texts of the notes that it refers to, each with its label. */
export function readInline(
  paragraph: HtmlElement,
  notes: Notes = new Map(),
): { readonly lines: readonly InlineLine[]; readonly notes: readonly string[] } {
  const draft: Draft = { text: '', bold: [], lines: [], notes: [] };
  const labels = countNotes(paragraph) > 1 ? NOTE_LABELS : '';
  walk(paragraph, draft, notes, labels, false);
  closeLine(draft);
  return { lines: draft.lines, notes: draft.notes };
}

function walk(element: HtmlElement, draft: Draft, notes: Notes, labels: string, isBold: boolean): void {
  for (const node of element.childNodes) {
    const text = textIn(node);
    if (text !== undefined) addText(draft, text, isBold);
    if (!isHtmlElement(node)) continue;
    const note = noteId(node);
    if (note !== undefined) {
      const label = `〔注${labels[draft.notes.length] ?? ''}〕`;
      draft.text += label;
      draft.notes.push(label + (notes.get(note) ?? ''));
    } else if (node.tagName === 'br') closeLine(draft);
    else if (node.tagName === 'img') {
      closeLine(draft);
      draft.lines.push({ text: '', bold: [], picture: attributeIn(node, 'src') ?? '' });
    } else walk(node, draft, notes, labels, isBold || node.tagName === 'strong');
  }
}

/** The id of the note that a superscript refers to. */
function noteId({ tagName, childNodes }: HtmlElement): string | undefined {
  const [link] = childNodes;
  if (tagName !== 'sup' || !link || !isHtmlElement(link)) return undefined;
  return /^#((?:footnote|endnote)-\d+)$/.exec(attributeIn(link, 'href') ?? '')?.[1];
}

function countNotes(element: HtmlElement): number {
  return element.childNodes
    .filter(isHtmlElement)
    .reduce((sum, child) => sum + (noteId(child) === undefined ? countNotes(child) : 1), 0);
}

function addText(draft: Draft, words: string, isBold: boolean): void {
  const text = words.replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').replaceAll(/[\r\n]/g, ' ');
  if (isBold && text.trim() !== '') draft.bold.push(text.trim());
  draft.text += text;
}

function closeLine(draft: Draft): void {
  const text = draft.text.replaceAll(/[\t\u00A0\u3000 ]+/g, ' ').trim();
  if (text !== '') draft.lines.push({ text, bold: draft.bold });
  draft.text = '';
  draft.bold = [];
}
