import { nodesOf, type MarkdownNode } from '../content/text/mdx-document.ts';
import { nearestWord } from '../lib/nearest.ts';
import { foldWidth } from '../lib/text.ts';
import { noteProgress } from '../content/disk/progress.ts';
import type { TextEntry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { chapterPath, hasRoute, routesOf } from './routes.ts';
import { errorAt } from '../content/report-issue.ts';

type Words = Pick<Issue, 'rule' | 'found' | 'allowed' | 'example'>;

/** Has no meaning but to read paths against. */
const HERE = 'https://here.invalid';
const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
/** Ids that the furniture of a chapter's or an article's page has. */
const FURNITURE: ReadonlySet<string> = new Set(['main', 'numbers', 'cite', 'share']);

/** Links in prose to pages and headings that the site does not have. Links to other sites are not followed. */
export function checkLinks(tree: ContentTree): readonly Issue[] {
  return [
    ...tree.reports.flatMap(({ chapters }) =>
      chapters.flatMap((chapter) => checkBody(tree, chapter, chapterPath(chapter))),
    ),
    ...tree.articles.flatMap((article) => checkBody(tree, article, `/articles/${article.slug}/`)),
    ...checkNavigation(tree),
  ];
}

function checkNavigation(tree: ContentTree): readonly Issue[] {
  const { site } = tree;
  if (!site) return [];
  return (site.data?.navigation ?? []).flatMap(({ path }, index): readonly Issue[] => {
    if (hasRoute(tree, path)) return [];
    const { rule, ...words } = deadPage(tree, path, path);
    return [errorAt(site, ['navigation', index, 'path'], rule, words)];
  });
}

function checkBody(tree: ContentTree, { file, body }: TextEntry<unknown>, page: string): readonly Issue[] {
  noteProgress('checkLinks', file);
  const links = body ? [...nodesOf(body)].filter(({ type }) => type === 'link' || type === 'definition') : [];
  return links.flatMap((link) => {
    const words = faultOf(tree, link, page);
    const { line, column } = link.position?.start ?? { line: 1, column: 1 };
    return words ? [{ file, line, column, severity: 'error' as const, ...words }] : [];
  });
}

function faultOf(tree: ContentTree, { url = '' }: MarkdownNode, page: string): Words | undefined {
  if (!URL.canParse(url, HERE + page)) return brokenAddress(url);
  if (OUTSIDE.test(url)) return undefined;
  const { pathname, hash } = new URL(url, HERE + page);
  const [path, id] = [decode(pathname), decode(hash.slice(1))];
  if (!hasRoute(tree, path)) return deadPage(tree, url, path);
  const ids = routesOf(tree).headings.get(path);
  if (!ids || id === '' || ids.has(id) || FURNITURE.has(id)) return undefined;
  const nearest = nearestWord(id, [...ids]);
  return {
    rule: 'link/anchor',
    found: `链接“${url}”要去的小标题不在那一页上`,
    allowed: ids.size === 0 ? '那一页没有小标题：删去 # 和后面的字' : '照抄那一页的小标题，标点不写',
    ...(nearest !== undefined && { example: `${path}#${nearest}` }),
  };
}

/** As it is typed where a % stands for no character. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

function brokenAddress(url: string): Words {
  return {
    rule: 'link/page',
    found: `链接“${url}”不是完整的网址`,
    allowed: '别的网站从浏览器地址栏里照抄整个网址，域名、端口都要对；本站的从 / 写起',
    example: 'https://www.acftu.org/',
  };
}

function deadPage(tree: ContentTree, url: string, path: string): Words {
  const narrow = foldWidth(url);
  if (narrow !== url && (OUTSIDE.test(narrow) || hasRoute(tree, narrow)))
    return {
      rule: 'link/page',
      found: `链接“${url}”里有全角的字`,
      allowed: '网址里的冒号、斜线、点、字母都用半角',
      example: narrow,
    };
  const slashed = path.endsWith('/') ? undefined : `${path}/`;
  const known = [...routesOf(tree).pages];
  const nearest = slashed !== undefined && hasRoute(tree, slashed) ? slashed : nearestWord(path, known);
  return {
    rule: 'link/page',
    found: `链接“${url}”没有这一页`,
    allowed: '站内的链接从 / 写起，以 / 结尾，照抄地址栏里域名后面的部分；别的网站写完整的 https:// 网址',
    ...(nearest !== undefined && { example: nearest }),
  };
}
