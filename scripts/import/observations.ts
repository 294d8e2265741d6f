import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../src/content/issue.ts';
import { observationsFileSchema, type Reported } from '../../src/content/schemas/observation.ts';
import { parseChecked } from './parse-checked.ts';

/** The year's reported observations; none while there is no file yet. What is wrong with the file comes back as issues. */
export function readObservations(
  file: string,
  root: string,
): { readonly reported: readonly Reported[] } | readonly Issue[] {
  const path = join(root, file);
  if (!existsSync(path)) return { reported: [] };
  return parseChecked(readFileSync(path, 'utf8'), observationsFileSchema, {
    file,
    rule: 'import-observations',
    allowed: '改好这个文件再导入；写法见 content/README.md，细查用 npm run check',
  });
}
