import { makeDocumentXml, numberedBy, numberingPart, p, part, r, type RelatedPart } from '../docx-xml.ts';
import { toDice, type Dice } from './dice.ts';

/** Where each word of a generated file belongs: in the text, in the list of what is left out, or nowhere. */
type Fate = 'text' | 'list' | 'nowhere';

/** A Word file in which no word stands twice. */
export interface WordFile {
  readonly bytes: Uint8Array;
  readonly fates: ReadonlyMap<string, Fate>;
  /** The column, from 0, of words that stand in a table of the text. */
  readonly columns: ReadonlyMap<string, number>;
}

const SIGNS = [...'东南西北春夏秋冬梅兰竹菊松柏桃李江河湖海'.matchAll(/./gu)].map(([sign]) => sign);
const HIDING = [
  '<w:vanish/>',
  '<w:strike/>',
  '<w:dstrike w:val="true"/>',
  '<w:webHidden/>',
  '<w:rStyle w:val="Secret"/>',
];
const NOISE = [
  '<w:bookmarkStart w:id="1" w:name="a"/>',
  '<w:proofErr w:type="spellStart"/>',
  '<w:r><w:lastRenderedPageBreak/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:br/></w:r>',
  '<w:commentRangeStart w:id="0"/>',
];
const MOST_DEEP = 3;
const SHEET: RelatedPart = {
  type: 'styles',
  path: 'styles.xml',
  data: part(
    'styles',
    '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Hidden"/></w:style>',
  ),
};

/** The file of a seed; the same seed makes the same file. */
export function makeWordFile(seed: number): WordFile {
  return new Maker(toDice(seed)).file();
}

