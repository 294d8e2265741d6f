import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { DIST, ROOT, STAMP } from '../../tools/paths.ts';
import { answer, readBody } from '../server/ask.ts';
import { DeskFault, type Routes } from '../server/server.ts';
import { readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';
import { isLedger, openHistory, readUnpublished, type History } from './changes.ts';
import { nameFile } from './file-names.ts';
import { readRepository, type Repository } from './git-view.ts';
import { findPublished, isStaffs, type Git } from './git.ts';
import { assertFree, openJobs, type Jobs } from './job.ts';
import { backToMain, giveUpMerge, setAuthor, unlock } from './mend.ts';
import { findClashes } from './others.ts';
import { toPreviewRoutes } from './preview/preview-routes.ts';
import { readPreview } from './preview/preview-step.ts';
import type { Overlap, PublishState } from './publish-view.ts';
import { runCommand } from './run-child.ts';
import { isBuilt, toPublishSteps } from './steps.ts';
import { readTarget } from './target.ts';
import { goBack, listVersions, previewBack } from './versions.ts';

const startSchema = z.strictObject({
  message: z.string(),
  choices: z.record(z.string(), z.enum(['mine', 'theirs'])),
});
const authorSchema = z.strictObject({ name: z.string(), email: z.string() });
const mendSchema = z.strictObject({ what: z.enum(['unlock', 'main', 'giveUp']) });
const pathSchema = z.strictObject({ path: z.string() });
const idSchema = z.strictObject({ id: z.string() });

export function toPublishRoutes(workplace: Workplace): Routes {
  const { root, tell } = workplace;
  const history = openHistory(workplace);
  const jobs = openJobs(join(root, '.build/desk/publish.json'), (state) => {
    tell({ kind: 'progress', of: 'publish', state });
  });
  return {
    'GET /api/publish/state': async () => answer(await readState(workplace, history, jobs)),
    'POST /api/publish/start': async (request) => {
      const { message, choices } = readBody(request, startSchema);
      await publish(workplace, jobs, message, choices);
      return answer({});
    },
    'POST /api/publish/stop': () => {
      jobs.stop();
      return answer({});
    },
    ...toRepositoryRoutes(workplace, history, jobs),
    ...toVersionRoutes(workplace, history, jobs),
    ...toPreviewRoutes(workplace, jobs),
  };
}

async function readState(workplace: Workplace, history: History, jobs: Jobs): Promise<PublishState> {
  const { root, tree, report } = workplace;
  const { view, git, status } = await readRepository(root);
  const base = git && (await findPublished(git, status?.head));
  return {
    changes: git && base !== undefined ? await readUnpublished(git, history, base) : undefined,
    git: view,
    target: readTarget(root, tree()).view,
    errors: report().issues.filter(({ severity }) => severity === 'error').length,
    job: jobs.view(),
    builtAt: existsSync(DIST) ? statSync(STAMP, { throwIfNoEntry: false })?.mtime.toISOString() : undefined,
    preview: readPreview(),
  };
}

/** Begins a publication, which goes on by itself. Throws a DeskFault where one is running or nobody is said to save. */
async function publish(
  workplace: Workplace,
  jobs: Jobs,
  message: string,
  choices: z.infer<typeof startSchema>['choices'],
): Promise<void> {
  const { root } = workplace;
  const { view, git: found, remote, status } = await readRepository(root);
  const git = view.canSave ? found : undefined;
  if (git && !view.author) throw new DeskFault('先写上是谁保存的：姓名和邮箱');
  const isUnsaved = status?.unsaved.some(({ path }) => isStaffs(path)) === true;
  if (git && isUnsaved && message.trim() === '') throw new DeskFault('先用一句话写下这一版改了什么');
  assertFree(jobs);
  const steps = toPublishSteps({
    workplace,
    run: runCommand,
    git,
    why: view.words,
    remote: git && remote,
    target: readTarget(root, workplace.tree()),
    message: message.trim(),
    choices,
    isBuilt: () => isBuilt(root === ROOT ? git : undefined),
  });
  void jobs.start({ kind: 'publish', by: view.author?.name }, steps);
}

function toRepositoryRoutes(workplace: Workplace, history: History, jobs: Jobs): Routes {
  const { root } = workplace;
  return {
    'POST /api/publish/author': async (request) => {
      const { name, email } = readBody(request, authorSchema);
      if (name.trim() === '' || !/^[^\s@<>]+@[^\s@<>]+$/.test(email.trim()))
        throw new DeskFault('姓名不能空着，邮箱要像 name@example.cn 这样');
      await setAuthor(await requireGit(root), name.trim(), email.trim());
      return answer({});
    },
    'POST /api/publish/mend': async (request) => {
      const { what } = readBody(request, mendSchema);
      assertFree(jobs);
      const git = await requireGit(root);
      if (what === 'main') return answer({ words: await backToMain(git) });
      await (what === 'unlock' ? unlock(git) : giveUpMerge(git));
      return answer({ words: what === 'unlock' ? '解开了' : '放弃了合并，回到了并进来以前' });
    },
    'GET /api/publish/overlaps': async () => {
      const { git, remote, view } = await readRepository(root);
      return answer(git && remote && view.canSave ? await readOverlaps(workplace, git, remote) : []);
    },
    'POST /api/publish/revert': async (request) => {
      const { path } = readBody(request, pathSchema);
      if (isLedger(path)) throw new DeskFault('发布过的数、网址和更正只增不减，不能改回');
      const { git, status } = await readRepository(root);
      const base = git && (await findPublished(git, status?.head));
      if (!git || base === undefined) throw new DeskFault('还没有发布过，没有可以改回的');
      const bytes = await git.bytesOf(base, path);
      const then = history.at(base)?.editions.all;
      const name = nameFile(path, [workplace.tree(), ...(then ? [then] : [])]);
      workplace.apply(`改回${name}`, [{ path, bytes, version: readStored(root, path).version }]);
      return answer({ name });
    },
  };
}

async function readOverlaps(
  { tree }: Workplace,
  git: Git,
  remote: NonNullable<Repository['remote']>,
): Promise<readonly Overlap[]> {
  const clashes = await findClashes(git, remote);
  const toWords = (bytes: Uint8Array | undefined): string | undefined => {
    if (bytes === undefined) return undefined;
    return bytes.includes(0) ? '（不是文字，看不了）' : new TextDecoder().decode(bytes);
  };
  return clashes.map(({ path, mine, theirs }) => ({
    path,
    name: nameFile(path, [tree()]),
    mine: toWords(mine),
    theirs: toWords(theirs),
  }));
}

function toVersionRoutes(workplace: Workplace, history: History, jobs: Jobs): Routes {
  const { root } = workplace;
  return {
    'GET /api/publish/versions': async () => {
      const { git } = await readRepository(root);
      return answer(git ? await listVersions(git) : []);
    },
    'GET /api/publish/back': async ({ query }) =>
      answer(await previewBack(workplace, await requireGit(root), history, query.get('id') ?? '')),
    'POST /api/publish/back': async (request) => {
      const { id } = readBody(request, idSchema);
      assertFree(jobs);
      const { git, view } = await readRepository(root);
      if (!git || !view.canSave) throw new DeskFault(view.words);
      if (!view.author) throw new DeskFault('先写上是谁保存的：姓名和邮箱');
      return answer({ words: await goBack(workplace, git, history, id) });
    },
  };
}

async function requireGit(root: string): Promise<Git> {
  const { git, view } = await readRepository(root);
  if (!git) throw new DeskFault(view.words);
  return git;
}
