import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyChanges, type Change } from '../server/changes.ts';
import { DeskFault } from '../server/server.ts';
import { readStored } from '../server/store.ts';
import {
  describeGit,
  findUnfinished,
  isAncestor,
  isStaffs,
  listNames,
  readRef,
  readStatus,
  type Git,
  type GitStatus,
} from './git.ts';

/** Where versions are handed on to. */
export interface Remote {
  readonly name: string;
  readonly branch: string;
  /** Its address without a password. */
  readonly words: string;
}

/** Which side a file takes. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** A file that both sides changed, as it is here and there. */
export interface Clash {
  readonly path: string;
  readonly mine: Uint8Array | undefined;
  readonly theirs: Uint8Array | undefined;
}

/** `clashes`: files that somebody has to choose for; then nothing was done. `kept`: where copies of mine are. */
export type Taken =
  { readonly files: number; readonly kept: string | undefined } | { readonly clashes: readonly Clash[] };

/** A file with what it is to be in the end, kept until that is done. */
interface Settled extends Clash {
  readonly final: Uint8Array | undefined;
  readonly isUnsaved: boolean;
}

const PLAN = '.build/desk/taking';
const KEPT = '.build/desk/kept';

export async function findRemote(git: Git, { branch, upstream }: GitStatus): Promise<Remote | undefined> {
  const names = (await git.run('remote')).split('\n').filter((name) => name !== '');
  const name = names.find((one) => upstream?.startsWith(`${one}/`)) ?? names[0];
  if (name === undefined || branch === undefined) return undefined;
  const address = (await git.run('remote', 'get-url', name)).trim();
  const words = address.replace(/^(\w+:\/\/)[^@/]*@/, '$1');
  return { name, branch: upstream?.slice(name.length + 1) ?? branch, words };
}

/** Asks for what others handed in. Throws what git says. */
export async function fetchOthers({ run }: Git, { name }: Remote): Promise<void> {
  await run('fetch', '--quiet', '--no-tags', name);
}

/** What taking in would have to do. */
interface Survey {
  readonly theirs: string;
  /** Whether there is nothing here that they do not have. */
  readonly isBehind: boolean;
  /** How many files they changed. */
  readonly files: number;
  readonly settled: readonly Settled[];
  readonly clashes: readonly Clash[];
}

/** Takes in what others handed in, all or nothing. Ledgers keep the rows of both sides. */
export async function takeIn(git: Git, remote: Remote, choices: Choices): Promise<Taken> {
  const survey = await surveyOthers(git, remote, choices);
  if (!survey) return { files: 0, kept: undefined };
  if (survey.clashes.length > 0) return { clashes: survey.clashes };
  const kept = keepMine(git.root, survey.settled);
  await merge(git, survey);
  return { files: survey.files, kept };
}

/** The files that were changed here and there, as far as was fetched. */
export async function findClashes(git: Git, remote: Remote): Promise<readonly Clash[]> {
  return (await surveyOthers(git, remote, {}))?.clashes ?? [];
}

/** Undefined where they have nothing new. Throws a DeskFault where the desk may not choose. */
async function surveyOthers(
  git: Git,
  { name, branch }: Remote,
  choices: Choices,
): Promise<Survey | undefined> {
  const { head, unsaved: changed } = await readStatus(git);
  const theirs = await readRef(git, `refs/remotes/${name}/${branch}`);
  if (theirs === undefined || head === undefined || (await isAncestor(git, theirs, head))) return undefined;
  const base = (await git.run('merge-base', head, theirs).catch(() => '')).trim();
  if (base === '')
    throw new DeskFault('别人交来的和这里的不是从同一个版本来的，不能并在一起：请找维护网站的人');
  const diff = ['diff', '--no-renames', '--name-only', '--relative', '-z'];
  const [others, ours] = await Promise.all([
    listNames(git, ...diff, base, theirs),
    listNames(git, ...diff, base, head),
  ]);
  const unsaved = new Set(changed.map(({ path }) => path));
  const both = others.filter((path) => unsaved.has(path) || ours.includes(path));
  const foreign = both.find((path) => !isStaffs(path));
  if (foreign !== undefined)
    throw new DeskFault(`${foreign} 不是内容，这里和别人那里都改过，编辑台不替您选：请找维护网站的人`);
  const settled: Settled[] = [];
  const clashes: Clash[] = [];
  for (const path of both) {
    const clash = { path, mine: readStored(git.root, path).bytes, theirs: await git.bytesOf(theirs, path) };
    const final = settle(clash, await git.bytesOf(base, path), choices[path]);
    if (final) settled.push({ ...clash, final: final.bytes, isUnsaved: unsaved.has(path) });
    else clashes.push(clash);
  }
  return { theirs, isBehind: base === head, files: others.length, settled, clashes };
}

/** What a file is to be; undefined where somebody has to choose. */
function settle(
  { path, mine, theirs }: Clash,
  base: Uint8Array | undefined,
  choice: Choices[string] | undefined,
): { readonly bytes: Uint8Array | undefined } | undefined {
  if (toText(mine) === toText(theirs)) return { bytes: mine };
  if (mine && theirs && /^content\/(?:published|addresses)\.yaml$/.test(path))
    return { bytes: Buffer.from(withRows(toText(theirs), toText(mine), toText(base)), 'latin1') };
  if (choice === undefined) return undefined;
  return { bytes: choice === 'mine' ? mine : theirs };
}

