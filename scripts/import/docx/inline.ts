import { readEquation } from './equation-field.ts';
import { readFormula } from './formula.ts';
import type { Field, Reader } from './reader.ts';
import { toScript } from './scripts.ts';
import { decodeSigns, readSymbolField, symbolOf } from './symbols.ts';
import { childAt, chosenOf, elementsOf, switchAt, textOf, valueAt, type XmlElement } from './xml.ts';

/** A line inside a paragraph: words, or a picture that stands between them. */
export interface InlineLine {
  readonly text: string;
  readonly bold: readonly string[];
  /** Its place among the pictures of the document. */
  readonly picture?: number;
}

/** A paragraph as far as it is read. */
export interface Draft {
  text: string;
  bold: string[];
  isBold: boolean;
  readonly lines: InlineLine[];
  /** The notes that it refers to, in order. */
  readonly notes: (XmlElement | undefined)[];
  /** What its text boxes hold. */
  readonly boxes: XmlElement[];
}

/** Words that Word shows struck out or not at all. */
const LEFT_OUT = ['w:vanish', 'w:webHidden', 'w:strike', 'w:dstrike'] as const;
/** What is deleted by a tracked change, and what holds no words. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr']);
/** Fields that show nothing. */
const SILENT =
  /^\s*(?:ADVANCE|ASK|BOOKMARK|COMMENTS?|DATA|HYPERLINK|NEXT|NEXTIF|PRIVATE|RD|SET|SKIPIF|TA|TC|XE|SHAPE|EMBED)\b|^\s*$/i;
const BUTTON = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*?)\s*$/i;
/** Stands for a note until it is known how many there are; no document holds it. */
const NOTE = '\u0002';
const NOTE_LABELS = '甲乙丙丁戊己庚辛壬癸';

export function newDraft(): Draft {
  return { text: '', bold: [], isBold: false, lines: [], notes: [], boxes: [] };
}

/** Adds what a paragraph holds to a draft. `style` is that of the paragraph. */
export function readInline(
  reader: Reader,
  elements: readonly XmlElement[],
  draft: Draft,
  style?: string,
): void {
  for (const element of elements) {
    if (SKIPPED.has(element.name)) continue;
    if (element.name === 'w:r') readRun(reader, element, draft, style);
    else if (element.name === 'w:fldSimple') readSimpleField(reader, element, draft, style);
    else if (element.name === 'm:oMath') {
      const formula = isShown(reader) ? readFormula(element) : '';
      if (formula.trim() !== '') reader.found.formulas.push(formula);
      addText(draft, formula, false);
    } else readInline(reader, contentOf(element), draft, style);
  }
}

/** What an element wraps: of a content control its content, unless nobody has filled it in; of two writings the newer one. */
export function contentOf(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'mc:AlternateContent') return chosenOf(element);
  if (element.name !== 'w:sdt') return elementsOf(element);
  const content = childAt(element, 'w:sdtContent');
  return content && !isPlaceholder(element) ? elementsOf(content) : [];
}

