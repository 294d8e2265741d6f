import { declarationSchema, type ChartEntry, type ChartKind } from '../../../../src/charts/declaration.ts';
import { renderInline } from '../../../../src/charts/draw/draw-chart.ts';
import { toScene } from '../../../../src/charts/scene/layout.ts';
import { WIDTHS } from '../../../../src/charts/scene/scene.ts';
import { toSpec } from '../../../../src/charts/spec.ts';
import { formatObservationId } from '../../../../src/content/observation-id.ts';
import type { Observation } from '../../../../src/content/schemas/observation.ts';
import { once } from '../../../../src/lib/once.ts';
import type { Quantity } from '../../../../src/quantity/quantity.ts';
import type { KindView } from './chart-view.ts';

/** When each kind fits. */
const WHEN = {
  bar: '几个单位相同的确数，比一比谁多谁少。',
  interval: '几个单位相同的数里有“多”“近”“余”，分不出名次的。',
  share: '几个百分数，各占各的整体。',
  stacked: '一个整体正好由几部分相加而成。',
  column: '同一个数，看两年或几年。',
  line: '同一个数，三年以上的走势。',
  multiples: '单位不同的几组数，一组一格，每组至少两个。',
} as const satisfies Record<ChartKind, string>;

/** Every kind of chart, with its name, when it fits, and an example drawn of made-up numbers. */
export const getKinds = once((): readonly KindView[] =>
  (Object.keys(WHEN) as ChartKind[]).map((kind) => {
    const spec = toSpec(EXAMPLES[kind], OBSERVATIONS);
    return {
      kind,
      name: nameOf(kind),
      when: WHEN[kind],
      svg: renderInline(toScene(spec, WIDTHS.elder)),
    };
  }),
);

/** What a kind is called: 横条图. */
export function nameOf(kind: ChartKind): string {
  const schema = declarationSchema.options.find(({ shape }) => shape.kind.value === kind);
  return schema?.shape.kind.description?.split('：', 1)[0] ?? kind;
}

const YEAR = 2003;

type Made = Omit<Quantity, 'text'> & { readonly text: string; readonly name: string; readonly year?: number };

const made = (name: string, value: number, text: string, more: Partial<Made> = {}): Made => ({
  name,
  value,
  text,
  unit: '个',
  qualifier: 'exact',
  ...more,
});

const MADE: Readonly<Record<string, readonly Made[]>> = {
  a: [made('甲', 60, '60个')],
  b: [made('乙', 35, '35个')],
  whole: [made('合计', 95, '95个')],
  over: [made('甲', 60, '60多个', { qualifier: 'over' })],
  near: [made('乙', 62, '近62个', { qualifier: 'near' })],
  part: [made('甲', 70, '70%', { unit: '%' })],
  other: [made('乙', 45, '45%', { unit: '%' })],
  c: [made('丙', 30, '30名', { unit: '名' })],
  d: [made('丁', 55, '55名', { unit: '名' })],
  years: [
    made('甲', 30, '30个', { year: 2001 }),
    made('甲', 42, '42个', { year: 2002 }),
    made('甲', 60, '60个'),
  ],
};

const OBSERVATIONS: readonly Observation[] = Object.entries(MADE).flatMap(([id, all]) =>
  all.map(({ name, year = YEAR, ...quantity }): Observation => ({
    id: formatObservationId({ indicator: id, year }),
    indicator: { id, name, unit: quantity.unit, kind: 'stock', theme: 'a', definition: name, breaks: [] },
    year,
    report: year,
    quantity,
    derived: undefined,
  })),
);

const words = { id: 'a', chapter: 'a', title: '示例', subject: '示例', labels: {}, year: YEAR };

const EXAMPLES: { readonly [K in ChartKind]: ChartEntry & { readonly kind: K } } = {
  bar: { ...words, kind: 'bar', indicators: ['a', 'b'] },
  interval: { ...words, kind: 'interval', indicators: ['over', 'near'] },
  share: {
    ...words,
    kind: 'share',
    indicators: ['part', 'other'],
    wholes: { part: '整体', other: '整体' },
  },
  stacked: { ...words, kind: 'stacked', whole: 'whole', parts: ['a', 'b'] },
  column: { ...words, kind: 'column', indicator: 'years', years: [2002, 2003] },
  line: { ...words, kind: 'line', indicator: 'years', years: [2001, 2002, 2003] },
  multiples: {
    ...words,
    kind: 'multiples',
    panels: [
      { heading: '一组', indicators: ['a', 'b'] },
      { heading: '又一组', indicators: ['c', 'd'] },
    ],
  },
};