/** The rows that were added here behind those that were added there; addresses stand in their order. */
function withRows(theirs: string, mine: string, base: string): string {
  const known = new Set([...base.split('\n'), ...theirs.split('\n')]);
  const fresh = mine.split('\n').filter((line) => line !== '' && !known.has(line));
  if (!theirs.includes('\naddresses:')) return theirs + fresh.map((line) => `${line}\n`).join('');
  const [head, ...rows] = theirs.split(/^(?= {2}- )/m);
  const all = [...rows, ...fresh.map((line) => `${line}\n`)].toSorted();
  return (head ?? '') + all.join('');
}

/** Copies of the files that lose their words here; gives their folder. */
function keepMine(root: string, settled: readonly Settled[]): string | undefined {
  const losing = settled.filter(({ mine, final }) => mine && toText(mine) !== toText(final));
  if (losing.length === 0) return undefined;
  const folder = `${KEPT}/${new Date().toISOString().replaceAll(':', '-')}`;
  for (const { path } of losing) {
    const copy = join(root, folder, path);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(root, path), copy);
  }
  return folder;
}

async function merge(git: Git, { theirs, isBehind, settled }: Survey): Promise<void> {
  const { root, run } = git;
  const unsaved = settled.filter(({ isUnsaved }) => isUnsaved);
  writePlan(root, theirs, unsaved);
  try {
    await clear(git, unsaved);
    if (isBehind) await run('merge', '--quiet', '--ff-only', theirs);
    else await run('merge', '--quiet', '--no-ff', '--no-commit', theirs).catch(toleratesClash);
    write(
      root,
      settled.map(({ path, final }) => ({ path, bytes: final })),
    );
    if (!isBehind) {
      for (const { path } of settled) await run('add', '--all', '--', path);
      await run('commit', '--quiet', '--no-edit', '-m', '并入别人的改动');
    }
  } catch (error) {
    await finishTaking(git);
    throw new DeskFault(`别人的改动没有取来，您的内容没有动。${describeGit(error)}`);
  }
  rmSync(join(root, PLAN), { recursive: true, force: true });
}

/** A file that both sides changed is settled by us; anything else is git's no. */
function toleratesClash(error: unknown): string {
  if (error instanceof Error && /CONFLICT|Automatic merge failed/.test(error.message)) return '';
  throw error;
}

/** Puts files as they were in the last version, so that git does not stumble over them. */
async function clear({ root, run, bytesOf }: Git, files: readonly Clash[]): Promise<void> {
  for (const { path } of files) {
    if (await bytesOf('HEAD', path)) await run('checkout', '--quiet', 'HEAD', '--', path);
    else {
      await run('rm', '--quiet', '--cached', '--ignore-unmatch', '--', path);
      rmSync(join(root, path), { force: true });
    }
  }
}

function write(root: string, files: readonly Pick<Change, 'path' | 'bytes'>[]): void {
  const changes = files.map((file) => ({ ...file, version: readStored(root, file.path).version }));
  const applied = applyChanges(
    root,
    changes.filter(({ path, bytes }) => toText(bytes) !== toText(readStored(root, path).bytes)),
  );
  if ('refused' in applied) throw new DeskFault(applied.refused);
}

interface Plan {
  readonly theirs: string;
  /** Bytes in base64; null where there is no file. */
  readonly files: readonly {
    readonly path: string;
    readonly mine: string | null;
    readonly final: string | null;
  }[];
}

function writePlan(root: string, theirs: string, files: readonly Settled[]): void {
  const plan: Plan = {
    theirs,
    files: files.map(({ path, mine, final }) => ({ path, mine: toBase64(mine), final: toBase64(final) })),
  };
  mkdirSync(join(root, PLAN), { recursive: true });
  writeFileSync(join(root, PLAN, 'plan.json'), JSON.stringify(plan), { flush: true });
}

/** Ends a taking-in that was broken off: words that were set aside come back. */
export async function finishTaking(git: Git): Promise<void> {
  const file = join(git.root, PLAN, 'plan.json');
  if (!existsSync(file)) return;
  let plan: Plan | undefined;
  try {
    plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  } catch {
    // It was ended while it wrote the plan, and nothing had been touched.
  }
  if ((await findUnfinished(git)) === 'merge') await git.run('merge', '--abort');
  const head = await readRef(git, 'HEAD');
  if (plan && head !== undefined) {
    const isTaken = await isAncestor(git, plan.theirs, head);
    write(
      git.root,
      plan.files.map(({ path, mine, final }) => ({ path, bytes: fromBase64(isTaken ? final : mine) })),
    );
  }
  rmSync(join(git.root, PLAN), { recursive: true, force: true });
}

/** One character a byte, so that files of any kind compare; what is not there equals only itself. */
function toText(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '\0' : Buffer.from(bytes).toString('latin1');
}

function toBase64(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : Buffer.from(bytes).toString('base64');
}

function fromBase64(text: string | null): Uint8Array | undefined {
  return text === null ? undefined : Buffer.from(text, 'base64');
}