/** A content control that shows what is to be filled in. */
function isPlaceholder(control: XmlElement): boolean {
  return switchAt(childAt(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
}

/** Ends the paragraph: its lines, the notes in them with labels. */
export function finishDraft(draft: Draft): readonly InlineLine[] {
  closeLine(draft);
  let nth = 0;
  return draft.lines.map((line) => ({
    ...line,
    text: line.text.replaceAll(NOTE, () => {
      nth += 1;
      return noteLabel(draft, nth - 1);
    }),
  }));
}

/** 〔注〕, or 〔注甲〕 where a paragraph has several. */
export function noteLabel({ notes }: Draft, nth: number): string {
  return `〔注${notes.length > 1 ? (NOTE_LABELS[nth] ?? '') : ''}〕`;
}

function readRun(reader: Reader, run: XmlElement, draft: Draft, style: string | undefined): void {
  const properties = childAt(run, 'w:rPr');
  const isLeftOut = LEFT_OUT.some((look) => reader.styles.has(look, properties, style));
  for (const element of elementsOf(run)) {
    const computed = reader.fields.findLast(({ phase }) => phase === 'instruction');
    if (element.name === 'w:fldChar') turnField(reader, element, draft, isLeftOut);
    else {
      if (isResult(element)) for (const open of reader.fields) open.hasResult ||= open.phase === 'result';
      if (!computed) {
        if (!isLeftOut) readPart(reader, element, draft, properties);
      } else if (/^w:(?:instrText|t)$/.test(element.name)) computed.instruction += textOf(element);
    }
  }
}

/** Whether a part of a run is something to see; words that are hidden count. */
function isResult(element: XmlElement): boolean {
  return element.name === 'w:t' ? textOf(element).trim() !== '' : !/^w:(?:rPr|instrText)$/.test(element.name);
}

function isShown({ fields }: Reader): boolean {
  return fields.every(({ phase }) => phase === 'result');
}

function turnField(reader: Reader, mark: XmlElement, draft: Draft, isLeftOut: boolean): void {
  if (reader.strayMarks.has(mark)) return;
  const type = mark.attributes['w:fldCharType'];
  if (type === 'begin') reader.fields.push({ instruction: '', phase: 'instruction', hasResult: false });
  const field = reader.fields.at(-1);
  if (type === 'separate' && field) field.phase = 'result';
  if (type !== 'end') return;
  reader.fields.pop();
  if (field && !isLeftOut) closeField(reader, field, draft);
}

/** Of a field without a result its own words; a field in the instruction of another becomes a part of that. */
function closeField(reader: Reader, field: Field, draft: Draft): void {
  const outer = reader.fields.at(-1);
  const words = field.hasResult ? undefined : wordsOfField(field.instruction);
  if (!field.hasResult && words === undefined && !SILENT.test(field.instruction))
    reader.found.silentFields.push(field.instruction.trim());
  if (words === undefined) return;
  if (outer?.phase === 'instruction') outer.instruction += words;
  else if (isShown(reader)) {
    for (const open of reader.fields) open.hasResult = true;
    addText(draft, words, false);
  }
}

/** The words of a field that keeps no result. */
function wordsOfField(instruction: string): string | undefined {
  return readEquation(instruction) ?? readSymbolField(instruction) ?? BUTTON.exec(instruction)?.[1];
}

function readSimpleField(reader: Reader, element: XmlElement, draft: Draft, style: string | undefined): void {
  const field: Field = {
    instruction: element.attributes['w:instr'] ?? '',
    phase: 'result',
    hasResult: false,
  };
  reader.fields.push(field);
  readInline(reader, elementsOf(element), draft, style);
  reader.fields.pop();
  closeField(reader, field, draft);
}

function readPart(reader: Reader, element: XmlElement, draft: Draft, run: XmlElement | undefined): void {
  const isBold = reader.styles.has('w:b', run);
  switch (element.name) {
    case 'w:t':
      addText(draft, atHeight(reader, textOf(element), run), isBold);
      break;
    case 'w:tab':
    case 'w:ptab':
      addText(draft, ' ', isBold);
      break;
    case 'w:noBreakHyphen':
      addText(draft, '-', isBold);
      break;
    case 'w:sym':
      addText(draft, symbolOf(element) ?? '', isBold);
      break;
    case 'w:br':
    case 'w:cr':
      closeLine(draft);
      break;
    case 'w:ruby':
      readInline(reader, elementsOf(childAt(element, 'w:rubyBase') ?? element), draft);
      break;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      draft.text += NOTE;
      draft.isBold = false;
      draft.notes.push(
        reader.notes.get(`${element.name.replace('Reference', '')}/${element.attributes['w:id'] ?? ''}`),
      );
      break;
    case 'mc:AlternateContent':
      for (const chosen of chosenOf(element)) readPart(reader, chosen, draft, run);
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(reader, element, draft);
      break;
  }
}

function readDrawing(reader: Reader, element: XmlElement, draft: Draft): void {
  if (element.name === 'w:txbxContent') draft.boxes.push(element);
  else if (element.name === 'a:blip' || element.name === 'v:imagedata') {
    closeLine(draft);
    const relation = ['r:embed', 'r:link', 'r:id']
      .map((name) => reader.relations.get(element.attributes[name] ?? ''))
      .find((found) => found !== undefined);
    reader.found.pictures.push(relation && !relation.isExternal ? reader.parts[relation.target] : undefined);
    draft.lines.push({ text: '', bold: [], picture: reader.found.pictures.length });
  } else for (const child of contentOf(element)) readDrawing(reader, child, draft);
}

/** Words in the font of the run, raised or lowered as it says where there are characters for that. */
function atHeight(reader: Reader, words: string, run: XmlElement | undefined): string {
  const fonts = childAt(run, 'w:rFonts')?.attributes ?? {};
  const read = decodeSigns(words, fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? '');
  const height = reader.styles.heightOf(run);
  if (height !== 'superscript' && height !== 'subscript') return shifted(read, run);
  const script = toScript(read, height);
  if (script === undefined) reader.found.plainScripts.push(read.trim());
  return script ?? read;
}

/** LibreOffice moves smaller words up and down instead. */
function shifted(words: string, run: XmlElement | undefined): string {
  const shift = Number(valueAt(run, 'w:position') ?? 0);
  if (shift === 0 || !childAt(run, 'w:sz')) return words;
  return toScript(words, shift > 0 ? 'superscript' : 'subscript') ?? words;
}

function addText(draft: Draft, words: string, isBold: boolean): void {
  const text = words.replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').replaceAll(/[\r\n]/g, ' ');
  if (isBold && draft.isBold) draft.bold.push((draft.bold.pop() ?? '') + text);
  else if (isBold && text.trim() !== '') draft.bold.push(text);
  draft.isBold = isBold && (draft.isBold || text.trim() !== '');
  draft.text += text;
}

/** Ends a line where Word breaks it, or a picture stands. */
function closeLine(draft: Draft): void {
  const text = draft.text.replaceAll(/[\t\u00A0\u3000 ]+/g, ' ').trim();
  if (text !== '') draft.lines.push({ text, bold: draft.bold.map((words) => words.trim()) });
  draft.text = '';
  draft.bold = [];
  draft.isBold = false;
}
