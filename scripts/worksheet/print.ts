import { STATES, type State, type Status } from './status.ts';
import type { TodoFile } from './todo-file.ts';

const ADVICE: Readonly<Partial<Record<State, string>>> = {
  doubtful: '核对原文；没有错，就在那一条里写 confirmed: true',
  missing: '照今年的原文填；原文没有，就写 skip 和原因',
  ended: '不用填',
};

/** The statuses by state, what needs a decision first, with the counts. Chinese. */
export function printStatuses(year: number, statuses: readonly Status[], { path, locate }: TodoFile): string {
  const groups = (Object.keys(STATES) as State[]).map((state) => ({
    state,
    found: statuses.filter((status) => status.state === state),
  }));
  const sections = groups.flatMap(({ state, found }) => {
    if (found.length === 0) return [];
    const advice = ADVICE[state];
    return [
      `${STATES[state]} ${found.length} 个${advice === undefined ? '' : ` → ${advice}`}`,
      ...found.map(
        ({ indicator, words, row }) =>
          `  ${row === undefined ? '' : `${path}:${locate(row).line} `}${indicator} ${words}`,
      ),
      '',
    ];
  });
  const counts = groups.map(({ state, found }) => `${STATES[state]} ${found.length}`).join('，');
  return [...sections, `${year} 年：${counts}`, ''].join('\n');
}
