import { toObservationId } from '../../../src/content/observation-id.ts';
import type { PlaceRecord } from '../../../src/content/observation-record.ts';
import { accountNumerals } from '../../../src/provenance/numeral-account.ts';
import type { DataPath } from '../../../src/content/text/yaml-document.ts';
import type { NumeralDeclaration } from '../../../src/content/schemas/numerals.ts';
import { SEED, textOf, type Real } from './real.ts';

/** The line of a value of `numerals.yaml`. */
export function numeralsLine({ report }: Real, path: readonly (string | number)[]): number {
  return report.numerals?.locate(path).line ?? 0;
}

/** The line of the source on which a declaration's words first stand. */
export function declaredLine(real: Real, { line, passage }: NumeralDeclaration): number {
  if (typeof line === 'number') return line;
  return (
    textOf(real, SEED)
      .split('\n')
      .findIndex((text) => text.includes(passage)) + 1
  );
}

/** The place that states an observation on a line of the source. */
export function placePath(real: Real, observation: string, line: number): DataPath {
  const all = accountNumerals(real.tree, 2017).filter((numeral) => numeral.observation === observation);
  const nth = [...new Set(all.map((numeral) => numeral.line))].indexOf(line);
  return placesOf(real, observation)[nth]?.path ?? [];
}

/** The declared places of an observation. */
export function placesOf({ reported }: Real, observation: string): readonly PlaceRecord[] {
  return reported.find(({ indicator }) => toObservationId(indicator, 2017) === observation)?.places ?? [];
}
