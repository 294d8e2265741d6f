import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkFiles,
  LEAD,
  OBSERVATIONS,
  REPORT,
  SEED,
  withChanges,
} from '../../scripts/check/examples/poison.ts';
import { buildFixture } from '../support/fixture-site.ts';
import { elements, readPage, textOf } from '../support/html.ts';

const IN_LEAD = `    chapter: lead
    quote: 全市共有工会志愿者2500多名
    also:
      - chapter: focus
        quote: 全市工会志愿者2500多名都去过
`;
const IN_CHAPTER = `    chapter: focus
    quote: 全市工会志愿者2500多名都去过
`;

test('a report that begins with its first chapter passes the check and is published', async () => {
  const files = withChanges({
    [LEAD]: null,
    [SEED]: ['过去的一年,全市共有工会志愿者2500多名。', '示例年报'],
    [REPORT]: ['description: 过去的一年，', 'description: 只为测试而写，'],
    [OBSERVATIONS]: [IN_LEAD, IN_CHAPTER],
    'content/reports/2017/numerals.yaml': [
      '  - { line: 1, passage: 过去的一年, kind: date, reason: 指刚刚过去的这一年 }\n',
      '',
    ],
  });
  expect(checkFiles(files).filter(({ severity }) => severity === 'error')).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'no-lead-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const site = await buildFixture('no-lead', { content: folder });
  for (const page of ['reports/2017/index.html', 'reports/2017/print/index.html']) {
    const words = elements(readPage(join(site.folder, page)))
      .map((each) => textOf(each))
      .join('');
    expect(words).toContain('聚焦中心');
    expect(words).not.toContain('undefined');
  }
  site.remove();
  rmSync(folder, { recursive: true });
});
