import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkplace, type Workplace } from '../../scripts/edit/workplace.ts';

/** A copy of the project's content, as the desk works on it. */
export interface CopiedWorkplace {
  readonly workplace: Workplace;
  readonly root: string;
  /** The sha256 of every file of `content/` and `seeds/`, hidden ones too, by path. */
  readonly fingerprints: () => Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/** Opens the desk's workplace on a copy of the project's content, in a folder of its own. */
export function copyWorkplace(): CopiedWorkplace {
  const root = mkdtempSync(join(tmpdir(), 'workplace-'));
  for (const folder of ['content', 'seeds']) cpSync(resolve(folder), join(root, folder), { recursive: true });
  return {
    workplace: openWorkplace(root),
    root,
    fingerprints: () =>
      Object.fromEntries(
        globSync(['content/**/{*,.*}', 'seeds/**/{*,.*}'], { cwd: root })
          .filter((path) => statSync(join(root, path)).isFile())
          .toSorted()
          .map((path) => [
            path,
            createHash('sha256')
              .update(readFileSync(join(root, path)))
              .digest('hex'),
          ]),
      ),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
