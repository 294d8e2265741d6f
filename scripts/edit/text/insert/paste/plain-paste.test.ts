import { expect, test } from 'vitest';
import { hasTag, plainPaste } from './plain-paste.ts';

test.each([
  ['words inside a line', '走进企业', '走进企业'],
  ['a tag that the check proposed', '<Stat id="volunteers" />', '<Stat id="volunteers" />'],
  ['Markdown that somebody typed', '**引路**和[年报](/reports/2017/)', '**引路**和[年报](/reports/2017/)'],
  ['what would be code', 'if (a<b) {c}', String.raw`if (a\<b) \{c}`],
  ['another’s tag', '<script>x</script>', String.raw`\<script>x\</script>`],
  ['lines of Windows', '先登记。\r\n再领书。\r\n', '先登记。\n\n再领书。\n'],
  ['paragraphs that are apart already', '先登记。\n\n再领书。', '先登记。\n\n再领书。'],
  ['indents, which would be code', '　　先登记。\n    再领书。\n\t看书。', '先登记。\n\n再领书。\n\n看书。'],
  ['a list', '- 先登记\n- 再领书\n  - 看书', '- 先登记\n- 再领书\n  - 看书'],
  ['numbers with Chinese marks', '步骤：\n1、登记\n2、领书', '步骤：\n\n1. 登记\n2. 领书'],
  ['a heading of ours', '## 走进企业\n听职工说。', '## 走进企业\n\n听职工说。'],
  ['a sign of a number at the beginning', '# 3机组\n停了。', '\\# 3机组\n\n停了。'],
  [
    'a table of Markdown',
    '| 站点 | 服务 |\n| --- | --- |\n| 虎山 | 引路 |',
    '| 站点 | 服务 |\n| --- | --- |\n| 虎山 | 引路 |',
  ],
  [
    'a range of a spreadsheet',
    '站点\t服务\n虎山\t甲|乙\n',
    '| 站点 | 服务 |\n| --- | --- |\n| 虎山 | 甲\\|乙 |',
  ],
  ['one line with a tab', '站点\t服务', '站点\t服务'],
  ['characters without width', '全市\u200B共有', '全市共有'],
])('%s', (_what, text, expected) => {
  expect(plainPaste(text)).toBe(expected);
});

test('a tag of ours is told from another', () => {
  expect(hasTag('例如 <Stat id="volunteers" />')).toBe(true);
  expect(hasTag('<Statistics>')).toBe(false);
});
