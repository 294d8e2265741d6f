import { parseContentPath, type ContentPath } from '../../../src/content/content-path.ts';
import type { Issue } from '../../../src/content/issue.ts';
import { isError } from '../../check/format-report.ts';
import type { FaultGroup } from './home-view.ts';

/** Where in the desk a kind of file is mended. */
const PLACES: Readonly<Partial<Record<ContentPath['kind'], string>>> = {
  chapter: '在正文里改',
  article: '在正文里改',
  observations: '在数值里改',
  numerals: '在原文的数字里改',
  tables: '在数值里改',
  charts: '在图表里改',
  indicator: '在指标里改',
  station: '在站点里改',
  report: '在年报封面里改',
  correction: '写更正',
  ledger: '写更正',
  addresses: '撤下网页要写说明',
  picture: '换照片或附件',
  attachment: '换照片或附件',
  todo: '在导入里决定',
};

/** Faults by where they are mended: groups with errors first, larger ones first among them. */
export function groupFaults(issues: readonly Issue[]): readonly FaultGroup[] {
  const groups = Map.groupBy(issues, ({ file }) => {
    const kind = parseContentPath(file)?.kind;
    if (kind !== undefined) return PLACES[kind] ?? '在网站设置里改';
    return file.startsWith('seeds/') ? '在导入里决定' : '看看这些文件';
  });
  const errors = (found: readonly Issue[]): number => found.filter(isError).length;
  return [...groups]
    .map(([title, found]) => ({ title, issues: found }))
    .toSorted((a, b) => errors(b.issues) - errors(a.issues) || b.issues.length - a.issues.length);
}
