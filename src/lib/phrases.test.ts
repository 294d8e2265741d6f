import { describe, expect, test } from 'vitest';
import { phrasesOf } from './phrases.ts';

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
