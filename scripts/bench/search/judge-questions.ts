import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  SIMPLIFIED_FILE,
  SYNONYMS_FILE,
  TERMS_FILE,
  type Lexicon,
} from '../../../src/search/engine/lexicon.ts';
import { search, type SearchMatch } from '../../../src/search/engine/query.ts';
import { createScan, SCAN_FILE, type ScannedPage } from '../../../src/search/engine/scan.ts';
import type { Question } from './questions.ts';

const READ = 10;

export interface JudgedQuestion {
  readonly question: Question;
  readonly match: SearchMatch;
  /** The place of the first page that answers it, from 0; -1 where none of the first ten does. */
  readonly rank: number;
  /** Whether the answer says by which words, or by what other wording, the pages were found. */
  readonly isMarked: boolean;
}

/** Asks the index of a built site each question. */
export async function judgeQuestions(
  directory: string,
  questions: readonly Question[],
): Promise<readonly JudgedQuestion[]> {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(directory, 'pagefind', file), 'utf8'));
  const scan = createScan(read(SCAN_FILE) as readonly ScannedPage[]);
  const lexicon: Lexicon = {
    synonyms: () => Promise.resolve(read(SYNONYMS_FILE) as Awaited<ReturnType<Lexicon['synonyms']>>),
    simplified: () => Promise.resolve(read(SIMPLIFIED_FILE) as string),
    terms: () => Promise.resolve(read(TERMS_FILE) as readonly string[]),
  };
  return Promise.all(
    questions.map(async (question) => {
      const { match, results, words, synonym } = await search(scan, question.query, lexicon);
      const pages = await Promise.all(results.slice(0, READ).map((result) => result.data()));
      const rank = pages.findIndex(({ url }) => question.answers.some((answer) => url.startsWith(answer)));
      return { question, match, rank, isMarked: words !== undefined || synonym !== undefined };
    }),
  );
}
