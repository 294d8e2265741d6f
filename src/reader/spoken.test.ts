import { expect, test } from 'vitest';
import { toSpoken } from './spoken.ts';

test('a text is spoken sentence by sentence, each with its place in the text', () => {
  expect(toSpoken('投资1.5个亿。谋划项目2个！')).toEqual([
    { start: 0, end: 8, pieces: ['投资1.5个亿。'] },
    { start: 8, end: 15, pieces: ['谋划项目2个！'] },
  ]);
});

test('a long sentence is spoken in pieces that end at a comma and lose nothing', () => {
  const clause = `${'云溪工匠'.repeat(6)}，`;
  const text = `${clause.repeat(5)}完。`;
  const [sentence] = toSpoken(text);
  expect(sentence?.pieces).toEqual([clause.repeat(2), clause.repeat(2), `${clause}完。`]);
});

test('a long sentence without commas stays whole', () => {
  const text = `${'云溪工匠'.repeat(40)}。`;
  expect(toSpoken(text)[0]?.pieces).toEqual([text]);
});

test('no text is not spoken', () => {
  expect(toSpoken(' \n ')).toEqual([]);
});
