import { describe, expect, test } from 'vitest';
import { parseYaml } from './yaml-document.ts';

const TEXT = `name: 名称
list:
  - a: 1
    b: 2
  - a: 3
empty:
`;

describe('parseYaml', () => {
  test('reads the data', () => {
    expect(parseYaml(TEXT).data).toEqual({ name: '名称', list: [{ a: 1, b: 2 }, { a: 3 }], empty: null });
    expect(parseYaml(TEXT).problems).toEqual([]);
  });

  test.each([
    [['name'], 'value', { line: 1, column: 7 }],
    [['name'], 'key', { line: 1, column: 1 }],
    [['list', 0, 'b'], 'value', { line: 4, column: 8 }],
    [['list', 1], 'value', { line: 5, column: 5 }],
    [['list', 1, 'a'], 'key', { line: 5, column: 5 }],
  ] as const)('locates %j (%s)', (path, part, position) => {
    expect(parseYaml(TEXT).locate(path, part)).toEqual(position);
  });

  test('locates what does not exist at the value that should hold it', () => {
    expect(parseYaml(TEXT).locate(['list', 1, 'b'])).toEqual({ line: 5, column: 5 });
    expect(parseYaml('').locate(['name'])).toEqual({ line: 1, column: 1 });
  });

  test('counts from the line at which the text stands in its file', () => {
    expect(parseYaml('a: 1\nb: 2\n', 2).locate(['b'])).toEqual({ line: 3, column: 4 });
  });

  test('says where it does not parse instead of throwing', () => {
    const { data, problems } = parseYaml('a: 1\na: 2\n');
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'DUPLICATE_KEY', line: 2, column: 1 }]);
  });

  test('lets no value stand for another, of which a few lines could stand for gigabytes', () => {
    const { data, problems } = parseYaml('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n');
    expect(data).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'BAD_ALIAS', line: 2, column: 8 });
  });

  test('says so where it nests too deeply', () => {
    expect(parseYaml('['.repeat(20_000)).problems).not.toEqual([]);
  });
});
