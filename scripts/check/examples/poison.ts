import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Files } from '../../../src/content/content-tree.ts';
import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import { formatIssue, type Issue } from '../../../src/content/issue.ts';
import type { ParseCache } from '../../../src/content/disk/parse-cache.ts';
import { checkContent } from '../../../src/rules/check-content.ts';
import { checkFuture } from '../../../src/rules/dates.ts';
import { checkCharts } from '../../../src/charts/check/chart-rule.ts';
import { checkShare } from '../../../src/rules/redirect-rule.ts';

export const SITE = 'content/site.yaml';
export const REPORT = 'content/reports/2017/report.yaml';
export const OBSERVATIONS = 'content/reports/2017/observations.yaml';
export const CHARTS = 'content/reports/2017/charts.yaml';
export const LEAD = 'content/reports/2017/00-lead.mdx';
export const FOCUS = 'content/reports/2017/01-focus.mdx';
export const ARTICLE = 'content/articles/2017/volunteers.mdx';
export const VOLUNTEERS = 'content/indicators/volunteers.yaml';
export const HUSHAN = 'content/stations/hushan.yaml';
export const LEDGER = 'content/published.yaml';
export const SEED = 'seeds/2017/report.txt';

const TODAY = '2026-11-22';
const FOLDER = join(import.meta.dirname, '../../../tests/fixtures/bad-input');
const GOOD = readGood();
const PARSED: ParseCache = new Map();

/** A new content of a file, or what of it is replaced by what; null takes the file away. */
export type Change = string | Uint8Array | null | readonly [from: string, to: string];
/** What is wrong, the change that makes it so, where the message points, and words that it must hold. */
export type Poison = readonly [
  title: string,
  changes: Readonly<Record<string, Change>>,
  place: string,
  words: readonly string[],
];

/** One test for each poison: the good content of `tests/fixtures/bad-input/` with one change. */
export function testPoisons(poisons: readonly Poison[]): void {
  test.each(poisons)('%s is refused', (_title, changes, place, words) => {
    const messages = checkPoisoned(changes)
      .filter(({ severity }) => severity === 'error')
      .map(formatIssue);
    const message = messages.find(
      (line) => line.startsWith(`${place} `) && words.every((word) => line.includes(word)),
    );
    expect(message, messages.join('\n')).toBeDefined();
  });
}

/** What all rules say of the good content with these changes. */
export function checkPoisoned(changes: Readonly<Record<string, Change>>): readonly Issue[] {
  return checkFiles(withChanges(changes));
}

/** What all rules say of some files, on a fixed day. */
export function checkFiles(files: Files): readonly Issue[] {
  return checkContent(parseContentTree(files, PARSED), [checkCharts, checkShare, checkFuture(TODAY)]);
}

/** The good content with some changes. */
export function withChanges(changes: Readonly<Record<string, Change>>): Files {
  const files = new Map<string, string | Uint8Array>(GOOD);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else files.set(path, isReplacement(change) ? replaced(path, change) : change);
  }
  return files;
}

function replaced(path: string, [from, to]: readonly [string, string]): string {
  const text = good(path);
  if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
  return text.replace(from, to);
}

function isReplacement(change: Exclude<Change, null>): change is readonly [string, string] {
  return Array.isArray(change);
}

/** A file of the good content. */
export function good(path: string): string {
  const text = GOOD.get(path);
  if (typeof text !== 'string') throw new Error(`no fixture ${path}`);
  return text;
}

function readGood(): Files {
  const paths = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => [path.slice(FOLDER.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
