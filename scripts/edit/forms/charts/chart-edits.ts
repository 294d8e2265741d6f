import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { editYaml, type YamlEdit, type YamlPath } from '../../server/yaml-edit.ts';
import type { ChartDraft } from './chart-view.ts';

/** The text of a year's charts with one more at its end; '' where there is no file yet. */
export function withChart(text: string, declaration: ChartDraft): string {
  return text.trim() === ''
    ? stringify({ charts: [declaration] }, { lineWidth: 0 })
    : editYaml(text, { path: ['charts'], add: declaration });
}

/** The text with one chart changed: only lines whose values differ. */
export function withChanged(text: string, index: number, before: unknown, after: ChartDraft): string {
  return editsOf(['charts', index], before, after).reduce(editYaml, text);
}

/** The changes that lead from one value to another, the smallest that there are: fields of maps one by one, lists as a whole. */
function editsOf(path: YamlPath, before: unknown, after: unknown): readonly YamlEdit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isMap(before) || !isMap(after)) {
    const isSame = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
    if (isSame && before.every(isMap) && after.every(isMap))
      return before.flatMap((member, index) => editsOf([...path, index], member, after[index]));
    return [{ path, set: after }];
  }
  // What comes is written before what goes, so that no map is empty in between.
  const changed = Object.entries(after).flatMap(([name, value]) =>
    name in before ? editsOf([...path, name], before[name], value) : [{ path: [...path, name], set: value }],
  );
  const gone = Object.keys(before).filter((name) => !(name in after));
  return [...changed, ...gone.map((name): YamlEdit => ({ path: [...path, name], remove: true }))];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
