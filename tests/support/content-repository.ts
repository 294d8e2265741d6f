import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A repository of content in a folder whose path holds Chinese and spaces, for tests of what the desk does with git. */
export interface ContentRepository {
  readonly root: string;
  /** Runs git there; gives what it prints. Throws where it fails. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** Another person's copy of the same, from the bare repository. */
  readonly clone: () => ContentRepository;
  readonly remove: () => void;
}

/** With a bare repository as `origin`, to which the first version was handed in. `fixture`: a folder with `content/`. */
export function createContentRepository(fixture = 'tests/fixtures/three-years'): ContentRepository {
  const base = mkdtempSync(join(tmpdir(), 'desk-git-'));
  const root = join(base, '年报 的文件夹');
  mkdirSync(root);
  cpSync(resolve(fixture), root, { recursive: true });
  writeFileSync(join(root, '.gitignore'), '.build/\n');
  const made = toRepository(base, root);
  made.git('init', '--quiet', '--initial-branch=main');
  introduce(made, '刘明');
  made.git('add', '.');
  made.git('commit', '--quiet', '-m', '第一版');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(base, 'bare.git')]);
  made.git('remote', 'add', 'origin', join(base, 'bare.git'));
  made.git('push', '--quiet', '--set-upstream', 'origin', 'main');
  return made;
}

function toRepository(base: string, root: string): ContentRepository {
  return {
    root,
    git: (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    clone: () => {
      const folder = mkdtempSync(join(base, 'other-'));
      execFileSync('git', ['clone', '--quiet', join(base, 'bare.git'), folder]);
      const other = toRepository(base, folder);
      introduce(other, '王芳');
      return other;
    },
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function introduce({ git }: ContentRepository, name: string): void {
  git('config', 'user.name', name);
  git('config', 'user.email', 'test@test.example');
}
