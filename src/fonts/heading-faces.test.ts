import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { glyphsOf, parseFaceRules, toFaces, type Rank, type Weight } from './heading-faces.ts';

const CSS = `
h1{font-family:var(--face-display)}
h2{font-family:var(--face-heading)}
h1,h2{font-weight:var(--semibold)}
.row-title{font-family:var(--face-list);font-weight:var(--semibold)}
@media (min-width:1px){.poster .digits[data-x]{font-family:var(--face-display);font-weight:var(--heavy)}}
.note{font-family:var(--sans)}
p{color:red}`;

function glyphs(html: string, rank: Rank, weight: Weight = 700): string {
  const found = glyphsOf(parse(html), toFaces(parseFaceRules(CSS)));
  return [...(found.get(rank)?.get(weight) ?? [])].toSorted().join('');
}

test('a heading gives its characters, those of its children included, and no spaces', () => {
  expect(glyphs('<h1>年 <em>报</em></h1><p>正文</p>', 'display')).toBe('年报');
});

test('a large numeral is set in the heavy weight', () => {
  expect(glyphs('<p class="digits">2500</p>', 'display', 900)).toBe('025');
  expect(glyphs('<p class="digits">2500</p>', 'display', 700)).toBe('');
});

test('an element that goes back to the body face gives nothing', () => {
  expect(glyphs('<h2>章<small class="note">注</small></h2>', 'heading')).toBe('章');
});

test('a heading in a list is of the rank of its class, not of its tag', () => {
  const html = '<h2 class="row-title"><a>篇</a></h2>';
  expect([glyphs(html, 'list'), glyphs(html, 'heading')]).toEqual(['篇', '']);
});

test('rules in a media query and below another selector count, so that no glyph is missing', () => {
  expect(parseFaceRules(CSS)).toContainEqual({ tag: '', classes: ['digits'], face: 'display', weight: 900 });
});
