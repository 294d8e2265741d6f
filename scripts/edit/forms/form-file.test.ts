import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import { newErrors } from '../../tools/proposed-content.ts';
import { editYaml } from '../server/yaml-edit.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';
import { editsBetween } from './form/edits-between.ts';
import type { FieldPath, FieldView } from './form/field-view.ts';
import { isGroup, valueAt } from './form/values.ts';
import { readForm, saveForm } from './form-file.ts';
import type { FormAnswer, FormView } from './form-view.ts';

const ROOTS = ['.', 'tests/fixtures/three-years', 'tests/fixtures/second-union'];

let workplaces: ReadonlyMap<string, Workplace>;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
  workplaces = new Map(
    ROOTS.map((root, index) => {
      const copy = join(folder, String(index));
      for (const part of ['content', 'seeds'])
        cpSync(join(root, part), join(copy, part), { recursive: true });
      return [root, openWorkplace(copy)];
    }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function workplaceOf(root: string): Workplace {
  return workplaces.get(root) ?? expect.fail();
}

function textOf({ root }: Workplace, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The paths of all values that are neither lists nor groups. */
function scalarPaths(value: unknown, path: FieldPath = []): readonly FieldPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) =>
    scalarPaths(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The field that draws a value; undefined where the form has none. */
function fieldFor(fields: readonly FieldView[], path: FieldPath, data: unknown): FieldView | undefined {
  const [first] = fields;
  let field: FieldView | undefined = first?.name === '' ? first : undefined;
  let at = data;
  for (const name of path) {
    const known: readonly FieldView[] =
      field === undefined
        ? fields
        : [
            ...field.fields,
            ...field.variants
              .filter((one) => isGroup(at) && (at[field?.by ?? ''] ?? false) === one.value)
              .flatMap((one) => one.fields),
          ];
    const isTelling: boolean = field?.by === name;
    field = isTelling
      ? field
      : field?.kind === 'words'
        ? field
        : field?.kind === 'list' || field?.kind === 'record'
          ? field.item
          : known.find((one) => one.name === name);
    at = valueAt(at, [name]);
    if (field === undefined) return undefined;
  }
  return field;
}

/** A value with one member changed. */
function withValue(value: unknown, path: FieldPath, next: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return next;
  if (Array.isArray(value)) return value.with(Number(name), withValue(value[Number(name)], rest, next));
  return { ...(value as object), [name]: withValue(valueAt(value, [name]), rest, next) };
}

function changedLines(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return now.length === old.length ? now.filter((line, index) => line !== old[index]).length : -1;
}

const FILES = ROOTS.flatMap((root) =>
  globSync('content/**/*.yaml', { cwd: root })
    .toSorted()
    .map((file) => ({ root, file })),
);

test('there are files of every kind', () => {
  expect(FILES.length).toBeGreaterThan(100);
});

describe.each(FILES)('$root $file', ({ root, file }) => {
  test('every value has its field, and one that changes is one line', () => {
    const workplace = workplaceOf(root);
    const { value, fields } = readForm(workplace, file);
    const text = textOf(workplace, file);
    expect(editsBetween(value, parseDocument(text).toJS() as unknown)).toEqual([]);
    const paths = scalarPaths(value);
    expect(paths.filter((path) => fieldFor(fields, path, value) === undefined)).toEqual([]);
    const step = Math.ceil(paths.length / 60);
    for (const path of paths.filter((_path, index) => index % step === 0)) {
      const before = valueAt(value, path);
      if (typeof before !== 'string' && typeof before !== 'number') continue;
      const next = typeof before === 'number' ? before + 1 : `${before}改`;
      const edits = editsBetween(value, withValue(value, path, next));
      expect(edits).toEqual([{ path, set: next }]);
      expect(changedLines(text, edits.reduce(editYaml, text)), path.join('.')).toBe(1);
    }
  });
});

/** Changes one value in its form and saves it. */
function save(
  workplace: Workplace,
  file: string,
  path: FieldPath,
  next: unknown,
  version?: string,
): FormAnswer {
  const view = readForm(workplace, file);
  const edits = editsBetween(view.value, withValue(view.value, path, next));
  return saveForm(workplace, { file, version: version ?? view.version, edits, name: '改' });
}

describe('saving', () => {
  test('without a change writes nothing, also nothing that could be taken back', () => {
    const workplace = workplaceOf('.');
    const file = 'content/site.yaml';
    const before = textOf(workplace, file);
    const { version } = readForm(workplace, file);
    expect(saveForm(workplace, { file, version, edits: [], name: '改' }).kind).toBe('saved');
    expect(textOf(workplace, file)).toBe(before);
    expect(workplace.undoable()).toBeUndefined();
  });

  test('a change is written, and taken back', () => {
    const workplace = workplaceOf('.');
    const file = 'content/indicators/volunteers.yaml';
    const before = textOf(workplace, file);
    expect(save(workplace, file, ['definition'], '全市工会志愿者的人数。').kind).toBe('saved');
    expect(textOf(workplace, file)).toBe(before.replace('全市工会志愿者人数。', '全市工会志愿者的人数。'));
    expect(workplace.undo()).toBe('改');
    expect(textOf(workplace, file)).toBe(before);
  });

  test.each<[string, FieldPath, unknown, RegExp]>([
    ['content/indicators/volunteers.yaml', ['kind'], 'both', /只能是/],
    ['content/indicators/volunteers.yaml', ['theme'], 'nowhere', /没有这个主题/],
    ['content/indicators/volunteers.yaml', ['unit'], '人', /单位/],
    ['content/site.yaml', ['description'], '太短', /至少 30 个字/],
    ['content/site.yaml', ['navigation', 1, 'path'], 'data', /网址从 \/ 写起/],
    ['content/reports/2017/report.yaml', ['keyFigures', 0], 'nobody', /没有这个指标/],
    ['content/reports/2017/observations.yaml', ['reported', 0, 'value'], 'x', /应当是数字/],
    ['content/reports/2017/observations.yaml', ['reported', 0, 'value'], 7, /说的却是/],
    ['content/reports/2017/numerals.yaml', ['numerals', 1, 'kind'], 'nothing', /只能是/],
    ['content/corrections/2026-11-30-nanfang-cement-daily-visits-2017.yaml', ['date'], '2026', /写到日/],
  ])('%s refuses %j: %j, beside its field or another’s, as the check by hand', (file, path, next, words) => {
    const workplace = workplaceOf('.');
    const before = textOf(workplace, file);
    const answer = save(workplace, file, path, next);
    if (answer.kind !== 'refused') return expect.fail(answer.kind);
    const told = [
      ...answer.issues.map((issue) => issue.words),
      ...answer.elsewhere.map(({ found, allowed }) => found + allowed),
    ];
    expect(told.join('\n')).toMatch(words);
    expect(textOf(workplace, file)).toBe(before);
    const byHand = newErrors(readContentFiles(workplace.root), [
      { path: file, text: editYaml(before, { path, set: next }) },
    ]);
    expect(answer.issues.length + answer.elsewhere.length).toBe(byHand.length);
  });

  test('the fault stands at the field that it is about', () => {
    const answer = save(
      workplaceOf('.'),
      'content/reports/2017/observations.yaml',
      ['reported', 22, 'value'],
      'x',
    );
    expect(answer.kind === 'refused' && answer.issues.map(({ path }) => path)).toEqual([
      ['reported', 22, 'value'],
    ]);
  });

  test('a file that was changed meanwhile is shown, and not written', () => {
    const workplace = workplaceOf('.');
    const file = 'content/indicators/volunteers.yaml';
    const { version } = readForm(workplace, file);
    const before = textOf(workplace, file);
    const theirs = before.replace('Union volunteers', 'Volunteers of the union');
    writeFileSync(join(workplace.root, file), theirs);
    const edits = [{ path: ['name'], set: '志愿者人数' }];
    const answer = saveForm(workplace, { file, version, edits, name: '改' });
    expect(answer.kind).toBe('stale');
    const view: FormView = answer.kind === 'stale' ? answer.view : expect.fail();
    expect(view.value).toMatchObject({ english: 'Volunteers of the union' });
    expect(textOf(workplace, file)).toBe(theirs);
    expect(saveForm(workplace, { file, version: view.version, edits, name: '改' }).kind).toBe('saved');
    expect(textOf(workplace, file)).toBe(theirs.replace('工会志愿者人数\n', '志愿者人数\n'));
    writeFileSync(join(workplace.root, file), before);
  });

  test('the fields above an article’s text are changed, and its text stays', () => {
    const workplace = workplaceOf('.');
    const [file = ''] = globSync('content/articles/*/*.mdx', { cwd: workplace.root }).toSorted();
    const before = textOf(workplace, file);
    const { value } = readForm(workplace, file);
    const title = String(valueAt(value, ['title']));
    expect(save(workplace, file, ['title'], `${title}（二）`).kind).toBe('saved');
    expect(changedLines(before, textOf(workplace, file))).toBe(1);
    workplace.undo();
  });
});

test.each(['content/reports/2017/01-nowhere.txt', 'package.json', 'content/../package.json'])(
  '%s has no form',
  (file) => {
    expect(() => readForm(workplaceOf('.'), file)).toThrow('没有表格');
  },
);
