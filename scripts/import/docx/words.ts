import { decodeText } from '../../../src/content/disk/decode.ts';
import { MOST } from '../limits.ts';
import { isRefusal, openArchive } from './archive.ts';
import { mainPartOf, relationsOf, type Parts } from './package.ts';
import { readStyles } from './styles.ts';
import { walkWords, type Passage, type State } from './words-walk.ts';
import { parseXml } from './xml.ts';

/** Parts by the element at their root, as Word shows them; what is not named shows nothing. */
const ROOTS: Readonly<Record<string, { readonly place: string; readonly state: State }>> = {
  'w:hdr': { place: '页眉', state: 'header' },
  'w:ftr': { place: '页脚', state: 'footer' },
  'w:comments': { place: '批注', state: 'comment' },
  'w:footnotes': { place: '脚注', state: 'shown' },
  'w:endnotes': { place: '尾注', state: 'shown' },
  'c:chartSpace': { place: '图表', state: 'chart' },
  'dgm:dataModel': { place: 'SmartArt', state: 'diagram' },
};

/**
 * Every word of a file, in the order of its parts, by a walk of its own that knows nothing of how the text is read: so that
 * what the reading forgets is found.
 */
export function wordsOfFile(parts: Parts): readonly Passage[] {
  return wordsOfParts(parts, '', { left: MOST.mergedDocuments });
}

/** How many merged documents more are read. */
interface Budget {
  left: number;
}

function wordsOfParts(parts: Parts, prefix: string, budget: Budget): readonly Passage[] {
  const main = mainPartOf(parts) ?? '';
  const styles = readStyles(parts, main);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') && name !== main);
  const rest = names.flatMap((name) => {
    const bytes = parts[name] ?? new Uint8Array();
    // Most parts are settings; what has no root of these is not even parsed.
    const root = hasWords(bytes) ? parseXml(bytes) : undefined;
    const kind = root && ROOTS[root.name];
    return root && kind ? walkWords(root, styles, prefix + kind.place, kind.state) : [];
  });
  const text = walkWords(parseXml(parts[main] ?? new Uint8Array()), styles, prefix, 'shown');
  const merged = [...relationsOf(parts, main).values()].filter(
    ({ type, isExternal }) => type === 'aFChunk' && !isExternal,
  );
  return [...text, ...merged.flatMap(({ target }) => wordsOfChunk(parts[target], target, budget)), ...rest];
}

function hasWords(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000)).replaceAll('\0', '');
  return /[<:](?:hdr|ftr|comments|footnotes|endnotes|chartSpace|dataModel)[\s>]/.test(start);
}

function wordsOfChunk(bytes: Uint8Array | undefined, path: string, budget: Budget): readonly Passage[] {
  if (!bytes || budget.left === 0) return [];
  budget.left -= 1;
  const place = `合并进来的文档 ${path} `;
  const parts = openArchive(bytes);
  if (!isRefusal(parts)) return wordsOfParts(parts, place, budget);
  const decoded = decodeText(bytes);
  if (!decoded.ok || !/\.(?:x?html?|txt)$/i.test(path)) return [];
  const text = /\.txt$/i.test(path) ? decoded.text : withoutTags(decoded.text);
  return text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ pieces: [line], place: place.trim(), state: 'shown' }));
}

function withoutTags(html: string): string {
  return html
    .replaceAll(/<(script|style|title|template|noscript)\b[^]*?<\/\1\s*>|<!--[^]*?-->/gi, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(Math.min(Number(decimal ?? `0x${hex ?? ''}`), 0x10ffff)),
    )
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
