import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { formatIssue } from '../content/issue.ts';
import { toPublicFilesRule } from './public-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'public-'));
  mkdirSync(join(root, 'public'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function check(sdk: string): readonly string[] {
  const site = `name: 年报
url: https://annual-report.example
organisation: { name: 示例总工会, english: Example }
description: ${'简介'.repeat(15)}
navigation: []
topics: []
stationTotals: { year: 2017, stations: a, points: b }
sharing:
  wechat:
    sdk: ${sdk}
    signature: https://sign.example/wechat
id: example
themes: [{ id: law, title: 法律 }]
`;
  return toPublicFilesRule(root)(parseContentTree(new Map([['content/site.yaml', site]]))).map(formatIssue);
}

test('a script of WeChat that is not in public/ is named with its line', () => {
  expect(check('/jweixin.js')).toEqual([
    expect.stringMatching(/^content\/site\.yaml:10:10 没有文件 public\/jweixin\.js → /),
  ]);
});

test('a script that is there, or that stands on another host, is let through', () => {
  writeFileSync(join(root, 'public/jweixin.js'), '');
  expect([...check('/jweixin.js'), ...check('https://res.example/jweixin.js')]).toEqual([]);
});
