import { describe, expect, test } from 'vitest';
import { displayLength, foldForCompare, foldWidth, indexesOf, sentencesOf } from './text.ts';

describe('foldWidth', () => {
  test('makes full-width letters, digits, marks and spaces half-width and keeps the length', () => {
    const text = '（ＣＰＳ）１，２３４％　增';
    expect(foldWidth(text)).toBe('(CPS)1,234% 增');
    expect(foldWidth(text)).toHaveLength(text.length);
  });

  test('leaves Chinese marks alone that have no half-width form', () => {
    expect(foldWidth('“一、二。”《书》')).toBe('“一、二。”《书》');
  });
});

describe('foldForCompare', () => {
  test.each([
    ['聚焦中心,在服务大局', '聚焦中心，在服务大局'],
    ['“党政所需” ‘职工所盼’', '「党政所需」\n职工所盼'],
    ['江郎山——廿八都', '江郎山—廿八都'],
    ['增６％。', '增6%'],
    ['1,234人', '1234人'],
    ['零宽\u200B字符', '零宽字符'],
  ])('finds %j and %j the same', (a, b) => {
    expect(foldForCompare(a)).toBe(foldForCompare(b));
  });

  test.each([
    ['1.5个亿', '15个亿'],
    ['38%', '38'],
    ['互联网+', '互联网'],
    ['-6%', '6%'],
    ['5-10人', '510人'],
    ['1:3', '13'],
    ['560份', '560家'],
  ])('finds %j and %j different', (a, b) => {
    expect(foldForCompare(a)).not.toBe(foldForCompare(b));
  });
});

describe('indexesOf', () => {
  test('finds every place of a part, those that overlap too', () => {
    expect(indexesOf('ababa', 'aba')).toEqual([0, 2]);
  });

  test('finds no place of an empty part', () => {
    expect(indexesOf('云溪', '')).toEqual([]);
  });
});

describe('sentencesOf', () => {
  test('keeps the closing quote with its sentence, and gives offsets into the text', () => {
    const text = '她说：“来了。”职工笑了！\n\n  为什么? 因为近；';
    const sentences = sentencesOf(text);
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      '她说：“来了。”',
      '职工笑了！',
      '为什么?',
      '因为近；',
    ]);
    for (const { text: sentence, start, end } of sentences) expect(text.slice(start, end)).toBe(sentence);
  });

  test('takes a line without a final mark as a sentence', () => {
    expect(sentencesOf('云溪县总工会\n过去的一年,围绕中心').map(({ text }) => text)).toEqual([
      '云溪县总工会',
      '过去的一年,围绕中心',
    ]);
  });

  test('never cuts at a decimal point', () => {
    expect(sentencesOf('完成1.5个亿。')).toHaveLength(1);
  });

  test('finds nothing in white space', () => {
    expect(sentencesOf(' \n\n ')).toEqual([]);
  });
});

test('displayLength counts Chinese characters and half of everything else', () => {
  expect(displayLength('云溪2017')).toBe(4);
  expect(displayLength('“工匠”，')).toBe(5);
  expect(displayLength('')).toBe(0);
});
