import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Addresses } from '../../../src/content/schemas/addresses.ts';
import { acceptProposals, answerWorksheet, completeReport } from './decisions.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** Every address that the project has published. */
export const PUBLISHED = (parse(readFileSync(join(PROJECT, 'content/addresses.yaml'), 'utf8')) as Addresses)
  .addresses;
const FIXTURE = join(PROJECT, 'tests/fixtures/second-year');

/** A command of the handbook as it was run on the copy. */
export interface Step {
  readonly command: string;
  readonly code: number | null;
  readonly output: string;
}

/** A copy of the project's content with the year 2018 brought in as the handbook says. The caller removes `root`. */
export interface Walk {
  readonly root: string;
  readonly steps: readonly Step[];
}

/** Walks from a received document to a report that passes the check, with the decisions of tests/fixtures/second-year. */
export function walkSecondYear(document: 'report.docx' | 'report.txt'): Walk {
  const root = mkdtempSync(join(tmpdir(), 'second-year-'));
  const seed = `seeds/2018/${document}`;
  const steps: Step[] = [];
  const run = (command: string, ...args: readonly string[]): void => {
    steps.push(runScript(root, command, args));
  };
  for (const folder of ['content', 'seeds'])
    cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });

  run('new', 'report', '--year', '2018');
  mkdirSync(join(root, 'seeds/2018'));
  cpSync(join(FIXTURE, document), join(root, seed));
  run('import', '2018', seed);
  acceptProposals(root);
  run('import', '2018', 'content/reports/2018/import.todo.yaml', '--sure', '--new');
  run('worksheet', '2018');
  answerWorksheet(root);
  run('worksheet', '2018', '--finish');
  run('import', '2018', seed);
  completeReport(root);
  run('check');
  return { root, steps };
}

/** Runs what `npm run <command>` runs, on the content of `root`. */
export function runScript(root: string, command: string, args: readonly string[] = []): Step {
  const script = command === 'publish-ledger' ? 'scripts/publish-ledger.ts' : `scripts/${command}/main.ts`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, SITE_CONTENT: root },
  });
  return { command: ['npm run', command, ...args].join(' '), code: status, output: stdout + stderr };
}
