import type { ContentTree, ReportTree } from '../../../../src/content/content-tree.ts';
import { reportedSchema } from '../../../../src/content/schemas/observation.ts';
import { sentencesOf } from '../../../../src/lib/text.ts';
import { sourcesOf, isHeadline, type Source } from '../../../../src/provenance/source-text.ts';
import { readQuantity } from '../../../../src/quantity/quantity-text.ts';
import { pastOf } from '../../../worksheet/history.ts';
import { spotsIn } from '../../../import/sentence-spots.ts';
import type { Workplace } from '../../workplace.ts';
import { keptName, readForm } from '../form-file.ts';
import type { FieldIssue } from '../form/field-view.ts';
import { toFields } from '../form/to-fields.ts';
import { isGroup, toList, wordsAt, type Group } from '../form/values.ts';
import type { FormView, Typed } from '../form-view.ts';
import { readTyped } from '../kept/kept.ts';
import { rowName } from './row-name.ts';
import type { Reading, ValueRow, ValuesView } from './values-view.ts';

const LIST = 'reported';

/** 数值 of a year; of the newest report where none is asked for. */
export function toValues(workplace: Workplace, asked: number | undefined): ValuesView {
  const tree = workplace.tree();
  const years = tree.reports.map(({ year }) => year);
  const year = asked ?? years.at(-1) ?? 0;
  const file = `content/reports/${String(year)}/observations.yaml`;
  const form = readForm(workplace, file);
  const report = tree.reports.find((one) => one.year === year);
  return {
    year,
    years,
    file,
    version: form.version,
    fields: toFields(reportedSchema),
    rows: rowsOf(workplace, form, year, report),
    others: form.issues.filter(({ path }) => path[0] !== LIST || typeof path[1] !== 'number'),
    sentences: sentencesIn(sourcesOf(tree).get(year)),
  };
}

/** What a wording says for an indicator, by the rules that the check reads it by. */
export function readWording(
  { tree }: Workplace,
  { indicator, text }: { readonly indicator: string; readonly text: string },
): Reading {
  const unit = tree().indicators.get(indicator)?.data?.unit;
  const reading = readQuantity(text, unit === undefined ? {} : { unit });
  if (!reading.ok) return { fault: reading.reason };
  const { value, high, qualifier } = reading.quantity;
  return { value, ...(high !== undefined && { high }), qualifier };
}

function rowsOf(
  { root, tree: getTree }: Workplace,
  { file, value, issues }: FormView,
  year: number,
  report: ReportTree | undefined,
): readonly ValueRow[] {
  const tree = getTree();
  return toList(isGroup(value) ? value[LIST] : undefined).map((member, index) => {
    const row: Group = isGroup(member) ? member : {};
    const indicator = typeof row.indicator === 'string' ? row.indicator : '';
    const of = typeof row.year === 'number' ? row.year : year;
    const past = pastOf(tree, indicator, of);
    return {
      index,
      indicator,
      ...namesOf(tree, indicator),
      value: row,
      chapter:
        report?.chapters.find(({ slug }) => slug === row.chapter)?.data?.title ?? wordsAt(row, 'chapter'),
      issues: issues.flatMap((issue) => within(issue, index)),
      published: tree.ledger?.data?.published.findLast(
        (one) => one.indicator === indicator && one.year === of,
      )?.text,
      typed: readTyped(root, keptName(rowName(file, row))) as Typed | undefined,
      last: past && { year: past.record.year, text: past.record.text, sentence: past.sentence },
    };
  });
}

function namesOf({ indicators }: ContentTree, id: string): Pick<ValueRow, 'name' | 'unit'> {
  const indicator = indicators.get(id)?.data;
  return { name: indicator?.name ?? id, unit: indicator?.unit ?? '' };
}

function within(issue: FieldIssue, index: number): readonly FieldIssue[] {
  const [list, at, ...rest] = issue.path;
  return list === LIST && at === index ? [{ ...issue, path: rest }] : [];
}

/** The sentences that hold a number, with the chapter whose part of the source they stand in. */
function sentencesIn(source: Source | undefined): ValuesView['sentences'] {
  if (!source) return [];
  return source.lines
    .filter((line) => !isHeadline(source, line) && !source.repeats.has(line.number))
    .flatMap((line) =>
      sentencesOf(line.text)
        .filter(({ text }) => spotsIn(text).length > 0)
        .map(({ text }) => ({
          line: line.number,
          text,
          chapter: [...source.parts].find(
            ([, part]) => part.start <= line.start && line.start < part.end,
          )?.[0],
          wordings: spotsIn(text).map((spot) => spot.text),
        })),
    );
}
