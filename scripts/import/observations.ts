import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../src/domain/issue.ts';
import { observationsFileSchema, type Reported } from '../../src/domain/observation.ts';
import { parseYaml } from '../../src/lib/yaml-document.ts';

/** The year's reported observations; none while there is no file yet. What is wrong with the file comes back as issues. */
export function readObservations(
  file: string,
  root: string,
): { readonly reported: readonly Reported[] } | readonly Issue[] {
  const path = join(root, file);
  if (!existsSync(path)) return { reported: [] };
  const { data, problems, locate } = parseYaml(readFileSync(path, 'utf8'));
  const base = { file, severity: 'error', rule: 'import-observations' } as const;
  const allowed = '改好这个文件再导入；写法见 content/README.md，细查用 npm run check';
  if (problems.length > 0) {
    return problems.map(({ line, column, message }) => ({
      ...base,
      line,
      column,
      found: `YAML 格式有错（${message}）`,
      allowed,
    }));
  }
  const parsed = observationsFileSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path: at, message }) => ({
    ...base,
    ...locate(at),
    found: `${at.join('.')} 不对（${message}）`,
    allowed,
  }));
}
