import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import sharp from 'sharp';

/** A paragraph of a test document. */
export function text(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(words)] });
}

export function heading(words: string, level: 1 | 2 | 3): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
  return text(words, { heading: levels[level] });
}

/** A paragraph of pieces, those in 【】 bold. */
export function mixed(words: string): Paragraph {
  const children = words.split(/(【[^】]*】)/).map((piece) => {
    const options: IRunOptions = { text: piece.replaceAll(/[【】]/g, ''), bold: piece.startsWith('【') };
    return new TextRun(options);
  });
  return new Paragraph({ children });
}

export function noted(words: string, note: number, rest: string): Paragraph {
  return new Paragraph({ children: [new TextRun(words), new FootnoteReferenceRun(note), new TextRun(rest)] });
}

export function bullet(words: string): Paragraph {
  return text(words, { bullet: { level: 0 } });
}

/** A paragraph that Word numbers itself: 一、 at level 0, （一） at level 1. */
export function numbered(words: string, level: 0 | 1): Paragraph {
  return text(words, { numbering: { reference: 'chapters', level } });
}

export function picture(data: Uint8Array): Paragraph {
  return new Paragraph({
    children: [new ImageRun({ type: 'jpg', data, transformation: { width: 40, height: 30 } })],
  });
}

export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [text(cell)] })) }),
    ),
  });
}

/** The bytes of a Word document. `styles` are paragraph styles by id and name. */
export async function makeDocx(
  children: readonly (Paragraph | Table)[],
  {
    notes = [],
    styles = [],
  }: {
    readonly notes?: readonly string[];
    readonly styles?: readonly { readonly id: string; readonly name: string; readonly basedOn?: string }[];
  } = {},
): Promise<Uint8Array> {
  const document = new Document({
    footnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: [text(note)] }])),
    styles: { paragraphStyles: styles.map((style) => ({ ...style })) },
    numbering: {
      config: [
        {
          reference: 'chapters',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
            {
              level: 1,
              format: LevelFormat.CHINESE_COUNTING,
              text: '（%2）',
              alignment: AlignmentType.START,
            },
          ],
        },
      ],
    },
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A document with the text of one of its parts changed: what the maker cannot write. */
export function editPart(docx: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const before = parts[part];
  const xml = before ? strFromU8(before) : '';
  const after = edit(xml);
  if (after === xml) throw new Error(`${part} is as it was`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** A document without one of its parts. */
export function dropPart(docx: Uint8Array, pattern: RegExp): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(docx)).filter(([path]) => !pattern.test(path))));
}

/** A JPEG as a telephone makes it: with camera, time and the place where it was taken. */
export async function makePhoto(width = 60, height = 40): Promise<Uint8Array> {
  const image = sharp({ create: { width, height, channels: 3, background: '#c33' } });
  const exif = {
    IFD0: { Make: 'Phone', Model: 'Test' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '28/1 44/1 26/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '118/1 37/1 20/1',
    },
  };
  return new Uint8Array(await image.withExif(exif).jpeg().toBuffer());
}
