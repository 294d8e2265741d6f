import { describe, expect, test } from 'vitest';
import { FIXTURE_SEED, fixtureTree } from '../../tests/support/report-fixture.ts';
import { findInPart, partOf, positionAt, repeatFault, sourcesOf, type Source } from './source-text.ts';

function sourceOf(seed?: string): Source {
  const source = sourcesOf(fixtureTree(seed === undefined ? {} : { seed })).get(2017);
  if (!source) throw new Error('no source');
  return source;
}

describe('the source of a report', () => {
  test.each(['\n', '\r\n', '\r'])('has the same lines whether they end in %j', (end) => {
    const source = sourceOf(FIXTURE_SEED.replaceAll('\n', end));
    expect(source.lines).toHaveLength(7);
    expect(positionAt(source, source.text.indexOf('一、'))).toEqual({ line: 4, column: 1 });
  });

  test('is cut into the chapters by their headings', () => {
    const source = sourceOf();
    const cut = (slug: string) => source.text.slice(partOf(source, slug).start, partOf(source, slug).end);
    expect(cut('lead')).toMatch(/^过去[\s\S]*多名。\n\n$/);
    expect(cut('focus')).toMatch(/^一、聚焦中心\n/);
  });

  test('gives a chapter whose heading it does not have no part of its own', () => {
    const source = sourceOf(FIXTURE_SEED.replace('一、', '二、'));
    expect([...source.parts.keys()]).toEqual(['lead']);
    expect(partOf(source, 'focus')).toEqual({ start: 0, end: source.text.length });
  });

  test('is searched over line ends, within one part, and not on repeated lines', () => {
    const source = sourceOf();
    const linesWith = (passage: string, slug: string) =>
      findInPart(source, passage, partOf(source, slug)).map(({ start }) => positionAt(source, start).line);
    expect(linesWith('全市共有志愿者2500多名', 'lead')).toEqual([1]);
    expect(linesWith('志愿者2500多名', 'focus')).toEqual([6]);
    expect(linesWith('全市共有志愿者', 'focus')).toEqual([]);
  });
});

describe('a repeat', () => {
  test('holds where two lines are the same but for their width', () => {
    expect(repeatFault(sourceOf().lines, { line: 7, of: 6 })).toBeUndefined();
    const { lines } = sourceOf(FIXTURE_SEED.replace(/,(?=[^,]*$)/, '，'));
    expect(repeatFault(lines, { line: 7, of: 6 })).toBeUndefined();
  });

  test.each([
    [{ line: 7, of: 2 }, '第 7 行和第 2 行不一样'],
    [{ line: 6, of: 7 }, '第 6 行不能重复后面的第 7 行'],
    [{ line: 5, of: 3 }, '第 5 行是空行'],
    [{ line: 9, of: 6 }, '没有第 9 行'],
    [{ line: 7, of: 99 }, '没有第 99 行'],
  ])('does not hold for %j', (repeat, words) => {
    expect(repeatFault(sourceOf().lines, repeat)).toContain(words);
  });
});
