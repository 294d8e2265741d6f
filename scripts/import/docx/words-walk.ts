import { strayMarksIn } from './reader.ts';
import type { Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { childAt, chosenOf, elementsOf, switchAt, textOf, valueAt, wordsIn, type XmlElement } from './xml.ts';

/** Why words of the file do not belong into the text; `shown` are those that do. */
export type State = keyof typeof STATES;

export const STATES = {
  shown: '没有读出来的字',
  struck: '划掉的字',
  hidden: '隐藏的字',
  deleted: '修订里删去的字',
  prompt: '没有填写的提示',
  instruction: '域代码里的字',
  equation: '域（EQ）里的字，多半是注音或圈',
  symbol: '认不出的符号',
  reading: '注音',
  drawn: '图形、艺术字里的字',
  chart: '图表里的字',
  diagram: 'SmartArt 里的字',
  header: '页眉',
  footer: '页脚',
  comment: '批注',
} as const;

/** Words that stand together somewhere in a file. */
export interface Passage {
  /** In the pieces in which the file has them. */
  readonly pieces: readonly string[];
  /** Where, for staff: `第 3 段`, `表格 1 第 2 行第 3 列`. */
  readonly place: string;
  readonly state: State;
}

const STATE_OF: Readonly<Record<string, State>> = {
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:rt': 'reading',
};
/** Drawings whose words are told together. */
const WHOLE: ReadonlySet<State> = new Set<State>(['chart', 'diagram']);
/** The words of a part, all of them, in its order. `prefix` is where the part is. */
export function walkWords(
  root: XmlElement,
  styles: Styles,
  prefix: string,
  state: State,
): readonly Passage[] {
  return new Walk(styles, prefix, state).read(root);
}

interface Spot {
  readonly place: string;
  readonly state: State;
  /** Of the paragraph. */
  readonly style?: string | undefined;
}

/** A walk over all elements of a part. */
class Walk {
  readonly #styles: Styles;
  readonly #prefix: string;
  readonly #state: State;
  readonly #passages: { pieces: string[]; place: string; state: State }[] = [];
  #strays: ReadonlySet<XmlElement> = new Set();
  /** Open fields: their instructions, and `undefined` after them. */
  readonly #fields: (string | undefined)[] = [];
  #isApart = true;
  #paragraphs = 0;
  #tables = 0;

  constructor(styles: Styles, prefix: string, state: State) {
    this.#styles = styles;
    this.#prefix = prefix;
    this.#state = state;
  }

  read(root: XmlElement): readonly Passage[] {
    this.#strays = new Set(strayMarksIn(root));
    this.#visit(root, { place: this.#prefix, state: this.#state });
    const passages = this.#passages.filter(({ pieces }) => pieces.join('').trim() !== '');
    const [first] = passages;
    if (!first || !WHOLE.has(this.#state)) return passages;
    return [{ ...first, pieces: [passages.map(({ pieces }) => pieces.join('')).join('、')] }];
  }

  #visit(element: XmlElement, spot: Spot): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element, spot);
        break;
      case 'w:tbl':
        this.#table(element, spot);
        break;
      case 'w:r':
        this.#children(element, this.#ofRun(element, spot));
        break;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.#add(textOf(element), spot, element.name === 'm:t');
        break;
      case 'a:t':
      case 'c:v':
        this.#add(textOf(element), spot.state === 'shown' ? { ...spot, state: 'drawn' } : spot, true);
        break;
      case 'w:sym':
        this.#symbol(element, spot);
        break;
      case 'w:instrText':
      case 'w:fldChar':
        this.#field(element, spot);
        break;
      case 'w:fldSimple':
        this.#simpleField(element, spot);
        break;
      case 'w:txbxContent':
        this.#children(element, { ...spot, place: `${spot.place}的文本框` });
        this.#isApart = true;
        break;
      case 'w:comment':
        this.#children(element, {
          ...spot,
          place: `${spot.place}（${element.attributes['w:author'] ?? ''}）`,
        });
        break;
      case 'mc:AlternateContent':
        for (const chosen of chosenOf(element)) this.#visit(chosen, spot);
        break;
      default:
        this.#other(element, spot);
    }
  }

  #other(element: XmlElement, spot: Spot): void {
    const state = STATE_OF[element.name];
    if (element.name === 'v:textpath')
      this.#add(element.attributes.string ?? '', { ...spot, state: 'drawn' }, true);
    if (element.name === 'w:br' || element.name === 'w:cr' || element.name === 'w:noBreakHyphen')
      this.#isApart = true;
    const isPrompt =
      element.name === 'w:sdt' && switchAt(childAt(element, 'w:sdtPr'), 'w:showingPlcHdr') === true;
    if (state) this.#children(element, { ...spot, state });
    else this.#children(element, isPrompt ? { ...spot, state: 'prompt' } : spot);
  }

  #children(element: XmlElement, spot: Spot): void {
    for (const child of elementsOf(element)) this.#visit(child, spot);
  }

  /** Its own words first, those of its text boxes behind it. */
  #paragraph(paragraph: XmlElement, spot: Spot): void {
    const isTop = spot.place === this.#prefix && this.#state === 'shown';
    if (isTop && wordsIn(paragraph).trim() !== '') this.#paragraphs += 1;
    const style = valueAt(paragraph, 'w:pPr', 'w:pStyle');
    const place = isTop ? `${this.#prefix}第 ${this.#paragraphs} 段` : spot.place;
    this.#isApart = true;
    this.#children(paragraph, { ...spot, place, style });
    this.#isApart = true;
  }

  #table(table: XmlElement, spot: Spot): void {
    this.#tables += 1;
    const name = `${spot.place === this.#prefix ? this.#prefix : `${spot.place}里的`}表格 ${this.#tables}`;
    for (const [row, { cells }] of rowsIn(table).entries())
      for (const [column, cell] of cells.entries())
        this.#children(cell, { ...spot, place: `${name} 第 ${row + 1} 行第 ${column + 1} 格` });
  }

  #ofRun(run: XmlElement, spot: Spot): Spot {
    if (spot.state !== 'shown') return spot;
    const properties = childAt(run, 'w:rPr');
    const has = (look: Parameters<Styles['has']>[0]): boolean =>
      this.#styles.has(look, properties, spot.style);
    if (has('w:vanish') || has('w:webHidden')) return { ...spot, state: 'hidden' };
    return has('w:strike') || has('w:dstrike') ? { ...spot, state: 'struck' } : spot;
  }

  #symbol(element: XmlElement, spot: Spot): void {
    const sign = symbolOf(element);
    const { attributes } = element;
    const name = `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`;
    this.#add(
      sign ?? name,
      sign === undefined && spot.state === 'shown' ? { ...spot, state: 'symbol' } : spot,
      sign === undefined,
    );
  }

  #field(element: XmlElement, spot: Spot): void {
    if (this.#strays.has(element)) return;
    const last = this.#fields.length - 1;
    const type = element.attributes['w:fldCharType'];
    if (element.name === 'w:instrText') {
      if (this.#fields[last] !== undefined) this.#fields[last] += textOf(element);
    } else if (type === 'begin') this.#fields.push('');
    else {
      const instruction = this.#fields[last];
      if (type === 'separate') this.#fields[last] = undefined;
      else this.#fields.pop();
      if (instruction !== undefined) this.#ownWords(instruction, spot);
    }
  }

  #simpleField(element: XmlElement, spot: Spot): void {
    this.#ownWords(element.attributes['w:instr'] ?? '', spot);
    this.#children(element, spot);
  }

  /** The words that a field shows without a result: between the brackets and commas of EQ, or on a button. */
  #ownWords(instruction: string, spot: Spot): void {
    const button = /^\s*(?:MACRO|GOTO)BUTTON\s+\S+\s+(.*)/i.exec(instruction)?.[1];
    const leaves = /^\s*EQ\b/i.test(instruction)
      ? instruction.replaceAll(/\\\*\s*(?:"[^"]*"|\S+)|^\s*EQ\b|\\[a-z]+\s*\d*/gi, '').split(/[(),;\s\\]+/)
      : [button ?? ''];
    for (const leaf of leaves.filter(Boolean))
      this.#add(leaf, spot.state === 'shown' ? { ...spot, state: 'equation' } : spot, true);
    if (leaves.length > 0) this.#isApart = true;
  }

  #add(words: string, spot: Spot, isApart: boolean): void {
    const open = this.#fields.findLastIndex((field) => field !== undefined);
    const instruction = this.#fields[open];
    if (instruction !== undefined && /^\s*EQ\b/i.test(instruction)) {
      this.#fields[open] = instruction + words;
      return;
    }
    const state = instruction !== undefined && spot.state === 'shown' ? 'instruction' : spot.state;
    const last = this.#passages.at(-1);
    const isSame = !isApart && !this.#isApart && last?.state === state && last.place === spot.place;
    if (isSame) last.pieces.push(words);
    else this.#passages.push({ pieces: [words], place: spot.place, state });
    this.#isApart = isApart;
  }
}

/** The rows of a table with their cells, those of tables in its cells aside. */
function rowsIn(table: XmlElement): readonly { readonly cells: readonly XmlElement[] }[] {
  return inside(table, 'w:tr').map((row) => ({ cells: inside(row, 'w:tc') }));
}

function inside(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:tc' || child.name === 'w:p' ? [] : inside(child, name);
  });
}
