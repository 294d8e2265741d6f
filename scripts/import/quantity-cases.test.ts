import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeLine, readCorpus, readLine } from '../bench/numbers/corpus.ts';

/** A line of a report and the quantities that it states. `value: null` leaves the form of the value open. */
interface Case {
  readonly id: string;
  readonly kind: string;
  readonly line: string;
  readonly reads: readonly {
    readonly text: string;
    readonly value: number | null;
    readonly unit: string;
    readonly qualifier?: string;
    readonly high?: number;
  }[];
}

const CASES = JSON.parse(readFileSync('tests/fixtures/quantities.json', 'utf8')) as readonly Case[];

function wanted({ reads }: Case): readonly object[] {
  return reads.map(({ text, value, high, unit, qualifier = 'exact' }) => ({
    text,
    ends: value === null ? (expect.any(String) as string) : [value, high].filter(Number.isFinite).join('～'),
    unit,
    // The shared cases call two ends 约, as the site did before ranges had a word of their own.
    qualifier: qualifier === 'about' && high !== undefined ? 'range' : qualifier,
  }));
}

describe.each([...Map.groupBy(CASES, ({ kind }) => kind)])('%s', (_, cases) => {
  test.each(cases)('$id: $line', (item) => {
    expect(readLine(item.line)).toEqual(wanted(item));
  });
});

/** Further lines of each kind, with what is read of them: wording, value (to upper end), unit, qualifier. */
const MORE: Readonly<Record<string, readonly (readonly [line: string, ...reads: string[]])[]>> = {
  sign: [
    ['案件比上年下降约5.2%，投诉减少了近30件。', '下降约5.2% -5.2 % about', '减少了近30件 -30 件 near'],
    ['甲乙丙三地分别缩减4.1%、3%和2.5%。', '缩减4.1% -4.1 %', '3% -3 %', '2.5% -2.5 %'],
    ['甲地、乙地分别增长5%、下降3%和2%。', '5% 5 %', '下降3% -3 %', '2% -2 %'],
    ['增速回落至3.2%，占比降到40%。', '3.2% 3.2 %', '40% 40 %'],
    ['会员减少30名，班组减5个，培训40人次。', '减少30名 -30 名', '减5个 -5 个', '40人次 40 人次'],
    ['全年利润同比－１．５％，来访降低12%。', '－１．５％ -1.5 %', '降低12% -12 %'],
    ['来信减少120件和新增来访45件。', '减少120件 -120 件', '45件 45 件'],
    ['核减12万元，霜降3次。', '12万元 120000 元', '3次 3 次'],
  ],
  qualifier: [
    ['投入和捐款分别不足20万元、5万元。', '不足20万元 200000 元 at-most', '5万元 50000 元 at-most'],
    [
      '近200名职工和50名家属参加，约有三百人观看。',
      '近200名 200 名 near',
      '50名 50 名',
      '约有三百人 300 人 about',
    ],
    ['未超过300万元，合约30份，预约20人。', '未超过300万元 3000000 元 at-most', '30份 30 份', '20人 20 人'],
    ['吸引上万人次，线上千余人参与。', '上万人次 10000 人次 at-least', '千余人 1000 人 over'],
  ],
  unit: [
    ['货运量9万吨公里，走访50户次，建成10万吨级码头。', '9万吨公里 90000 吨公里', '50户次 50 户次'],
    ['利用外资3亿欧元，外借图书2.6万册次。', '3亿欧元 300000000 欧元', '2.6万册次 26000 册次'],
    ['完成投资2.3亿，惠及3家次。', '2.3亿 230000000 元', '3家次 3 家次'],
  ],
  value: [
    [
      '会费增长百分之三点五，募捐伍仟陆佰元，拨款贰万元。',
      '百分之三点五 3.5 %',
      '伍仟陆佰元 5600 元',
      '贰万元 20000 元',
    ],
    ['近七成职工参训，参保三成以上，建成两成果园。', '近七成 70 % near', '三成以上 30 % at-least'],
    ['投入一点二亿元，队伍壮大，七点二十分开会。', '一点二亿元 120000000 元'],
  ],
  space: [
    ['补助 3.2 亿 元，会员 12 345 名。', '3.2 亿 元 320000000 元', '12 345 名 12345 名'],
    ['2019 120人参加。', '120人 120 人'],
  ],
  range: [
    ['每组25—30人，补助５００－８００元。', '25—30人 25～30 人 range', '５００－８００元 500～800 元 range'],
    ['覆盖率由85%到92%，每队3到5名。', '85% 85 %', '92% 92 %', '3到5名 3～5 名 range'],
    [
      '占比为20%-30%，投入100万元～150万元。',
      '20%-30% 20～30 % range',
      '100万元～150万元 1000000～1500000 元 range',
    ],
    ['下降3～4%。'],
  ],
  'no-statistic': [
    ['开展“五送”活动，争创“八大员”，弘扬“三牛”精神，表彰“四个一批”。'],
    ['成绩排名5位，目前3名干部在岗，前10名获奖。', '3名 3 名'],
    ['市第八届代表大会二次会议召开，全年召开二次会议。', '二次 2 次'],
    ['PM10年均值下降，亿元产值能耗下降4%。', '下降4% -4 %'],
    ['2015—2020年规划完成，2016 年 补助8名。', '8名 8 名'],
  ],
};

describe.each(Object.entries(MORE))('further lines: %s', (_, lines) => {
  test.each(lines.map(([line, ...reads]) => ({ line, reads })))('$line', ({ line, reads }) => {
    expect(readLine(line).map(show)).toEqual(reads);
  });
});

function show({ text, ends, unit, qualifier }: ReturnType<typeof readLine>[number]): string {
  return [text, ends, unit, ...(qualifier === 'exact' ? [] : [qualifier])].join(' ');
}

describe('reports in the shapes of real ones', () => {
  const judged = readCorpus().flatMap((line) => judgeLine(line));
  const stated = judged.filter(([outcome]) => outcome !== 'extra');

  test('no number is read wrongly', () => {
    expect(judged.filter(([outcome]) => !['right', 'missed', 'extra'].includes(outcome))).toEqual([]);
  });

  test('of a hundred at least 98 are read, and of a hundred that are read at least 98 are stated', () => {
    const right = judged.filter(([outcome]) => outcome === 'right').length;
    expect(stated.length).toBeGreaterThan(200);
    expect(right / stated.length).toBeGreaterThan(0.98);
    expect(right / judged.filter(([outcome]) => outcome !== 'missed').length).toBeGreaterThan(0.98);
  });
});
