import type { Mark } from '../types.ts';
import { readNumbering, type Numbering } from './numbering.ts';
import { relatedTo, relationsOf, type Parts, type Relation } from './package.ts';
import { readStyles, type Styles } from './styles.ts';
import { allNamed, parseXml, type XmlElement } from './xml.ts';

/** A line before it is numbered. A picture is named by its place among those of the document. */
export interface Item {
  readonly text: string;
  readonly mark: Mark;
}

/** What reading a document has come upon, those merged into it included. */
export interface Found {
  /** Bytes of the pictures in their order; undefined where the file does not hold them. */
  readonly pictures: (Uint8Array | undefined)[];
  /** Automatic numbers that were written as words. */
  readonly labels: string[];
  /** Styles that nothing is known of, with how many paragraphs have them. */
  readonly lostStyles: Map<string, number>;
  /** Raised or lowered words that have no such characters. */
  readonly plainScripts: string[];
  /** Fields that show something, and do not say what. */
  readonly silentFields: string[];
  /** Formulas as they were written in a line. */
  readonly formulas: string[];
  /** Merged-in documents that cannot be read. */
  readonly unreadChunks: string[];
  readonly unknownFormats: Set<string>;
  tables: number;
  nestedTables: number;
  mergedCells: number;
  mergedDocuments: number;
  characters: number;
}

/** A document refers to more text than an import takes: to one note or one merged document again and again. */
export class TooMuchText extends Error {}

/** A field of Word: what it computes, then what it shows. */
export interface Field {
  instruction: string;
  phase: 'instruction' | 'result';
  hasResult: boolean;
}

/** One document of a package, and where its reading stands. */
export interface Reader {
  readonly parts: Parts;
  readonly found: Found;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: ReadonlyMap<string, XmlElement>;
  /** Marks of fields that never end or never begin. */
  readonly strayMarks: ReadonlySet<XmlElement>;
  /** How many documents this one is merged into. */
  readonly depth: number;
  readonly body: XmlElement;
  /** Of the part that is being read. */
  relations: ReadonlyMap<string, Relation>;
  /** Open fields, the innermost last. */
  fields: Field[];
}

export function nothingFound(): Found {
  return {
    pictures: [],
    labels: [],
    lostStyles: new Map(),
    plainScripts: [],
    silentFields: [],
    formulas: [],
    unreadChunks: [],
    unknownFormats: new Set(),
    tables: 0,
    nestedTables: 0,
    mergedCells: 0,
    mergedDocuments: 0,
    characters: 0,
  };
}

/** Opens a document for reading. Throws where one of its parts is no well-formed XML. */
export function openReader(parts: Parts, main: string, found: Found, depth = 0): Reader {
  const root = parseXml(parts[main] ?? new Uint8Array());
  const styles = readStyles(parts, main);
  const noteRoots = (['footnotes', 'endnotes'] as const).flatMap((type) => {
    const path = relatedTo(parts, main, type);
    const bytes = path === undefined ? undefined : parts[path];
    return bytes ? [parseXml(bytes)] : [];
  });
  const notes = noteRoots.flatMap((notesRoot) => allNamed(notesRoot, 'w:footnote', 'w:endnote'));
  return {
    parts,
    found,
    styles,
    numbering: readNumbering(parts, main, (style) => styles.listOf(style), found.unknownFormats),
    notes: new Map(notes.map((note) => [`${note.name}/${note.attributes['w:id'] ?? ''}`, note])),
    strayMarks: new Set([root, ...noteRoots].flatMap(strayMarksIn)),
    depth,
    body: root,
    relations: relationsOf(parts, main),
    fields: [],
  };
}

/** The marks of fields without their counterpart: what follows one would all be taken for its instruction. */
export function strayMarksIn(root: XmlElement): readonly XmlElement[] {
  const [open, stray]: [XmlElement[], XmlElement[]] = [[], []];
  for (const mark of allNamed(root, 'w:fldChar')) {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') open.push(mark);
    else if (open.length === 0) stray.push(mark);
    else if (type === 'end') open.pop();
  }
  return [...stray, ...open];
}
