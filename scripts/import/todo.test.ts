import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/content/text/yaml-document.ts';
import { formatTodo, keepDecisions, todoSchema, type ObservationProposal, type Todo } from './todo.ts';

const ITEM: ObservationProposal = {
  accept: false,
  match: 'none',
  indicator: '',
  text: '18个',
  value: 18,
  qualifier: 'exact',
  chapter: 'jia',
  quote: '新增18个',
  reason: '没有相近的指标',
};
const toTodo = (...observations: readonly ObservationProposal[]): Todo => ({
  observations: [...observations],
  numerals: [{ accept: false, line: 3, passage: '2018年', kind: 'date', reason: '日期' }],
  tables: [],
  photos: [],
});

test('the list reads back as it was written, the surest first', () => {
  const todo = toTodo(ITEM, { ...ITEM, match: 'sure', indicator: 'a', quote: '新建18个' });
  const read = todoSchema.parse(parseYaml(formatTodo(todo, 2018)).data);
  expect(read.observations.map(({ match }) => match)).toEqual(['sure', 'none']);
  expect(read.numerals).toEqual(todo.numerals);
});

describe('when the list is made again', () => {
  const never = (): boolean => false;

  test('an indicator that staff wrote, and what they accepted, stays', () => {
    const current = toTodo({ ...ITEM, indicator: 'rooms' });
    expect(keepDecisions(toTodo(ITEM), current, never).observations[0]?.indicator).toBe('rooms');
    const accepted = toTodo({ ...ITEM, accept: true, quote: '今年新增18个' });
    expect(keepDecisions(toTodo(ITEM), accepted, never).observations.map(({ quote }) => quote)).toEqual([
      '新增18个',
      '今年新增18个',
    ]);
  });

  test('what has been written since is dropped, and better proposals replace untouched ones', () => {
    const accepted = toTodo({ ...ITEM, accept: true });
    expect(keepDecisions(toTodo(), accepted, () => true).observations).toEqual([]);
    const better = toTodo({ ...ITEM, match: 'likely', indicator: 'rooms' });
    expect(keepDecisions(better, toTodo(ITEM), never).observations[0]?.match).toBe('likely');
  });
});
