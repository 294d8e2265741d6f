import { periodOf, surfaceOf, type Unit } from './unit.ts';

/** Whether a row of a table names the unit of its number: in a cell of its own (名), in brackets (志愿者（名）), or in the head of the number's column. */
export function isUnitOfRow(unit: Unit, cells: readonly string[], head: string): boolean {
  if (periodOf(unit)) return false;
  const surface = surfaceOf(unit);
  return [...cells, head].some((cell) => {
    const text = cell.trim();
    return (
      text === surface ||
      text.includes(`（${surface}）`) ||
      text.includes(`(${surface})`) ||
      text.endsWith(`：${surface}`)
    );
  });
}
