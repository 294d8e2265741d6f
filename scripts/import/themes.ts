import type { ContentTree } from '../../src/content/content-tree.ts';
import { pairsOf } from './likeness.ts';

/** What its own words tell of an indicator's theme, against what its chapter's title tells. */
const OWN_WORDS = 3;
/** What the theme of the likest known indicator tells. */
const LIKEST = 1;

/** Tells the theme, undefined where there are none, that an indicator belongs to by the words that it shares with the themes of `site.yaml` and their indicators. */
export function readThemes(
  tree: ContentTree,
): (name: string, title: string, nearest: string | undefined) => string | undefined {
  const indicators = [...tree.indicators.values()].flatMap(({ data }) => data ?? []);
  const themes = (tree.site?.data?.themes ?? []).map(({ id, title }) => {
    const own = indicators.filter(({ theme }) => theme === id);
    const words = [title, ...own.flatMap(({ name, definition }) => [name, definition])].join('\n');
    return { id, pairs: new Set(pairsOf(words).counts.keys()) };
  });
  const weigh = (words: string, pairs: ReadonlySet<string>): number =>
    [...pairsOf(words).counts.keys()]
      .filter((pair) => pairs.has(pair))
      .reduce((sum, pair) => sum + 1 / themes.filter((theme) => theme.pairs.has(pair)).length, 0);
  return (name, title, nearest) => {
    const likest = tree.indicators.get(nearest ?? '')?.data?.theme;
    const scored = themes.map(({ id, pairs }) => ({
      id,
      score: weigh(name, pairs) * OWN_WORDS + weigh(title, pairs) + (id === likest ? LIKEST : 0),
    }));
    return scored.toSorted((a, b) => b.score - a.score)[0]?.id;
  };
}
