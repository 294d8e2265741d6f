import { BOUNDARY, toCharacters, toIndexedText } from './characters.ts';
import { HEAD_LENGTH } from './head.ts';
import { toIndexedCharacters, type IndexedCharacter } from './indexed-characters.ts';
import type { PagefindFragment } from './pagefind.ts';
import { toTextDirective, type Span } from './text-directive.ts';

/** A run of text, marked where it is what the reader asked for. */
export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

export interface Section {
  readonly title: string;
  readonly url: string;
  readonly count: number;
  /** Leads to the first hit below the heading, `text=…`; undefined where only the heading itself is hit. */
  readonly directive: string | undefined;
}

/** A page found, as it is displayed. `count` is how many times the page says what was asked for, its title included. */
export interface FoundPage {
  readonly url: string;
  readonly title: readonly Part[];
  readonly excerpt: readonly Part[];
  readonly count: number;
  readonly sections: readonly Section[];
  readonly kind: string | undefined;
  readonly year: string | undefined;
  readonly date: string | undefined;
}

const EXCERPT_LENGTH = 72;
const LEAD_LENGTH = 18;
const SENTENCE_END = new Set(['。', '！', '？', '；', BOUNDARY]);

/** What is displayed of a page, computed from its stored text: Pagefind's own excerpt knows the first match only. */
export function toFoundPage(fragment: PagefindFragment, phrases: readonly string[]): FoundPage {
  const characters = toIndexedCharacters(fragment.raw_content);
  const head = characters.findIndex(({ key }) => key === BOUNDARY);
  const body = characters.slice(HEAD_LENGTH);
  const hits = findSpans(body, phrases);
  const { title: name = '', kind, year, date } = fragment.meta;
  const title = toIndexedCharacters(toIndexedText(name));
  return {
    url: fragment.url,
    title: toParts(title, findSpans(title, phrases)),
    excerpt: toExcerpt(body, hits),
    count: hits.length + findSpans(characters.slice(0, head), phrases).length,
    sections: toSections(fragment, body, hits),
    kind,
    year,
    date,
  };
}

function findSpans(characters: readonly IndexedCharacter[], phrases: readonly string[]): readonly Span[] {
  return phrases
    .flatMap((phrase) => findPhrase(characters, toCharacters(phrase)))
    .sort((one, other) => one.start - other.start);
}

function findPhrase(characters: readonly IndexedCharacter[], phrase: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start <= characters.length - phrase.length; start += 1) {
    if (!phrase.every((character, index) => characters[start + index]?.key === character)) continue;
    spans.push({ start, end: start + phrase.length });
    start += phrase.length - 1;
  }
  return spans;
}

function toExcerpt(body: readonly IndexedCharacter[], hits: readonly Span[]): readonly Part[] {
  const start = toExcerptStart(body, hits);
  const end = Math.min(start + EXCERPT_LENGTH, body.length);
  const shown = hits.map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  const parts = toParts(body.slice(start, end), shown);
  const before = start > 0 && !isSentenceEnd(body[start - 1]);
  const after = end < body.length && !isSentenceEnd(body[end - 1]);
  return [...ellipsis(before), ...parts, ...ellipsis(after)];
}

/** Where the most hits are together, from the beginning of the sentence if that is near. */
function toExcerptStart(body: readonly IndexedCharacter[], hits: readonly Span[]): number {
  const [first] = hits;
  if (first === undefined) return 0;
  const density = (hit: Span): number =>
    hits.filter((other) => other.start >= hit.start && other.end <= hit.start + EXCERPT_LENGTH - LEAD_LENGTH)
      .length;
  const best = hits.reduce((chosen, hit) => (density(hit) > density(chosen) ? hit : chosen), first);
  const earliest = Math.max(0, best.start - LEAD_LENGTH);
  const end = body.slice(earliest, best.start).findIndex(isSentenceEnd);
  return end === -1 ? earliest : earliest + end + 1;
}

function toSections(
  { anchors, url }: PagefindFragment,
  body: readonly IndexedCharacter[],
  hits: readonly Span[],
): readonly Section[] {
  return anchors.flatMap(({ id, text, location }, index) => {
    const start = location - HEAD_LENGTH;
    const end = (anchors[index + 1]?.location ?? Infinity) - HEAD_LENGTH;
    const inSection = hits.filter((hit) => hit.start >= start && hit.start < end);
    if (inSection.length === 0) return [];
    const heading = toIndexedCharacters(text);
    const below = inSection.find((hit) => hit.start >= start + heading.length);
    return [
      {
        title: toPlainText(heading).trim(),
        url: `${url}#${id}`,
        count: inSection.length,
        directive: below && toTextDirective(body, below),
      },
    ];
  });
}

function toParts(characters: readonly IndexedCharacter[], hits: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  const push = (end: number, isHit: boolean): void => {
    const text = toPlainText(characters.slice(start, end));
    if (text !== '') parts.push({ text, isHit });
    start = Math.max(start, end);
  };
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= characters.length) continue;
    push(Math.max(start, hit.start), false);
    push(Math.min(hit.end, characters.length), true);
  }
  push(characters.length, false);
  return parts;
}

function toPlainText(characters: readonly IndexedCharacter[]): string {
  return characters
    .map(({ key, text }) => (key === BOUNDARY ? ' ' : text))
    .join('')
    .replace(/ +/g, ' ');
}

function isSentenceEnd(character: IndexedCharacter | undefined): boolean {
  return character !== undefined && SENTENCE_END.has(character.key);
}

function ellipsis(isCut: boolean): readonly Part[] {
  return isCut ? [{ text: '…', isHit: false }] : [];
}
