/** A measured run: the size of its input, and its cost in seconds or steps. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/** The slope of log(cost) over log(size) by least squares: 1 is linear, 2 quadratic. Costs that are not positive are left out; NaN where fewer than two points are left. */
export function exponentOf(points: readonly Point[]): number {
  const logs = points
    .filter(({ cost }) => cost > 0)
    .map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((log) => log.x)), mean(logs.map((log) => log.y))];
  const rise = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  const run = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return rise / run;
}
