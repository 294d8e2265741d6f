import { isDeepStrictEqual } from 'node:util';
import type { YamlEdit, YamlPath } from '../server/yaml-edit.ts';

/** The changes that lead from one value to another, the smallest that there are: fields of maps one by one, lists as a whole. */
export function changesBetween(path: YamlPath, before: unknown, after: unknown): readonly YamlEdit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isMap(before) || !isMap(after)) {
    const isSame = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
    if (isSame && before.every(isMap) && after.every(isMap))
      return before.flatMap((member, index) => changesBetween([...path, index], member, after[index]));
    return [{ path, set: after }];
  }
  // What comes is written before what goes, so that no map is empty in between.
  const changed = Object.entries(after).flatMap(([name, value]) =>
    name in before
      ? changesBetween([...path, name], before[name], value)
      : [{ path: [...path, name], set: value }],
  );
  const gone = Object.keys(before).filter((name) => !(name in after));
  return [...changed, ...gone.map((name): YamlEdit => ({ path: [...path, name], remove: true }))];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
