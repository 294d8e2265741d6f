import { getContentReport, getToday } from '../../../src/build/content-report.ts';
import type { Issue } from '../../../src/content/issue.ts';
import { describeMending, listGone } from '../../../src/content/schemas/addresses.ts';
import { compareSnapshots } from '../../summary/compare.ts';
import type { Snapshot } from '../../summary/snapshot.ts';
import { applyChanges, versionOf, type Change } from '../server/changes.ts';
import { DeskFault } from '../server/server.ts';
import { runStaged } from '../server/stage.ts';
import { readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';
import { compare, isLedger, type History } from './changes.ts';
import { listNames, readRef, saveVersion, STAFF_FOLDERS, type Git } from './git.ts';
import type { BackView, Version } from './publish-view.ts';

const MOST_LISTED = 50;
/** It belongs to the program. */
const HANDBOOK = 'content/README.md';
/** What a commit's line cannot hold. */
const SEPARATOR = '\u{1f}';

/** The earlier states of the content, newest first. */
export async function listVersions(git: Git): Promise<readonly Version[]> {
  const head = await readRef(git, 'HEAD');
  if (head === undefined) return [];
  const lines = await listNames(
    git,
    'log',
    `--max-count=${String(MOST_LISTED)}`,
    '-z',
    `--format=${['%H', '%aI', '%an', '%s'].join(SEPARATOR)}`,
    '--',
    ...STAFF_FOLDERS,
    `:(exclude)${HANDBOOK}`,
  );
  return lines.map((line, index) => {
    const [id = '', date = '', author = '', words = ''] = line.split(SEPARATOR);
    return { id, date, author, words, isNow: index === 0 };
  });
}

/** What going back to a version would change, and what the check says against it. */
export async function previewBack(
  { root }: Pick<Workplace, 'root'>,
  git: Git,
  history: History,
  id: string,
): Promise<BackView> {
  const changes = await listBack(git, root, id);
  const before = history.at(id);
  if (!before) throw new DeskFault('那一版里没有内容，退不回去');
  const { result } = await runStaged(root, (copy) => {
    const errorsBefore = new Set(errorsOf(copy).map(toKey));
    const applied = applyChanges(copy, changes);
    if ('refused' in applied) throw new DeskFault(applied.refused);
    const after = history.of(copy);
    const errors = errorsOf(copy).filter((issue) => !errorsBefore.has(toKey(issue)));
    return {
      issues: [...errors, ...listGonePages(history.now(), after)],
      compared: compare(history.now(), after),
    };
  });
  return { ...result, files: changes.length };
}

/** Goes back: first what is not saved yet is saved, then the earlier state comes on top of it as a version of its own. Throws a DeskFault where the check is against it. */
export async function goBack(
  workplace: Pick<Workplace, 'root' | 'apply'>,
  git: Git,
  history: History,
  id: string,
): Promise<string> {
  const { issues } = await previewBack(workplace, git, history, id);
  if (issues.length > 0) throw new DeskFault('退回去以后通不过检查，什么也没有改');
  const version = (await listVersions(git)).find((one) => one.id === id);
  const day = version?.date.slice(0, 10) ?? id.slice(0, 7);
  const words = `退回到 ${day} 的版本：${version?.words ?? ''}`;
  await saveVersion(git, '退回以前的样子');
  const changes = await listBack(git, workplace.root, id);
  workplace.apply(words, changes);
  await saveVersion(git, words);
  return words;
}

/** What makes the content what it was in a version. Ledgers and corrections stay as they are, because they only grow. */
async function listBack(git: Git, root: string, id: string): Promise<readonly Change[]> {
  if (!/^[0-9a-f]{40,64}$/.test(id)) throw new DeskFault('没有这个版本');
  const [then, now] = await Promise.all([
    listNames(git, 'ls-tree', '-r', '--name-only', '-z', id, '--', ...STAFF_FOLDERS),
    listNames(git, 'ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...STAFF_FOLDERS),
  ]);
  const paths = [...new Set([...then, ...now])].filter((path) => !isLedger(path) && path !== HANDBOOK);
  const changes: Change[] = [];
  for (const path of paths) {
    const { version } = readStored(root, path);
    const bytes = then.includes(path) ? await git.bytesOf(id, path) : undefined;
    if ((bytes && versionOf(bytes)) !== version) changes.push({ path, bytes, version });
  }
  return changes;
}

/** The published addresses that only a build would miss: what readers can open now, and could not any more. */
function listGonePages(now: Snapshot, after: Snapshot): readonly Issue[] {
  const { addresses, tombstones } = after.editions.all;
  const published = addresses?.data?.addresses ?? [];
  const gone = compareSnapshots(now, after)
    .items.filter(({ how, item }) => how === '撤下' && published.includes(item.path))
    .map(({ item }) => item.path);
  return listGone(gone, [], tombstones?.data).map((address) => ({
    file: 'content/addresses.yaml',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'address/gone',
    found: `发布过的网址 ${address} 没有了`,
    ...describeMending(address),
  }));
}

function errorsOf(root: string): readonly Issue[] {
  return getContentReport(root, { today: getToday() }).issues.filter(({ severity }) => severity === 'error');
}

function toKey({ file, rule, found }: Issue): string {
  return [file, rule, found].join('\0');
}
