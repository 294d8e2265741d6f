import { describe, expect, test } from 'vitest';
import { BOUNDARY, SEPARATOR, toIndexedText } from './characters.ts';
import type { Part } from './excerpt.ts';
import { toFoundPage } from './found-page.ts';
import { HEAD_LENGTH } from './head.ts';
import type { PagefindFragment } from './pagefind.ts';

function toFragment(title: string, text: string): PagefindFragment {
  const head = toIndexedText(title).padEnd(HEAD_LENGTH * 2, SEPARATOR + BOUNDARY);
  return {
    url: '/a/',
    raw_content: `${head}${toIndexedText(text)}`,
    meta: { title, kind: '年报' },
    anchors: [],
    filters: {},
  };
}

function show(parts: readonly Part[]): string {
  return parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

describe('the excerpt', () => {
  test('marks each hit of each phrase, whatever its case and width', () => {
    const page = toFoundPage(toFragment('题', '职工和ＣＰＳ，职工。'), ['职工', 'cps']);
    expect(show(page.excerpt)).toBe('[职工]和[CPS]，[职工]。');
    expect(page.count).toBe(3);
  });

  test('shows where the most hits are together, and that there is more', () => {
    const far = '远'.repeat(200);
    const page = toFoundPage(toFragment('题', `甲${far}。近处甲和甲都在${far}`), ['甲']);
    expect(show(page.excerpt)).toMatch(/^近处\[甲\]和\[甲\]都在远+…$/);
  });

  test('begins with the text where only the title holds the query', () => {
    const page = toFoundPage(toFragment('焦点', '开头一句。'), ['焦点']);
    expect([show(page.title), show(page.excerpt), page.count]).toEqual(['[焦点]', '开头一句。', 1]);
  });

  test('does not mark what overlaps twice', () => {
    expect(show(toFoundPage(toFragment('题', '哈哈哈'), ['哈哈', '哈']).excerpt)).toBe('[哈哈][哈]');
  });

  test('counts what overlaps itself once', () => {
    expect(toFoundPage(toFragment('题', '哈哈哈'), ['哈哈']).count).toBe(1);
  });

  test('shows the end of a block as a space', () => {
    expect(show(toFoundPage(toFragment('题', `甲${BOUNDARY}乙`), ['乙']).excerpt)).toBe('[乙]');
  });
});

test('hits are counted for the section in which they stand', () => {
  const fragment = toFragment('题', '序甲。一甲甲。二。');
  const anchors = [
    { element: 'h2', id: 'one', text: toIndexedText('一'), location: HEAD_LENGTH + 3 },
    { element: 'h2', id: 'two', text: toIndexedText('二'), location: HEAD_LENGTH + 7 },
  ];
  expect(toFoundPage({ ...fragment, anchors }, ['甲']).sections).toMatchObject([
    { title: '一', url: '/a/#one', count: 2 },
  ]);
});

test('a section leads to the hit below its heading, and only to the heading where that is the hit', () => {
  const fragment = toFragment('题', `节甲${BOUNDARY}说甲。`);
  const anchors = [{ element: 'h2', id: 'one', text: toIndexedText('节甲'), location: HEAD_LENGTH }];
  const fragments = (query: string): readonly (string | undefined)[] =>
    toFoundPage({ ...fragment, anchors }, [query]).sections.map(({ textFragment }) => textFragment);
  expect(fragments('说甲').map((fragment) => decodeURIComponent(fragment ?? ''))).toEqual([':~:text=说甲']);
  expect(fragments('节甲')).toEqual([undefined]);
});
