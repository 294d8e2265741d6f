import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentRules } from '../../src/build/content-rules.ts';
import { ARTICLE, FOCUS, HUSHAN, VOLUNTEERS } from './examples/poison.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(import.meta.dirname, '../../tests/fixtures/bad-input'), root, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function spoil(): void {
  replaceIn(VOLUNTEERS, 'unit: 名', 'unit: 箩');
  replaceIn(FOCUS, '<Chart id="investment" />', '<Chart id="investmens" />');
}

function replaceIn(file: string, from: string, to: string): void {
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('npm run check', () => {
  function run(...flags: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...flags, root], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  test('passes good content and lists what staff have to supply', () => {
    const { status, stdout } = run();
    expect(stdout).toContain('检查了 16 个文件：错误 0 处，提醒 0 处，待补 11 项');
    expect(stdout).toContain(
      '2017 年原文数字 8 处：数值 5、日期 1、修辞 1、序数 1，其中 0 处按规则归类，未说明 0\n',
    );
    expect(stdout).toContain('content/reports/2017/01-focus.mdx:14 照片：服务站');
    expect(stdout).toContain('content/site.yaml:1 文字和数据的使用许可：licence');
    expect(stdout).toMatch(/content\/site\.yaml:\d+ 主办单位电话，也是媒体联系电话：organisation\.telephone/);
    expect(status).toBe(0);
  });

  test('prints every error with its place and exits 1', () => {
    spoil();
    const { status, stdout } = run();
    expect(stdout).toMatch(/^content\/indicators\/volunteers\.yaml:3:7 unit 写的是“箩” → 只能是：/m);
    expect(stdout).toMatch(/^content\/reports\/2017\/01-focus\.mdx:10:1 没有这个图表编号：investmens → /m);
    expect(stdout).toContain('错误 2 处');
    expect(status).toBe(1);
  });

  test('goes file by file, those with errors first, errors before warnings', () => {
    replaceIn(ARTICLE, '<Station id="hushan" />', '用 CPS系统。');
    replaceIn(HUSHAN, 'kind: station', 'kind: station\nhours: 每天(9点)');
    const lines = run().stdout.split('\n');
    expect(lines.slice(0, 7)).toEqual([
      `■ ${HUSHAN}（错误 2 处，提醒 0 处）`,
      expect.stringMatching(/^content\/stations\/hushan\.yaml:4:10 中文旁边用了半角的“\(” → /),
      expect.stringMatching(/^content\/stations\/hushan\.yaml:4:13 中文旁边用了半角的“\)” → /),
      '',
      `■ ${ARTICLE}（错误 0 处，提醒 1 处）`,
      expect.stringMatching(
        /^content\/articles\/2017\/volunteers\.mdx:13:2 提醒：中文和字母、数字之间打了空格 → /,
      ),
      '',
    ]);
  });

  test('answers as JSON', () => {
    spoil();
    const { status, stdout } = run('--json');
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { files: 16, errors: 2, warnings: 0, supplies: 11 },
      issues: [{ rule: 'schema/custom' }, { rule: 'component/chart' }],
    });
    expect(status).toBe(1);
  });

  test('refuses a flag that does not exist', () => {
    const { status, stderr } = run('--fixx');
    expect(stderr).toContain('没有 --fixx 这个选项；是不是想写 --fix？');
    expect(status).toBe(2);
  });

  test('tells in Chinese what it can do', () => {
    expect(run('--help').stdout).toContain('--watch         一边写一边检查');
  });

  test('shows what it puts right, and writes it only then', () => {
    replaceIn(VOLUNTEERS, '工会志愿者人数。', '工会志愿者(人数)。');
    const spoilt = readFileSync(join(root, VOLUNTEERS), 'utf8');
    const shown = run('--fix', '--dry-run');
    expect(shown.stdout).toContain('+definition: 年末全市的工会志愿者（人数）。');
    expect(shown.stdout).toContain('会改 1 个文件');
    expect(shown.status).toBe(1);
    expect(readFileSync(join(root, VOLUNTEERS), 'utf8')).toBe(spoilt);
    const written = run('--fix');
    expect(written.stdout).toContain('改好了 1 个文件');
    expect(written.status).toBe(0);
    expect(readFileSync(join(root, VOLUNTEERS), 'utf8')).toContain('工会志愿者（人数）。');
    expect(run('--fix').stdout).toContain('没有能放心改的地方');
  });

  test('checks again when a file is saved', async () => {
    const child = spawn(process.execPath, [MAIN, '--watch', root], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      let printed = '';
      child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
      await expect.poll(() => printed).toContain('错误 0 处');
      await expect.poll(() => printed).toContain('Ctrl+C');
      spoil();
      await expect.poll(() => printed).toContain('错误 2 处');
    } finally {
      child.kill();
    }
  });
});

describe('the content rules of a build', () => {
  function setUp(command: 'build' | 'dev') {
    const printed: string[] = [];
    const logger = {
      warn: (line: string) => printed.push(line),
      error: (line: string) => printed.push(line),
    };
    const parameters = {
      command,
      config: { root: new URL(`file://${root}/`) },
      logger,
      updateConfig: () => undefined,
    };
    void contentRules().hooks['astro:config:setup']?.(
      parameters as unknown as HookParameters<'astro:config:setup'>,
    );
    return printed.join('\n');
  }

  test('let good content through in silence', () => {
    expect(setUp('build')).toBe('');
  });

  test('stop a build with every message in one error', () => {
    spoil();
    expect(() => setUp('build')).toThrow(
      /volunteers\.yaml:3:7 [\s\S]*01-focus\.mdx:10:1 [\s\S]*内容有 2 处错误/,
    );
  });

  test('print the messages in the dev server, which goes on', () => {
    spoil();
    expect(setUp('dev')).toMatch(/volunteers\.yaml:3:7 [\s\S]*01-focus\.mdx:10:1 /);
  });
});
