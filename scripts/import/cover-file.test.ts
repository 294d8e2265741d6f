import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCover } from './cover-file.ts';

const COVER = {
  year: 2018,
  title: '服务职工',
  subtitle: undefined,
  byline: '某市总工会',
  description: '只为测试而写的摘要。',
  seed: '2018/report.docx',
};

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cover-'));
  path = join(folder, '2018/report.yaml');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a year without a cover gets one, as a draft', () => {
  expect(writeCover(path, COVER)).toContain('新写');
  expect(readFileSync(path, 'utf8')).toMatch(/^draft: true\nyear: 2018\ntitle: 服务职工\n/);
});

test('a draft begun by hand gets what it lacks, and keeps its comments and what staff wrote', () => {
  path = join(folder, 'report.yaml');
  writeFileSync(path, '# 草稿。\ndraft: true\nyear: 2018\ntitle: 自己的标题\nbyline: ""\n');
  expect(writeCover(path, COVER)).toBe('补上了 byline、description、seed');
  expect(readFileSync(path, 'utf8')).toBe(
    '# 草稿。\ndraft: true\nyear: 2018\ntitle: 自己的标题\nbyline: 某市总工会\ndescription: 只为测试而写的摘要。\nseed: 2018/report.docx\n',
  );
  expect(writeCover(path, COVER)).toBe('已经有了，没有动');
});

test.each(['year: 2018\ntitle: 发布了的\n', 'draft: true\n title: "没有写完\n'])(
  'a cover that is published, or does not read, is not touched',
  (text) => {
    path = join(folder, 'report.yaml');
    writeFileSync(path, text);
    expect(writeCover(path, COVER)).toBe('已经有了，没有动');
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);
