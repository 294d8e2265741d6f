import type { Issue } from '../issue.ts';

/** The issues without those that say of a number typed by hand, once more and less exactly, that its Stat is missing. */
export function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const typed = new Set(issues.filter(({ rule }) => rule === 'literal/number').map(placeOf));
  return issues.filter((issue) => issue.rule !== 'stat/missing' || !typed.has(placeOf(issue)));
}

/** Both rules name the Stat that belongs there. */
function placeOf({ file, line, example = '' }: Issue): string {
  return `${file}:${line} ${example}`;
}
