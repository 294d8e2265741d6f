import { z } from 'astro/zod';
import type { Tombstones } from './tombstone.ts';

/** Of a page or a file, below the deploy's base: `/data/volunteers/`, `/data/volunteers.csv`. */
const addressSchema = z.string().regex(/^\/(?!\/)[\w./~-]*$/, {
  error: '网址从 / 写起，不带域名，例如 /stations/hushan/',
});

/** `content/addresses.yaml`: every address that was ever published, in alphabetical order. */
export const addressesSchema = z.strictObject({
  addresses: z
    .array(addressSchema)
    .describe('发布过的网址，按字母先后；由 npm run publish-ledger 续写，不要手改'),
});

export type Addresses = z.infer<typeof addressesSchema>;

/** Parts of the build that no one links to: they are named anew with each content, belong to a page that names them, or prove a key of IndexNow. */
const PASSING =
  /^\/(?:_astro|pagefind|fonts|cards|posters)\/|\.(?:br|gz)$|^\/(?:404\.html|build\.json|[0-9a-f-]{8,128}\.txt$|_|\.)/;

/** Whether an address is of such a part. */
export function isPassing(address: string): boolean {
  return PASSING.test(address);
}

/** Addresses of files of a built site (`data/volunteers/index.html` → `/data/volunteers/`), those that must last; sorted. */
export function toAddresses(files: readonly string[]): readonly string[] {
  return files
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((address) => !isPassing(address))
    .toSorted();
}

/** The published addresses that a build no longer answers, and that no tombstone answers for. */
export function listGone(
  published: readonly string[],
  built: readonly string[],
  tombstones: Tombstones | undefined,
): readonly string[] {
  const answered = new Set(built);
  const buried = [
    ...(tombstones?.removed ?? []).map(({ id }) => `/data/${id}/`),
    ...(tombstones?.pages ?? []).map(({ path }) => path),
  ];
  return published.filter((address) => !answered.has(address) && !isBuried(address, buried));
}

/** How the address of a page that is gone is kept alive, for the message to staff: what to do, with an example. */
export function describeMending(address: string): { readonly allowed: string; readonly example: string } {
  const [, folder = '', name = ''] = address.split('/');
  const id = name.replace(/\.\w+$/, '');
  if (/^\/articles\/[^/]+\/[^/]+\.\w+$/.test(address))
    return {
      allowed: `把附件放回 content/articles/年份/${name}/；内容变了就用原来的文件名，文章换了网址名就写 aliases`,
      example: `attachments: [{ file: ${address.split('/').at(-1) ?? ''}, title: 附件的名称 }]`,
    };
  if (folder === 'articles' && id !== '' && id !== 'page')
    return {
      allowed: '文章换了网址名，就在它的开头写上旧的；撤下的文章写进 content/tombstones.yaml 的 pages',
      example: `aliases: [${id}]`,
    };
  if (folder === 'data' && id !== '')
    return {
      allowed: '恢复这个指标；确实取消或改名的，写进 content/tombstones.yaml 的 removed',
      example: `- { id: ${id}, name: 原来的名称, date: 2019-03-01, replacedBy: 新编号, reason: 为什么 }`,
    };
  return {
    allowed: '恢复原来的文件；确实取消的，写进 content/tombstones.yaml 的 pages',
    example: `- { path: ${toPage(address)}, name: 原来的标题, date: 2019-03-01, reason: 为什么, to: /${folder}/ }`,
  };
}

/** A tombstone of `/charts/x/` answers for `/charts/x/embed/` and `/charts/x.csv` too. */
function isBuried(address: string, buried: readonly string[]): boolean {
  return buried.some((page) => address.startsWith(page) || address.startsWith(`${page.slice(0, -1)}.`));
}

function toPage(address: string): string {
  return address.endsWith('/') ? address : `${address.replace(/\.\w+$/, '')}/`;
}
