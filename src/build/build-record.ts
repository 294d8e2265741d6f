import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CONTENT_ROOT } from '../content/disk/content-root.ts';
import { hashContent } from './hash-files.ts';

/** What `/build.json` says: from which content and which code the site was made. No time, so that the same comes out the same. */
export interface BuildRecord {
  /** sha256 over the files of `content/` and `seeds/`: path, length and bytes of each, by name. */
  readonly content: string;
  /** The commit that was built; absent where the folder is no repository and SITE_COMMIT is unset. */
  readonly commit?: string;
  /** Files were changed since that commit. */
  readonly changed?: true;
}

/** Writes `/build.json`, with which anyone can build the same site again and compare. */
export function buildRecord(): AstroIntegration {
  let root = '';
  return {
    name: 'build-record',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const record: BuildRecord = { content: hashContent(resolve(root, CONTENT_ROOT)), ...getCommit(root) };
        writeFileSync(new URL('build.json', dir), `${JSON.stringify(record, undefined, 2)}\n`);
      },
    },
  };
}

function getCommit(root: string): Pick<BuildRecord, 'commit' | 'changed'> {
  const given = process.env.SITE_COMMIT;
  if (given !== undefined && given !== '') return { commit: given };
  const commit = git(root, 'rev-parse', 'HEAD');
  if (commit === undefined) return {};
  return git(root, 'status', '--porcelain') === '' ? { commit } : { commit, changed: true };
}

function git(root: string, ...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
