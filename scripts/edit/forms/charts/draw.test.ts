import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chartWorldOf } from '../../../../src/charts/check/chart-rule.ts';
import { parseContentTree } from '../../../../src/content/parse-content-tree.ts';
import { CHART_EXAMPLES, CHART_WORLD } from '../../../check/examples/charts.ts';
import { withChanges } from '../../../check/examples/poison.ts';
import type { ChartDraft } from './chart-view.ts';
import { choicesFor } from './choices.ts';
import { drawDraft } from './draw.ts';
import { fieldOf, toDeclaration, withIds, withNames } from './draft.ts';
import { getKinds } from './kinds.ts';

const WORLD = chartWorldOf(parseContentTree(withChanges(CHART_WORLD)), 2017);

const draftOf = (yaml: string): ChartDraft =>
  ({ id: 'a', chapter: 'focus', ...(parse(yaml) as ChartDraft) }) satisfies ChartDraft;

/** What the form cannot come to: fields that a kind has not are not written, and of a file's own place the whole check speaks. */
const NOT_IN_A_FORM = ['chart/axis', 'chart/member', 'chart/chapter', 'chart/duplicate'];

describe('the drawing of a draft', () => {
  const cases = Object.entries(CHART_EXAMPLES).filter(([rule]) => !NOT_IN_A_FORM.includes(rule));
  test.each(cases)('refuses what breaks %s in the words of the check', (_rule, { fails, message }) => {
    const { faults } = drawDraft(draftOf(fails), 2017, WORLD);
    expect(faults.map(({ found }) => found)).toContain(message);
  });

  test.each(cases)('has nothing against what keeps %s', (_rule, { passes }) => {
    const { faults, drawn } = drawDraft(draftOf(passes), 2017, WORLD);
    expect(faults).toEqual([]);
    expect(drawn?.phone).toContain('<svg');
  });

  test('is there before there are words, and says what is missing', () => {
    const { drawn, faults } = drawDraft({ kind: 'bar', indicators: ['cadres', 'guests'] }, 2017, WORLD);
    expect(drawn?.sentence).toBe('……：cadres61名（推算），guests2550名（推算）。');
    expect(faults.map(({ found }) => found)).toEqual(
      ['编号', '放在哪一章', '标题', '图里比的是什么'].map((label) => `缺少“${label}”`),
    );
  });

  test('of a share asks of what each is a share, one by one', () => {
    const share: ChartDraft = { kind: 'share', id: 'a', chapter: 'focus', title: '甲', subject: '乙' };
    const { faults, drawn } = drawDraft(
      { ...share, indicators: ['share'], wholes: { share: ' ' } },
      2017,
      WORLD,
    );
    expect(drawn).toBeDefined();
    expect(faults.map(({ found }) => found).join()).toContain('没有写 share 是什么的一部分');
  });
});

describe('what can be picked', () => {
  const choices = choicesFor({ kind: 'bar', indicators: ['cadres'] }, 2017, WORLD);

  test('goes with what is picked, or is refused in the words of the check', () => {
    expect(choices.find(({ id }) => id === 'guests')?.refused).toBeUndefined();
    expect(choices.find(({ id }) => id === 'stations')?.refused?.found).toBe(
      '一根轴上混了不同的单位：名、个',
    );
    expect(choices.find(({ id }) => id === 'share')?.refused?.found).toContain('一根轴上混了不同的单位');
  });

  test('is never what is picked already', () => {
    expect(choices.map(({ id }) => id)).not.toContain('cadres');
  });

  test('of bars that nobody can rank points to dots', () => {
    const ranked = choicesFor({ kind: 'bar', indicators: ['volunteers'] }, 2017, WORLD);
    expect(ranked.find(({ id }) => id === 'guests')?.refused?.allowed).toContain('interval');
    const dots = choicesFor({ kind: 'interval', indicators: ['volunteers'] }, 2017, WORLD);
    expect(dots.find(({ id }) => id === 'guests')?.refused).toBeUndefined();
  });

  test('of a whole takes its parts along', () => {
    const [choice] = choicesFor({ kind: 'stacked' }, 2017, WORLD);
    expect(choice?.sets).toEqual({
      whole: 'fixed-investment',
      parts: ['buildings-investment', 'iot-investment'],
    });
  });

  test('over years is refused where there are too few of them', () => {
    const lines = choicesFor({ kind: 'line' }, 2017, WORLD);
    expect(lines.find(({ id }) => id === 'volunteers')?.refused?.allowed).toContain('kind: column');
    const columns = choicesFor({ kind: 'column' }, 2017, WORLD);
    expect(columns.find(({ id }) => id === 'volunteers')?.sets?.years).toEqual([2016, 2017]);
  });
});

test('every kind has an example that is drawn', () => {
  for (const { svg, name, when } of getKinds()) {
    expect(svg).toContain('<svg');
    expect(`${name}${when}`).toMatch(/^\p{Script=Han}{1,3}图.+。$/u);
  }
});

describe('the words of a draft', () => {
  const numbers = [
    { indicator: 'a', year: 2017, name: '甲数', unit: '个', text: '1个' },
    { indicator: 'b', year: 2017, name: '同名', unit: '个', text: '2个' },
    { indicator: 'c', year: 2017, name: '同名', unit: '个', text: '3个' },
  ];

  test('show numbers by name, and are written with ids', () => {
    const shown = withNames('达到{a}，比{a/2016}和{b}多', numbers);
    expect(shown).toBe('达到{甲数}，比{甲数/2016}和{b}多');
    expect(withIds(shown, numbers)).toBe('达到{a}，比{a/2016}和{b}多');
  });

  test('name the year where it is another', () => {
    expect(numbers.slice(0, 1).map((one) => fieldOf(one, 2018))).toEqual(['{a/2017}']);
  });

  test('are written only for what the kind has', () => {
    const draft: ChartDraft = {
      kind: 'bar',
      id: 'x',
      indicators: ['a'],
      years: [2017],
      labels: { a: '', b: '乙' },
    };
    expect(toDeclaration(draft)).toEqual({ id: 'x', kind: 'bar', indicators: ['a'] });
  });
});
