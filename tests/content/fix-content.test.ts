import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/content/content-tree.ts';
import { checkTree } from '../../src/build/content-report.ts';
import { readReal } from './poisons/real.ts';
import { ARTICLE, FOCUS, good, LEAD, VOLUNTEERS, withChanges, type Change } from '../../scripts/check/examples/poison.ts';
import { fixContent } from '../../scripts/check/fix/fix-content.ts';
import { fixesIn } from '../../scripts/check/fix/fix-words.ts';
import { rewrite } from '../../src/rules/markup/near-miss.ts';
import { hunksBetween } from '../../scripts/check/fix/hunks.ts';

function fix(changes: Readonly<Record<string, Change>>): ReadonlyMap<string, string> {
  return new Map(fixContent(withChanges(changes), checkTree).map(({ file, after }) => [file, after]));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the words that are put right', () => {
  test.each([
    ['走进企业,听职工说:"好"。', '走进企业，听职工说：“好”。'],
    ['工会(职工)', '工会（职工）'],
    ['２０１７年ＣＰＳ系统', '2017年CPS系统'],
    ['用 CPS 系统', '用CPS系统'],
    ['共有\uFFFC 名,都来了', '共有\uFFFC名，都来了'],
    ['　　过去的一年', '过去的一年'],
    ['听职工说...', '听职工说……'],
    ['好。。', '好。'],
  ])('%s', (before, after) => {
    expect(rewrite(before, fixesIn(before))).toBe(after);
  });

  test.each([
    '见 https://www.example.cn/a?b=1,2 的说明,好',
    '上午9:30，比例1:3，共1,000人',
    '1月-6月',
    '增幅5%～10%',
    '江总工〔2025〕1号',
    '电话0570-4022123',
    'PM2.5下降',
  ])('but not in %s', (text) => {
    const after = rewrite(text, fixesIn(text));
    const digits = (words: string) => words.replaceAll(/\D/g, '');
    expect(digits(after)).toBe(digits(text));
    if (!text.includes('https')) expect(after).toBe(text);
    else expect(after).toContain('https://www.example.cn/a?b=1,2');
  });

  test('one text becomes another by its hunks', () => {
    const [before, after] = ['工会,职工(好)', '工会，职工（好）！'];
    expect(rewrite(before, hunksBetween(before, after))).toBe(after);
  });
});

describe('a file that is put right', () => {
  test('keeps its tags, attributes and front matter', () => {
    const prose = '走进企业,共有<Stat id="volunteers/2017" />,见[年报](/reports/2017/)。';
    const fixed = fix({ [ARTICLE]: ['<Station id="hushan" />', `${prose}\n\n<Station id="hushan" />`] });
    const wanted = '走进企业，共有<Stat id="volunteers/2017" />，见[年报](/reports/2017/)。';
    expect([...fixed]).toEqual([
      [ARTICLE, good(ARTICLE).replace('<Station id="hushan" />', `${wanted}\n\n<Station id="hushan" />`)],
    ]);
  });

  test('is a YAML file, too: its values, not its keys', () => {
    const fixed = fix({ [VOLUNTEERS]: ['年末全市的工会志愿者人数。', '年末全市的工会志愿者 (人数)。'] });
    expect(fixed.get(VOLUNTEERS)).toBe(good(VOLUNTEERS).replace('志愿者人数。', '志愿者（人数）。'));
  });

  test('loses its byte-order mark and CRLF', () => {
    const spoilt = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(good(VOLUNTEERS).replaceAll('\n', '\r\n'))]);
    expect([...fix({ [VOLUNTEERS]: spoilt })]).toEqual([[VOLUNTEERS, good(VOLUNTEERS)]]);
  });

  test('is none that has another encoding', () => {
    expect(fix({ [VOLUNTEERS]: Uint8Array.from([...bytes('name: '), 0xb9, 0xa4]) }).size).toBe(0);
  });

  test('gets back the marks of its source, and nothing else of the source changes', () => {
    const fixed = fix({
      [LEAD]: ['过去的一年，全市', '过去的一年,全市'],
      [FOCUS]: ['陈忠喜说。', '陈忠喜 说。'],
    });
    expect([...fixed]).toEqual([[LEAD, good(LEAD)]]);
  });

  test('is none of the real ones: what the source says stays', () => {
    const real: Files = readReal().texts;
    expect(fixContent(real, checkTree)).toEqual([]);
  });
});
