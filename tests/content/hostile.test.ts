import { describe, expect, test } from 'vitest';
import { checkCharts } from '../../src/charts/check/chart-rule.ts';
import type { Files } from '../../src/content/content-tree.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { formatIssue, withVisibleCharacters, type Issue } from '../../src/content/issue.ts';
import type { ParseCache } from '../../src/content/disk/parse-cache.ts';
import { checkContent } from '../../src/rules/check-content.ts';
import { hiddenInData } from '../../src/content/text/hidden-characters.ts';
import { tagsInData } from '../../src/content/text/tags.ts';
import { checkShare } from '../../src/rules/redirect-rule.ts';
import { HOSTILE_CONTENT, toFiles } from '../support/hostile-content.ts';
import { toText, type HostileFile } from '../support/hostile-file.ts';
import { HOSTILE_STRINGS } from '../support/hostile-strings.ts';
import { textFieldsOf, textPatternsOf, withValue, type TextField } from '../support/text-fields.ts';

interface Field extends TextField {
  readonly file: string;
}

const FILES = toFiles(HOSTILE_CONTENT);
const FIELDS = listFields();
const CACHE: ParseCache = new Map();

/** The first field of each pattern of each schema. */
function listFields(): readonly Field[] {
  const seen = new Map<unknown, Set<string>>();
  return Object.entries(HOSTILE_CONTENT).flatMap(([file, { schema, data }]) => {
    const patterns = seen.get(schema) ?? new Set();
    seen.set(schema, patterns);
    return textFieldsOf(data).flatMap(({ path, pattern }) => {
      if (patterns.has(pattern)) return [];
      patterns.add(pattern);
      return [{ file, path, pattern }];
    });
  });
}

/** The good tree with one text in each of these fields. */
function filled(fields: readonly Field[], text: string): Files {
  const files = new Map(FILES);
  for (const [file, own] of Map.groupBy(fields, (field) => field.file)) {
    const content = getFile(file);
    const data = own.reduce<unknown>((changed, { path }) => withValue(changed, path, text), content.data);
    files.set(file, toText({ ...content, data: data as HostileFile['data'] }));
  }
  return files;
}

function getFile(file: string): HostileFile {
  const content = HOSTILE_CONTENT[file];
  if (!content) throw new Error(`no ${file}`);
  return content;
}

function errorsOf(files: Files): readonly Issue[] {
  const issues = checkContent(parseContentTree(files, CACHE), [checkCharts, checkShare]);
  return issues.filter(({ severity }) => severity === 'error');
}

/** What single files get wrong, charts included; the rules across files have nothing to add to a text that no schema takes. */
function schemaErrorsOf(files: Files): readonly Issue[] {
  const tree = parseContentTree(files, CACHE);
  return [...tree.issues, ...checkCharts(tree)].map(withVisibleCharacters);
}

/** `file:line` of a field; JSON has one value on a line, and a list's only text stands where the list does not hide it. */
function placeOf({ file, path }: Field): string {
  const marked = toText({
    ...getFile(file),
    data: withValue(getFile(file).data, path, 'MARK') as HostileFile['data'],
  });
  return `${file}:${marked.split('\n').findIndex((line) => line.includes('"MARK"')) + 1}`;
}

const PLACES = new Map(FIELDS.map((field) => [field, placeOf(field)]));
const isAt = (field: Field, { file, line }: Issue): boolean => PLACES.get(field) === `${file}:${line}`;

function passesSchema({ file, path }: Field, text: string): boolean {
  const { schema, data } = getFile(file);
  const locate = () => ({ line: 1, column: 1 });
  return (
    schema.safeParse(withValue(data, path, text)).success &&
    hiddenInData(file, text, locate).length === 0 &&
    tagsInData(file, text, locate).length === 0
  );
}

/** What the messages hold that a terminal would act on or hide. */
function unprintable(errors: readonly Issue[]): readonly string[] {
  return errors.map(formatIssue).filter((line) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(line));
}

test('the content that the strings are put into is right as it stands', () => {
  expect(errorsOf(FILES).map(formatIssue)).toEqual([]);
});

test('it has a value in every text field of every schema', () => {
  const held = Map.groupBy(FIELDS, ({ file }) => getFile(file).schema);
  const missing = [...held].flatMap(([schema, fields]) => {
    const patterns = new Set(fields.map(({ pattern }) => pattern));
    return [...textPatternsOf(schema)].filter((pattern) => !patterns.has(pattern));
  });
  expect(missing).toEqual([]);
});

describe('in every text field of every collection', () => {
  test.each(HOSTILE_STRINGS.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s', (_, text) => {
    const free = FIELDS.filter((field) => passesSchema(field, text));
    const refused = FIELDS.filter((field) => !free.includes(field));
    const isKind = ({ pattern }: Field): boolean => pattern.endsWith('.kind');
    // A wrong kind hides what else is wrong with its item.
    for (const group of [refused.filter(isKind), refused.filter((field) => !isKind(field))]) {
      const errors = schemaErrorsOf(filled(group, text));
      const silent = group.filter((field) => !errors.some((error) => isAt(field, error)));
      expect(silent.map(({ file, pattern }) => `${file} ${pattern}`)).toEqual([]);
      expect(unprintable(errors)).toEqual([]);
    }
    // What the schemas take goes through every rule: none breaks off, and none prints it as it came.
    expect(unprintable(errorsOf(filled(free, text)))).toEqual([]);
  });
});
