/** `npm run bench -- growth [words]`: how the time of import, check and search grows with the length of bad inputs; `words` picks shapes. */
import { CHECK_SHAPES } from './growth/check-shapes.ts';
import { exponentOf, type Point } from './growth/exponent.ts';
import { IMPORT_SHAPES } from './growth/import-shapes.ts';
import { SEARCH_SHAPES } from './growth/search-shapes.ts';
import type { Shape } from './growth/shape.ts';

const FACTORS = [1, 2, 4, 8];
/** What takes longer is not measured at twice the size, in seconds. */
const PATIENCE = 60;
/** What takes less is the noise of the machine, in seconds. */
const LEAST = 0.05;
/** Beyond this the growth is worse than linear. */
const MOST = 1.35;

const [, , , wanted = ''] = process.argv;
const shapes = [...IMPORT_SHAPES, ...CHECK_SHAPES, ...SEARCH_SHAPES];
for (const shape of shapes.filter(({ area, name }) => `${area} ${name}`.includes(wanted))) {
  const points = await measure(shape);
  const exponent = exponentOf(points.filter(({ cost }) => cost >= LEAST));
  const costs = points.map(({ size, cost }) => `${size}：${Math.max(0, cost).toFixed(2)} s`).join('  ');
  const shown = Number.isNaN(exponent) ? '  快' : exponent.toFixed(2);
  console.log(`${shown}  ${shape.area}  ${shape.name}  ${costs}`);
  if (exponent > MOST) process.exitCode = 1;
}

/** Seconds of processor time at each size, without what the smallest input takes. */
async function measure(shape: Shape): Promise<readonly Point[]> {
  await timeOf(shape, 1);
  const least = await timeOf(shape, 1);
  const points: Point[] = [];
  for (const factor of FACTORS) {
    const size = shape.size * factor;
    const cost = (await timeOf(shape, size)) - least;
    points.push({ size, cost });
    if (cost > PATIENCE) break;
  }
  return points;
}

async function timeOf({ prepare }: Shape, size: number): Promise<number> {
  const { run, clean } = prepare(size);
  const start = process.cpuUsage();
  try {
    await run();
  } finally {
    clean?.();
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}
