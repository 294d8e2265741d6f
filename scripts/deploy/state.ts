import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { getContentReport } from '../../src/build/content-report.ts';
import { hashInputs } from '../tools/inputs.ts';
import { DIST, MANIFEST, ROOT, STAMP } from '../tools/paths.ts';
import { compareManifests, createManifest, readManifest } from './manifest.ts';
import type { State } from './preflight.ts';
import type { Settings } from './settings.ts';

/** Looks at the project, its build and its repository. */
export function readState({ url, securityExpires }: Settings, missing: readonly string[], now: Date): State {
  const isBuilt = existsSync(DIST);
  const manifest = readManifest(MANIFEST);
  const { issues } = getContentReport(ROOT);
  return {
    url,
    isBuilt,
    isCurrent: isBuilt && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashInputs(ROOT),
    differences: isBuilt && manifest ? compareManifests(manifest, createManifest(DIST)) : undefined,
    uncommitted: listUncommitted(),
    contentErrors: issues.filter(({ severity }) => severity === 'error').length,
    isUnrecorded: issues.some(({ rule }) => rule === 'ledger/unpublished'),
    missing,
    securityExpires,
    today: toDay(now),
  };
}

/** The commit that is checked out, in seven characters; undefined where the project is no git repository. */
export function readCommit(): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short=7', 'HEAD'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

function listUncommitted(): readonly string[] | undefined {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) return undefined;
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
}

/** The day in China, e.g. `2026-11-22`. */
function toDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
