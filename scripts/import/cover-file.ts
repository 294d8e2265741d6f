import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDocument } from 'yaml';
import { emitReport, type ReportCover } from './emit.ts';

/** What became of `report.yaml`, in Chinese, for staff. */
export type CoverOutcome = `新写，${string}` | `补上了 ${string}` | '已经有了，没有动';

/** Writes `report.yaml` for a year that has none; a draft that `npm run new` began gets what the source says and staff have not written. Else it is theirs. */
export function writeCover(path: string, cover: ReportCover): CoverOutcome {
  const { text } = emitReport(cover);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return '新写，请补上注释里说的几项';
  }
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (document.errors.length > 0 || document.get('draft') !== true) return '已经有了，没有动';
  const known = Object.entries(parseDocument(text).toJS() as Readonly<Record<string, unknown>>);
  const missing = known.filter(([key]) => ['', null, undefined].includes(document.get(key) as string | null));
  if (missing.length === 0) return '已经有了，没有动';
  for (const [key, value] of missing) document.set(key, document.createNode(value));
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  return `补上了 ${missing.map(([key]) => key).join('、')}`;
}
