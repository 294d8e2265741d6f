import { describe, expect, test } from 'vitest';
import { findNumerals } from './numeral-scan.ts';

const found = (text: string) => findNumerals(text).map((span) => span.text);

describe('findNumerals', () => {
  test.each([
    ['完成招商引资1.5个亿，谋划项目32个', ['1.5个亿', '32']],
    ['比2016年增6%', ['2016', '6%']],
    ['占３８％', ['３８％']],
    ['百分之三十八', ['百分之三十八']],
    ['共投入100多万元', ['100多万']],
    ['志愿者2500多名', ['2500多']],
    ['5月31日，50支代表队近200名职工', ['5', '31', '50', '200']],
    ['取得了1+1大于2的效果', ['1', '1', '2']],
    ['坐拥5A景区“江郎山——廿八都”', ['5', '廿八']],
    ['创“一流工作、一流服务”', ['一', '一']],
    ['第一线、三级、六部门、百名、最后一公里', ['一', '三', '六', '百', '一']],
    ['庆“五一”，二〇一七年', ['五一', '二〇一七']],
    ['三四拨', ['三四']],
    ['要了几间公用房，走几步路', ['几', '几']],
    ['将数据化、智慧化，参赛职工人数达8000多人', ['8000多']],
    ['数百名、数十家、数年', ['数百', '数十', '数']],
    ['女职工两癌', ['两']],
    ['一半的一半', ['一', '半', '一', '半']],
    ['2017.5.31', ['2017.5.31']],
    ['2017,100名', ['2017', '100']],
    ['首届、双塔、工会', []],
  ])('in %s it finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('gives offsets, kind and value, and no value to a run that is no number', () => {
    expect(findNumerals('庆“五一”，有三四拨，近200名')).toEqual([
      { start: 2, end: 4, text: '五一', kind: 'chinese' },
      { start: 7, end: 9, text: '三四', kind: 'chinese', value: 3, high: 4 },
      { start: 12, end: 15, text: '200', kind: 'arabic', value: 200 },
    ]);
  });
});
