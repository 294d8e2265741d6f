import { expect, test } from 'vitest';
import { toggleLines } from './line-marks.ts';

/** The text after its part between `[` and `]` was toggled. */
function toggled(marked: string, mark: '## ' | '- '): string {
  const text = marked.replace(/[[\]]/g, '');
  const { from, to, insert } = toggleLines(text, marked.indexOf('['), marked.indexOf(']') - 1, mark);
  return text.slice(0, from) + insert + text.slice(to);
}

test('a line becomes a heading, parted from its neighbours, and a line again', () => {
  expect(toggled('一。\n走进[]企业\n二。\n', '## ')).toBe('一。\n\n## 走进企业\n\n二。\n');
  expect(toggled('一。\n\n## 走进[]企业\n\n二。\n', '## ')).toBe('一。\n\n走进企业\n\n二。\n');
  expect(toggled('[- 走进企业]', '## ')).toBe('## 走进企业');
});

test('lines become items of one list, also beside others', () => {
  expect(toggled('一。\n[甲\n\n乙]\n', '- ')).toBe('一。\n\n- 甲\n- 乙\n');
  expect(toggled('- 甲\n[乙]\n', '- ')).toBe('- 甲\n- 乙\n');
  expect(toggled('[- 甲\n- 乙]\n', '- ')).toBe('甲\n乙\n');
});
