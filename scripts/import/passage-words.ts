import { findNumeralWords } from '../../src/quantity/numeral-words.ts';
import { foldForCompare, foldWidth } from '../../src/lib/text.ts';
import { findWording } from '../../src/quantity/find-wording.ts';

/** A number in its paragraph. `year` is its report's. */
export interface Passage {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly year: number;
}

/** The paragraph around a number by its clauses, years said in relation to the report's: 今年, 上年, 次年. */
export interface PassageWords {
  /** The clauses before the number's own, nearest first. */
  readonly earlier: readonly string[];
  /** What stands before the number in its sentence, the own clause included. */
  readonly sentence: string;
  /** The own clause up to the number, and from it. */
  readonly before: string;
  readonly after: string;
  readonly isRow: boolean;
}

/** A longer paragraph is read only near the number. */
const LONGEST = 240;
const CLAUSE_END = /(?<!\d)[,:]|[,:](?!\d)|[。;!?\n\t]/;
const SENTENCE_END = /[。;!?\n\t]/;
const YEARS: readonly (readonly [RegExp, string])[] = [
  [/(?:今年|本年度?|当年)(?:以?来)?/g, '今年'],
  [/上一?年度?|去年|上年度/g, '上年'],
  [/明年|来年|下一年|新的一年|次年/g, '次年'],
];

/** Takes a paragraph apart around its number. */
export function wordsOf({ before, after, year }: Passage): PassageWords {
  const [left, right] = [before.slice(-LONGEST), after.slice(0, LONGEST)].map((text) =>
    withYears(foldWidth(text), year),
  );
  const clauses = (left ?? '').split(CLAUSE_END);
  return {
    earlier: clauses.slice(0, -1).reverse(),
    sentence: (left ?? '').split(SENTENCE_END).at(-1) ?? '',
    before: clauses.at(-1) ?? '',
    after: (right ?? '').split(CLAUSE_END)[0] ?? '',
    isRow: (before + after).includes('\t'),
  };
}

/** Words as they are compared, every quantity in them as # and its unit: 来自#支代表队. The report's own year says nothing. */
export function toSkeleton(words: string): string {
  let skeleton = '';
  let at = 0;
  for (const numeral of findNumeralWords(words)) {
    if (numeral.start < at) continue;
    const wording = findWording(words, numeral, false);
    if (!wording) continue;
    skeleton += `${words.slice(at, wording.start)}#${wording.unit ?? ''}`;
    at = wording.end;
  }
  return foldForCompare((skeleton + words.slice(at)).replaceAll('今年', ''));
}

/** 2016年 in the report of 2017 is 上年, as it says of another report's 2017年. */
function withYears(text: string, year: number): string {
  const relative = text.replaceAll(/((?:19|20)\d\d)(?:年度|年)(?!级)/g, (_, written: string) => {
    const distance = Math.max(-9, Math.min(9, Number(written) - year));
    if (distance === 0) return '今年';
    if (distance === 1) return '次年';
    return distance === -1 ? '上年' : `${(distance < 0 ? '前' : '后').repeat(Math.abs(distance))}年`;
  });
  return YEARS.reduce((all, [words, word]) => all.replaceAll(words, word), relative);
}
