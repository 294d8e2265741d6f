import { checkFit } from './check-fit.ts';
import { checkMeasures } from './check-measures.ts';
import { checkMembers } from './check-members.ts';
import { checkWords } from './check-words.ts';
import type { ChartEntry } from '../declaration.ts';
import type { ChartFault, ChartWorld } from './fault.ts';
import { findObservation, membersOf } from './members.ts';
import { toSpec } from '../spec.ts';

/** Every reason to refuse a chart; empty when it may be drawn. */
export function checkChart(entry: ChartEntry, world: ChartWorld): readonly ChartFault[] {
  const named = [...checkMembers(entry, world), ...checkWords(entry, world)];
  if (named.length > 0) return named;
  const used = membersOf(entry).flatMap((member) => {
    const observation = findObservation(world.observations, member);
    return observation ? [{ member, observation }] : [];
  });
  const measured = checkMeasures(entry, used, world);
  return measured.length > 0 ? measured : checkFit(entry, toSpec(entry, world.observations));
}
