import { afterAll, describe, expect, test } from 'vitest';
import { checkCharts } from '../../src/charts/check/chart-rule.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import type { ParseCache } from '../../src/content/disk/parse-cache.ts';
import { checkContent } from '../../src/rules/check-content.ts';
import * as arithmetic from './poisons/arithmetic.ts';
import * as declarations from './poisons/declarations.ts';
import * as ledger from './poisons/ledger.ts';
import * as neighbours from './poisons/neighbours.ts';
import * as observations from './poisons/observations.ts';
import * as prose from './poisons/prose.ts';
import { readReal, type Generator, type RealPoison } from './poisons/real.ts';
import * as references from './poisons/references.ts';
import * as source from './poisons/source.ts';

/** What is changed, one thing at a time. A new kind of poison is a new entry here. */
const GENERATORS: Readonly<Record<string, Generator>> = {
  'a sign beside a wording': neighbours.signs,
  'a sign handed on to a wording': neighbours.turned,
  'a word of exactness beside a wording': neighbours.exactness,
  'more of a unit behind a wording': neighbours.longerUnits,
  '第 before a wording': neighbours.ordinals,
  'a digit in a value': observations.values,
  'a qualifier': observations.qualifiers,
  'the upper end of a range': observations.highs,
  "an indicator's unit": observations.units,
  'a quote': observations.quotes,
  'a wording': observations.texts,
  'the chapter of a quote': observations.chapters,
  'an id in observations': observations.ids,
  'a correction removed': ledger.uncorrected,
  'a published value': ledger.republished,
  'a derived value': arithmetic.derived,
  'a relation': arithmetic.relations,
  'a numeral added to the source': source.added,
  'a stated numeral of the source': source.stated,
  'a declared numeral of the source': source.declared,
  'a declaration removed': declarations.withdrawn,
  'a declaration on another line': declarations.moved,
  'a declaration that is wrong': declarations.misdeclared,
  'a repeated paragraph': declarations.repeats,
  'an observation removed': source.removed,
  'a number typed for a Stat': prose.typed,
  'a Stat removed': prose.unset,
  'a Stat of another number': prose.swapped,
  'an id in prose': prose.misspelt,
  'a number added to prose': prose.added,
  'a declared numeral in prose': prose.redrawn,
  'titles and summaries': prose.headings,
  'numbers in articles': prose.articles,
  "a chart's indicator": references.chartIndicators,
  "a chart's title": references.chartTitles,
  'a reference': references.references,
  "a station's quote": references.stationQuotes,
  "a report's cover and files": references.covers,
};

const LEAST = 60;

const real = readReal();
const poisons = Object.entries(GENERATORS).map(([kind, generate]) => [kind, generate(real)] as const);
const caught = new Map<string, number>();
const parsed: ParseCache = new Map();

function check(changes: RealPoison['changes']): readonly Issue[] {
  const files = new Map(real.texts);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return checkContent(parseContentTree(files, parsed), [checkCharts]);
}

/** Undefined where the poison is caught, with the right file, line and rule; else what was said instead. */
function missed({ title, changes, file, line, rule }: RealPoison): string | undefined {
  const unchanged = Object.entries(changes).filter(([path, text]) => real.texts.get(path) === text);
  if (unchanged.length > 0) return `${title}: changes nothing`;
  const issues = check(changes).filter(({ severity }) => severity === 'error');
  const found = issues.find(
    (issue) => issue.file === file && issue.line === line && issue.rule.startsWith(rule),
  );
  if (!found)
    return `${title}: wanted ${rule} at ${file}:${line}, got ${issues
      .slice(0, 4)
      .map((issue) => `${issue.rule} ${formatIssue(issue)}`)
      .join(' | ')}`;
  caught.set(found.rule, (caught.get(found.rule) ?? 0) + 1);
  return undefined;
}

describe('the real content', () => {
  test('is right as it stands', () => {
    expect(check({}).map(formatIssue)).toEqual([]);
  });

  test.each(poisons)('poisoned in %s is refused at the right place', (_, kind) => {
    expect(kind.flatMap((poison) => missed(poison) ?? [])).toEqual([]);
    expect(kind).not.toHaveLength(0);
  });

  test(`is poisoned in at least ${LEAST} ways`, () => {
    expect(poisons.reduce((sum, [, kind]) => sum + kind.length, 0)).toBeGreaterThanOrEqual(LEAST);
  });
});

afterAll(() => {
  const total = [...caught.values()].reduce((sum, count) => sum + count, 0);
  const rows = [...caught].toSorted(([a], [b]) => (a < b ? -1 : 1));
  console.log(
    [
      `${total} poisons caught`,
      ...poisons.map(([kind, { length }]) => `${String(length).padStart(5)}  ${kind}`),
      `by ${rows.length} rules`,
      ...rows.map(([rule, count]) => `${String(count).padStart(5)}  ${rule}`),
    ].join('\n'),
  );
});
