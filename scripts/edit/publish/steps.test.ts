import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createContentRepository,
  type ContentRepository,
} from '../../../tests/support/content-repository.ts';
import { ROW, standInSteps } from '../../../tests/support/stand-in-publication.ts';
import { openJobs, type Jobs } from './job.ts';
import type { JobView } from './publish-view.ts';

const PLACES = 'content/places.yaml';
const IDS = ['take', 'check', 'save', 'build', 'ledger', 'send', 'deploy'] as const;
let made: ContentRepository;

beforeEach(() => {
  made = createContentRepository();
  made.write(PLACES, `${made.read(PLACES)}# 改\n`);
});

afterEach(() => {
  made.remove();
});

const jobsOf = (): Jobs => openJobs(join(made.root, '.build/desk/publish.json'), () => undefined);

async function publish(standIn: Parameters<typeof standInSteps>[1] = {}, jobs = jobsOf()): Promise<JobView> {
  const end = await jobs.start({ kind: 'publish', by: '刘明' }, await standInSteps(made.root, standIn));
  if (!end) throw new Error('no end');
  return end;
}

const statesOf = ({ steps }: JobView): Readonly<Record<string, string>> =>
  Object.fromEntries(steps.map(({ id, state }) => [id, state]));

/** All that a publication is to leave behind, however often it was broken off. */
function expectPublished(): void {
  expect(made.git('status', '--porcelain')).toBe('');
  expect(made.read('content/published.yaml').split(ROW)).toHaveLength(2);
  expect(made.read(PLACES)).toMatch(/# 改\n$/);
  const head = made.git('rev-parse', 'HEAD');
  expect(made.git('rev-parse', 'origin/main')).toBe(head);
  expect(made.git('rev-parse', 'refs/desk/published')).toBe(head);
  expect(made.read('.build/built')).toContain(head.trim());
}

describe('a publication', () => {
  test('does all steps once, in one version that holds the ledger too', async () => {
    const commands: string[] = [];
    const end = await publish({ onCommand: (script) => commands.push(script) });
    expect(end.state).toBe('done');
    expect(statesOf(end)).toMatchObject({ save: 'done', ledger: 'done', send: 'done', deploy: 'skipped' });
    expect(commands).toEqual(['scripts/build.ts', 'scripts/publish-ledger.ts', 'scripts/build.ts']);
    expect(made.git('log', '--format=%an %s').trim().split('\n')).toEqual(['刘明 试一次', '刘明 第一版']);
    expectPublished();
  });

  test('builds nothing twice where there is nothing new', async () => {
    await publish();
    const commands: string[] = [];
    const end = await publish({ onCommand: (script) => commands.push(script), target: 'rsync' });
    expect(commands).toEqual(['scripts/publish-ledger.ts', 'scripts/deploy/main.ts']);
    expect(statesOf(end)).toMatchObject({ deploy: 'done' });
  });

  test('stops at errors of the check, before anything is saved', async () => {
    const end = await publish({ errors: [{ severity: 'error' }] });
    expect(statesOf(end)).toMatchObject({ check: 'failed', save: 'waiting', deploy: 'waiting' });
    expect(made.git('log', '--oneline').trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['build', 'scripts/build.ts', '[构建] ✗ 内容有错', '✗ 内容有错'],
    ['ledger', 'scripts/publish-ledger.ts', '内容有 1 处错误，改好再记', '内容有 1 处错误，改好再记'],
    [
      'deploy',
      'scripts/deploy/main.ts',
      '[部署] ✗ 现在还不能部署：网址还没有写',
      '✗ 现在还不能部署：网址还没有写',
    ],
  ])(
    'tells in its own words why %s failed, and can be taken up again',
    async (id, script, printed, words) => {
      const end = await publish({ failing: { [script]: printed }, target: 'rsync' });
      expect(end.state).toBe('failed');
      expect(end.steps.find((step) => step.id === id)).toMatchObject({ state: 'failed', words });
      expect((await publish({ target: 'rsync' })).state).toBe('done');
      expectPublished();
    },
  );

  test('goes on without the network, and says that the version is here', async () => {
    made.git('remote', 'set-url', 'origin', '/nowhere/bare.git');
    const end = await publish();
    expect(statesOf(end)).toMatchObject({ take: 'skipped', send: 'skipped', build: 'done' });
    expect(end.steps.find(({ id }) => id === 'send')?.words).toContain('存好的版本在这台电脑上');
  });

  test('stops at what somebody else changed too, and takes it up after a choice', async () => {
    const other = made.clone();
    other.write(PLACES, '# 他的\n');
    other.git('commit', '--quiet', '-am', '他的');
    other.git('push', '--quiet');
    expect(statesOf(await publish())).toMatchObject({ take: 'failed', save: 'waiting' });
    expect(made.read(PLACES)).toMatch(/# 改\n$/);
    expect((await publish({ choices: { [PLACES]: 'mine' } })).state).toBe('done');
    expectPublished();
  });

  test('without a repository builds all the same', async () => {
    made.git('checkout', '--quiet', '--detach');
    const end = await publish();
    expect(statesOf(end)).toEqual({
      check: 'done',
      save: 'skipped',
      build: 'done',
      ledger: 'done',
      deploy: 'skipped',
    });
    expect(end.steps.find(({ id }) => id === 'save')?.words).toContain('回到主线');
  });
});

describe.each(IDS)('stopped during %s', (id) => {
  test('it ends there, half of nothing stays, and the next one goes on', async () => {
    const jobs = jobsOf();
    const steps = (await standInSteps(made.root)).map((step) => ({
      ...step,
      run: async (context: Parameters<typeof step.run>[0]) => {
        if (step.id === id) jobs.stop();
        return step.run(context);
      },
    }));
    const end = await jobs.start({ kind: 'publish', by: undefined }, steps);
    const isLast = id === 'deploy';
    expect(end?.state).toBe(isLast ? 'done' : 'stopped');
    const after = end?.steps.slice(IDS.indexOf(id) + 1).map(({ state }) => state);
    expect(new Set(after)).toEqual(new Set(isLast ? [] : ['stopped']));
    expect((await publish()).state).toBe('done');
    expectPublished();
  });
});

describe.each(IDS)('killed during %s', (id) => {
  test('the next desk tells what was reached, and goes on', async () => {
    const { signal } = spawnSync(process.execPath, [
      resolve('tests/support/publish-until.ts'),
      made.root,
      id,
    ]);
    expect(signal).toBe('SIGKILL');
    const left = jobsOf().view();
    expect(left).toMatchObject({ state: 'interrupted', by: '刘明' });
    expect(left?.steps.find((step) => step.id === id)?.state).toBe('stopped');
    expect((await publish()).state).toBe('done');
    expectPublished();
  });
});

test('one job at a time, and the second is told who is at it', async () => {
  const jobs = jobsOf();
  const first = publish({}, jobs);
  await expect.poll(() => jobs.view()?.state).toBe('running');
  await expect(publish({}, jobs)).rejects.toThrow(/正在发布（刘明 .*开始的），等它做完再来/);
  expect((await first).state).toBe('done');
});
