import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/tools/paths.ts';
import { copyProject, examplesIn, faultIn, runScript } from '../support/handbook.ts';

const HANDBOOK = 'content/README.md';
const handbook = readFileSync(join(ROOT, HANDBOOK), 'utf8');

let root = '';

beforeAll(() => {
  root = copyProject(ROOT);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('the handbook', () => {
  // In its order, in one copy of the project: what a step has written, a later one may use.
  test.each(examplesIn(handbook))(`${HANDBOOK}:$line $info`, (example) => {
    expect(faultIn(example, root)).toBeUndefined();
  });

  test('leaves content that passes, once all its examples are done', () => {
    const { stdout } = runScript(root, 'check', []);
    expect(stdout).toContain('错误 0 处');
  });

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...handbook.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('an example that does not do what it says', () => {
  test.each([
    ['yaml', 'name: 工会', '不认识的例子“yaml'],
    ['yaml photo', 'name: 工会', '不认识的例子“yaml photo'],
    ['yaml indicator', 'name: 工会志愿者人数', '缺少 unit'],
    ['yaml indicator part', 'unti: 名', '不认识的字段 unti'],
    ['yaml observations.reportd', '[]', 'observations 没有字段 reportd'],
    ['mdx article', '---\ntitle: 文章\n---\n\n正文', '缺少 description'],
    ['sh', 'npm run publish', 'package.json 里没有这个命令'],
    ['sh', 'rm -rf content', 'package.json 里没有这个命令'],
    ['sh', 'npm run worksheet -- 2018 --finsh', '没有 --finsh 这个选项'],
    ['sh example', 'npm run worksheet -- 2030 --finsh', 'worksheet 没有 --finsh'],
    ['diff content/site.yaml', '- 没有的话\n+ 别的话', '文件里有 0 处：没有的话'],
    ['yaml gitlab', 'build:\n  script: [npm run bild]', 'package.json 里没有这个命令'],
    ['ts', 'const a = 1;', '不认识的例子“ts”'],
  ])('%s: %s', (info, text, fault) => {
    expect(faultIn({ line: 1, info, text: `${text}\n` }, root)).toContain(fault);
  });

  test('is found with its line, also in a list', () => {
    expect(examplesIn('1. 一\n\n   ```sh\n   npm run check\n   ```\n\n```text\n好\n```\n')).toEqual([
      { line: 4, info: 'sh', text: 'npm run check\n' },
      { line: 8, info: 'text', text: '好\n' },
    ]);
  });
});
