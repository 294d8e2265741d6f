import { decodeAttribute } from '../lib/entities.ts';
import { paragraphsOf, plainText, type ResolveStat } from '../domain/prose.ts';
import type { Highlight } from '../share/facts.ts';
import { getObservation } from './observations.ts';
import type { ObservationView } from './views.ts';

const QUOTE = /<Quote\s+([^>]*)>(.*?)<\/Quote>/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
const STAT = /<Stat\s+id="([^"]+)"\s*\/>/;
/** Words that say something by themselves and still fit on a picture. */
const SHORTEST_QUOTE = 14;
const LONGEST_QUOTE = 80;

/** What an article's pictures show: the number that its front matter names, else somebody's words, else its first number. */
export async function getHighlight(
  body: string,
  resolve: ResolveStat,
  keyFigure: string | undefined,
): Promise<Highlight | undefined> {
  if (keyFigure !== undefined) return toFigure(await getObservation(keyFigure));
  const quotes = [...body.matchAll(QUOTE)].map(([, attributes = '', words = '']) => {
    const given = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name, value]));
    return {
      kind: 'quote' as const,
      words: paragraphsOf(words, resolve).map(plainText).join(''),
      speaker: decodeAttribute(given.get('speaker') ?? ''),
      role: decodeAttribute(given.get('role') ?? ''),
    };
  });
  const quote = quotes.find(({ words }) => words.length >= SHORTEST_QUOTE && words.length <= LONGEST_QUOTE);
  if (quote !== undefined) return quote;
  const first = STAT.exec(body)?.[1];
  return first === undefined ? undefined : toFigure(await getObservation(first));
}

function toFigure({ indicator, parts }: ObservationView): Highlight {
  return { kind: 'figure', name: indicator.name, parts };
}
