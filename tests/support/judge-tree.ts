import { join } from 'node:path';
import { formatIssue, type Issue } from '../../src/domain/issue.ts';
import { getContentReport } from '../../src/integrations/content-report.ts';
import { writeGeneratedTree } from './content-generator.ts';
import { buildFixture } from './fixture-site.ts';

/** What was said of a generated tree. */
export interface Verdict {
  readonly seed: number;
  readonly accepted: boolean;
  /** Why the check's word does not hold; undefined where it does. */
  readonly broken: string | undefined;
}

const FOLDER = '.build/fixtures/generated';

/** What the check accepts must build; whatever it refuses must have a file and a line. */
export async function judgeTree(seed: number, most?: number): Promise<Verdict> {
  const folder = join(FOLDER, String(seed));
  await writeGeneratedTree(folder, seed, most);
  const errors = getContentReport(folder).issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lost = errors.find((issue) => !hasPlace(issue));
    return { seed, accepted: false, broken: lost && formatIssue(lost) };
  }
  try {
    const site = await buildFixture(`generated-${seed}`, { content: folder });
    site.remove();
    return { seed, accepted: true, broken: undefined };
  } catch (error) {
    return { seed, accepted: true, broken: error instanceof Error ? error.message : String(error) };
  }
}

function hasPlace({ file, line }: Issue): boolean {
  return /^(?:content|seeds)\/./.test(file) && line >= 1;
}
