import { phrasesOf } from '../content/text/title-phrases.ts';
import type { ChartWords } from './chart-views.ts';

/** A title in its phrases, each with its words and quantities, so that a line may break between them first. */
export function toPhrases(title: ChartWords): readonly ChartWords[] {
  const phrases: ChartWords[number][][] = [[]];
  for (const piece of title) {
    const [first = '', ...others] = typeof piece === 'string' ? leadOf(piece) : [piece];
    phrases.at(-1)?.push(first);
    for (const other of others) phrases.push([other]);
  }
  return phrases.map((phrase) => phrase.filter((piece) => piece !== '')).filter(({ length }) => length > 0);
}

/** The phrases of a run of words; where it begins or ends with punctuation, an empty one begins or follows there. */
function leadOf(words: string): readonly string[] {
  const phrases = phrasesOf(words);
  return /[，：；。！？]$/.test(words) ? [...phrases, ''] : phrases;
}
