import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../../src/content/text/mdx-document.ts';
import { findNearMisses } from '../../../../../src/rules/markup/find-near-misses.ts';
import { checkVocabulary } from '../../../../../src/rules/vocabulary.ts';
import { parseClip } from '../../../../../tests/support/clips/clip.ts';
import { WECHAT_CLIPS } from '../../../../../tests/support/clips/wechat.ts';
import { WORD_CLIPS } from '../../../../../tests/support/clips/word.ts';
import { WPS_CLIPS } from '../../../../../tests/support/clips/wps.ts';
import { cleanPaste } from './clean-paste.ts';

const MAKERS = { WORD_CLIPS, WPS_CLIPS, WECHAT_CLIPS };
const CLIPS = Object.values(MAKERS).flat();

test.each(Object.entries(MAKERS))('there are many of %s', (_maker, clips) => {
  expect(clips.length).toBeGreaterThanOrEqual(20);
});

test.each(CLIPS)('$name', ({ html, markdown }) => {
  expect(cleanPaste(parseClip(html)).markdown).toBe(markdown);
});

test.each(CLIPS)('what becomes of it is sound Markdown: $name', ({ html }) => {
  const { markdown } = cleanPaste(parseClip(html));
  for (const syntax of ['mdx', 'markdown'] as const) {
    const { body, problems } = parseMarkdown(markdown, syntax);
    expect(problems).toEqual([]);
    expect(findNearMisses(markdown, body, '志愿者').map(({ found }) => found)).toEqual([]);
    expect(checkVocabulary('a.mdx', body)).toEqual([]);
  }
});

test('pictures are counted, the widest table measured, and words inside a line told from blocks', () => {
  const picture = cleanPaste(parseClip('<p>上文</p><img src="a.png"><img width="1" height="1" src="b.png">'));
  expect(picture.pictures).toBe(1);
  const cells = '<td>甲</td>'.repeat(7);
  expect(cleanPaste(parseClip(`<table><tr>${cells}</tr><tr>${cells}</tr></table>`)).columns).toBe(7);
  expect(cleanPaste(parseClip('<span>甲</span>')).isInline).toBe(true);
  expect(cleanPaste(parseClip('<p>甲</p><p>乙</p>')).isInline).toBe(false);
  expect(cleanPaste(parseClip('<h2>甲</h2>')).isInline).toBe(false);
});
