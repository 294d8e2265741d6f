import type { Relation } from '../../src/content/schemas/observation.ts';
import { declared, observed } from './chart-fixtures.ts';
import { checkChart } from '../../src/charts/check/check.ts';
import type { StatedObservation } from '../../src/charts/check/fault.ts';

/** Observations of every kind that a check tells apart. */
export const OBSERVATIONS = [
  observed('cadres', '61名', 61, '名'),
  observed('workers', '8000多人', 8000, '人', { qualifier: 'over' }),
  observed('volunteers', '2500多名', 2500, '名', { qualifier: 'over' }),
  observed('guests', '2550名', 2550, '名'),
  observed('stations', '8个', 8, '个'),
  observed('total', '25亿元', 2.5e9, '元'),
  observed('fixed', '23亿元', 2.3e9, '元'),
  observed('buildings', '10亿元', 1e9, '元'),
  observed('system', '13亿元', 1.3e9, '元'),
  observed('money', '200多万元', 2e6, '元', { qualifier: 'over' }),
  observed('share', '38%', 38, '%'),
  observed('rate', '6%', 6, '%', { quote: '比2016年增6%' }),
  observed('loss', '-3人', -3, '人'),
  observed('members', '26000人', 26000, '人', { year: 2015 }),
  observed('members', '约26850人', 26850, '人', { year: 2016, qualifier: 'about', method: '倒推' }),
  observed('members', '28461人', 28461, '人', { quote: '2017年全市参保职工达到28461人' }),
];
export const RELATIONS: readonly Relation[] = [
  { kind: 'sum', whole: 'fixed', parts: ['buildings', 'system'] },
  { kind: 'within', whole: 'total', parts: ['fixed'] },
  { kind: 'growth', of: 'members', rate: 'rate', base: 2016 },
];

/** What is wrong with a declared chart: place, rule and what was found. */
export function faults(
  more: Readonly<Record<string, unknown>>,
  {
    observations = OBSERVATIONS,
    relations = RELATIONS,
  }: {
    readonly observations?: readonly StatedObservation[];
    readonly relations?: readonly Relation[];
  } = {},
) {
  const indicators = new Set([...observations.map(({ indicator }) => indicator.id), 'unobserved']);
  return checkChart(declared(more), { observations, indicators, relations }).map(
    ({ path, rule, found }) => [path.join('.'), rule, found] as const,
  );
}

export const PARTS = { kind: 'stacked', whole: 'fixed', parts: ['buildings', 'system'] };
export const YEARS = { kind: 'column', indicator: 'members', years: [2016, 2017] };
