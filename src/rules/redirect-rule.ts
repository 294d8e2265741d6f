import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { RESERVED_ARTICLES } from './names.ts';
import { errorAt } from '../content/report-issue.ts';

/** Old addresses that are taken: one leads to one article, and no article stands at it. Pass it to `checkContent` as an extra rule. */
export function checkShare({ articles }: ContentTree): readonly Issue[] {
  const owners = new Map(articles.map((article) => [article.slug, article]));
  return articles.flatMap((article) =>
    (article.data?.aliases ?? []).flatMap((alias, index) => {
      const owner = owners.get(alias);
      if (RESERVED_ARTICLES.has(alias))
        return [errorAt(article, ['aliases', index], 'share/alias', reserved(alias))];
      if (owner === undefined) {
        owners.set(alias, article);
        return [];
      }
      const words = {
        found: `旧网址名 ${alias} 已经被 ${owner.file} 用了`,
        allowed: '一个旧网址只能转到一篇文章，也不能和现有文章同名；删掉这一个，或者换一个',
      };
      return [errorAt(article, ['aliases', index], 'share/alias', words)];
    }),
  );
}

function reserved(alias: string): Pick<Issue, 'found' | 'allowed'> {
  return { found: `旧网址名 ${alias} 网站自己在用`, allowed: '文章不会有过这个网址；删掉这一个' };
}
