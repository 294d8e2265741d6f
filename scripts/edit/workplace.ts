import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentTree } from '../../src/content/content-tree.ts';
import { listContent } from '../../src/content/disk/list-content.ts';
import type { ParseCache } from '../../src/content/disk/parse-cache.ts';
import { readEditions } from '../../src/content/disk/read-content.ts';
import { getContentReport, getToday, type ContentReport } from '../../src/build/content-report.ts';
import { watchContent } from '../check/watch.ts';
import { applyChanges, versionOf, type Change } from './server/changes.ts';
import { DeskFault } from './server/server.ts';
import { runStaged } from './server/stage.ts';
import { readStored } from './server/store.ts';
import { openWindows, type Windows } from './windows.ts';

/** What can be taken back: its name for staff, and the changes that do so. */
interface Done {
  readonly name: string;
  readonly back: readonly Change[];
}

/** The content that the desk works on, and everything that its parts do with it. One for all windows. */
export interface Workplace extends Windows {
  /** The folder of `content/` and `seeds/`, absolute. */
  readonly root: string;
  /** What the check says, drafts too; read anew after each change. */
  readonly report: () => ContentReport;
  /** All content, drafts too. */
  readonly tree: () => ContentTree;
  /** Writes files, all or none. `name` is what “撤销” will call it. Throws a DeskFault where a file was changed meanwhile. */
  readonly apply: (name: string, changes: readonly Change[]) => void;
  /** Runs a command of the project on a copy and applies what it wrote, one after another in the order asked; throws what it throws, and then nothing is written. */
  readonly run: <T>(name: string, action: (copy: string) => Promise<T> | T) => Promise<T>;
  /** Takes the last step back and tells its name; undefined where there is none. Throws a DeskFault where its files were changed since. */
  readonly undo: () => string | undefined;
  /** What “撤销” would take back. */
  readonly undoable: () => string | undefined;
}

const MOST_UNDONE = 200;

/** Opens the content below `root`, and watches it until the process ends. */
export function openWorkplace(root: string): Workplace {
  const windows = openWindows();
  const reader = openReader(root);
  let seen = fingerprintOf(root);
  /** What the desk wrote itself is told once, not again when the system tells of it. */
  const forget = (): void => {
    const now = fingerprintOf(root);
    if (now === seen) return;
    seen = now;
    reader.forget();
    windows.tell({ kind: 'changed' });
  };
  const done: Done[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const apply = (name: string, changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    done.push({ name, back: write(root, changes) });
    if (done.length > MOST_UNDONE) done.shift();
    forget();
  };
  watchContent(root, forget);
  return {
    root,
    report: reader.report,
    tree: reader.tree,
    apply,
    run: (name, action) => {
      const mine = turn.then(async () => {
        const { result, changes } = await runStaged(root, action);
        apply(name, changes);
        return result;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    undo: () => {
      const last = done.at(-1);
      if (last === undefined) return undefined;
      write(root, last.back);
      done.pop();
      forget();
      return last.name;
    },
    undoable: () => done.at(-1)?.name,
    ...windows,
  };
}

/** Stands for what all files of the content hold, without reading them; '' while a network drive is away. */
function fingerprintOf(root: string): string {
  if (!existsSync(join(root, 'content'))) return '';
  return listContent(root)
    .map(({ path }) => {
      const { size, mtimeMs, ino } = statSync(join(root, path), { throwIfNoEntry: false }) ?? {};
      return `${path} ${size ?? ''} ${mtimeMs ?? ''} ${ino ?? ''}`;
    })
    .join('\n');
}

/** Reads content once, until it is to be forgotten. */
function openReader(root: string) {
  const cache: ParseCache = new Map();
  let report: ContentReport | undefined;
  let tree: ContentTree | undefined;
  return {
    report: () => (report ??= getContentReport(root, { today: getToday(), cache })),
    tree: () => (tree ??= readEditions(root, cache).all),
    forget: () => {
      report = undefined;
      tree = undefined;
    },
  };
}

/** Writes files, all or none; returns the changes that take it back. */
function write(root: string, changes: readonly Change[]): readonly Change[] {
  const back = changes.map(({ path, bytes }) => ({
    path,
    bytes: readStored(root, path).bytes,
    version: bytes && versionOf(bytes),
  }));
  const applied = applyChanges(root, changes);
  if ('refused' in applied) throw new DeskFault(applied.refused);
  if ('conflicts' in applied)
    throw new DeskFault(
      `${applied.conflicts.join('、')} 刚刚被别人改过，这一步没有做，什么也没有写：看一看再来一次`,
    );
  return back;
}
