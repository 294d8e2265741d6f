import { isDeepStrictEqual } from 'node:util';
import { frontMatterOf } from '../../../src/content/text/front-matter.ts';
import { parseYaml } from '../../../src/content/text/yaml-document.ts';
import { editYaml, type YamlEdit, type YamlPath } from '../server/yaml-edit.ts';
import type { HeadView } from './text-view.ts';

type Group = Readonly<Record<string, unknown>>;

/**
 * The front matter of a text with other values, each change in its own lines; without `data` as it is. In the answer
 * `data` is undefined where the YAML does not parse.
 */
export function editHead(head: string, data?: Group): HeadView {
  const yaml = frontMatterOf(head);
  if (yaml === undefined) return { head, lines: {} };
  const known = dataOf(yaml);
  const edited = known && data ? toEdits(known, data).reduce(editYaml, yaml) : yaml;
  const read = dataOf(edited);
  const { locate } = parseYaml(edited, 2);
  return {
    head: head.replace(yaml, () => edited),
    ...(read && { data: read }),
    lines: Object.fromEntries(Object.keys(read ?? {}).map((key) => [key, locate([key], 'key').line])),
  };
}

function dataOf(yaml: string): Group | undefined {
  const { data } = parseYaml(yaml);
  return isGroup(data) ? data : undefined;
}

/** What has to be done to one value to make it another, as little as there can be. */
function toEdits(before: unknown, after: unknown, path: YamlPath = []): readonly YamlEdit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isGroup(before) && isGroup(after)) {
    const gone = Object.keys(before).filter((key) => !(key in after));
    return [
      ...Object.entries(after).flatMap(([key, value]) => toEdits(before[key], value, [...path, key])),
      ...gone.map((key) => ({ path: [...path, key], remove: true }) as const),
    ];
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0) {
    const kept: readonly unknown[] = after.slice(0, before.length);
    if (after.length === before.length)
      return after.flatMap((value: unknown, index) => toEdits(before[index], value, [...path, index]));
    if (isDeepStrictEqual(kept, before))
      return after.slice(before.length).map((value: unknown) => ({ path, add: value }));
  }
  return [{ path, set: after }];
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
