import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentRules } from '../../src/integrations/content-rules.ts';
import { FOCUS, VOLUNTEERS } from './poison.ts';

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
  function run() {
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), root], {
      encoding: 'utf8',
    });
    return { status, stdout };
  }

  test('passes good content and lists what staff have to supply', () => {
    const { status, stdout } = run();
    expect(stdout).toContain('检查了 15 个文件：错误 0 处，提醒 0 处，待补 10 项');
    expect(stdout).toContain('2017 年原文数字 8 处：数值 5、日期 1、名称 0、修辞 1、序数 1，未说明 0\n');
    expect(stdout).toContain('content/reports/2017/01-focus.mdx:14 照片：服务站');
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
});

describe('the content rules of a build', () => {
  function setUp(command: 'build' | 'dev') {
    const printed: string[] = [];
    const logger = {
      warn: (line: string) => printed.push(line),
      error: (line: string) => printed.push(line),
    };
    const parameters = { command, config: { root: new URL(`file://${root}/`) }, logger };
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
