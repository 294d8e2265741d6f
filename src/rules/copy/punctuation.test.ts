import { describe, expect, test } from 'vitest';
import { countChanges, dropEnumerationCommas, widenPunctuation } from './punctuation.ts';

describe('half-width punctuation beside Chinese becomes full-width', () => {
  test.each([
    ['过去的一年,总工会', '过去的一年，总工会'],
    ['总投资25亿元,用地371亩', '总投资25亿元，用地371亩'],
    ['达到38%,在工会', '达到38%，在工会'],
    ['5月31日,2017年', '5月31日，2017年'],
    ['云溪县总工会:由内而外', '云溪县总工会：由内而外'],
    ['不同了呢?还是', '不同了呢？还是'],
    ['真的吗?!', '真的吗？！'],
    ['服务站(点)建好', '服务站（点）建好'],
    ['乡镇(街道(村)、开发区)', '乡镇（街道（村）、开发区）'],
    ['全年(2017)共', '全年（2017）共'],
    ['他说:"好,来吧。"', '他说：“好，来吧。”'],
    ["围绕'党政所需'", '围绕‘党政所需’'],
    ['到此为止.', '到此为止。'],
    ['完了.“好”', '完了。“好”'],
  ])('%s → %s', (half, full) => {
    expect(widenPunctuation(half)).toBe(full);
  });
});

describe('what is not Chinese punctuation stays', () => {
  test.each([
    '1,000人和9:30到10:15',
    '比例为1:3，PM2.5',
    '1.5个亿',
    '见https://www.example.cn/a?b=1:2',
    '〔2025〕1号',
    "it's (really) so, isn't it?",
    '1+1大于2',
    '版本2.0.1',
    '一个(没有配对的括号',
  ])('%s', (text) => {
    expect(widenPunctuation(text)).toBe(text);
  });

  test('what is full-width already comes back as it was', () => {
    const text = '“一流工作、一流服务”，（点）——廿八都……';
    expect(widenPunctuation(text)).toBe(text);
  });
});

test('no 、 stands between adjoining marks, and every other one stays', () => {
  expect(dropEnumerationCommas('“元旦”、“春节”困难帮扶、“金秋助学”、《甲》、《乙》')).toBe(
    '“元旦”“春节”困难帮扶、“金秋助学”、《甲》《乙》',
  );
});

test('changes are counted by the mark that was changed', () => {
  const half = '甲,乙,丙(丁)';
  expect([...countChanges(half, widenPunctuation(half))]).toEqual([
    [',', 2],
    ['(', 1],
    [')', 1],
  ]);
});
