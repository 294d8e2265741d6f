import { isReservedAddress } from '../../src/content/schemas/reserved-address.ts';
import type { Site } from '../../src/content/schemas/site.ts';
import type { Order } from './arguments.ts';
import { readBuiltSite, type BuiltPage, type BuiltSite } from './built-pages.ts';
import { readMemory, remember, writeMemory, type Memory } from './memory.ts';
import type { Recipient } from './service.ts';

/** Where a run finds what it needs. */
export interface Surroundings {
  readonly dist: string;
  /** The file that holds what was announced before. */
  readonly memory: string;
  /** `announce` of content/site.yaml; undefined where that file is broken. */
  readonly settings: Site['announce'] | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Another place to send to than the service's own. */
  readonly endpoint?: string;
  readonly say: (line: string) => void;
}

/** Tells a search engine of pages. Returns every problem, in Chinese; none when all went well. */
export async function announce(order: Order, around: Surroundings): Promise<readonly string[]> {
  const { service, dryRun } = order;
  const site = readBuiltSite(around.dist);
  const secret = around.env[service.secret.variable] ?? '';
  const problems = [
    ...findObstacles(order, around, site),
    ...(dryRun ? [] : findSecretProblems(order, secret)),
  ];
  if (site === undefined || problems.length > 0) return problems;
  const memory = readMemory(around.memory);
  const { pages, strangers } = choosePages(order, site, memory);
  if (strangers.length > 0)
    return strangers.map((name) => `站点地图里没有 ${name} → 写网站上的网址，例如 /reports/2017/`);
  if (pages.length === 0) around.say('没有新的或者改过的网页；要全部重新通知，加上 --all');
  else if (dryRun) describe(order, pages, around.say);
  else {
    const endpoint = around.endpoint ?? service.endpoint;
    return sendAll(order, pages, memory, { ...around, to: { endpoint, secret, home: site.home } });
  }
  return [];
}

function findObstacles(
  { service }: Order,
  { settings }: Surroundings,
  site: BuiltSite | undefined,
): readonly string[] {
  return [
    ...(settings?.[service.id] === true
      ? []
      : [
          `content/site.yaml 里没有打开${service.name} → 确定要用，就写上 announce: { ${service.id}: true }，再构建、发布`,
        ]),
    ...(site === undefined ? ['还没有 dist/ → 先运行 npm run build，发布以后再通知'] : []),
    ...(site !== undefined && isReservedAddress(site.home)
      ? [
          `网站还没有正式网址（现在是示例 ${site.home}）→ 在 content/site.yaml 的 url 写上正式网址，再构建、发布`,
        ]
      : []),
  ];
}

function findSecretProblems({ service }: Order, secret: string): readonly string[] {
  const { variable, from } = service.secret;
  if (secret === '')
    return [`没有设环境变量 ${variable}（${from}）→ 例如：${variable}=… npm run announce -- ${service.id}`];
  return [service.findSecretProblem(secret)].filter((problem) => problem !== undefined);
}

function choosePages(
  { all, named }: Order,
  { home, pages }: BuiltSite,
  memory: Memory,
): { readonly pages: readonly BuiltPage[]; readonly strangers: readonly string[] } {
  if (named.length === 0) {
    const isNews = ({ address, fingerprint }: BuiltPage): boolean => memory.get(address) !== fingerprint;
    return { pages: all ? pages : pages.filter(isNews), strangers: [] };
  }
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const find = (name: string): BuiltPage | undefined =>
    byAddress.get(name) ?? byAddress.get(home + name.replace(/^\//, ''));
  return {
    pages: named.flatMap((name) => find(name) ?? []),
    strangers: named.filter((name) => find(name) === undefined),
  };
}

function describe({ service }: Order, pages: readonly BuiltPage[], say: Surroundings['say']): void {
  for (const { address } of pages) say(address);
  const batches = Math.ceil(pages.length / service.most);
  say(`会通知${service.name} ${pages.length} 条，分 ${batches} 次；这是试运行，什么也没有发出`);
}

/** Batch after batch; what was taken is recorded at once, so that a failure halfway repeats nothing. */
async function sendAll(
  { service }: Order,
  pages: readonly BuiltPage[],
  before: Memory,
  { memory: file, say, to }: Surroundings & { readonly to: Recipient },
): Promise<readonly string[]> {
  let memory = before;
  for (let start = 0; start < pages.length; start += service.most) {
    const batch = pages.slice(start, start + service.most);
    const addresses = batch.map(({ address }) => address);
    const { accepted, message, problems } = await service.send(addresses, to);
    const taken = new Set(accepted);
    memory = remember(
      memory,
      batch.filter(({ address }) => taken.has(address)),
    );
    if (taken.size > 0) writeMemory(file, memory);
    if (message !== '') say(message);
    if (problems.length > 0) return problems;
  }
  return [];
}
