import { expect, test } from 'vitest';
import { placeBlock, placeBlocks, placeInline, type Placed } from './place.ts';

const HEAD = '---\ntitle: 走访\n---\n';

/** The text with the cursor, before and after, as `|`. */
function apply(marked: string, place: (text: string, at: number) => Placed): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, insert, cursor } = place(text, at);
  const done = text.slice(0, from) + insert + text.slice(to);
  return `${done.slice(0, cursor)}|${done.slice(cursor)}`;
}

test.each([
  ['an empty text', '|', '图|\n'],
  ['an empty line between paragraphs', '上文。\n\n|\n\n下文。\n', '上文。\n\n图|\n\n下文。\n'],
  ['the one empty line between paragraphs', '上文。\n|\n下文。\n', '上文。\n\n图|\n\n下文。\n'],
  ['the middle of a paragraph', '上|文。\n\n下文。\n', '上文。\n\n图|\n\n下文。\n'],
  ['the end of the last paragraph', '上文。|\n', '上文。\n\n图|\n'],
  ['a last paragraph without a line feed', '上文。|', '上文。\n\n图|\n'],
  ['an item of a list', '- 甲|\n- 乙\n\n下文。\n', '- 甲\n- 乙\n\n图|\n\n下文。\n'],
  ['the front matter', `---\nti|tle: 走访\n---\n\n上文。\n`, `${HEAD}\n图|\n\n上文。\n`],
  ['an article without words', `${HEAD}\n|`, `${HEAD}\n图|\n`],
])('a block at %s', (_where, before, after) => {
  expect(apply(before, (text, at) => placeBlock(text, at, '图'))).toBe(after);
});

test('words go where the cursor stands, but never into the front matter', () => {
  expect(apply('共有|名。', (text, at) => placeInline(text, at, at, '数'))).toBe('共有数|名。');
  expect(apply(`---\nti|tle: 走访\n---\n上文。`, (text, at) => placeInline(text, at, at, '数'))).toBe(
    `${HEAD}数|上文。`,
  );
});

test.each([
  ['paragraphs in the middle of another', '上|文。\n', '甲\n\n乙', '上甲\n\n乙|文。\n'],
  ['a heading in the middle of a paragraph', '上|文。\n', '## 甲\n\n乙', '上\n\n## 甲\n\n乙|\n\n文。\n'],
  ['a list on an empty line', '上文。\n\n|\n', '- 甲\n- 乙', '上文。\n\n- 甲\n- 乙|\n'],
  ['a list directly below words', '上文。\n|', '- 甲', '上文。\n\n- 甲|'],
])('pasted blocks: %s', (_what, before, markdown, after) => {
  expect(apply(before, (text, at) => placeBlocks(text, at, at, markdown))).toBe(after);
});
