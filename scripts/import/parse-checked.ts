import type { z } from 'astro/zod';
import type { Issue } from '../../src/content/issue.ts';
import { parseYaml } from '../../src/content/text/yaml-document.ts';

/** Reads YAML that an import goes on from and holds it against its schema; what is wrong comes back as issues, each with the same advice. */
export function parseChecked<T>(
  text: string,
  schema: z.ZodType<T>,
  advice: Pick<Issue, 'file' | 'rule' | 'allowed'>,
): T | readonly Issue[] {
  const { data, problems, locate } = parseYaml(text);
  const base = { ...advice, severity: 'error' } as const;
  if (problems.length > 0) {
    return problems.map(({ line, column, message }) => ({
      ...base,
      line,
      column,
      found: `YAML 格式有错（${message}）`,
    }));
  }
  const parsed = schema.safeParse(data ?? {});
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => ({
    ...base,
    ...locate(path),
    found: `${path.join('.')} 不对（${message}）`,
  }));
}
