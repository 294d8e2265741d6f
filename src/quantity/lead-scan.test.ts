import { describe, expect, test } from 'vitest';
import { carriedWords, leadStart } from './lead-scan.ts';

/** The wording's words before the digits, which `|` marks. */
const lead = (marked: string) => {
  const start = marked.indexOf('|');
  const text = marked.replace('|', '');
  return text.slice(leadStart(text, start), start);
};

describe('leadStart', () => {
  test.each([
    ['投诉量下降了近|10%', '下降了近'],
    ['女会员约占|46%', '约占'],
    ['折合约|2万元', '约'],
    ['合约|2份，', ''],
    ['附近|3家', ''],
    ['核减|3万元', ''],
    ['增长|5%', ''],
    ['达到近|200名', '近'],
    ['增速为-|2%', '-'],
    ['20-|30人', ''],
    ['上|千名', '上'],
    ['网上|千名', ''],
    ['降至|5%', ''],
  ])('%s begins with %j', (marked, expected) => {
    expect(lead(marked)).toBe(expected);
  });
});

describe('carriedWords', () => {
  test.each([
    ['起数和人数分别下降12.5%、', '下降', 10],
    ['减少120件和', '减少', 7],
    ['分别压降3%、2%和', '压降', 10],
    ['分别超过300万元和', '超过', 10],
  ])('%j hands on %s', (before, words, length) => {
    expect(carriedWords(before)).toEqual({ words, length });
  });

  test.each(['超过300万元和', '下降5%、上升', '分别降至3%、', '下降5%，', '分别为3%和', '120件、', ''])(
    '%j hands on nothing',
    (before) => {
      expect(carriedWords(before)).toBeUndefined();
    },
  );
});
