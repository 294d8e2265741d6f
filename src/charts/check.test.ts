import { describe, expect, test } from 'vitest';
import { declared, observed } from './chart-fixtures.ts';
import { checkChart } from './check.ts';
import type { ChartObservation } from './spec.ts';

const PEOPLE = [
  observed('cadres', '61名', 61, '名'),
  observed('volunteers', '2500多名', 2500, '名', { qualifier: 'over' }),
];

function faults(entry: Parameters<typeof checkChart>[0], observations: readonly ChartObservation[] = PEOPLE) {
  const indicators = new Set([...observations.map(({ indicator }) => indicator.id), 'unobserved']);
  return checkChart(entry, { observations, indicators });
}

describe('a chart is drawn', () => {
  test('when its values share a dimension, whatever word counts them', () => {
    expect(
      faults(declared(['cadres', 'workers']), [...PEOPLE, observed('workers', '8000多人', 8000, '人')]),
    ).toEqual([]);
  });

  test('when its title names a year or a grade such as 5A', () => {
    expect(faults(declared(['cadres', 'volunteers'], { title: '2017年的5A景区' }))).toEqual([]);
  });
});

describe('a chart is refused', () => {
  test('for an unknown indicator, with the one that was most likely meant', () => {
    expect(faults(declared(['cadres', 'volunters']))).toEqual([
      {
        path: ['indicators', 1],
        rule: 'chart/indicator',
        found: '没有这个指标编号：volunters',
        allowed: '是不是想写 volunteers？只能写 content/indicators/ 里的文件名',
        example: 'volunteers',
      },
    ]);
  });

  test('for an indicator without a value in the report’s year', () => {
    expect(faults(declared(['cadres', 'unobserved']))).toMatchObject([
      { rule: 'chart/year', path: ['indicators', 1], found: '指标 unobserved 没有 2017 年的数' },
    ]);
  });

  test('for one indicator drawn twice', () => {
    expect(faults(declared(['cadres', 'cadres']))).toMatchObject([
      { rule: 'chart/twice', path: ['indicators', 1] },
    ]);
  });

  test('for mixed units, and names them', () => {
    const mixed = [observed('enterprises', '560家', 560, '家'), observed('agreements', '560份', 560, '份')];
    expect(faults(declared(['enterprises', 'agreements']), mixed)).toMatchObject([
      { rule: 'chart/units', found: '一张图里混了不同的单位：家、份' },
    ]);
  });

  test('for a share above 100 %', () => {
    const shares = [observed('a', '38%', 38, '%'), observed('b', '149%', 149, '%')];
    expect(faults(declared(['a', 'b']), shares)).toMatchObject([
      { rule: 'chart/share', path: ['indicators', 1] },
    ]);
  });

  test.each([
    ['title', { title: '兼职干部61名' }, ['title']],
    ['subject', { subject: '61名干部' }, ['subject']],
    ['note', { note: '共２５００名' }, ['note']],
    ['label', { labels: { cadres: '61名干部' } }, ['labels', 'cadres']],
  ])('for a statistic typed by hand in its %s', (_, more, path) => {
    expect(faults(declared(['cadres', 'volunteers'], more))).toMatchObject([{ rule: 'chart/digits', path }]);
  });

  test('for a title, label or part that is not one of its indicators', () => {
    const more = {
      title: '共{other}',
      labels: { another: '别的' },
      parts: { whole: 'cadres', parts: ['volunteers', 'third'] },
    };
    expect(faults(declared(['cadres', 'volunteers'], more)).map(({ path }) => path)).toEqual([
      ['title'],
      ['labels', 'another'],
      ['parts', 'parts', 1],
    ]);
  });

  test('for a label that cannot fit, with the width at which it does not', () => {
    const labels = {
      cadres: '全市各乡镇街道总工会和开发区总工会按照要求配备的专职和兼职以及社会化工会干部的总人数合计',
    };
    expect(faults(declared(['cadres', 'volunteers'], { labels }))).toMatchObject([
      { rule: 'chart/label', path: ['indicators', 0] },
      { rule: 'chart/label', path: ['indicators', 0], found: expect.stringContaining('720') as string },
    ]);
  });

  test('for a wording that leaves no room for its bar', () => {
    const long = [
      observed('a', '二十五万三千六百八十七名志愿者', 253_687, '名'),
      observed('b', '1名', 1, '名'),
    ];
    expect(faults(declared(['a', 'b']), long)).toMatchObject([{ rule: 'chart/room' }]);
  });
});

describe('parts of a whole are refused', () => {
  const whole = observed('whole', '23亿元', 23e8, '元');
  const entry = declared(['whole', 'first', 'second'], {
    parts: { whole: 'whole', parts: ['first', 'second'] },
  });

  test('when they do not add up', () => {
    const parts = [observed('first', '10亿元', 10e8, '元'), observed('second', '12亿元', 12e8, '元')];
    expect(faults(entry, [whole, ...parts])).toMatchObject([
      { rule: 'chart/parts-sum', found: '各部分相加不等于整体：10亿元 + 12亿元 ≠ 23亿元' },
    ]);
  });

  test('when one of them is inexact', () => {
    const parts = [
      observed('first', '10亿元', 10e8, '元'),
      observed('second', '13亿多元', 13e8, '元', { qualifier: 'over' }),
    ];
    expect(faults(entry, [whole, ...parts])).toMatchObject([
      { rule: 'chart/parts-inexact', found: '“13亿多元”不是确数' },
    ]);
  });

  test('when they do not follow their whole', () => {
    const parts = [observed('first', '10亿元', 10e8, '元'), observed('second', '13亿元', 13e8, '元')];
    const turned = { ...entry, indicators: ['first', 'whole', 'second'] };
    expect(faults(turned, [whole, ...parts])).toMatchObject([{ rule: 'chart/parts-order' }]);
  });
});
