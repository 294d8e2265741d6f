import { expect, test } from 'vitest';
import { markSource, statingSentences } from './marked-source.ts';
import { FIXTURE_SEED, fixtureTree } from '../../tests/support/report-fixture.ts';

const textOf = (pieces: readonly (string | { readonly text: string })[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

test('the marked source is the source as received, line by line, without empty lines', () => {
  const lines = markSource(fixtureTree(), 2017);
  const texts = lines.map(({ sentences }) => sentences.map(({ pieces }) => textOf(pieces)).join(''));
  expect(texts).toEqual(FIXTURE_SEED.split('\n').filter((line) => line !== ''));
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 4, 6, 7]);
});

test('each numeral carries its kind, and an observation its whole wording', () => {
  const marks = markSource(fixtureTree(), 2017)
    .flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces))
    .filter((piece) => typeof piece !== 'string');
  const observation = { text: '2500多名', kind: 'observation', observation: 'volunteers/2017' };
  const third = { text: '三', kind: 'ordinal', reason: '届次' };
  expect(marks).toEqual([
    { text: '一', kind: 'date', reason: '年份' },
    observation,
    { text: '一', kind: 'ordinal', reason: '章的序号' },
    third,
    observation,
    third,
    observation,
  ]);
});

test('a line that repeats another says which', () => {
  expect(markSource(fixtureTree(), 2017).find(({ number }) => number === 7)?.repeats).toBe(6);
});

test('an observation leads to the sentences that state it, not to their repetition', () => {
  expect(statingSentences(fixtureTree(), 2017)).toEqual(new Map([['volunteers/2017', ['s2-1', 's6-1']]]));
});

test('a sentence ends where the source ends it, and no character is lost between two', () => {
  const seed = FIXTURE_SEED.replace('名。\n\n', '名。 他们都去过。\n\n');
  const [, line] = markSource(fixtureTree({ seed }), 2017);
  expect(line?.sentences.map(({ id, pieces }) => [id, textOf(pieces)])).toEqual([
    ['s2-1', '志愿者2500多名。 '],
    ['s2-2', '他们都去过。'],
  ]);
});

test('a year without a source has no lines', () => {
  expect(markSource(fixtureTree(), 2018)).toEqual([]);
  expect(statingSentences(fixtureTree(), 2018)).toEqual(new Map());
});
