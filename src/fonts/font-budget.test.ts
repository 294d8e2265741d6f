import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { charactersAt, fitSeries, LEVELS, seriesOf, type Characters } from './font-budget.ts';
import { glyphsOf, parseFaceRules, toFaces } from './heading-faces.ts';

const CSS = ['display', 'heading', 'subheading', 'list']
  .map((rank) => `.${rank}{font-family:var(--face-${rank});font-weight:var(--semibold)}`)
  .join('');
const PAGE = toPage('a', 'b', 'c', 'def');

function toPage(...words: readonly [string, string, string, string]) {
  const [display, heading, subheading, list] = words;
  const html = `<p class="display">${display}<p class="heading">${heading}<p class="subheading">${subheading}<p class="list">${list}`;
  return glyphsOf(parse(html), toFaces(parseFaceRules(CSS)));
}

/** A face of which each character weighs one byte. */
async function fit(pages: readonly ReturnType<typeof toPage>[], most: number) {
  const cuts: string[] = [];
  const cut = (characters: Characters) => {
    const text = [...characters.values()].join('');
    cuts.push(text);
    return Promise.resolve(text);
  };
  return { ...(await fitSeries(pages, cut, (text) => text.length <= most)), asked: cuts };
}

test.each([
  [6, 'abcdef', []],
  [5, 'abc', ['list']],
  [2, 'ab', ['subheading', 'list']],
  [1, 'a', ['heading', 'subheading', 'list']],
  [0, '', []],
])('of a page that may load %i bytes, the least important ranks go first', async (most, text, plain) => {
  const { level, cuts } = await fit([PAGE], most);
  expect([cuts, level.plain]).toEqual([[text], plain]);
});

test('a page within its budget is cut once', async () => {
  expect((await fit([PAGE], 6)).asked).toHaveLength(1);
});

test('the pages of one list are set alike, and none is cut once one of them is over', async () => {
  const { cuts, asked } = await fit([toPage('a', 'b', 'c', 'defg'), toPage('a', 'b', 'c', 'd')], 5);
  expect(cuts).toEqual(['abc', 'abc']);
  expect(asked).toHaveLength(3);
});

test('a character of two ranks is cut as long as one of them is kept', () => {
  const [, withoutLists] = LEVELS;
  const characters = withoutLists && charactersAt(toPage('a', 'b', 'c', 'ab'), withoutLists);
  expect(characters?.get(700)).toBe('abc');
});

test('the pages of a list are one series', () => {
  expect(
    ['articles/index.html', 'articles/page/2/index.html', 'topics/a/page/12/index.html'].map(seriesOf),
  ).toEqual(['articles/index.html', 'articles/index.html', 'topics/a/index.html']);
});
