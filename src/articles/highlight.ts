import { componentOf, referencesTo } from '../content/component.ts';
import { plainText, toSegments, type ResolveStat } from '../content/text/prose.ts';
import { attributeOf, nodesOf, type MarkdownNode } from '../content/text/mdx-document.ts';
import type { Highlight } from '../share/facts.ts';
import { getObservation, toFigure } from '../observations/observation-views.ts';

/** Words that say something by themselves and still fit on a picture. */
const SHORTEST_QUOTE = 14;
const LONGEST_QUOTE = 80;

/** What an article's pictures show: the number that its front matter names, else somebody's words, else its first number. */
export async function getHighlight(
  body: MarkdownNode | undefined,
  resolve: ResolveStat,
  keyFigure: string | undefined,
): Promise<Highlight | undefined> {
  if (keyFigure !== undefined) return toHighlight(keyFigure);
  if (body === undefined) return undefined;
  const quotes = [...nodesOf(body)]
    .filter((node) => componentOf(node)?.booklet === 'quote')
    .map((node) => ({
      kind: 'quote' as const,
      words: plainText(toSegments(node, resolve)),
      speaker: attributeOf(node, 'speaker') ?? '',
      role: attributeOf(node, 'role') ?? '',
    }));
  const quote = quotes.find(({ words }) => words.length >= SHORTEST_QUOTE && words.length <= LONGEST_QUOTE);
  if (quote !== undefined) return quote;
  const first = referencesTo(body, 'observation')[0]?.id;
  return first === undefined ? undefined : toHighlight(first);
}

async function toHighlight(id: string): Promise<Highlight> {
  return { kind: 'figure', ...toFigure(await getObservation(id)) };
}
