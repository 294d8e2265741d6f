import type { ChartWorld } from '../../../../src/charts/check/fault.ts';
import { checkMembers } from '../../../../src/charts/check/check-members.ts';
import type { Observation } from '../../../../src/content/schemas/observation.ts';
import type { ChartDraft, Choice, Words } from './chart-view.ts';
import { measureFaults, toEntry, toWords } from './draw.ts';
import { indicatorsOf, withIndicator, without, withSet } from './draft.ts';

/** What can still be picked for a draft, in the order of the file; `panel` is the one that is filled, of a chart of several. */
export function choicesFor(draft: ChartDraft, year: number, world: ChartWorld, panel = 0): readonly Choice[] {
  if (draft.kind === undefined) return [];
  if (draft.kind === 'stacked') return wholesFor(draft, year, world);
  const own = world.observations.filter((observation) => observation.year === year);
  if (draft.kind === 'column' || draft.kind === 'line')
    return [...new Set(world.observations.map(({ indicator }) => indicator.id))].flatMap((id) =>
      overYears(draft, year, world, id),
    );
  const ids = new Set(indicatorsOf(draft));
  return own
    .filter(({ indicator }) => !ids.has(indicator.id))
    .map((observation) => {
      const next = withIndicator(draft, observation.indicator.id, panel);
      return toChoice(observation, measured(next, draft, year, world));
    });
}

/** The first fault that a draft has and had not before. */
function measured(next: ChartDraft, before: ChartDraft, year: number, world: ChartWorld): Words | undefined {
  const faultsOf = (draft: ChartDraft): readonly Words[] => {
    const entry = toEntry(draft, year);
    return entry ? measureFaults(entry, world).map(toWords) : [];
  };
  const known = new Set(faultsOf(before).map(({ found }) => found));
  return faultsOf(next).find(({ found }) => !known.has(found));
}

/** An indicator with all its years. */
function overYears(draft: ChartDraft, year: number, world: ChartWorld, id: string): readonly Choice[] {
  const all = world.observations
    .filter(({ indicator }) => indicator.id === id)
    .toSorted((a, b) => a.year - b.year);
  const last = all.at(-1);
  if (!last || id === draft.indicator) return [];
  const sets = { indicator: id, years: all.map((one) => one.year) };
  const entry = toEntry(without({ ...draft, ...sets }, 'title', 'sentence'), year);
  const [fault] = entry ? [...checkMembers(entry, world), ...measureFaults(entry, world)] : [];
  const text = all.map((one) => `${String(one.year)}年${one.quantity.text}`).join('，');
  return [{ ...toChoice(last, fault && toWords(fault)), text, sets }];
}

/** Wholes with their parts, as the year's relations have them, alone and within what is larger still. */
function wholesFor(draft: ChartDraft, year: number, world: ChartWorld): readonly Choice[] {
  const find = (id: string): Observation | undefined =>
    world.observations.find((one) => one.indicator.id === id && one.year === year);
  return world.relations.flatMap((relation): readonly Choice[] => {
    const whole = relation.kind === 'sum' ? find(relation.whole) : undefined;
    if (relation.kind !== 'sum' || !whole) return [];
    const next = { whole: relation.whole, parts: relation.parts };
    const parts = relation.parts.map((id) => find(id)?.indicator.name ?? id).join('＋');
    const choose = (sets: ChartDraft, id: string, outer: string): Choice => {
      const refused = measured(withSet(draft, sets), { kind: 'stacked' }, year, world);
      return { ...toChoice(whole, refused), id, text: `${whole.quantity.text}＝${parts}${outer}`, sets };
    };
    const outers = world.relations.flatMap((outer) => {
      const around =
        outer.kind === 'within' && outer.parts.includes(relation.whole) ? find(outer.whole) : undefined;
      if (!around) return [];
      const { id, name } = around.indicator;
      return [
        choose(
          { ...next, within: id },
          `${id}/${relation.whole}`,
          `，外面画上${name}${around.quantity.text}`,
        ),
      ];
    });
    return [choose(next, relation.whole, ''), ...outers];
  });
}

function toChoice({ indicator, quantity }: Observation, refused: Words | undefined): Choice {
  return { id: indicator.id, name: indicator.name, text: quantity.text, group: quantity.unit, refused };
}
