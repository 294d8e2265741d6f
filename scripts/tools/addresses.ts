import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressesSchema,
  describeMending,
  listGone,
  toAddresses,
  type Addresses,
} from '../../src/content/schemas/addresses.ts';
import { parseYamlEntry, type Entry } from '../../src/content/content-entry.ts';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { tombstonesSchema } from '../../src/content/schemas/tombstone.ts';

const LEDGER = 'content/addresses.yaml';
const TOMBSTONES = 'content/tombstones.yaml';
const HEAD = `# 发布过的每一个网址。由 npm run publish-ledger 续写，只增不减，不要手改。
# 网址是约定：别人已经链接、收藏、引用。少了一个，构建就停下，并说明怎样补救。
addresses:
`;

/** What a built site lacks of the addresses that were published. Empty when every one is answered. */
export function findGoneAddresses(root: string, folder: string): readonly Issue[] {
  const ledger = readLedger(root);
  const tombstones = parseYamlEntry(TOMBSTONES, readIfThere(join(root, TOMBSTONES)), tombstonesSchema).entry;
  const published = ledger.data?.addresses ?? [];
  return listGone(published, listAddresses(folder), tombstones.data).map((address) => ({
    file: LEDGER,
    ...ledger.locate(['addresses', published.indexOf(address)]),
    severity: 'error',
    rule: 'address/gone',
    found: `发布过的网址 ${address} 没有了`,
    ...describeMending(address),
  }));
}

/** Throws, with a line for each, when a published address is gone. */
export function assertAddresses(root: string, folder: string): void {
  const gone = findGoneAddresses(root, folder);
  if (gone.length === 0) return;
  const error = new Error([...gone.map(formatIssue), `有 ${gone.length} 个发布过的网址没有了`].join('\n'));
  error.name = 'ContentError';
  throw error;
}

/** Adds the addresses of a built site to the ledger; returns those that are new. None is ever taken away. */
export function recordAddresses(root: string, folder: string): readonly string[] {
  const published = readLedger(root).data?.addresses ?? [];
  const fresh = listAddresses(folder).filter((address) => !published.includes(address));
  const lines = [...published, ...fresh].toSorted().map((address) => `  - ${address}\n`);
  if (fresh.length > 0) writeFileSync(join(root, LEDGER), HEAD + lines.join(''));
  return fresh;
}

function readLedger(root: string): Entry<Addresses> {
  return parseYamlEntry(LEDGER, readIfThere(join(root, LEDGER)) || 'addresses: []', addressesSchema).entry;
}

function listAddresses(folder: string): readonly string[] {
  return toAddresses(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
