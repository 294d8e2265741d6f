import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { editYaml, type YamlPath } from './yaml-edit.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The lines that an edit takes away and puts there. */
function changeOf(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const same = old.findIndex((line, index) => line !== now[index]);
  const behind = old.toReversed().findIndex((line, index) => line !== now.at(-1 - index));
  const end = Math.min(behind, old.length - same, now.length - same);
  return [
    ...old.slice(same, old.length - end).map((line) => `-${line}`),
    ...now.slice(same, now.length - end).map((line) => `+${line}`),
  ];
}

const TEXT = `# 头
name: 会员 # 尾
list:
  - id: a # 甲
    n: 1
  # 乙的说明
  - id: b
    text: >-
      很长的
      一句

# 单位
flow: [x, y] # 两个
map: { a: 1, b: 2 }
empty: []
nothing:
last: "引号"
`;

describe('one edit is one change', () => {
  test.each<[string, Parameters<typeof editYaml>[1], readonly string[]]>([
    ['a word', { path: ['name'], set: '职工' }, ['-name: 会员 # 尾', '+name: 职工 # 尾']],
    ['a number of a list', { path: ['list', 0, 'n'], set: 2 }, ['-    n: 1', '+    n: 2']],
    ['quotation marks stay', { path: ['last'], set: '话' }, ['-last: "引号"', '+last: "话"']],
    [
      'what YAML would cut is quoted',
      { path: ['name'], set: '志愿者 #一' },
      ['-name: 会员 # 尾', '+name: "志愿者 #一" # 尾'],
    ],
    ['a word where nothing stood', { path: ['nothing'], set: '有' }, ['-nothing:', '+nothing: 有']],
    ['a new key', { path: ['list', 0, 'high'], set: 3 }, ['+    high: 3']],
    ['a new key at the end', { path: ['note'], set: '注' }, ['+note: 注']],
    ['a new member', { path: ['list'], add: { id: 'c', n: 3 } }, ['+  - id: c', '+    n: 3']],
    [
      'a member of a list in brackets',
      { path: ['flow'], add: 'z' },
      ['-flow: [x, y] # 两个', '+flow: [x, y, z] # 两个'],
    ],
    ['a member of an empty list', { path: ['empty'], add: 'z' }, ['-empty: []', '+empty: [z]']],
    [
      'a key in braces',
      { path: ['map', 'c'], set: 3 },
      ['-map: { a: 1, b: 2 }', '+map: { a: 1, b: 2, c: 3 }'],
    ],
    ['a member taken away', { path: ['list', 0], remove: true }, ['-  - id: a # 甲', '-    n: 1']],
    ['a key taken away', { path: ['list', 0, 'n'], remove: true }, ['-    n: 1']],
    [
      'one of brackets taken away',
      { path: ['flow', 1], remove: true },
      ['-flow: [x, y] # 两个', '+flow: [x] # 两个'],
    ],
    [
      'one of braces taken away',
      { path: ['map', 'a'], remove: true },
      ['-map: { a: 1, b: 2 }', '+map: { b: 2 }'],
    ],
    [
      'a folded text',
      { path: ['list', 1, 'text'], set: '短' },
      ['-    text: >-', '-      很长的', '-      一句', '+    text: 短'],
    ],
    [
      'a list for a word',
      { path: ['name'], set: ['甲', '乙'] },
      ['-name: 会员 # 尾', '+name: # 尾', '+  - 甲', '+  - 乙'],
    ],
    ['a member before another', { path: ['list'], add: { id: 'c' }, at: 1 }, ['+  - id: c']],
    [
      'a member of brackets before another',
      { path: ['flow'], add: '甲, 乙', at: 0 },
      ['-flow: [x, y] # 两个', '+flow: ["甲, 乙", x, y] # 两个'],
    ],
    [
      'brackets in another order',
      { path: ['flow'], order: [1, 0] },
      ['-flow: [x, y] # 两个', '+flow: [y, x] # 两个'],
    ],
    [
      'what a comma would part',
      { path: ['flow', 0], set: '甲, 乙' },
      ['-flow: [x, y] # 两个', '+flow: ["甲, 乙", y] # 两个'],
    ],
  ])('%s', (_what, edit, change) => {
    expect(changeOf(TEXT, editYaml(TEXT, edit))).toEqual(change);
  });
});

test('members change places, and what stands between them stays', () => {
  const edited = editYaml(TEXT, { path: ['list'], order: [1, 0] });
  expect(edited.split('\n').slice(2, 11)).toEqual([
    'list:',
    '  - id: b',
    '    text: >-',
    '      很长的',
    '      一句',
    '  # 乙的说明',
    '  - id: a # 甲',
    '    n: 1',
    '',
  ]);
});

describe('a file that is a list, or has an empty one', () => {
  test('takes its first member', () => {
    expect(editYaml('# 头\ntodo: # 空\n', { path: ['todo'], set: ['甲'] })).toBe(
      '# 头\ntodo: # 空\n  - 甲\n',
    );
    expect(editYaml('# 头\n', { path: [], set: [{ name: '箩' }] })).toBe('# 头\n- name: 箩\n');
  });

  test('takes its first group as lines', () => {
    const edit = { path: ['list'], add: { id: 'a', n: 1 } };
    expect(editYaml('list: [] # 空\nb: 1\n', edit)).toBe('list: # 空\n  - id: a\n    n: 1\nb: 1\n');
  });

  test('loses its last one', () => {
    expect(editYaml('# 头\n- name: 箩\n', { path: [], set: [] })).toBe('# 头\n[]\n');
    expect(editYaml('a:\n  - x # 尾\nb: 1\n', { path: ['a'], set: [] })).toBe('a: []\nb: 1\n');
  });
});

/** Words that YAML would take for something else, or part. */
const ODD = [
  '甲, 乙',
  'a: b',
  '甲 #乙',
  '- 甲',
  '{甲}',
  '[甲]',
  '"甲"',
  "it's",
  'true',
  '12',
  '1e3',
  '~',
  '*a',
  '&a',
  '|',
  '> 甲',
  '%',
  '@甲',
  '`',
  '？',
  '',
  ' 甲 ',
];

function scalarPaths(data: unknown, path: YamlPath = []): readonly YamlPath[] {
  if (typeof data !== 'object' || data === null || data instanceof Date) return [path];
  return Object.entries(data).flatMap(([key, value]) =>
    scalarPaths(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

const FILES = globSync(
  ['content', 'tests/fixtures/three-years', 'tests/fixtures/second-union'].map(
    (folder) => `${folder}/**/*.yaml`,
  ),
  { cwd: ROOT },
);

test('there is content to try', () => {
  expect(FILES.length).toBeGreaterThan(80);
});

describe.each(FILES.toSorted())('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const data = parseDocument(text).toJS() as unknown;
  const paths = scalarPaths(data);

  test('another value is another line, and no other value changes', () => {
    // Of the longest files each second or third, which are like their neighbours.
    const step = Math.ceil(paths.length / 150);
    for (const [index, path] of paths.filter((_path, at) => at % step === 0).entries()) {
      const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], data);
      const other = typeof value === 'number' ? value + 1 : (ODD[index % ODD.length] ?? '');
      if (other === value) continue;
      const edited = editYaml(text, { path, set: other });
      expect(
        changeOf(text, edited).filter((line) => line.startsWith('+')),
        path.join('.'),
      ).toHaveLength(1);
    }
  });
});
