import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs } from '../../tools/inputs.ts';
import { DIST, ROOT, STAMP } from '../../tools/paths.ts';
import { applyChanges } from '../server/changes.ts';
import { DeskFault } from '../server/server.ts';
import { runStaged } from '../server/stage.ts';
import type { Workplace } from '../workplace.ts';
import { describeGit, isRejected, markPublished, readRef, readStatus, saveVersion, type Git } from './git.ts';
import type { Step, StepEnd } from './job.ts';
import { fetchOthers, takeIn, type Choices, type Remote } from './others.ts';
import type { RunCommand } from './run-child.ts';
import type { Target } from './target.ts';

/** What a publication works with. */
export interface Publication {
  readonly workplace: Pick<Workplace, 'root' | 'report'>;
  readonly run: RunCommand;
  /** Undefined where no version can be saved; `why` says why. */
  readonly git: Git | undefined;
  readonly why: string;
  readonly remote: Remote | undefined;
  readonly target: Target;
  readonly message: string;
  readonly choices: Choices;
  /** Whether `dist/` was made of what is there now. */
  readonly isBuilt: () => Promise<boolean>;
}

/** The version that this publication has saved. */
interface Saved {
  id: string | undefined;
}

/** All steps of a publication, in order. Each finds out for itself what is left to do. */
export function toPublishSteps(publication: Publication): readonly Step[] {
  const { remote, target } = publication;
  const saved: Saved = { id: undefined };
  return [
    ...(remote ? [toTakeStep(publication, remote)] : []),
    toCheckStep(publication),
    toSaveStep(publication, saved),
    toBuildStep(publication),
    toLedgerStep(publication, saved),
    ...(remote ? [toSendStep(publication, remote)] : []),
    toDeployStep(publication, target),
  ];
}

function done(words: string): StepEnd {
  return { state: 'done', words };
}

function toTakeStep({ git, choices }: Publication, remote: Remote): Step {
  return {
    id: 'take',
    name: '取来别人的改动',
    what: '看看别人有没有交来新的改动，有就并进来，免得互相盖掉。',
    canStop: false,
    run: async () => {
      if (!git) return { state: 'skipped', words: '现在不能取' };
      try {
        await fetchOthers(git, remote);
      } catch (error) {
        return { state: 'skipped', words: `没有取到。${describeGit(error)}` };
      }
      const taken = await takeIn(git, remote, choices);
      if ('clashes' in taken)
        return {
          state: 'failed',
          words: `有 ${String(taken.clashes.length)} 份别人也改过：选好每一份用哪一边的，再按“发布”`,
        };
      if (taken.files === 0) return done('没有新的');
      const kept = taken.kept === undefined ? '' : `；没有用的您那一份留在 ${taken.kept}`;
      return done(`并进来 ${String(taken.files)} 份${kept}`);
    },
  };
}

function toCheckStep({ workplace }: Publication): Step {
  return {
    id: 'check',
    name: '检查',
    what: '把全部内容照规则检查一遍，有错就停在这里。',
    canStop: false,
    run: () => {
      const issues = workplace.report().issues.filter(({ severity }) => severity === 'error');
      return Promise.resolve(
        issues.length > 0
          ? { state: 'failed', words: `有 ${String(issues.length)} 处错误，改好再发布`, issues }
          : done('没有错误'),
      );
    },
  };
}

function toSaveStep({ git, why, message }: Publication, saved: Saved): Step {
  return {
    id: 'save',
    name: '保存这一版',
    what: '把现在的全部内容记成一个版本，写明是谁、什么时候、改了什么，以后可以退回来。',
    canStop: false,
    run: async () => {
      if (!git) return { state: 'skipped', words: why };
      saved.id = await saveVersion(git, message);
      return done(saved.id === undefined ? '没有新的改动，不用再存' : '存好了');
    },
  };
}

function toBuildStep(publication: Publication): Step {
  return {
    id: 'build',
    name: '做成网站',
    what: '用这些内容做出整个网站：网页、图表、下载、搜索；做好以前，原来的不动。',
    canStop: true,
    run: async ({ signal, say }) => {
      if (await publication.isBuilt()) return done('已经是用现在的内容做的，不用再做');
      return build(publication, signal, say);
    },
  };
}

async function build(
  { run }: Publication,
  signal: AbortSignal,
  say: (words: string) => void,
): Promise<StepEnd> {
  const { code, lines } = await run('scripts/build.ts', [], { signal, onLine: sayShort(say, '构建') });
  return code === 0 ? done('做好了') : { state: 'failed', words: whyFailed(lines, '构建') };
}

