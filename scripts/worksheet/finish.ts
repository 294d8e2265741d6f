import { isSeq, parseDocument } from 'yaml';
import type { ContentTree, Files } from '../../src/content/content-tree.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readStatedIn } from '../../src/quantity/stated-words.ts';
import type { WorksheetRow } from '../../src/content/schemas/worksheet.ts';
import { parseYaml } from '../../src/content/text/yaml-document.ts';
import { newErrors } from '../tools/proposed-content.ts';

/** What moving rows into observations.yaml comes to. */
export interface Finished {
  /** The new text of observations.yaml. */
  readonly text: string;
  readonly moved: readonly string[];
  /** Rows that the content rules refuse, with why. */
  readonly refused: readonly string[];
}

/** Adds rows to observations.yaml, as far as the content rules let them in; what stands there stays as it is. */
export function moveRows(
  files: Files,
  tree: ContentTree,
  path: string,
  current: string,
  rows: readonly WorksheetRow[],
): Finished {
  let left = rows;
  const refused: string[] = [];
  for (;;) {
    const text = addReported(
      current,
      left.map((row) => toReported(tree, row)),
    );
    const errors = newErrors(files, [{ path, text }]);
    const moved = left.map(({ indicator }) => indicator);
    if (errors.length === 0 || left.length === 0) return { text, moved, refused };
    const blamed = errors.filter(({ file }) => file === path).map(({ line }) => indicatorAt(text, line));
    refused.push(...errors.map(formatIssue));
    // An error that no row can be blamed for holds up all of them.
    left = left.filter(
      ({ indicator }) => blamed.some((id) => id !== undefined) && !blamed.includes(indicator),
    );
  }
}

/** As observations.yaml says it; exactness that goes without saying is left out. */
function toReported(tree: ContentTree, { indicator, text, chapter, quote, confirmed }: WorksheetRow): object {
  const unit = tree.indicators.get(indicator)?.data?.unit;
  const reading = readStatedIn(quote ?? '', text ?? '', unit === undefined ? {} : { unit });
  if (!reading.ok) throw new Error(`A row that counts as filled in cannot be read: ${indicator}`);
  const { value, high, qualifier } = reading.quantity;
  return {
    indicator,
    text,
    value,
    ...(high !== undefined && { high }),
    ...(qualifier !== 'exact' && { qualifier }),
    chapter,
    quote,
    ...(confirmed === true && { confirmed }),
  };
}

function addReported(text: string, rows: readonly object[]): string {
  if (rows.length === 0) return text;
  const document = parseDocument(text);
  const list = document.get('reported', true);
  if (isSeq(list)) {
    list.flow = false;
    for (const row of rows) list.add(document.createNode(row));
  } else document.set('reported', document.createNode(rows));
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The indicator of the reported item that a line belongs to. */
function indicatorAt(text: string, line: number): string | undefined {
  const { data, locate } = parseYaml(text);
  const reported = (data as { readonly reported?: readonly { readonly indicator: string }[] }).reported ?? [];
  return reported.findLast((_, index) => locate(['reported', index]).line <= line)?.indicator;
}
