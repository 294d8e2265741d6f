import type { Entry } from '../domain/content-entry.ts';
import type { ArticleEntry, ContentTree } from '../domain/content-tree.ts';
import type { Issue } from '../domain/issue.ts';
import { RESERVED_ARTICLES } from '../domain/rules/names.ts';
import { errorAt } from '../domain/rules/rule.ts';
import {
  CARD_TITLE,
  CARD_TITLE_WIDTH,
  CHAPTER_TITLE,
  CHAPTER_TITLE_WIDTH,
  fitTitle,
  NUMBER_TITLE,
  type Step,
} from './fit.ts';

/** The longest name of a year before an indicator's name. */
const YEAR = '2017年';

/** What cannot be passed on: titles too long for a card, old addresses that are taken. Pass it to `checkContent` as an extra rule. */
export function checkShare(tree: ContentTree): readonly Issue[] {
  return [
    ...tree.articles.flatMap((entry) => checkTitle(entry, 'title', entry.data?.title)),
    ...tree.reports.flatMap(({ report, chapters }) => [
      ...(report ? checkTitle(report, 'title', report.data?.title) : []),
      ...chapters.flatMap((chapter) =>
        checkTitle(chapter, 'title', chapter.data?.title, CHAPTER_TITLE, CHAPTER_TITLE_WIDTH),
      ),
    ]),
    ...[...tree.stations.values()].flatMap((entry) => checkTitle(entry, 'name', entry.data?.name)),
    ...[...tree.indicators.values()].flatMap((entry) =>
      checkTitle(entry, 'name', entry.data && YEAR + entry.data.name, NUMBER_TITLE),
    ),
    ...checkAliases(tree.articles),
  ];
}

function checkTitle(
  entry: Entry<unknown>,
  field: 'title' | 'name',
  title: string | undefined,
  steps: readonly Step[] = CARD_TITLE,
  width = CARD_TITLE_WIDTH,
): readonly Issue[] {
  if (title === undefined || fitTitle(title, width, steps) !== undefined) return [];
  const last = steps.at(-1);
  const most = last === undefined ? 0 : Math.floor((width / last.size) * last.lines * 0.9);
  const words = {
    found: `标题有 ${title.length} 个字，分享图上 ${last?.lines ?? 1} 行放不下`,
    allowed: `缩短到 ${most} 个字以内`,
  };
  return [errorAt(entry, [field], 'share/title', words)];
}

/** An old address leads to one article, and no article stands at it. */
function checkAliases(articles: readonly ArticleEntry[]): readonly Issue[] {
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
