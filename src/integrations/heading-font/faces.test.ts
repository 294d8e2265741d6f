import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { glyphsOf, parseFaceRules, toFaces, type Weight } from './faces.ts';

const CSS = `
h1,h2{font-family:var(--serif);font-weight:var(--semibold)}
@media (min-width:1px){.poster .digits[data-x]{font-family:var(--serif);font-weight:var(--heavy)}}
.note{font-family:var(--sans)}
p{color:red}`;

function glyphs(html: string, weight: Weight): string {
  return [...(glyphsOf(parse(html), toFaces(parseFaceRules(CSS))).get(weight) ?? [])].toSorted().join('');
}

test('a heading gives its characters, those of its children included', () => {
  expect(glyphs('<h1>年<em>报</em></h1><p>正文</p>', 700)).toBe('年报');
});

test('a large numeral is set in the heavy weight', () => {
  expect(glyphs('<p class="digits">2500</p>', 900)).toBe('025');
  expect(glyphs('<p class="digits">2500</p>', 700)).toBe('');
});

test('an element that goes back to the body face gives nothing', () => {
  expect(glyphs('<h2>章<small class="note">注</small></h2>', 700)).toBe('章');
});

test('rules in a media query and below another selector count, so that no glyph is missing', () => {
  expect(parseFaceRules(CSS)).toContainEqual({ tag: '', classes: ['digits'], serif: true, weight: 900 });
});