class Maker {
  readonly #dice: Dice;
  readonly #fates = new Map<string, Fate>();
  readonly #columns = new Map<string, number>();
  #notes = '';
  #comments = '';
  #notesCount = 0;
  #chunks: RelatedPart[] = [];

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  file(): WordFile {
    const body = this.#times(2, 8, () => this.#block(0, 'text'));
    const parts: RelatedPart[] = [
      SHEET,
      numberingPart([
        ['chineseCounting', '%1、'],
        ['decimal', '%1.%2'],
      ]),
      { type: 'header', path: 'header1.xml', data: part('hdr', this.#paragraph(MOST_DEEP, 'list')) },
      { type: 'footer', path: 'footer7.xml', data: part('ftr', this.#paragraph(MOST_DEEP, 'list')) },
      { type: 'footnotes', path: 'footnotes.xml', data: part('footnotes', this.#notes) },
      { type: 'comments', path: 'comments.xml', data: part('comments', this.#comments) },
      ...this.#chunks,
    ];
    return { bytes: makeDocumentXml(body, { parts }), fates: this.#fates, columns: this.#columns };
  }

  #times(least: number, most: number, make: () => string): string {
    return Array.from({ length: this.#dice.between(least, most) }, make).join('');
  }

  #word(fate: Fate): string {
    const number = this.#fates.size;
    const word = `词${[400, 20, 1].map((size) => SIGNS[Math.floor(number / size) % 20] ?? '').join('')}`;
    this.#fates.set(word, fate);
    return word;
  }

  #block(depth: number, fate: Fate): string {
    const makers = [
      () => this.#paragraph(depth, fate),
      () => this.#paragraph(depth, fate),
      () => this.#paragraph(depth, fate),
      () => p(this.#inlines(depth, fate), numberedBy(1, this.#dice.between(0, 1))),
      () => p('', this.#dice.chance(0.5) ? numberedBy(1) : ''),
      () =>
        p(this.#inlines(depth, fate), '<w:rPr><w:del w:id="9" w:author="甲"/></w:rPr>') +
        p(this.#inlines(depth, fate)),
      () => this.#table(depth, fate),
      () => `<w:sdt><w:sdtPr/><w:sdtContent>${this.#block(depth + 1, fate)}</w:sdtContent></w:sdt>`,
      () =>
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r(this.#word('list')))}</w:sdtContent></w:sdt>`,
      () => `<w:customXml w:element="x">${this.#block(depth + 1, fate)}</w:customXml>`,
      () => (depth === 0 ? this.#chunk() : ''),
    ];
    return depth > MOST_DEEP ? this.#paragraph(depth, fate) : this.#dice.pick(makers)();
  }

  #paragraph(depth: number, fate: Fate): string {
    return p(this.#inlines(depth, fate));
  }

  #inlines(depth: number, fate: Fate): string {
    return this.#times(1, 4, () => this.#inline(depth, fate));
  }

  #run(fate: Fate): string {
    const { chance, pick } = this.#dice;
    if (chance(0.2)) return r(this.#word('list'), pick(HIDING));
    const word = this.#word(fate);
    const bold = chance(0.2) ? '<w:b/>' : '';
    if (chance(0.3))
      return (
        r(word.slice(0, 2), bold) + (chance(0.5) ? '<w:proofErr w:type="spellEnd"/>' : '') + r(word.slice(2))
      );
    return r(word, bold);
  }

  #inline(depth: number, fate: Fate): string {
    const run = (): string => this.#run(fate);
    const makers = [
      run,
      run,
      run,
      () => this.#dice.pick(NOISE),
      () =>
        `<w:r><w:ruby><w:rubyPr/><w:rt>${r(this.#word('list'))}</w:rt><w:rubyBase>${r(this.#word(fate))}</w:rubyBase></w:ruby></w:r>`,
      () => this.#field(`EQ \\o\\ac(○,${this.#word(fate)})`),
      () => this.#field(` EQ \\* jc2 \\o\\ad(\\s\\up 9(${this.#word('list')}),${this.#word(fate)})`),
      () => this.#field(`REF ${this.#word('nowhere')}`, this.#inline(depth + 1, fate) + run()),
      () => this.#field(`IF </w:instrText></w:r>${this.#field('PAGE', r('9'))}<w:r><w:instrText>`, run()),
      () => `<w:fldSimple w:instr="TITLE ${this.#word('nowhere')}">${run()}</w:fldSimple>`,
      () => `<w:hyperlink w:anchor="x">${this.#inline(depth + 1, fate)}</w:hyperlink>`,
      () => `<w:smartTag w:uri="a" w:element="b"><w:smartTagPr/>${run()}</w:smartTag>`,
      () => `<w:ins w:id="1" w:author="甲">${run()}</w:ins>`,
      () => `<w:del w:id="1" w:author="甲"><w:r><w:delText>${this.#word('list')}</w:delText></w:r></w:del>`,
      () => `<w:moveFrom w:id="1" w:author="甲">${r(this.#word('list'))}</w:moveFrom>`,
      () => `<w:sdt><w:sdtPr/><w:sdtContent>${run()}</w:sdtContent></w:sdt>`,
      () =>
        `<m:oMath><m:f><m:num><m:r><m:t>${this.#word(fate)}</m:t></m:r></m:num><m:den><m:r><m:t>${this.#word(fate)}</m:t></m:r></m:den></m:f></m:oMath>`,
      () => `<w:r><w:drawing><a:t>${this.#word('list')}</a:t></w:drawing></w:r>`,
      () => `<w:r><w:pict><v:textpath string="${this.#word('list')}"/></w:pict></w:r>`,
      () => (fate === 'text' && depth < MOST_DEEP ? this.#reference() : ''),
      () => (depth < MOST_DEEP ? this.#box(depth, fate) : ''),
    ];
    return depth > MOST_DEEP + 1 ? run() : this.#dice.pick(makers)();
  }

  #field(instruction: string, result?: string): string {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const middle = result === undefined && this.#dice.chance(0.5) ? '' : mark('separate');
    return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${middle}${result ?? ''}${mark('end')}`;
  }

  /** A note or a comment. */
  #reference(): string {
    if (this.#dice.chance(0.4)) {
      this.#comments += `<w:comment w:id="${this.#notesCount}" w:author="乙">${p(r(this.#word('list')))}</w:comment>`;
      return '<w:r><w:commentReference w:id="0"/></w:r>';
    }
    this.#notesCount += 1;
    const id = this.#notesCount;
    const note = this.#paragraph(MOST_DEEP, 'text');
    this.#notes += `<w:footnote w:id="${id}">${note}</w:footnote>`;
    return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  }

  #box(depth: number, fate: Fate): string {
    const content = `<w:txbxContent>${this.#block(depth + 1, fate)}</w:txbxContent>`;
    const [shape, older] = [
      `<w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing>`,
      `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`,
    ];
    const kinds = [
      shape,
      older,
      `<mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`,
    ];
    return `<w:r>${this.#dice.pick(kinds)}</w:r>`;
  }

  /** A table whose words know their columns. */
  #table(depth: number, fate: Fate): string {
    const { between, chance } = this.#dice;
    const width = between(2, 4);
    let above = new Map<number, number>();
    const rows = this.#times(2, 4, () => {
      const below = new Map<number, number>();
      let cells = '';
      const before = chance(0.2) ? 1 : 0;
      for (let column = before; column < width;) {
        const upper = above.get(column);
        const goesOn = upper !== undefined && chance(0.5) && column + upper <= width;
        const span = goesOn ? upper : Math.min(width - column, chance(0.25) ? 2 : 1);
        const merge = goesOn ? '<w:vMerge/>' : chance(0.3) ? '<w:vMerge w:val="restart"/>' : '';
        if (merge !== '') below.set(column, span);
        const properties = `<w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>`;
        cells += `<w:tc>${properties}${goesOn ? p('') : this.#cell(depth, fate, column)}</w:tc>`;
        column += span;
      }
      above = below;
      return `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${cells}</w:tr>`;
    });
    return `<w:tbl><w:tblPr/>${rows}</w:tbl>`;
  }

  #cell(depth: number, fate: Fate, column: number): string {
    const word = this.#word(fate);
    if (fate === 'text') this.#columns.set(word, column);
    return (
      p(r(word)) + (depth < MOST_DEEP && this.#dice.chance(0.2) ? this.#block(depth + 1, fate) : '') + p('')
    );
  }

  /** A document that is merged in: of Word, a page or a text. */
  #chunk(): string {
    const id = `chunk${this.#chunks.length + 1}`;
    const kinds: readonly (() => readonly [string, string | Uint8Array])[] = [
      () => ['docx', makeDocumentXml(this.#paragraph(MOST_DEEP, 'text'), { parts: [SHEET] })],
      () => [
        'html',
        `<html><body><p>${this.#word('text')}<b>${this.#word('text')}</b></p><ul><li>${this.#word('text')}</li></ul></body></html>`,
      ],
      () => ['txt', `${this.#word('text')}\r\n${this.#word('text')}`],
    ];
    const [ending, data] = this.#dice.pick(kinds)();
    this.#chunks.push({ type: 'aFChunk', path: `${id}.${ending}`, data, id });
    return `<w:altChunk r:id="${id}"/>`;
  }
}
