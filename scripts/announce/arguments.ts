import { parseArgs } from 'node:util';
import { baidu } from './baidu.ts';
import { indexnow } from './indexnow.ts';
import type { Service } from './service.ts';

const SERVICES: Readonly<Record<string, Service>> = { baidu, indexnow };
const EXAMPLE = 'npm run announce -- baidu --dry-run';

export interface Order {
  readonly service: Service;
  /** Every page, not only those that are new or have changed. */
  readonly all: boolean;
  /** Says what would be sent, and sends nothing. */
  readonly dryRun: boolean;
  /** Paths or addresses of the pages that are meant; empty for those that are new or have changed. */
  readonly named: readonly string[];
}

export type Parsed =
  { readonly ok: true; readonly order: Order } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads `baidu|indexnow [--all] [--dry-run] [网址 …]`; what is wrong is said in Chinese. */
export function parseArguments(argv: readonly string[]): Parsed {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { all: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  });
  const [name, ...named] = positionals;
  const { all, 'dry-run': dryRun, ...unknown } = values;
  const service = SERVICES[name ?? ''];
  const problems = [
    ...(service === undefined
      ? [`通知谁写的是“${name ?? ''}”，只能是 ${Object.keys(SERVICES).join('、')}`]
      : []),
    ...(all === true && named.length > 0 ? ['--all 是全部网页，后面不用再写网址'] : []),
    ...Object.keys(unknown).map((option) => `没有 --${option} 这个选项，只有 --all 和 --dry-run`),
  ].map((problem) => `命令：${problem} → 例如：${EXAMPLE}`);
  if (service === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, order: { service, all: all === true, dryRun: dryRun === true, named } };
}
