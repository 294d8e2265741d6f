import { referencesTo } from '../content/component.ts';
import type { Reference } from '../content/component-table.ts';
import type { MarkdownNode } from '../content/text/mdx-document.ts';
import { parseObservationId, toObservationId } from '../content/observation-id.ts';
import { getCharts } from '../charts/chart-views.ts';

/** The ids of the indicators that an article speaks of: in its text, its key figures, its charts and its pictures. */
export async function getIndicatorsOf(
  body: MarkdownNode | undefined,
  keyFigure: string | undefined,
): Promise<readonly string[]> {
  const named = (kind: Reference): readonly string[] =>
    body ? referencesTo(body, kind).map(({ id }) => id) : [];
  const drawn = named('chart');
  const charts = drawn.length > 0 ? await getCharts() : new Map<string, never>();
  const ids = [
    ...[...named('observation'), ...named('observations'), keyFigure ?? ''].map(
      (id) => parseObservationId(toObservationId(id, 0)).indicator,
    ),
    ...drawn.flatMap((id) => charts.get(id)?.table.rows.map((row) => row.observation.indicator.id) ?? []),
  ];
  return [...new Set(ids.filter((id) => id !== ''))];
}
