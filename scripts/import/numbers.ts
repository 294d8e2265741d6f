import { resolve } from 'node:path';
import type { ContentTree } from '../../src/content/content-tree.ts';
import type { Issue } from '../../src/content/issue.ts';
import type { Reported } from '../../src/content/schemas/observation.ts';
import { parseCsv } from './csv-read.ts';
import { decodeText } from '../../src/content/disk/decode.ts';
import { formatOf } from './formats.ts';
import { refuseFile, refuseRows } from './limits.ts';
import { knownIndicators } from './known.ts';
import { matchQuantities } from './match.ts';
import { readColumns, type CsvFault } from './number-columns.ts';
import { toReported } from './number-rows.ts';
import { findQuantities } from './quantities.ts';
import { readRegular } from '../../src/lib/regular-file.ts';
import type { Addition } from './records.ts';
import type { Chapter } from './types.ts';

/** Reads a CSV of observations (UTF-8 with or without a mark, UTF-16 or GB18030); everything that is wrong with it comes back at once. */
export function readNumbers(
  root: string,
  file: string,
  context: { readonly tree: ContentTree; readonly year: number; readonly chapters: readonly Chapter[] },
): { readonly additions: readonly Addition[] } | readonly Issue[] {
  const bytes = readRegular(resolve(root, file));
  const toIssue = ({ line, found, allowed }: CsvFault): Issue => ({
    file,
    line,
    column: 1,
    severity: 'error',
    rule: 'import-csv',
    found,
    allowed,
  });
  if (bytes === undefined)
    return [toIssue({ line: 1, found: '找不到这个文件', allowed: '写文件的路径，从项目根目录算起' })];
  const format = refuseFile(bytes.length, 'text') ?? formatOf(bytes, file);
  if (typeof format !== 'string') return [toIssue({ line: 1, ...format })];
  if (format === 'docx')
    return [
      toIssue({ line: 1, found: '这是 Word 文档，不是 CSV', allowed: '请在 WPS/Excel 中另存为“CSV UTF-8”' }),
    ];
  const decoded = decodeText(bytes);
  if (!decoded.ok)
    return [
      toIssue({ line: decoded.line, found: decoded.message, allowed: '请在 WPS/Excel 中另存为“CSV UTF-8”' }),
    ];
  const { rows, unclosed } = parseCsv(decoded.text);
  if (unclosed !== undefined)
    return [
      toIssue({
        line: unclosed,
        found: '从这一行起有一个双引号没有配对',
        allowed: '格里的双引号要写两个：""',
      }),
    ];
  const tooLong = refuseRows(rows);
  if (tooLong) return [toIssue(tooLong)];
  const table = readColumns(rows);
  if (table.faults.length > 0) return table.faults.map(toIssue);
  const { tree, year, chapters } = context;
  const declared = tree.reports.find((report) => report.year === year)?.numerals?.data?.numerals ?? [];
  const matches = matchQuantities(findQuantities(chapters, declared), knownIndicators(tree, year), {
    year,
    chapters,
  });
  const standing = tree.reports.find((report) => report.year === year)?.observations?.data?.reported ?? [];
  const read = table.rows.map((row) => toReported({ tree, year, chapters, matches, standing }, row));
  const faults = read.flatMap((row) => (isReported(row) ? [] : row));
  if (faults.length > 0) return faults.map(toIssue);
  return { additions: read.filter(isReported).map((reported) => ({ reported, isAgain: false })) };
}

function isReported(row: Reported | readonly CsvFault[]): row is Reported {
  return 'indicator' in row;
}
