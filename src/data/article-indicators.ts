import { getCharts } from './charts.ts';

const STATS = /<Stat\s+id="([^"/]+)[^"]*"/g;
const KEY_FIGURES = /<KeyFigures\s+ids="([^"]+)"/g;
const CHARTS = /<Chart\s+id="([^"]+)"/g;

/** The ids of the indicators that an article speaks of: in its text, its key figures, its charts and its pictures. */
export async function getIndicatorsOf(
  body: string,
  keyFigure: string | undefined,
): Promise<readonly string[]> {
  const figures = [...body.matchAll(KEY_FIGURES)].flatMap(([, ids = '']) => ids.split(/\s+/));
  const drawn = [...body.matchAll(CHARTS)].map(([, id = '']) => id);
  const charts = drawn.length > 0 ? await getCharts() : new Map<string, never>();
  const ids = [
    ...[...body.matchAll(STATS)].map(([, id = '']) => id),
    ...[...figures, keyFigure ?? ''].map((id) => id.split('/')[0] ?? ''),
    ...drawn.flatMap((id) => charts.get(id)?.table.rows.map((row) => row.observation.indicator.id) ?? []),
  ];
  return [...new Set(ids.filter((id) => id !== ''))];
}
