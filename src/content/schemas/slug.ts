import { pinyin } from 'pinyin-pro';

/** More words than this make an address that nobody reads out. */
const MAX_WORDS = 4;

/** An address part out of a Chinese title's first clause, word by word: 聚焦中心，在… → `jujiao-zhongxin`; '' where nothing can be spelt. */
export function toSlug(title: string, mostWords = MAX_WORDS): string {
  const clause =
    title
      .normalize('NFKC')
      .split(/[,;:。!?\s—]+/u)
      .find((part) => /[\p{L}\p{N}]/u.test(part)) ?? '';
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(clause)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => spell(segment))
    .filter((word) => word !== '');
  return words
    .slice(0, mostWords)
    .join('-')
    .replace(/^[\d-]+/, '');
}

function spell(word: string): string {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return syllables
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
