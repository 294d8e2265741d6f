import { globSync, readFileSync } from 'node:fs';
import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEdited, toFileText } from './document.ts';

const FILES = globSync('content/**/*.{mdx,md,yaml}');

/** A text as CodeMirror hands it back when nobody typed. */
function throughEditor(body: string): string {
  return Text.of(body.split(/\r\n?|\n/)).toString();
}

test.each(FILES)('%s comes back from the editor byte for byte', (file) => {
  const text = readFileSync(file, 'utf8');
  for (const raw of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()]) {
    const { head, body } = toEdited(raw);
    expect(toFileText(raw, { head, body: throughEditor(body) })).toBe(raw);
  }
});

test('the front matter stays whole, and the body begins at its first words', () => {
  const raw = '---\ntitle: 甲\n---\n\n第一段。\n\n---\n\n第二段。\n';
  expect(toEdited(raw)).toEqual({
    head: '---\ntitle: 甲\n---\n\n',
    body: '第一段。\n\n---\n\n第二段。\n',
  });
  expect(toEdited('没有开头。\n').head).toBe('');
  expect(toEdited('---\ntitle: 没有完\n').head).toBe('');
});

test('a changed word changes its line alone, between lines of any ending', () => {
  const raw = '\uFEFF---\r\ntitle: 甲\r\n---\r\n\r\n一。\n二。\r\n三。\r四。';
  const { head, body } = toEdited(raw);
  expect(toFileText(raw, { head, body: body.replace('二', '两\n个') })).toBe(raw.replace('二', '两\r\n个'));
});

test('whatever is typed stands in the file, and nothing else changed', () => {
  const words = fc.stringMatching(/^[甲乙 \r\n*-]{0,12}$/);
  fc.assert(
    fc.property(words, words, (raw, typed) => {
      const edited = { head: '', body: throughEditor(typed) };
      expect(toEdited(toFileText(raw, edited)).body).toBe(edited.body);
    }),
  );
});
