import type { Phase } from '../tools/phases.ts';

/** A phase over several builds: median milliseconds, and its share of the sum of all medians (0 to 1). */
export interface PhaseSummary {
  readonly name: string;
  readonly median: number;
  readonly share: number;
}

/** The phases of several builds, in the order of the first one. */
export function summarise(runs: readonly (readonly Phase[])[]): readonly PhaseSummary[] {
  const medians = (runs[0] ?? []).map(({ name }) => ({
    name,
    median: getMedian(
      runs
        .flatMap((run) => run.filter((phase) => phase.name === name))
        .map(({ milliseconds }) => milliseconds),
    ),
  }));
  const total = medians.reduce((sum, { median }) => sum + median, 0);
  return medians.map((phase) => ({ ...phase, share: total === 0 ? 0 : phase.median / total }));
}

/** One line a phase, then the sum: seconds, share, name. */
export function formatTable(phases: readonly PhaseSummary[]): string {
  const total = { name: '合计', median: phases.reduce((sum, { median }) => sum + median, 0), share: 1 };
  return [...phases, total]
    .map(({ name, median, share }) => {
      const seconds = `${(median / 1000).toFixed(2)} s`.padStart(9);
      return `${seconds} ${`${(share * 100).toFixed(0)}%`.padStart(5)}  ${name}`;
    })
    .join('\n');
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function getMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
