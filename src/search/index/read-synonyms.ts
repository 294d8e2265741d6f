import type { Entry } from '../../content/content-entry.ts';
import type { DataPath } from '../../content/text/yaml-document.ts';
import { SEPARATOR, toCharacters } from '../engine/characters.ts';
import type { Synonym } from '../engine/synonyms.ts';

/** Told of a word that no page holds: the word, and where in `content/site.yaml` a synonym leads to it. */
export type OnDeadEnd = (word: string, path: DataPath) => void;

/** What to tell staff of a dead end in `content/site.yaml`. */
export function describeDeadEnd(
  { file, locate }: Pick<Entry<unknown>, 'file' | 'locate'>,
  ...[word, path]: Parameters<OnDeadEnd>
): string {
  const { line, column } = locate(path);
  return `${file}:${line}:${column} 同义词指向“${word}”，可是没有一个页面有这个词，搜索没有用它 → 换成页面上有的词，或者删去`;
}

/** The synonyms without words that no page holds, which would lead readers to nothing; `pages` are pages as they are indexed. */
export function withoutDeadEnds(
  synonyms: readonly Synonym[],
  pages: readonly string[],
  onDeadEnd: OnDeadEnd,
): readonly Synonym[] {
  const texts = pages.map((page) => page.split(SEPARATOR).join('').toLowerCase());
  const isHeld = (word: string): boolean =>
    texts.some((text) => text.includes(toCharacters(word.toLowerCase()).join('')));
  return synonyms
    .map(({ words, means }, group) => {
      const held = means.filter(isHeld);
      for (const [index, word] of means.entries())
        if (!held.includes(word)) onDeadEnd(word, ['synonyms', group, 'means', index]);
      return { words, means: held };
    })
    .filter(({ means }) => means.length > 0);
}
