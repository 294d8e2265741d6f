import { stringify } from 'yaml';
import { editYaml } from '../../server/yaml-edit.ts';
import { changesBetween } from '../yaml-changes.ts';
import type { ChartDraft } from './chart-view.ts';

/** The text of a year's charts with one more at its end; '' where there is no file yet. */
export function withChart(text: string, declaration: ChartDraft): string {
  return text.trim() === ''
    ? stringify({ charts: [declaration] }, { lineWidth: 0 })
    : editYaml(text, { path: ['charts'], add: declaration });
}

/** The text with one chart changed: only lines whose values differ. */
export function withChanged(text: string, index: number, before: unknown, after: ChartDraft): string {
  return changesBetween(['charts', index], before, after).reduce(editYaml, text);
}
