/** What makes articles related. */
export interface Relatable {
  readonly slug: string;
  /** Ids. */
  readonly topics: readonly string[];
  readonly indicators: readonly string[];
  /** Something newer has taken its place, so nobody is sent there. */
  readonly isOutdated: boolean;
}

/** An article to read next, and why: what both speak of. */
export interface Relation {
  readonly slug: string;
  readonly indicators: readonly string[];
  readonly topics: readonly string[];
}

const LONGEST_LIST = 3;
/** How many neighbours in time are looked at for each thing that an article speaks of: keeps the work linear in the number of articles. */
const WINDOW = 40;

/**
 * The articles that each article is related to, at most three. Those that share more indicators come first, then those that
 * share more topics, then the nearest in the order given (that of time). The same articles give the same lists.
 */
export function findRelated(articles: readonly Relatable[]): ReadonlyMap<string, readonly Relation[]> {
  const postings = new Map<string, number[]>();
  for (const [place, article] of articles.entries()) {
    if (article.isOutdated) continue;
    for (const key of keysOf(article)) {
      const known = postings.get(key);
      if (known) known.push(place);
      else postings.set(key, [place]);
    }
  }
  return new Map(
    articles.map((article, place) => {
      const near = keysOf(article).flatMap((key) => nearest(postings.get(key) ?? [], place));
      return [article.slug, rank(articles, article, place, new Set(near))];
    }),
  );
}

function rank(
  articles: readonly Relatable[],
  article: Relatable,
  place: number,
  candidates: ReadonlySet<number>,
): readonly Relation[] {
  return [...candidates]
    .flatMap((other) => {
      const candidate = articles[other];
      if (candidate === undefined || other === place) return [];
      return [{ ...toRelation(article, candidate), distance: Math.abs(other - place) }];
    })
    .toSorted(
      (a, b) =>
        b.indicators.length - a.indicators.length ||
        b.topics.length - a.topics.length ||
        a.distance - b.distance ||
        (a.slug < b.slug ? -1 : 1),
    )
    .slice(0, LONGEST_LIST)
    .map(({ slug, indicators, topics }) => ({ slug, indicators, topics }));
}

function toRelation(article: Relatable, other: Relatable): Relation {
  return {
    slug: other.slug,
    indicators: article.indicators.filter((id) => other.indicators.includes(id)),
    topics: article.topics.filter((id) => other.topics.includes(id)),
  };
}

function keysOf({ topics, indicators }: Relatable): readonly string[] {
  return [...topics.map((id) => `topic:${id}`), ...indicators.map((id) => `indicator:${id}`)];
}

/** The places nearest to one of them, on both sides. They ascend. */
function nearest(places: readonly number[], place: number): readonly number[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return places.slice(Math.max(0, low - WINDOW), low + WINDOW + 1);
}