function toLedgerStep(publication: Publication, saved: Saved): Step {
  const { git, workplace, run, message } = publication;
  return {
    id: 'ledger',
    name: '记账',
    what: '把这次新发布的数和网址记下来，从此不能悄悄改；有新记的，就再做一次网站。',
    canStop: true,
    run: async ({ signal, say }) => {
      const added = await keepLedger(workplace.root, run, signal, say);
      if (typeof added === 'object') return added;
      // The version that was saved a moment ago is nowhere else yet, and takes the ledger in.
      if (git)
        await saveVersion(
          git,
          message === '' ? '记账' : message,
          saved.id !== undefined && saved.id === (await readRef(git, 'HEAD')),
        );
      if (await publication.isBuilt()) return done('没有新的要记');
      const built = await build(publication, signal, say);
      return built.state === 'done' ? done(added) : built;
    },
  };
}

/** Runs the ledger on a copy, so that its files are written whole or not at all; gives what it said. */
async function keepLedger(
  root: string,
  run: RunCommand,
  signal: AbortSignal,
  say: (words: string) => void,
): Promise<string | StepEnd> {
  const { result, changes } = await runStaged(root, async (copy) => {
    for (const [from, name] of [
      [DIST, 'dist'],
      [join(ROOT, 'public'), 'public'],
    ] as const)
      if (existsSync(from)) symlinkSync(from, join(copy, name), 'junction');
    return run('scripts/publish-ledger.ts', [copy], { signal, onLine: say });
  });
  if (result.code !== 0) return { state: 'failed', words: whyFailed(result.lines, '记账') };
  const applied = applyChanges(root, changes);
  if ('refused' in applied) throw new DeskFault(applied.refused);
  if ('conflicts' in applied)
    throw new DeskFault(`${applied.conflicts.join('、')} 刚刚被别人改过，没有记：再按一次“发布”`);
  return result.lines
    .filter((line) => /新记 [1-9]/.test(line))
    .map((line) => line.replace(/^content\/\w+\.yaml：/, ''))
    .join('，');
}

function toSendStep({ git }: Publication, remote: Remote): Step {
  return {
    id: 'send',
    name: '交出这一版',
    what: `把存好的版本交到 ${remote.words}，同事那里也有一份。`,
    canStop: false,
    run: async () => {
      if (!git) return { state: 'skipped', words: '没有存版本，没有可交的' };
      const { branch } = await readStatus(git);
      try {
        await git.run(
          'push',
          '--quiet',
          '--set-upstream',
          remote.name,
          `${branch ?? 'HEAD'}:${remote.branch}`,
        );
        return done('交好了');
      } catch (error) {
        const why = describeGit(error);
        // Going on would put a site online that lacks what somebody else has just published.
        if (isRejected(error)) return { state: 'failed', words: why };
        return { state: 'skipped', words: `这次没有交成，不碍发布，存好的版本在这台电脑上。${why}` };
      }
    },
  };
}

function toDeployStep({ run, git }: Publication, { command, view }: Target): Step {
  return {
    id: 'deploy',
    name: '传到网站',
    what: '把做好的网站传上去，一次切换，再打开线上的网页核对一遍；传的时候不能停。',
    canStop: false,
    run: async ({ signal, say }) => {
      if (command !== undefined) {
        const { code, lines } = await run('scripts/deploy/main.ts', [command], {
          signal,
          onLine: sayShort(say, '部署'),
        });
        if (code !== 0) return { state: 'failed', words: whyFailed(lines, '部署') };
        if (git) await markPublished(git);
        return done(`读者已经看得到：${lines.findLast((line) => line.startsWith('[部署]'))?.slice(5) ?? ''}`);
      }
      if (git) await markPublished(git);
      return { state: 'skipped', words: view.words };
    },
  };
}

/** `[构建] 生成页面 ✓ 3.1 秒` without its title. Lines without one, and phases with names of packages, are for whoever maintains the site. */
export function sayShort(say: (words: string) => void, title: string): (line: string) => void {
  return (line) => {
    const words = line.startsWith(`[${title}] `) ? line.slice(title.length + 3) : '';
    if (/^[^✓]*\p{Script=Han}[^✓]*/u.test(words)) say(words);
  };
}

/** The command's own words for what went wrong. */
export function whyFailed(lines: readonly string[], title: string): string {
  const own = lines.filter((line) => line.includes('✗') || line.includes(' → '));
  const words = (own.length > 0 ? own : lines.slice(-8)).map((line) => line.replace(`[${title}] `, ''));
  return words.join('\n') || '没有做成，也没有说为什么：请找维护网站的人';
}

/** Whether `dist/` was made of this very content, and of the version that is saved. */
export async function isBuilt(git: Git | undefined): Promise<boolean> {
  const record = join(DIST, 'build.json');
  if (!existsSync(STAMP) || !existsSync(record)) return false;
  if (readFileSync(STAMP, 'utf8') !== hashInputs(ROOT)) return false;
  const { commit } = JSON.parse(readFileSync(record, 'utf8')) as { readonly commit?: string };
  return git === undefined || commit === (await readRef(git, 'HEAD'));
}
