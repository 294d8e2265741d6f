import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { errorAt } from '../content/report-issue.ts';

/** Synonyms of the search that contradict each other. Those that lead to words that no page has are left out and told of by the build, which alone can tell. */
export function checkSynonyms({ site }: ContentTree): readonly Issue[] {
  if (!site?.data) return [];
  const { synonyms } = site.data;
  const listed = synonyms.flatMap(({ words }, group) => words.map((word, index) => ({ word, group, index })));
  return listed.flatMap(({ word, group, index }, place): readonly Issue[] => {
    const path = ['synonyms', group, 'words', index];
    const isRepeated = listed.findIndex((other) => other.word === word) < place;
    const leading = synonyms.find(({ means }) => means.includes(word));
    if (isRepeated) {
      const words = {
        found: `同义词“${word}”写了两次`,
        allowed: '一个说法只写在一处；要指向几个词，就写进同一条的 means',
      };
      return [errorAt(site, path, 'synonyms/repeated', words)];
    }
    if (leading !== undefined) {
      const words = {
        found: `“${word}”又在 words 里，又在 means 里`,
        allowed: 'words 写读者的说法，means 写本站的词，不能是同一个词',
      };
      return [errorAt(site, path, 'synonyms/circle', words)];
    }
    return [];
  });
}
