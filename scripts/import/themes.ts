import type { ContentTree } from '../../src/content/content-tree.ts';
import { pairsOf } from './likeness.ts';

/** What its own words tell of an indicator's theme, against what its chapter's title tells. */
const OWN_WORDS = 3;
/** What the theme of the likest known indicator tells. */
const LIKEST = 1;

/** So much must its own words tell for a theme to be more than a guess. */
const SURE = 2 * OWN_WORDS;
/** How much something grew is of no theme. */
const MEASURE = /(?:增减|增加|增长|增)(?:幅度?|倍数|百分点|.?数|额)$/u;

/** A theme, and whether the indicator's own words speak for it. */
interface FoundTheme {
  readonly id: string;
  readonly isSure: boolean;
}

/** Tells the theme, undefined where there are none, that an indicator belongs to by the words that it shares with the themes of `site.yaml` and their indicators. */
export function readThemes(
  tree: ContentTree,
): (name: string, title: string, nearest: string | undefined) => FoundTheme | undefined {
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
    const scored = themes.map(({ id, pairs }) => {
      const own = weigh(name.replace(MEASURE, ''), pairs) * OWN_WORDS;
      const isLikest = id === likest;
      return {
        id,
        isSure: own >= SURE || isLikest,
        score: own + weigh(title, pairs) + (isLikest ? LIKEST : 0),
      };
    });
    return scored.toSorted((a, b) => b.score - a.score)[0];
  };
}
