import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A stretch of a text that gives way to another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The style of the line over every page of a preview; its file, from the folder's root. */
export const BANNER_STYLE = 'preview.css';

export const BANNER_CSS = `.preview-banner{margin:0;padding:.5em 1em;background:#7a5b1e;color:#fff;font:700 1rem/1.5 sans-serif;text-align:center}
`;

const BANNER = '<p class="preview-banner">预览，未发布。搜索和互动在预览里不能用，发布以后才有。</p>';

const LINKS: ReadonlySet<string> = new Set(['href', 'src', 'srcset', 'action', 'cite', 'poster']);
/** What a browser blocks in a folder, with a complaint. */
const LEFT_OUT = /^(?:script|base)$/;
const LOADED_AHEAD = /\b(?:preload|modulepreload|prefetch|preconnect|canonical|alternate)\b/;

/** A page of the site as it works from a folder, without a server: relative links, no scripts, and a line that says what it is. `file`: its path in the folder. */
export function toFilePage(html: string, file: string): string {
  const edits: Edit[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) edits.push(...editElement(html, node, file));
    // What a page shows without scripts is read as text by a parser that has them.
    if ('tagName' in node && node.tagName === 'noscript') return;
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return applyEdits(html, edits);
}

/** Style sheets and their pictures, relative. */
export function toFileStyle(css: string, file: string): string {
  return css.replaceAll(/url\((["']?)(\/[^)"']+)\1\)/g, (_all, quote: string, address: string) => {
    return `url(${quote}${toRelative(address, file)}${quote})`;
  });
}

function editElement(html: string, element: Element, file: string): readonly Edit[] {
  const { tagName, attrs, sourceCodeLocation: place } = element;
  if (!place) return [];
  const whole = { from: place.startOffset, to: place.endOffset, text: '' };
  const attribute = (name: string): string => attrs.find((one) => one.name === name)?.value ?? '';
  if (LEFT_OUT.test(tagName)) return [whole];
  if (tagName === 'link' && LOADED_AHEAD.test(attribute('rel'))) return [whole];
  if (tagName === 'meta' && attribute('http-equiv').toLowerCase() === 'content-security-policy')
    return [whole];
  if (tagName === 'meta' && attribute('name') === 'robots') return [whole];
  const start = place.startTag;
  if (tagName === 'head' && start) return [insertAt(start.endOffset, headLines(file))];
  if (tagName === 'body' && start) return [insertAt(start.endOffset, BANNER)];
  if (tagName === 'noscript') return unwrap(html, element, file);
  return attrs.flatMap(({ name, value }): readonly Edit[] => {
    const at = place.attrs?.[name];
    if (!at) return [];
    if (name === 'crossorigin' || name === 'integrity')
      return [{ from: at.startOffset, to: at.endOffset, text: '' }];
    if (!LINKS.has(name)) return [];
    const text = name === 'srcset' ? toRelativeSet(value, file) : toRelative(value, file);
    return text === value
      ? []
      : [{ from: at.startOffset, to: at.endOffset, text: `${name}="${escape(text)}"` }];
  });
}

/** What is for browsers without scripts is for a preview. */
function unwrap(html: string, { sourceCodeLocation: place }: Element, file: string): readonly Edit[] {
  if (!place?.startTag || !place.endTag) return [];
  const inner = html.slice(place.startTag.endOffset, place.endTag.startOffset);
  const text = inner.replaceAll(/ (href|src)="(\/[^"]*)"/g, (_all, name: string, address: string) => {
    return ` ${name}="${toRelative(address, file)}"`;
  });
  return [{ from: place.startOffset, to: place.endOffset, text }];
}

function headLines(file: string): string {
  return `<meta name="robots" content="noindex, nofollow"><link rel="stylesheet" href="${toRelative(`/${BANNER_STYLE}`, file)}">`;
}

function insertAt(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

/** From the end, so that places stay; what is put in at a place comes before what gives way there. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { from, to, text: put } of edits.toSorted((a, b) => b.from - a.from || b.to - a.to))
    result = result.slice(0, from) + put + result.slice(to);
  return result;
}

function toRelativeSet(value: string, file: string): string {
  return value
    .split(',')
    .map((part) => part.trim().replace(/^\S+/, (address) => toRelative(address, file)))
    .join(', ');
}

/** `/data/a/#x` from `reports/2017/index.html`: `../../data/a/index.html#x`. Other addresses stay. */
function toRelative(address: string, file: string): string {
  const [, path = '', rest = ''] = /^(\/(?!\/)[^?#]*)(.*)$/.exec(address) ?? [];
  if (path === '') return address;
  const target = path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(`/${file}`), target) + rest;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
