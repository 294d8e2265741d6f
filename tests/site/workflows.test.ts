import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly 'working-directory'?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const FILES = globSync('.github/workflows/*').toSorted();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const read = (file: string): Workflow => parse(readFileSync(file, 'utf8')) as Workflow;

test('there is one for pull requests and one for main', () => {
  expect(FILES).toEqual(['.github/workflows/check.yml', '.github/workflows/deploy.yml']);
  expect(Object.keys(read('.github/workflows/check.yml').on)).toEqual(['pull_request']);
  expect(read('.github/workflows/deploy.yml').on.push).toEqual({ branches: ['main'] });
});

describe.each(FILES)('%s', (file) => {
  const workflow = read(file);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('pins every action by its whole hash, with the version beside it', () => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('uses:'));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('gives nothing by default, and to each job by name', () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions } of jobs) expect(permissions).toBeDefined();
    const writing = jobs.flatMap(({ permissions }) =>
      Object.entries(permissions ?? {}).filter(([, right]) => right !== 'read'),
    );
    const allowed = file.endsWith('deploy.yml')
      ? [
          ['pages', 'write'],
          ['id-token', 'write'],
        ]
      : [];
    expect(writing).toEqual(allowed);
  });

  test('stops by itself, and does not run twice at a time', () => {
    expect(workflow.concurrency?.group).toBeTruthy();
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
  });

  test('leaves no token in the working copy', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('puts nothing from outside into a command, only into its environment', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('calls only commands that the project has', () => {
    const named = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run ([\w:-]+)/g)]);
    expect(named.length).toBeGreaterThan(1);
    for (const [, name = ''] of named) expect(Object.keys(scripts)).toContain(name);
  });
});

test('a pull request sees no secret', () => {
  expect(readFileSync('.github/workflows/check.yml', 'utf8')).not.toMatch(/secrets|pull_request_target/);
});

test('the pull request is told what changes for readers', () => {
  const commands = Object.values(read('.github/workflows/check.yml').jobs).flatMap(({ steps }) =>
    steps.map(({ run }) => run),
  );
  expect(commands).toContain('npm run summary -- ../before');
});

test.each(FILES)(
  '%s checks the content first, then runs every test there is on the build that it goes on with',
  (file) => {
    const { check, publish } = read(file).jobs;
    const commands =
      (check ?? publish)?.steps.flatMap(({ run, if: condition }) => (condition ? [] : (run ?? []))) ?? [];
    expect(commands.slice(0, 2)).toEqual(['npm run check', 'npm test']);
    const inPlace = (check ?? publish)?.steps.filter((step) => step['working-directory'] === undefined) ?? [];
    for (const { run } of inPlace) expect(run ?? '').not.toContain('npm run build');
  },
);

test('main is checked and tested whether or not it is deployed, and secrets wait for the deploy', () => {
  const { publish } = read('.github/workflows/deploy.yml').jobs;
  expect(publish?.steps.find(({ name }) => name === '发布')).toMatchObject({
    if: "vars.DEPLOY_TARGET != ''",
    run: 'npm run deploy -- "$TARGET"',
  });
  for (const step of publish?.steps ?? [])
    if (JSON.stringify(step).includes('secrets.')) expect(step).toHaveProperty('if');
});
