import { describe, expect, test } from 'vitest';
import { phrasesOf, piecesOf } from './title-phrases.ts';

describe('phrases of a title', () => {
  test('end with the punctuation that closes them', () => {
    expect(phrasesOf('聚焦品牌，在服务职工上更进一步')).toEqual(['聚焦品牌，', '在服务职工上更进一步']);
  });

  test('are one where nothing parts the title', () => {
    expect(phrasesOf('打造先进示范品牌')).toEqual(['打造先进示范品牌']);
  });

  test('put together are the title again', () => {
    const title = '健盛产业园：打造“智慧型”工厂样板！';
    expect(phrasesOf(title).join('')).toBe(title);
  });
});

describe('pieces of a phrase', () => {
  const wholeOf = (phrase: string) =>
    piecesOf(phrase)
      .filter(({ isWhole }) => isWhole)
      .map(({ words }) => words);

  test('are whole where they are short words in quotation marks', () => {
    expect(wholeOf('打造“智慧型”工厂样板')).toEqual(['“智慧型”']);
    expect(wholeOf('“云溪工匠”推荐评选活动')).toEqual(['“云溪工匠”']);
    expect(wholeOf('在“建家就是建企业，建家也是建和谐”中')).toEqual([]);
  });

  test('put together are the phrase again', () => {
    const phrase = '“五心”教育、“双亮”活动';
    expect(piecesOf(phrase).map(({ words }) => words)).toEqual(['“五心”', '教育、', '“双亮”', '活动']);
  });
});
