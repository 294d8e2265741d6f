import type { ContentTree } from '../../src/content/content-tree.ts';
import { nearestWord } from '../../src/lib/nearest.ts';

const MOST = 3;

/** The indicators that an unknown id or a name most likely means, as `volunteers（工会志愿者人数）`, the likeliest first. */
export function nearestIndicators({ indicators }: ContentTree, word: string): readonly string[] {
  const names = new Map([...indicators].map(([id, { data }]) => [id, data?.name ?? '']));
  const spelt = nearestWord(word, names.keys());
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
  const sharing = [...names].filter(([id, name]) =>
    parts.some((part) => id.includes(part) || name.includes(part)),
  );
  const ids = new Set([...(spelt === undefined ? [] : [spelt]), ...sharing.map(([id]) => id)]);
  return [...ids].slice(0, MOST).map((id) => `${id}（${names.get(id) ?? ''}）`);
}
