import { describeMending, isPassing, listGone } from '../content/schemas/addresses.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { livingPagesOf, removedPagesOf, routesOf } from './routes.ts';
import { errorAt } from '../content/report-issue.ts';

/** A server's answers to errors: files, whatever page is named so. */
const ERROR_PAGES = ['/404/', '/500/'];

/** Published addresses that this content no longer gives, and what stands in tombstones.yaml for pages that are there, or leads to none. */
export function checkAddresses(tree: ContentTree): readonly Issue[] {
  return [...checkGone(tree), ...checkPageTombstones(tree)];
}

/** One message for a page and all that belongs to it. Of indicators the ledger of values tells. */
function checkGone(tree: ContentTree): readonly Issue[] {
  const { addresses: entry, tombstones, ledger } = tree;
  const published = entry?.data?.addresses ?? [];
  if (!entry || published.length === 0) return [];
  const { pages, files } = routesOf(tree);
  const indicators = new Set((ledger?.data?.published ?? []).map(({ indicator }) => indicator));
  const gone = listGone(published, [...pages, ...files], tombstones?.data).filter(
    (address) => !indicators.has(/^\/data\/([^/.]+)/.exec(address)?.[1] ?? ''),
  );
  const heads = gone.filter((address) => !gone.some((other) => isPartOf(address, other)));
  return heads.map((address) => {
    const parts = gone.filter((other) => isPartOf(other, address)).length;
    const more = parts === 0 ? '' : `，连同属于它的 ${parts} 个`;
    const words = { found: `发布过的网址 ${address} 没有了${more}`, ...describeMending(address) };
    return errorAt(entry, ['addresses', published.indexOf(address)], 'address/gone', words);
  });
}

/** `/charts/x/embed/` and `/charts/x.csv` belong to `/charts/x/`. */
function isPartOf(address: string, page: string): boolean {
  if (!page.endsWith('/') || address === page) return false;
  return address.startsWith(page) || address.startsWith(`${page.slice(0, -1)}.`);
}

function checkPageTombstones(tree: ContentTree): readonly Issue[] {
  const { tombstones } = tree;
  const pages = tombstones?.data?.pages ?? [];
  if (!tombstones) return [];
  const living = new Set(livingPagesOf(tree));
  const removed = new Set(removedPagesOf(tree));
  return pages.flatMap(({ path, to }, index): readonly Issue[] => {
    const at = (field: string, words: Parameters<typeof errorAt>[3]): readonly Issue[] => [
      errorAt(
        tombstones,
        ['pages', index, field],
        field === 'to' ? 'tombstone/to' : 'tombstone/alive',
        words,
      ),
    ];
    if (ERROR_PAGES.includes(path) || isPassing(path))
      return at('path', { found: `${path} 网站自己在用`, allowed: '这里不会有过网页：删去这一条' });
    if (living.has(path))
      return at('path', { found: `${path} 这一页还在`, allowed: '没有撤下的网页不写在这里：删去这一条' });
    if (removed.has(path) || pages.findIndex((other) => other.path === path) < index)
      return at('path', { found: `${path} 写了两次`, allowed: '一个网址只写一条：删去这一条' });
    if (to === undefined || living.has(to)) return [];
    return at('to', {
      found: to === path ? 'to 写的是它自己' : `没有 ${to} 这一页`,
      allowed: '写读者可以改看的、现在有的网页；没有就不写 to',
      example: 'to: /stations/',
    });
  });
}
