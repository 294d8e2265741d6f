import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a reader can read on a page that is searched: its address, title and paragraphs, plain, in lower case, without spaces. */
export interface ReadablePage {
  readonly url: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface Golden {
  /** Queries of which the truth is what the pages say. */
  readonly queries: readonly string[];
  /** Queries that no page holds. */
  readonly nearMisses: readonly string[];
}

const UNREAD = /^(nav|footer|form|button|select|textarea|script|style|template|noscript|iframe|svg|rt|rp)$/;
const INLINE =
  /^(a|abbr|b|bdi|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|q|ruby|s|small|span|strong|sub|sup|time|u|var|wbr)$/;
const PAIR_DISTANCE = 7;

/** Every page below a folder that declares itself searchable, read without any code of the search. */
export function readReadablePages(directory: string): readonly ReadablePage[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return files.sort().flatMap((file) => {
    const bodies = findBodies(parse(readFileSync(join(directory, file), 'utf8')));
    if (bodies.length === 0) return [];
    const paragraphs = bodies
      .flatMap((body) => toText(body).split('\n'))
      .map(toPlain)
      .filter((text) => text !== '');
    const headings = bodies.flatMap((body) => body.childNodes).flatMap(findTitle);
    return [{ url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, title: headings[0] ?? '', paragraphs }];
  });
}

/** Addresses of the pages that hold every part of a query. */
export function findTruth(pages: readonly ReadablePage[], query: string): readonly string[] {
  const parts = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}.%+]+/u)
    .filter((part) => part !== '');
  const holds = ({ paragraphs }: ReadablePage, part: string): boolean =>
    paragraphs.some((text) => text.includes(part));
  return pages.filter((page) => parts.every((part) => holds(page, part))).map(({ url }) => url);
}

/** Queries made out of the pages' own text: titles, numbers, words, odd fragments, pairs; and near-misses by exchanging characters. */
export function toGolden(pages: readonly ReadablePage[], size: number): Golden {
  const paragraphs = pages.flatMap((page) => page.paragraphs);
  const runs = paragraphs.flatMap((text) => text.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? []);
  const numbers = paragraphs.flatMap(
    (text) => text.match(/\p{Nd}+(\.\p{Nd}+)?(%|[\p{L}\p{N}]{0,3})/gu) ?? [],
  );
  const words = runs.flatMap((run) =>
    Array.from(new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(run), ({ segment }) => segment),
  );
  const fragments = runs.map((run, index) =>
    Array.from(run)
      .slice(index % 3, (index % 3) + 2 + (index % 5))
      .join(''),
  );
  const titles = pages.map(({ title }) => title);
  const pairs = words.slice(PAIR_DISTANCE).map((word, index) => `${words[index] ?? ''} ${word}`);
  const queries = [titles, numbers, words, fragments, pairs].flatMap((kind) =>
    sample(kind.filter(isQuery), Math.ceil(size / 5)),
  );
  const exchanged = sample(fragments.filter(isQuery), Math.ceil(size / 5)).map((text) =>
    Array.from(text).reverse().join(''),
  );
  const all = [...new Set([...queries, ...exchanged])];
  const isHeld = (query: string): boolean => findTruth(pages, query).length > 0;
  return { queries: all.filter(isHeld), nearMisses: all.filter((query) => !isHeld(query)) };
}

function findBodies(node: Node): readonly Element[] {
  if (!('childNodes' in node)) return [];
  const below = node.childNodes.flatMap(findBodies);
  return 'tagName' in node && attribute(node, 'data-pagefind-body') !== undefined ? [node, ...below] : below;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function toText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('childNodes' in node)) return '';
  if (!('tagName' in node)) return node.childNodes.map(toText).join('');
  if (
    UNREAD.test(node.tagName) ||
    attribute(node, 'data-pagefind-ignore') !== undefined ||
    attribute(node, 'hidden') !== undefined
  )
    return '';
  const text = node.childNodes.map(toText).join('');
  const described = (attribute(node, 'data-pagefind-index-attrs') ?? '')
    .split(/[\s,]+/)
    .map((name) => `\n${attribute(node, name) ?? ''}\n`);
  if (node.tagName === 'br') return ' ';
  return `${described.join('').trim() === '' ? '' : described.join('')}${INLINE.test(node.tagName) ? text : `\n${text}\n`}`;
}

function findTitle(node: Node): readonly string[] {
  if (!('tagName' in node)) return [];
  return node.tagName === 'h1' ? [toPlain(toText(node))] : node.childNodes.flatMap(findTitle);
}

function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g, '');
}

function isQuery(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && Array.from(text).length >= 2;
}

/** Spread evenly over the list, so that the same pages always give the same queries. */
function sample(list: readonly string[], size: number): readonly string[] {
  const unique = [...new Set(list)];
  const step = Math.max(1, unique.length / size);
  return unique
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .slice(0, size);
}
