import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** A line of a page: its words, and its place from the foot of the sheet in points. */
interface Line {
  readonly text: string;
  readonly y: number;
}

interface Sheet {
  /** From the head of the page to its foot, without the running head and the page's number. */
  readonly lines: readonly Line[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** The largest share of the type area that stands empty in one piece, from 0 to 1. */
  readonly hole: number;
}

export interface Pdf {
  readonly sheets: readonly Sheet[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly isTagged: boolean;
  /** Bookmarks, the deeper ones after a tab. */
  readonly bookmarks: readonly string[];
  /** What each says of itself by its name, and the bytes of all. */
  readonly attachments: ReadonlyMap<string, string>;
  readonly attachedBytes: readonly Buffer[];
}

/** The type area of an A4 sheet in points from its foot: between the running head and the page's number. */
const AREA = { top: 841.89 - 76, bottom: 68 };
const SAME_LINE = 2;

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Reads what a PDF says to people and to machines. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, y: Number(item.transform[5]), x: Number(item.transform[4]) }]
        : [],
    );
    const annotations = (await page.getAnnotations()) as readonly { readonly url?: string }[];
    const lines = toLines(pieces).filter(({ y }) => y < AREA.top && y > AREA.bottom);
    sheets.push({ lines, links: annotations.flatMap(({ url }) => url ?? []), hole: toHole(lines) });
  }
  const outline = ((await document.getOutline()) as readonly Bookmark[] | null) ?? [];
  const attached = (await document.getAttachments()) as ReadonlyMap<
    string,
    { readonly description: string }
  > | null;
  return {
    sheets,
    info: (await document.getMetadata()).info as Record<string, unknown>,
    isTagged: ((await document.getMarkInfo()) as { readonly Marked?: boolean } | null)?.Marked === true,
    bookmarks: toTitles(outline, ''),
    attachments: new Map([...(attached ?? [])].map(([name, { description }]) => [name, description])),
    attachedBytes: toAttachedBytes(Buffer.from(bytes)),
  };
}

/** All words of a PDF in their order, without the blanks and ends of lines that typesetting brings. */
export function wordsOf({ sheets }: Pdf): string {
  return sheets
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('')
    .replaceAll(/\s/g, '');
}

const EMBEDDED = /\/Length (\d+)\s+\/Type \/EmbeddedFile([^]*?)stream\n/g;

function toAttachedBytes(bytes: Buffer): readonly Buffer[] {
  return [...bytes.toString('latin1').matchAll(EMBEDDED)].map((match) => {
    const start = match.index + match[0].length;
    const stored = bytes.subarray(start, start + Number(match[1]));
    return match[2]?.includes('/FlateDecode') ? inflateSync(stored) : stored;
  });
}

function toLines(
  pieces: readonly { readonly text: string; readonly x: number; readonly y: number }[],
): readonly Line[] {
  const lines: { text: string; y: number }[] = [];
  for (const { text, y } of pieces) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < SAME_LINE) last.text += text;
    else lines.push({ text, y });
  }
  return lines;
}

function toHole(lines: readonly Line[]): number {
  const places = [AREA.top, ...lines.map(({ y }) => y).toSorted((a, b) => b - a), AREA.bottom];
  const gaps = places.slice(1).map((y, index) => (places[index] ?? y) - y);
  return Math.max(...gaps) / (AREA.top - AREA.bottom);
}

function toTitles(items: readonly Bookmark[], indent: string): readonly string[] {
  return items.flatMap(({ title, items: below }) => [`${indent}${title}`, ...toTitles(below, `${indent}\t`)]);
}
