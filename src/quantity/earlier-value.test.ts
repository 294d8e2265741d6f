import { describe, expect, test } from 'vitest';
import { findEarlierValue } from './earlier-value.ts';

/** What is found of the wording in brackets, in the report of 2018: the year that its sentence gives it, and this year's wording. */
function found(marked: string): readonly [number | undefined, string | undefined] | undefined {
  const text = marked.replace(/[[\]]/g, '');
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const value = findEarlierValue(text, span, 2018);
  return value && [value.year, value.now && text.slice(value.now.start, value.now.end)];
}

describe('a number of an earlier year', () => {
  test.each([
    ['职工满意度由上年的[百分之九十一]提高到百分之九十四', 2017, '百分之九十四'],
    ['满意率由[91%]提高到94%', undefined, '94%'],
    ['会员由2016年的[3.2万人]增至5.1万人', 2016, '5.1万人'],
    ['投诉从去年[120件]降到45件', 2017, '45件'],
    ['基层工会由前年的[120家]，发展为160家', 2016, '160家'],
    ['经费从[80万元]压减到近60万元', undefined, '近60万元'],
    ['办结时间由[5天]缩短为2天', undefined, '2天'],
    ['书屋从上年度的[8个]扩大到了12个', 2017, '12个'],
    ['比上年的[91%]提高3个百分点', 2017, undefined],
    ['上年的[12家]，今年都已建会', 2017, undefined],
  ])('%s: %s', (marked, year, now) => {
    expect(found(marked)).toEqual([year, now]);
  });
});

describe('a number of this year', () => {
  test.each([
    '职工满意度由上年的91%提高到[94%]',
    '满意率比上年提高[3%]',
    '是上年的[3倍]',
    '完成额为上年的[91%]',
    '由[12名]职工组成评审组',
    '由[3名]干部带队，培训后提升为骨干',
    '从[5个]乡镇选出代表，提高到会率',
    '去年的[12名]学员今年全部毕业',
    '由2018年的[5家]增加到明年的8家',
    '增长到[94%]',
  ])('%s', (marked) => {
    expect(found(marked)).toBeUndefined();
  });
});
