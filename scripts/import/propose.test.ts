import { describe, expect, test } from 'vitest';
import type { ContentTree } from '../../src/content/content-tree.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { convert } from './convert.ts';
import { listTodo } from './decide.ts';
import { knownIndicators } from './known.ts';
import { matchQuantities } from './match.ts';
import type { Match } from './match-reasons.ts';
import { proposeNumerals } from './numeral-proposals.ts';
import { parseSource } from './parse.ts';
import { findQuantities } from './quantities.ts';
import type { Chapter, Source } from './types.ts';

const indicator = (name: string, unit: string): string =>
  `name: ${name}\nenglish: Test\nunit: ${unit}\nkind: flow\ntheme: assistance\ndefinition: 只为测试。\n`;

const TREE = parseContentTree(
  new Map([
    ['content/indicators/volunteers.yaml', indicator('工会志愿者人数', '名')],
    ['content/indicators/recruited.yaml', indicator('招商引资额', '元')],
    ['content/indicators/stations.yaml', indicator('职工服务站数', '个')],
    ['content/indicators/visits.yaml', indicator('每天接待', '拨/天')],
    ['content/indicators/grants.yaml', indicator('助学金发放金额', '元')],
    [
      'content/reports/2017/observations.yaml',
      [
        'reported:',
        '- { indicator: volunteers, text: 2500多名, value: 2500, qualifier: over, chapter: jia, quote: 全市共有工会志愿者2500多名 }',
        '- { indicator: recruited, text: 1.5个亿, value: 150000000, chapter: jia, quote: 完成招商引资1.5个亿 }',
        '- { indicator: stations, text: 8个, value: 8, chapter: jia, quote: 2017年建成8个职工服务站 }',
        '- { indicator: visits, text: 三四拨, value: 3, high: 4, qualifier: range, chapter: jia, quote: 每天接待三四拨职工 }',
      ].join('\n'),
    ],
  ]),
);

function source(...lines: readonly string[]): Source {
  const all = ['年报标题', '某市总工会', '这是导语。', '一、甲章', ...lines];
  return { file: 'a.txt', encoding: 'UTF-8', lines: all.map((text, index) => ({ number: index + 1, text })) };
}

function chaptersOf(made: Source): readonly Chapter[] {
  const draft = parseSource(made);
  if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
  return convert(draft, []).chapters;
}

function matchesOf(lines: readonly string[], tree: ContentTree = TREE): readonly Match[] {
  const chapters = chaptersOf(source(...lines));
  return matchQuantities(findQuantities(chapters, []), knownIndicators(tree, 2018), { year: 2018, chapters });
}

const shown = (matches: readonly Match[]): readonly string[] =>
  matches.map(
    ({ certainty, indicator: known, quantity }) =>
      `${certainty} ${known?.id ?? '?'} ${quantity.text}：${quantity.quote}`,
  );

test('two ends of a range are one proposal, and no 约', () => {
  const lines = ['疗休养职工10%～15%到外地进行。'];
  const made = source(...lines);
  const { observations, numerals } = listTodo(TREE, 2018, {
    source: made,
    chapters: chaptersOf(made),
    furniture: [],
  });
  expect(observations).toMatchObject([{ text: '10%～15%', value: 10, high: 15, qualifier: 'range' }]);
  expect(numerals).toEqual([]);
});

describe('an indicator is proposed', () => {
  test('for certain where only the number and the year differ from the last report', () => {
    const matches = matchesOf([
      '今年,全市共有工会志愿者近2600名,完成招商引资1.8个亿;2018年建成3个职工服务站。',
      '每天接待五六拨职工。',
    ]);
    expect(shown(matches)).toEqual([
      'sure volunteers 近2600名：全市共有工会志愿者近2600名',
      'sure recruited 1.8个亿：完成招商引资1.8个亿',
      'sure stations 3个：2018年建成3个职工服务站',
      'sure visits 五六拨：每天接待五六拨职工',
    ]);
    expect(matches[0]?.reason).toBe('2017 年说的是“全市共有工会志愿者2500多名”，一样的话，只有数不同');
  });

  test('as likely where the words are alike', () => {
    expect(shown(matchesOf(['我市工会志愿者达到2600名。']))).toEqual([
      'likely volunteers 2600名：我市工会志愿者达到2600名',
    ]);
  });

  test('by its name where no year has had it', () => {
    const [match] = matchesOf(['全年助学金发放金额达15万元。']);
    expect(match).toMatchObject({
      indicator: { id: 'grants' },
      reason: expect.stringContaining('以前没有数') as string,
    });
  });

  test('never for a number in another kind of unit', () => {
    expect(shown(matchesOf(['全市共有工会志愿者26支。']))).toEqual(['none ? 26支：全市共有工会志愿者26支']);
  });

  test('once: the same number again is a further place, another number is left open with the reason', () => {
    const matches = matchesOf([
      '全市共有工会志愿者2600名。',
      '全市工会志愿者2600名中,退休的工会志愿者有240名。',
    ]);
    expect(matches.map(({ certainty }) => certainty)).toEqual(['sure', 'again', 'none']);
    expect(matches[2]?.reason).toContain('两个数不一样');
  });
});

describe('what is listed without an indicator', () => {
  test('every quantity with its sentence', () => {
    expect(shown(matchesOf(['慰问困难家庭120户,发放物资价值30余万元。']))).toEqual([
      'none ? 120户：慰问困难家庭120户',
      'none ? 30余万元：发放物资价值30余万元',
    ]);
  });

  test('no dates, no ordinals, no 一个 that only makes a noun indefinite', () => {
    expect(matchesOf(['2018年5月31日,第3届比赛在一个社区举行,大家在一起。'])).toEqual([]);
  });

  test('a number in a table has the unit of its row or of its column', () => {
    const rows = matchesOf([
      '项目      单位    数量',
      '书屋      个      18',
      '',
      '正文。',
      '甲项      人数（名）',
      '女职工    30',
    ]);
    expect(rows.map(({ quantity }) => [quantity.text, quantity.unit, quantity.quote])).toEqual([
      ['18', '个', '书屋 个 18'],
      ['30', '名', '女职工 30'],
    ]);
  });

  test('a quote stands once in its chapter and holds its number once', () => {
    const [first, second] = matchesOf(['甲队慰问了30户、乙队慰问了30户。']);
    expect([first?.quantity.quote, second?.quantity.quote]).toEqual(['甲队慰问了30户', '乙队慰问了30户']);
  });
});

describe('numerals that are no statistics', () => {
  const made = source('（一）建好阵地', '2018年5月,第一次办比赛,四轮驱动有成效。', '— 2 —');
  const earlier = [{ line: 9, passage: '四轮驱动', kind: 'name', reason: '工作名称' }] as const;

  test('are proposed with their line: pages, and what another year declared; what explains itself is not', () => {
    expect(
      proposeNumerals(made, { furniture: [7], headings: new Map() }, [], earlier).map(
        ({ line, passage, kind }) => `${line} ${kind} ${passage}`,
      ),
    ).toEqual(['6 name 四轮驱动', '7 ordinal — 2 —']);
  });

  test('but not those that are declared', () => {
    const declared = [{ line: 'everywhere', passage: '四轮驱动', kind: 'name', reason: '名称' }] as const;
    expect(
      proposeNumerals(made, { furniture: [7], headings: new Map() }, declared, earlier).map(
        ({ line }) => line,
      ),
    ).toEqual([7]);
  });
});
