import type { Hit, Matcher } from './matcher.ts';
import { findSpans, type Span } from './page-spans.ts';
import { toLooseTerm } from './query-phrases.ts';
import { readWords, type FoundWord, type QueryWords } from './query-words.ts';
import { orderHits } from './result-order.ts';
import { sortByIds } from './facets.ts';
import type { Synonym } from './synonyms.ts';
import { toIndexedCharacters } from '../index/indexed-characters.ts';

/** Of how many pages it is read how near the words stand to each other. */
const READ_PAGES = 20;

/** What a word in the title is worth more than one in the text, and what words beside each other are worth more than those apart. */
const TITLE = 0.5;
const NEARNESS = 0.5;

/** At so many characters between the words, nearness is worth half. */
const NEAR = 20;

/** A page must hold so much of what the best page holds. */
const LEAST_SHARE = 0.4;

/** Pages that hold words of a query, the best first. */
export interface WordHits {
  readonly hits: readonly Hit[];
  readonly words: QueryWords;
}

interface Scored {
  readonly id: string;
  readonly hit: Hit;
  readonly words: readonly FoundWord[];
  readonly held: number;
  readonly score: number;
}

/** Finds pages by the words of a query that the site has: the more and the rarer of them a page holds, and the nearer to each other, the earlier it comes. */
export async function findByWords(
  matcher: Matcher,
  phrases: readonly string[],
  synonyms: readonly Synonym[],
): Promise<WordHits> {
  const words = await readWords(matcher, phrases, synonyms);
  const [only] = words.found;
  if (only === undefined) return { hits: [], words };
  if (words.found.length === 1) return { hits: await orderHits(matcher, only.hits, only.forms), words };

  const loose = await matcher.score(toLooseTerm(words.found.flatMap(({ forms }) => forms.slice(0, 1))));
  const scored = sortByIds(scorePages(words.found, await matcher.countPages()), loose);
  const best = Math.max(...scored.map(({ held }) => held));
  const kept = scored.filter(({ held }) => held >= best * LEAST_SHARE).sort(byScore);
  const near = await Promise.all(kept.slice(0, READ_PAGES).map(withNearness));
  return { hits: [...near.sort(byScore), ...kept.slice(READ_PAGES)].map(({ hit }) => hit), words };
}

function scorePages(words: readonly FoundWord[], pages: number): readonly Scored[] {
  const scored = new Map<string, Scored>();
  for (const word of words) {
    const weight = Math.log(1 + pages / word.hits.length);
    for (const hit of word.hits) {
      const known = scored.get(hit.id);
      scored.set(hit.id, {
        id: hit.id,
        hit: { ...hit, phrases: [...(known?.hit.phrases ?? []), ...hit.phrases] },
        words: [...(known?.words ?? []), word],
        held: (known?.held ?? 0) + weight,
        score: (known?.score ?? 0) + weight * (hit.isInTitle ? 1 + TITLE : 1),
      });
    }
  }
  return [...scored.values()];
}

/** The page's score with what the nearness of its words is worth; it is worth nothing where there is one word. */
async function withNearness(page: Scored): Promise<Scored> {
  if (page.words.length < 2) return page;
  const characters = toIndexedCharacters((await page.hit.load()).raw_content);
  const groups = page.words.map(({ forms }) => findSpans(characters, forms));
  const between = findShortest(groups);
  return { ...page, score: page.score + (NEARNESS * page.held) / page.words.length / (1 + between / NEAR) };
}

/** How many characters stand between the words where one of each stand together the nearest. */
function findShortest(groups: readonly (readonly Span[])[]): number {
  const spans = groups
    .flatMap((group, word) => group.map((span) => ({ ...span, word })))
    .sort((one, other) => one.start - other.start);
  const last = new Map<number, Span>();
  let shortest = Infinity;
  for (const span of spans) {
    last.set(span.word, span);
    if (last.size < groups.length) continue;
    const held = [...last.values()];
    const length = held.reduce((sum, { start, end }) => sum + end - start, 0);
    shortest = Math.min(shortest, span.end - Math.min(...held.map(({ start }) => start)) - length);
  }
  return Math.max(0, shortest);
}

function byScore(one: Scored, other: Scored): number {
  return other.score - one.score;
}
