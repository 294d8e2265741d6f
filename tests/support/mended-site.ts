import { checkCharts } from '../../src/charts/check/chart-rule.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { checkContent } from '../../src/rules/check-content.ts';
import { parseYaml } from '../../src/content/text/yaml-document.ts';
import { checkShare } from '../../src/rules/redirect-rule.ts';
import { HOSTILE_CONTENT } from './hostile-content.ts';
import type { HostileFile } from './hostile-file.ts';
import { composeHostileSite, filesOf, GOOD_SUMMARY, type HostileSite } from './hostile-site.ts';
import { textFieldsOf, withValue } from './text-fields.ts';

/** A site whose fields carry the strings, many in each; every field that the check refuses is good again. */
export function toHostileSite(): HostileSite {
  let site = composeHostileSite();
  for (let round = 0; round < 8; round += 1) {
    const refused = refusedFields(site);
    if (refused.length === 0) return site;
    for (const { file, path } of refused) site = mended(site, file, path);
  }
  throw new Error(`the check still refuses ${JSON.stringify(refusedFields(site).slice(0, 5))}`);
}

interface Refused {
  readonly file: string;
  /** Of a field, or undefined where a line of the body is refused. */
  readonly path: readonly PropertyKey[] | number;
  readonly message: string;
}

function refusedFields(site: HostileSite): readonly Refused[] {
  const files = filesOf(site);
  const issues = checkContent(parseContentTree(files), [checkCharts, checkShare]).filter(
    ({ severity }) => severity === 'error',
  );
  return issues.map(({ file, line, found }) => {
    const text = String(files.get(file) ?? '');
    const isText = text.startsWith('---');
    const bodyLine = isText ? (text.split('\n---\n')[0]?.split('\n').length ?? 0) : Infinity;
    if (line > bodyLine + 1) return { file, path: line - bodyLine - 3, message: found };
    const { locate } = parseYaml(isText ? (text.split('\n---\n')[0]?.slice(4) ?? '') : text, isText ? 2 : 1);
    const field = textFieldsOf(site[file]?.data).find(({ path }) => locate(path).line === line);
    if (!field) throw new Error(`${file}:${line} ${found}`);
    return { file, path: field.path, message: found };
  });
}

/** The site with a good text in place of a refused one. */
function mended(site: HostileSite, file: string, path: Refused['path']): HostileSite {
  const content = site[file];
  if (!content) throw new Error(file);
  if (typeof path === 'number') {
    const lines = (content.body ?? '').split('\n');
    return {
      ...site,
      [file]: { ...content, body: lines.map((line, index) => (index === path ? '好话。' : line)).join('\n') },
    };
  }
  const good = getValue(HOSTILE_CONTENT[file]?.data, path) ?? GOOD_SUMMARY;
  return {
    ...site,
    [file]: { ...content, data: withValue(content.data, path, good) as HostileFile['data'] },
  };
}

function getValue(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    data,
  );
}
