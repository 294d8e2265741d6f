import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  makeProject,
  OBSERVATIONS,
  readReport,
  SEED,
  toGb18030,
} from '../../tests/support/import-fixtures.ts';
import { runImport } from './run.ts';

const COMMAND = [SEED, '--year', '2017'];
const CHAPTER = 'content/reports/2017/03-jujiao-pinpai.mdx';

let root = '';
beforeEach(() => {
  root = makeProject();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const write = (file: string, data: string | Uint8Array): void => {
  writeFileSync(join(root, file), data);
};
const edit = (file: string, from: string, to: string): void => {
  expect(read(file)).toContain(from);
  write(file, read(file).replace(from, to));
};

describe('same input, same bytes', () => {
  test('a second run changes nothing', async () => {
    await runImport(COMMAND, root);
    const first = readReport(root);
    const { code, output } = await runImport(COMMAND, root);
    expect(code).toBe(0);
    expect(readReport(root)).toEqual(first);
    expect(output).toContain('00-lead.mdx  没有变化');
  });

  test('the text in GB18030 gives the files that it gives in UTF-8', async () => {
    await runImport(COMMAND, root);
    const first = readReport(root);
    const other = makeProject();
    writeFileSync(join(other, SEED), toGb18030(read(SEED).replaceAll('\n', '\r\n')));
    const { output } = await runImport(COMMAND, other);
    expect(output).toContain('（GB18030，109 行）');
    expect(readReport(other)).toEqual(first);
    rmSync(other, { recursive: true });
  });
});

describe('a file that was edited since its import', () => {
  const EDIT = ['唱响服务职工', '编辑改过的话'] as const;

  test('is not overwritten, and its difference from the import is shown', async () => {
    await runImport(COMMAND, root);
    edit(CHAPTER, ...EDIT);
    const edited = readReport(root);
    const { output } = await runImport(COMMAND, root);
    expect(readReport(root)).toEqual(edited);
    expect(output).toContain('03-jujiao-pinpai.mdx  导入后改过，没有覆盖；导入的结果与上次相同');
    expect(output).toMatch(/^ {4}-编辑改过的话.*\n {4}\+唱响服务职工/m);
  });

  test('gets the new text beside it when the import has something new, also on a later run', async () => {
    await runImport(COMMAND, root);
    edit(CHAPTER, ...EDIT);
    edit(SEED, '切实履行工会监督职责', '认真履行工会监督职责');
    const { output } = await runImport(COMMAND, root);
    expect(output).toContain('新的结果写在旁边的 .new 文件里');
    expect(output).toMatch(/^ {4}--- 03-jujiao-pinpai.mdx\n {4}\+\+\+ 03-jujiao-pinpai.mdx.new/m);
    expect(read(CHAPTER)).toContain('编辑改过的话');
    expect(read(CHAPTER)).not.toContain('认真履行');
    expect(read(`${CHAPTER}.new`)).toContain('认真履行');
    await runImport(COMMAND, root);
    expect(read(CHAPTER)).toContain('编辑改过的话');
  });

  test('that was not edited follows its source', async () => {
    await runImport(COMMAND, root);
    edit(SEED, '唱响服务职工', '认真唱响服务职工');
    expect((await runImport(COMMAND, root)).output).toContain('03-jujiao-pinpai.mdx  更新（导入后没有改过）');
    expect(read(CHAPTER)).toContain('认真唱响');
  });

  test('a key figure added by hand is no edit and stays', async () => {
    await runImport(COMMAND, root);
    edit(CHAPTER, '\n---\n', '\nkeyFigure: relief-money\n---\n');
    edit(SEED, '唱响服务职工', '认真唱响服务职工');
    await runImport(COMMAND, root);
    expect(read(CHAPTER)).toMatch(/^---\n[^]*\nkeyFigure: relief-money\n---\n[^]*认真唱响/);
  });

  test('a chapter that no import recorded is not overwritten', async () => {
    mkdirSync(join(root, 'content/reports/2017'), { recursive: true });
    write(CHAPTER, '手写的一章\n');
    await runImport(COMMAND, root);
    expect(read(CHAPTER)).toBe('手写的一章\n');
    expect(read(`${CHAPTER}.new`)).toContain('title: 聚焦品牌');
  });

  test('report.yaml is written once and then left to the editor', async () => {
    await runImport(COMMAND, root);
    const cover = 'content/reports/2017/report.yaml';
    expect(read(cover)).toContain('subtitle: 江山市总工会：由内而外让职工感受满满获得感');
    write(cover, '改过\n');
    await runImport(COMMAND, root);
    expect(read(cover)).toBe('改过\n');
  });

  test('a chapter that the source no longer has is named, not deleted', async () => {
    await runImport(COMMAND, root);
    edit(SEED, '三、聚焦品牌', '三、打造品牌');
    expect((await runImport(COMMAND, root)).output).toMatch(
      /请看要不要删（1 处）\n {2}03-jujiao-pinpai\.mdx/,
    );
    expect(read(CHAPTER)).toContain('聚焦品牌');
  });
});

describe('what it prints', () => {
  test('every line of the source is accounted for', async () => {
    const { output } = await runImport(COMMAND, root);
    const named = [...(output.split('\n\n')[0]?.matchAll(/^ {2}第 (\d+) 行/gm) ?? [])].map(([, line]) =>
      Number(line),
    );
    const blank = /空行 (\d+) 行/.exec(output)?.[1];
    expect(named).toEqual([...named].sort((a, b) => a - b));
    expect(named.length + Number(blank)).toBe(109);
  });

  test('heads, duplicates, the subtitle and the quotation without a speaker are listed as unsure', async () => {
    const unsure = (await runImport(COMMAND, root)).output
      .split('\n\n')
      .find((part) => part.startsWith('没有把握'));
    expect(unsure?.match(/第 (\d+) 行 /g)?.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual([
      25, 27, 41, 51, 53, 63, 69, 95, 97, 101, 103, 105,
    ]);
  });

  test('dates, names and figures of speech are listed as unbound, statistics are not', async () => {
    const unbound = (await runImport(COMMAND, root)).output
      .split('\n\n')
      .find((part) => part.startsWith('没有绑定的数字'));
    expect(unbound).toContain('【5】A景区');
    expect(unbound).toContain('【1+1】大于2');
    expect(unbound).not.toContain('28461】');
  });
});

describe('input that is refused, with nothing written', () => {
  test('everything wrong with the command and the files is said at once', async () => {
    const { code, output } = await runImport(['seeds/2017/missing.txt', '--yaer', '2017'], root);
    expect(code).toBe(1);
    expect(output).toContain('没有写是哪一年的年报');
    expect(output).toContain('没有 --yaer 这个选项');
    expect(output).toContain('seeds/2017/missing.txt:1:1 找不到这个文件');
    expect(Object.keys(readReport(root))).toEqual(['observations.yaml']);
  });

  test('no arguments at all', async () => {
    const { code, output } = await runImport([], root);
    expect(code).toBe(1);
    expect(output).toContain('没有写原文文件');
    expect(output).toContain('npm run import -- 2018 seeds/2018/report.docx');
  });

  test('a year that is none', async () => {
    expect((await runImport([SEED, '--year', '17'], root)).output).toContain('年份“17”不对');
  });

  test('a source that is neither UTF-8 nor GB18030, with its line', async () => {
    write(SEED, Uint8Array.of(0xe5, 0xb7, 0xa5, 0x0a, 0xff, 0xff));
    const { code, output } = await runImport(COMMAND, root);
    expect(code).toBe(1);
    expect(output).toContain('seeds/2017/report.txt:2:1 内容既不是 UTF-8，也不是 GB18030');
    expect(Object.keys(readReport(root))).toEqual(['observations.yaml']);
  });

  test.each([
    ['.doc 或 .wps', [0xd0, 0xcf, 0x11, 0xe0], '旧版 Word 或 WPS 文档'],
    ['.pdf', [0x25, 0x50, 0x44, 0x46], '这是PDF'],
    ['压缩包', [0x50, 0x4b, 0x03, 0x04], '压缩结构坏了'],
  ])('%s, with what to do', async (_, bytes, found) => {
    write(SEED, Uint8Array.from(bytes));
    const { code, output } = await runImport(COMMAND, root);
    expect(code).toBe(1);
    expect(output).toContain(found);
    expect(output).toContain('另存为');
  });

  test('a source without title and chapters, and observations that are wrong, in one run', async () => {
    write(SEED, '只有一句话。\n');
    write(OBSERVATIONS, 'reported:\n  - indicator: volunteers\n    value: 多\n');
    const { code, output } = await runImport(COMMAND, root);
    expect(code).toBe(1);
    expect(output).toContain('没有标题');
    expect(output).toContain('没有章标题');
    expect(output).toMatch(/observations\.yaml:3:\d+ reported\.0\.value 不对/);
    expect(output).toContain('observations.yaml:2:');
  });

  test('a record of earlier imports that cannot be read', async () => {
    write('content/reports/2017/.import.json', '{');
    expect(await runImport(COMMAND, root)).toMatchObject({
      code: 1,
      output: expect.stringContaining('导入记录读不出来') as string,
    });
  });
});
