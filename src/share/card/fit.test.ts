import { describe, expect, test } from 'vitest';
import { widestEm } from '../../charts/draw/wrap.ts';
import { CARD_TITLE, CARD_TITLE_WIDTH, fitClauses, fitLine, fitText, fitTitle } from './fit.ts';

const fit = (title: string) => fitTitle(title, CARD_TITLE_WIDTH, CARD_TITLE);

describe('a title on a card', () => {
  test('is as large as its length allows', () => {
    expect(fit('数据')).toEqual({ size: 100, lines: ['数据'] });
  });

  test('breaks after its own punctuation where it can', () => {
    expect(fit('虎山街道总工会：把职工服务站搬到社区').lines).toEqual([
      '虎山街道总工会：',
      '把职工服务站搬到社区',
    ]);
  });

  test('takes three lines at most, and none begins with a mark that closes', () => {
    const long = '作为全省县级工会先行改革单位，云溪县总工会按照上级部署，紧密结合自身实际，突出问题导向';
    const { lines } = fit(long);
    expect(lines).toHaveLength(3);
    expect(lines.join('')).toBe(long);
    for (const line of lines) expect(line).not.toMatch(/^[，。、；：？！”）》]/u);
  });

  test('keeps 志愿者 and 2500多名 in one piece', () => {
    const { lines } = fitTitle('全市共有工会志愿者2500多名', 912, [{ size: 84, lines: 3 }]);
    expect(lines.some((line) => line.includes('志愿者'))).toBe(true);
    expect(lines.some((line) => line.includes('2500多名'))).toBe(true);
  });

  test.each([
    ['云溪县虎山街道总工会职工服务站', '总工会'],
    ['全部建立劳动法律监督委员会的企业职工人数下限', '委员会的'],
    ['2017年联合下发疗休养补充通知的部门数', '疗休养'],
    ['2017年健盛产业园氨纶橡筋线设计年产量', '产业园'],
    ['开展立功竞赛的市级以上重点建设项目数', '市级以上'],
  ])('of %s keeps %s in one piece, at every width', (title, word) => {
    for (let width = 500; width <= CARD_TITLE_WIDTH; width += 20) {
      const { lines } = fitTitle(title, width, [{ size: 50, lines: 3 }]);
      expect(lines.some((line) => line.includes(word))).toBe(true);
    }
  });

  test('is cut with an ellipsis when four lines at the smallest size are not enough', () => {
    const { lines } = fit(`${'长'.repeat(94)}，${'短'.repeat(10)}`);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe(`${'长'.repeat(22)}……`);
  });

  test('is broken within a word that no line can hold', () => {
    const { lines } = fit('W'.repeat(60));
    expect(lines.join('')).toBe('W'.repeat(60));
    for (const line of lines) expect(widestEm(line) * 44).toBeLessThanOrEqual(CARD_TITLE_WIDTH);
  });
});

describe('running text', () => {
  test('is left whole where it fits', () => {
    expect(fitText('一句话。', 400, { size: 40, lines: 1 })).toEqual(['一句话。']);
  });

  test('leaves out whole clauses and says so', () => {
    expect(fitText('第一个分句，第二个分句，第三个分句。', 300, { size: 40, lines: 1 })).toEqual([
      '第一个分句……',
    ]);
  });

  test('is cut within a clause that is too long, or left out where it must be whole', () => {
    const words = '一个没有标点的很长的分句';
    expect(fitText(words, 240, { size: 40, lines: 1 })).toEqual(['一个没有……']);
    expect(fitClauses(words, 240, { size: 40, lines: 1 })).toEqual([]);
  });
});

test('one line is made smaller first, and cut when that is not enough', () => {
  const size = { size: 40, least: 20 };
  expect(fitLine('云溪县', 200, size)).toEqual({ words: '云溪县', size: 40 });
  expect(fitLine('云溪县总工会年报', 200, size)).toEqual({ words: '云溪县总工会年报', size: 25 });
  expect(fitLine('云溪县总工会年报和文章的网站', 200, size).words).toBe('云溪县总工会年报……');
});
