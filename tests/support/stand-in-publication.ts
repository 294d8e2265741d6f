import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRepository } from '../../scripts/edit/publish/git-view.ts';
import { readRef } from '../../scripts/edit/publish/git.ts';
import type { Step } from '../../scripts/edit/publish/job.ts';
import type { RunCommand } from '../../scripts/edit/publish/run-child.ts';
import { toPublishSteps } from '../../scripts/edit/publish/steps.ts';

/** A row that a stand-in for the ledger adds once. */
export const ROW = '  # 记了一个数\n';
const LEDGER = 'content/published.yaml';

interface StandIn {
  /** Called before each command, with its script. */
  readonly onCommand?: (script: string) => void;
  /** A script that fails, with what it prints. */
  readonly failing?: Readonly<Record<string, string>>;
  readonly errors?: readonly { readonly severity: 'error' }[];
  readonly target?: 'rsync';
  readonly choices?: Readonly<Record<string, 'mine' | 'theirs'>>;
}

/** The steps of a publication of the repository at `root`, with commands that take no time in place of the real ones. */
export async function standInSteps(root: string, standIn: StandIn = {}): Promise<readonly Step[]> {
  const { view, git, remote } = await readRepository(root);
  const built = join(root, '.build/built');
  const state = async (): Promise<string> => {
    const head = git && (await readRef(git, 'HEAD'));
    return `${String(head)} ${createHash('sha256')
      .update(readFileSync(join(root, LEDGER)))
      .digest('hex')}`;
  };
  const run: RunCommand = async (script, [place = ''], { signal, onLine }) => {
    standIn.onCommand?.(script);
    signal.throwIfAborted();
    const failure = standIn.failing?.[script];
    if (failure !== undefined) return { code: 1, lines: failure.split('\n') };
    if (script === 'scripts/build.ts') {
      onLine('[构建] 生成页面 ✓ 0.1 秒');
      mkdirSync(join(root, '.build'), { recursive: true });
      writeFileSync(built, await state());
    }
    if (script !== 'scripts/publish-ledger.ts') return { code: 0, lines: ['[部署] 一致'] };
    const isNew = !readFileSync(join(place, LEDGER), 'utf8').includes(ROW);
    if (isNew) appendFileSync(join(place, LEDGER), ROW);
    return { code: 0, lines: [`${LEDGER}：新记 ${isNew ? '1' : '0'} 个数`] };
  };
  const { errors = [], target, choices = {} } = standIn;
  return toPublishSteps({
    workplace: { root, report: () => ({ issues: errors as never, supplies: [], coverage: [], files: 0 }) },
    run,
    git: view.canSave ? git : undefined,
    why: view.words,
    remote: view.canSave ? remote : undefined,
    target: { command: target, view: { name: target, words: '没有设传到哪里' } },
    message: '试一次',
    choices,
    isBuilt: async () => existsSync(built) && readFileSync(built, 'utf8') === (await state()),
  });
}
