import type { Observation } from '../../content/schemas/observation.ts';
import type { DataPath } from '../../content/text/yaml-document.ts';
import type { ChartEntry } from '../declaration.ts';

/** One value of a chart: which indicator in which year, in which panel, and where the declaration names it. */
export interface Member {
  readonly indicator: string;
  readonly year: number;
  readonly panel: number;
  readonly path: DataPath;
}

/** The values of a chart in the order in which they are drawn. */
export function membersOf(entry: ChartEntry): readonly Member[] {
  const { year } = entry;
  switch (entry.kind) {
    case 'column':
    case 'line':
      return entry.years.map((of, index) => ({
        indicator: entry.indicator,
        year: of,
        panel: 0,
        path: ['years', index],
      }));
    case 'stacked':
      return [
        ...(entry.within === undefined ? [] : [{ indicator: entry.within, path: ['within'] }]),
        { indicator: entry.whole, path: ['whole'] },
        ...entry.parts.map((indicator, index) => ({ indicator, path: ['parts', index] })),
      ].map((member) => ({ ...member, year, panel: 0 }));
    case 'multiples':
      return entry.panels.flatMap(({ indicators }, panel) =>
        indicators.map((indicator, index) => ({
          indicator,
          year,
          panel,
          path: ['panels', panel, 'indicators', index],
        })),
      );
    default:
      return entry.indicators.map((indicator, index) => ({
        indicator,
        year,
        panel: 0,
        path: ['indicators', index],
      }));
  }
}

/** The observation that a member or a field of a title means. */
export function findObservation(
  observations: readonly Observation[],
  { indicator, year }: Pick<Member, 'indicator' | 'year'>,
): Observation | undefined {
  return observations.find((candidate) => candidate.indicator.id === indicator && candidate.year === year);
}
