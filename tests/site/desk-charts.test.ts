import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { drawDraft } from '../../scripts/edit/forms/charts/draw.ts';
import type { ChartDraft } from '../../scripts/edit/forms/charts/chart-view.ts';
import { chartWorldOf } from '../../src/charts/check/chart-rule.ts';
import { readEditions } from '../../src/content/disk/read-content.ts';
import { elements, readPage, textOf } from '../support/html.ts';

const { charts } = parse(readFileSync('content/reports/2017/charts.yaml', 'utf8')) as {
  charts: readonly ChartDraft[];
};
const world = chartWorldOf(readEditions('.').all, 2017);

test.each(charts.map((chart) => [chart.id, chart] as const))(
  'the desk draws %s as the site does, with its sentence and its table',
  (id, chart) => {
    const path = `dist/charts/${id ?? ''}/index.html`;
    const { drawn } = drawDraft(chart, 2017, world);
    const html = readFileSync(path, 'utf8');
    const page = readPage(path);
    for (const width of ['phone', 'desktop'] as const) {
      const slot = html.split(new RegExp(`data-chart-slot="?${width}"?[^>]*>`))[1] ?? '';
      expect(slot.startsWith(drawn?.[width] ?? 'nothing drawn'), width).toBe(true);
    }
    expect(textOf(page)).toContain(drawn?.sentence);
    const rows = elements(page).filter(({ tagName }) => tagName === 'tr');
    const cells = rows.map((row) =>
      elements(row)
        .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
        .map((cell) => textOf(cell).trim()),
    );
    expect(cells).toEqual(expect.arrayContaining([drawn?.table.head, ...(drawn?.table.rows ?? [])]));
  },
);
