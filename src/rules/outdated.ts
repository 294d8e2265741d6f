import type { ArticleEntry, ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { unknown } from './references.ts';
import { errorAt } from '../content/report-issue.ts';

const PATH = ['outdated', 'by'];

/** Articles that are out of date by something that does not exist, by themselves, or by one another in a circle. */
export function checkOutdated(tree: ContentTree): readonly Issue[] {
  const articles = new Map(tree.articles.map((article) => [article.slug, article]));
  return tree.articles.flatMap((article) => {
    const by = article.data?.outdated?.by;
    if (by === undefined) return [];
    if (typeof by === 'number') return checkReport(tree, article, by);
    return by.startsWith('https://') ? checkElsewhere(article, by) : checkArticle(articles, article, by);
  });
}

function checkElsewhere(article: ArticleEntry, address: string): readonly Issue[] {
  if (URL.canParse(address)) return [];
  const words = {
    found: `${address} 不是完整的网址`,
    allowed: '从浏览器地址栏里照抄整个网址，域名、端口都要对',
  };
  return [errorAt(article, PATH, 'outdated/reference', words)];
}

function checkReport(tree: ContentTree, article: ArticleEntry, year: number): readonly Issue[] {
  const years = tree.reports.map((report) => report.year);
  if (years.includes(year)) return [];
  const words = unknown('年报', String(year), years.map(String), ' content/reports/ 里的年份');
  return [errorAt(article, PATH, 'outdated/reference', words)];
}

function checkArticle(
  articles: ReadonlyMap<string, ArticleEntry>,
  article: ArticleEntry,
  by: string,
): readonly Issue[] {
  if (!articles.has(by)) {
    const renamed = [...articles.values()].find(({ data }) => data?.aliases?.includes(by));
    const words = renamed
      ? { found: `${by} 是旧网址名`, allowed: '写现在的网址名', example: `by: ${renamed.slug}` }
      : unknown(
          '文章',
          by,
          [...articles.keys()],
          ' content/articles/ 里的文件名、年报的年份或 https:// 开头的网址',
        );
    return [errorAt(article, PATH, 'outdated/reference', words)];
  }
  if (!leadsBack(articles, article.slug)) return [];
  const words = {
    found: by === article.slug ? '文章被它自己取代' : `${by} 又被这篇文章取代，读者会转圈`,
    allowed: '写最新的那一篇；最新的一篇自己不写 outdated',
  };
  return [errorAt(article, PATH, 'outdated/circle', words)];
}

/** Whether following what replaced an article comes back to it. */
function leadsBack(articles: ReadonlyMap<string, ArticleEntry>, slug: string): boolean {
  const seen = new Set<string>();
  let next = articles.get(slug)?.data?.outdated?.by;
  while (typeof next === 'string' && !seen.has(next)) {
    if (next === slug) return true;
    seen.add(next);
    next = articles.get(next)?.data?.outdated?.by;
  }
  return false;
}
