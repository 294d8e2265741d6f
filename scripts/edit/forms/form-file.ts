import { parseContentPath } from '../../../src/content/content-path.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { toText } from '../../../src/content/disk/read-content.ts';
import type { Issue } from '../../../src/content/issue.ts';
import { frontMatterOf } from '../../../src/content/text/front-matter.ts';
import { parseYaml, type YamlDocument } from '../../../src/content/text/yaml-document.ts';
import { FILE_KINDS, type FileKind } from '../../schemas/kinds.ts';
import { DeskFault } from '../server/server.ts';
import { readStored } from '../server/store.ts';
import { editYaml, type YamlEdit } from '../server/yaml-edit.ts';
import type { Workplace } from '../workplace.ts';
import type { FieldIssue, FieldPath } from './form/field-view.ts';
import { toFields } from './form/to-fields.ts';
import { keepTyped, readTyped } from './kept/kept.ts';
import { propose } from './propose.ts';
import type { FormAnswer, FormEdits, FormView, Typed } from './form-view.ts';

const LOCKED: Readonly<Record<string, string>> = {
  published: '发布过的数由“发布”记下来，这里只能看。改了发布过的数，请写更正。',
  addresses: '发布过的网址由“发布”记下来，这里只能看。',
};

/** A file as its form shows it. Throws a DeskFault where it has none. */
export function readForm({ root, tree, report }: Workplace, file: string): FormView {
  const [name, kind] = kindOf(file);
  const { bytes, version } = readStored(root, file);
  const document = parseYaml(...partOf(kind, bytes ? toText(bytes) : ''));
  const path = parseContentPath(file);
  const locked = LOCKED[name];
  const typed = readTyped(root, keptName(file)) as Typed | undefined;
  return {
    file,
    title: titleOf(tree(), file, kind),
    fields: toFields(kind.schema),
    value: document.data ?? undefined,
    version,
    lines: pathsIn(document.data).map((at) => ({ path: at, line: document.locate(at, 'key').line })),
    issues: toFieldIssues(
      document,
      report().issues.filter((issue) => issue.file === file),
    ),
    ...(path && 'year' in path && { year: path.year }),
    ...(locked !== undefined && { locked }),
    ...(typed && { typed }),
  };
}

/** Writes the edits where the check finds no error that is not there now; else nothing. Throws a DeskFault for a file without a form. */
export function saveForm(workplace: Workplace, { file, version, edits, name }: FormEdits): FormAnswer {
  const { root } = workplace;
  const [, kind] = kindOf(file);
  const stored = readStored(root, file);
  if (stored.version !== version) return { kind: 'stale', view: readForm(workplace, file) };
  const text = stored.bytes ? toText(stored.bytes) : '';
  const edited = edits.reduce((current, edit) => editPart(kind, current, edit), text);
  if (edited !== text) {
    const { issues: errors } = propose(workplace, name, [{ path: file, text: edited }]);
    if (errors.length > 0)
      return {
        kind: 'refused',
        issues: toFieldIssues(
          parseYaml(...partOf(kind, edited)),
          errors.filter((issue) => issue.file === file),
        ),
        elsewhere: errors.filter((issue) => issue.file !== file),
      };
  }
  keepTyped(root, keptName(file), undefined);
  return { kind: 'saved', view: readForm(workplace, file) };
}

/** Under which name what was typed into a file's form is kept until it is saved. */
export function keptName(file: string): string {
  return `form ${file}`;
}

function kindOf(file: string): readonly [string, FileKind] {
  const path = parseContentPath(file);
  const name =
    path?.kind === 'ledger'
      ? 'published'
      : path?.kind === 'todo'
        ? /(\w+\.todo)\.yaml$/.exec(file)?.[1]
        : path?.kind;
  const kind = name === undefined ? undefined : FILE_KINDS[name];
  if (name === undefined || !kind) throw new DeskFault(`${file} 没有表格可以填`);
  return [name, kind];
}

/** The YAML of a file, and its first line. */
function partOf({ part }: FileKind, text: string): readonly [string, number] {
  return part === 'yaml' ? [text, 1] : [frontMatterOf(text) ?? '', 2];
}

function editPart(kind: FileKind, text: string, edit: YamlEdit): string {
  const [part] = partOf(kind, text);
  const start = text.indexOf(part);
  return text.slice(0, start) + editYaml(part, edit) + text.slice(start + part.length);
}

/** Each issue at the value that it stands at: the innermost that begins at its place or before. */
function toFieldIssues(document: YamlDocument, issues: readonly Issue[]): readonly FieldIssue[] {
  const places = pathsIn(document.data)
    .flatMap((path) => (['key', 'value'] as const).map((part) => ({ path, ...document.locate(path, part) })))
    .toSorted((a, b) => a.line - b.line || a.column - b.column || a.path.length - b.path.length);
  return issues.map(({ line, column, severity, found, allowed, example }) => ({
    path:
      places.findLast((place) => place.line < line || (place.line === line && place.column <= column))
        ?.path ?? [],
    severity,
    words: `${found}。${allowed}${example === undefined ? '' : `，例如 ${example}`}`,
  }));
}

/** The paths of all values, the whole first. */
function pathsIn(data: unknown, path: FieldPath = []): readonly FieldPath[] {
  if (typeof data !== 'object' || data === null) return [path];
  const members = Object.entries(data).flatMap(([key, value]) =>
    pathsIn(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return [path, ...members];
}

function titleOf(tree: ContentTree, file: string, { title }: FileKind): string {
  const path = parseContentPath(file);
  if (path?.kind === 'indicator') return `${title}：${tree.indicators.get(path.id)?.data?.name ?? path.id}`;
  if (path?.kind === 'station') return `${title}：${tree.stations.get(path.id)?.data?.name ?? path.id}`;
  if (path?.kind === 'article') {
    const article = tree.articles.find((one) => one.file === file);
    return `文章：${article?.data?.title ?? path.slug}`;
  }
  if (path?.kind === 'correction') {
    const { indicator = '', year } = tree.corrections.find((one) => one.file === file)?.data ?? {};
    return `${title}：${tree.indicators.get(indicator)?.data?.name ?? indicator}（${String(year ?? path.date)}年）`;
  }
  const year = path && 'year' in path ? path.year : /reports\/(\d{4})\//.exec(file)?.[1];
  return year === undefined ? title : `${title}（${String(year)}年）`;
}
