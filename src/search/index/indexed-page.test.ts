import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { BOUNDARY, SEPARATOR } from '../engine/characters.ts';
import { HEAD_LENGTH } from '../engine/head.ts';
import { toIndexedPage } from './indexed-page.ts';

/** The indexed text of a page, its places by number, without the title's and without separators. */
function toBody(content: string): string {
  const places = toPlaces(`<main data-pagefind-body><h1>题</h1>${content}</main>`);
  return places.slice(HEAD_LENGTH).join('');
}

function toPlaces(html: string): readonly string[] {
  const text = (toIndexedPage(parse(html)) ?? '').replace(/^.*?<div[^>]*>/s, '').replace(/<[^>]*>/g, '');
  return text.split(SEPARATOR).slice(1);
}

test('a page that declares no body is not indexed', () => {
  expect(toIndexedPage(parse('<main><h1>题</h1></main>'))).toBeUndefined();
});

describe('the head', () => {
  test('holds the title and is filled up, so that the text begins at the same place of every page', () => {
    for (const title of ['题', '很长的题目'.repeat(10)]) {
      const places = toPlaces(`<main data-pagefind-body><h1>${title}</h1><p>文</p></main>`);
      expect(places.slice(0, HEAD_LENGTH).join('').replaceAll(BOUNDARY, '')).toBe(title);
      expect(places[HEAD_LENGTH]).toBe('文');
    }
  });

  test('comes first even where something stands before the title', () => {
    expect(toPlaces('<main data-pagefind-body><p>上</p><h1>题</h1></main>').slice(0, 2)).toEqual([
      '题',
      BOUNDARY,
    ]);
  });

  test('holds the number that the page is about', () => {
    const places = toPlaces(
      '<main data-pagefind-body data-record-figure="5人"><h1>题</h1><p>5 人</p></main>',
    );
    expect(places.slice(0, 5)).toEqual(['题', BOUNDARY, '5', '人', BOUNDARY]);
  });
});

describe('the text', () => {
  test.each([
    ['an element within a sentence does not part it', '<p>引资<a><data>1.5</data></a>亿</p>', '引资1.5亿¶'],
    [
      'blocks are parted',
      '<table><tr><td>5</td><td>3</td></tr></table><dl><dt>甲</dt><dd>乙</dd></dl>',
      '5¶3¶甲¶乙¶',
    ],
    ['text beside a block is a block', '<div>甲<p>乙</p>丙</div>', '甲¶乙¶丙¶'],
    [
      'furniture is left out',
      '<nav>甲</nav><form>乙</form><p data-pagefind-ignore>丙</p><p hidden>丁</p><p>戊</p>',
      '戊¶',
    ],
    ['readings above characters are left out', '<p><ruby>云<rp>(</rp><rt>yun</rt></ruby>溪</p>', '云溪¶'],
    ['a line break is a space', '<p>甲<br>乙</p>', '甲 乙¶'],
    ['named attributes are text', '<p>甲</p><img alt="照片" data-pagefind-index-attrs="alt">', '甲¶照片¶'],
    ['signs of markup are escaped', '<p>a&lt;b&amp;</p>', 'a&lt;b&amp;¶'],
  ])('%s', (_, content, text) => {
    expect(toBody(content)).toBe(text);
  });

  test('headings keep their ids', () => {
    expect(toIndexedPage(parse('<main data-pagefind-body><h1>题</h1><h2 id="a">节</h2></main>'))).toContain(
      `<h2 id="a">${SEPARATOR}节${SEPARATOR}${BOUNDARY}</h2>`,
    );
  });
});
