import type { Synonym } from './synonyms.ts';

/** What the search knows of words beside the index. Each part is read when it is first needed. */
export interface Lexicon {
  synonyms(): Promise<readonly Synonym[]>;
  /** Traditional characters, each followed by the simplified one that the site's pages hold. */
  simplified(): Promise<string>;
  /** What pages and sections are called: something that a reader whose query finds nothing may have meant. */
  terms(): Promise<readonly string[]>;
}

/** Knows no words: the query is searched as it stands. */
export const EMPTY_LEXICON: Lexicon = {
  synonyms: () => Promise.resolve([]),
  simplified: () => Promise.resolve(''),
  terms: () => Promise.resolve([]),
};

/** The files of the lexicon, which the build writes beside the index. */
export const SYNONYMS_FILE = 'synonyms.json';
export const SIMPLIFIED_FILE = 'simplified.json';
export const TERMS_FILE = 'terms.json';
