import type { ChartKind } from '../../../../src/charts/declaration.ts';
import type { ChartDraft, ChartFormView, NumberView } from './chart-view.ts';

const COMMON = ['id', 'kind', 'chapter', 'title', 'subject'] as const;
const LAST = ['labels', 'sentence', 'note'] as const;

/** The fields of each kind's own, in the order of the handbook. */
const OWN = {
  bar: ['indicators'],
  stacked: ['within', 'whole', 'parts'],
  share: ['indicators', 'wholes'],
  interval: ['indicators'],
  column: ['indicator', 'years'],
  line: ['indicator', 'years', 'axisFrom'],
  multiples: ['panels'],
} as const satisfies Record<ChartKind, readonly (keyof ChartDraft)[]>;

/** What a draft's file would say: the fields of its kind, without those that are empty. */
export function toDeclaration(draft: ChartDraft): ChartDraft {
  const ids = new Set(indicatorsOf(draft));
  const { kind } = draft;
  const fields = [...COMMON, ...(kind ? OWN[kind] : []), ...LAST];
  const kept = fields.flatMap((name): readonly (readonly [string, unknown])[] => {
    const value = draft[name];
    if (name === 'labels' || name === 'wholes') {
      const given = Object.entries((value ?? {}) as Readonly<Record<string, string>>).filter(
        ([id, words]) => words.trim() !== '' && ids.has(id),
      );
      // That a share has none yet is told by its numbers.
      return given.length === 0 && name === 'labels' ? [] : [[name, Object.fromEntries(given)]];
    }
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(kept);
}

/** The indicators that a draft draws, in their order. */
export function indicatorsOf({
  kind,
  within,
  whole,
  parts = [],
  indicator,
  panels = [],
  indicators = [],
}: ChartDraft): readonly string[] {
  const given = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);
  if (kind === 'stacked') return [...given(within), ...given(whole), ...parts];
  if (kind === 'column' || kind === 'line') return given(indicator);
  return kind === 'multiples' ? panels.flatMap((panel) => panel.indicators) : indicators;
}

/** A draft with one more indicator; of several panels in this one. */
export function withIndicator(draft: ChartDraft, id: string, panel: number): ChartDraft {
  if (indicatorsOf(draft).includes(id)) return draft;
  if (draft.kind !== 'multiples') return { ...draft, indicators: [...(draft.indicators ?? []), id] };
  const panels = draft.panels ?? [];
  return {
    ...draft,
    panels: panels.map((one, at) => (at === panel ? { ...one, indicators: [...one.indicators, id] } : one)),
  };
}

/** A draft with an indicator and its years, or with a whole and its parts; what stood around another whole goes. */
export function withSet(draft: ChartDraft, sets: ChartDraft): ChartDraft {
  return { ...without(draft, 'within'), ...sets };
}

/** A draft without some of its fields. */
export function without(draft: ChartDraft, ...names: readonly (keyof ChartDraft)[]): ChartDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(([name]) => !names.includes(name as keyof ChartDraft)),
  );
}

/** The numbers that a draft's title may name: those that it draws, and by how much they grew. */
export function numbersOf(
  draft: ChartDraft,
  { year, numbers, growths }: Pick<ChartFormView, 'year' | 'numbers' | 'growths'>,
): readonly NumberView[] {
  const years: readonly number[] =
    draft.kind === 'column' || draft.kind === 'line' ? (draft.years ?? []) : [year];
  const ids = indicatorsOf(draft);
  const rates = growths.filter(({ of }) => ids.includes(of)).map(({ rate }) => rate);
  const find = (id: string, of: readonly number[]): readonly NumberView[] =>
    numbers.filter((number) => number.indicator === id && of.includes(number.year));
  return [...ids.flatMap((id) => find(id, years)), ...rates.flatMap((id) => find(id, [year]))];
}

/** `达到{volunteers}` as staff read it: `达到{工会志愿者人数}`; a name that two indicators share stays an id. */
export function withNames(text: string, numbers: readonly NumberView[]): string {
  const names = namesOf(numbers);
  return replaceFields(text, (id) => names.get(id) ?? id);
}

/** The inverse of `withNames`. */
export function withIds(text: string, numbers: readonly NumberView[]): string {
  const ids = new Map([...namesOf(numbers)].map(([id, name]) => [name, id]));
  return replaceFields(text, (name) => ids.get(name) ?? name);
}

/** How a number is named in the title of a chart of a year. */
export function fieldOf({ indicator, year }: NumberView, of: number): string {
  return `{${indicator}${year === of ? '' : `/${String(year)}`}}`;
}

function replaceFields(text: string, replace: (name: string) => string): string {
  return text.replaceAll(/\{([^{}/]*)(\/\d{4})?\}/g, (_all, name: string, year = '') => {
    return `{${replace(name)}${String(year)}}`;
  });
}

function namesOf(numbers: readonly NumberView[]): ReadonlyMap<string, string> {
  const all = new Map(numbers.map(({ indicator, name }) => [indicator, name]));
  const counts = Map.groupBy([...all.values()], (name) => name);
  return new Map([...all].filter(([, name]) => counts.get(name)?.length === 1 && !/[{}/]/.test(name)));
}
