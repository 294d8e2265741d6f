import { toCharacters } from './characters.ts';
import { toPhrases } from './query-phrases.ts';
import type { Synonym } from './synonyms.ts';

const MOST = 5;

/** How like a query a term must be: two of three characters, or four of five in another order. */
const LEAST_LIKENESS = 0.6;

/** What the same characters in another order are worth. */
const SHUFFLED = 0.8;

/** What each character that a term has more than the query costs: of equal terms the shorter is meant. */
const LENGTH_COST = 0.005;

interface Candidate {
  readonly term: string;
  readonly wording: string;
}

/** Terms of the site that a reader may have meant, the likest first; a word that readers use for a term stands for it. */
export function toSuggestions(
  phrases: readonly string[],
  terms: readonly string[],
  synonyms: readonly Synonym[] = [],
): readonly string[] {
  const query = toCharacters(phrases.join(''));
  if (query.length < 2) return [];
  const candidates: readonly Candidate[] = [
    ...synonyms.flatMap(({ words, means }) =>
      means.flatMap((term) => [term, ...words].map((wording) => ({ term, wording }))),
    ),
    ...terms.map((term) => ({ term, wording: term })),
  ];
  const ranked = candidates
    .map(({ term, wording }) => ({ term, likeness: toLikeness(query, toPlain(wording)) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness);
  return [...new Set(ranked.map(({ term }) => term))].slice(0, MOST);
}

/** 1 where the term holds the query, 0 where they have nothing in common. */
function toLikeness(query: readonly string[], term: readonly string[]): number {
  const ordered = 1 - countEdits(query, term) / query.length;
  const shuffled = (SHUFFLED * countShared(query, term)) / query.length;
  return Math.max(ordered, shuffled) - LENGTH_COST * Math.max(0, term.length - query.length);
}

/** The fewest characters to exchange, add or leave out so that the query stands somewhere in the term (Sellers 1980). */
function countEdits(query: readonly string[], term: readonly string[]): number {
  let row = Array.from({ length: term.length + 1 }, () => 0);
  query.forEach((character, index) => {
    const next = [index + 1];
    term.forEach((other, place) => {
      const exchanged = (row[place] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    });
    row = next;
  });
  return Math.min(...row);
}

function countShared(query: readonly string[], term: readonly string[]): number {
  const left = [...term];
  return query.filter((character) => {
    const place = left.indexOf(character);
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  }).length;
}

function toPlain(wording: string): readonly string[] {
  return toCharacters(toPhrases(wording).join(''));
}
