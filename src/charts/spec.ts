import type { Break } from '../content/schemas/indicator.ts';
import { formatObservationId } from '../content/observation-id.ts';
import type { Observation } from '../content/schemas/observation.ts';
import { plainText, type Segment } from '../content/text/prose.ts';
import type { ChartEntry, ChartKind } from './declaration.ts';
import { EDGES } from './exactness.ts';
import { exactnessOf, formatEnds } from '../observations/exactness-words.ts';
import { findObservation, membersOf, type Member } from './check/members.ts';
import type { Panel, Point } from './panel.ts';
import { toScale } from './draw/scale.ts';
import { toAlt, toKey, toSummary } from './sentence.ts';
import { toTable, type ChartTable } from './table.ts';
import { fieldsOf, fillTitle } from './check/template.ts';

/** Everything that any rendering of a chart says, worked out once. */
export interface ChartSpec {
  readonly kind: ChartKind;
  readonly id: string;
  readonly year: number;
  readonly chapter: string;
  /** What the chart compares. */
  readonly subject: string;
  readonly title: readonly Segment[];
  /** One visible sentence, made of the data unless the author wrote it. */
  readonly summary: readonly Segment[];
  readonly alt: string;
  /** What the marks of inexact and derived values mean, where they occur. */
  readonly key: readonly string[];
  readonly note: string | undefined;
  readonly panels: readonly [Panel, ...Panel[]];
  /** Within the years drawn. */
  readonly breaks: readonly Break[];
  readonly table: ChartTable;
}

/** A declared value with its observation. */
interface Found {
  readonly member: Member;
  readonly observation: Observation;
}

/** The specification of a declared chart. Expects a declaration that `checkChart` passes; throws on a missing observation. */
export function toSpec(entry: ChartEntry, observations: readonly Observation[]): ChartSpec {
  const found = membersOf(entry).map((member) => {
    const observation = findObservation(observations, member);
    if (observation === undefined)
      throw new Error(`图表 ${entry.id}：指标 ${member.indicator} 没有 ${member.year} 年的数`);
    return { member, observation };
  });
  const panels = toPanels(entry, found);
  const breaks = toBreaks(entry, found);
  const fill = (template: string) =>
    fillTitle(template, entry.year, (field) => toSegment(observations, field));
  const title = fill(entry.title);
  const summary = entry.sentence === undefined ? toSummary(entry, panels) : fill(entry.sentence);
  return {
    kind: entry.kind,
    id: entry.id,
    year: entry.year,
    chapter: entry.chapter,
    subject: entry.subject,
    title,
    summary,
    alt: toAlt(entry.kind, plainText(title), plainText(summary)),
    key: toKey(entry, panels, breaks),
    note: entry.note,
    panels,
    breaks,
    table: toTable(entry, panels),
  };
}

/** Every value of a chart, in the order in which it is read. */
export function pointsOf({ panels }: Pick<ChartSpec, 'panels'>): readonly Point[] {
  return panels.flatMap(({ points }) => points);
}

function toSegment(
  observations: readonly Observation[],
  field: { readonly indicator: string; readonly year: number },
): Segment | undefined {
  const observation = findObservation(observations, field);
  return observation && { observation: observation.id, text: observation.quantity.text };
}

function toPanels(entry: ChartEntry, found: readonly Found[]): ChartSpec['panels'] {
  const groups = [...Map.groupBy(found, ({ member }) => member.panel).values()];
  const [first, ...others] = groups.map((group, index) => toPanel(entry, group, index));
  if (first === undefined) throw new Error(`图表 ${entry.id} 没有指标`);
  return [first, ...others];
}

function toPanel(entry: ChartEntry, found: readonly Found[], index: number): Panel {
  const unit = found[0]?.observation.quantity.unit;
  if (unit === undefined) throw new Error(`图表 ${entry.id} 没有指标`);
  const points = toPoints(entry, found);
  return {
    heading: entry.kind === 'multiples' ? entry.panels[index]?.heading : undefined,
    unit,
    scale: toScale(entry, unit, points),
    points,
  };
}

function toPoints(entry: ChartEntry, found: readonly Found[]): readonly Point[] {
  const named = fieldsOf(entry.title, entry.year).map(formatObservationId);
  const inTitle = found.some(({ observation }) => named.includes(observation.id));
  let reached = 0;
  return found.map(({ member, observation }) => {
    const { value, high = value, qualifier, text } = observation.quantity;
    const ends = observation.derived?.ends;
    const part = entry.kind === 'stacked' && member.path[0] === 'parts';
    const start = part ? reached : 0;
    if (part) reached += value;
    return {
      observation: observation.id,
      label: labelOf(entry, observation),
      year: observation.year,
      report: observation.report,
      text,
      value,
      low: ends?.low ?? value,
      high: ends?.high ?? high,
      start,
      edge: ends ? 'closed' : EDGES[qualifier],
      qualifier,
      exactness: exactnessOf(observation),
      part,
      of: entry.kind === 'share' ? entry.wholes[member.indicator] : undefined,
      role: !inTitle || named.includes(observation.id) ? 'red' : 'grey',
      derived: observation.derived !== undefined,
      within: formatEnds(observation),
    };
  });
}

function labelOf(entry: ChartEntry, { indicator, year }: Observation): string {
  if (entry.kind === 'column' || entry.kind === 'line') return `${year}年`;
  return entry.labels[indicator.id] ?? indicator.name;
}

/** The breaks between the first and the last year drawn. */
function toBreaks(entry: ChartEntry, found: readonly Found[]): readonly Break[] {
  if (entry.kind !== 'column' && entry.kind !== 'line') return [];
  const [first, last] = [entry.years[0] ?? 0, entry.years.at(-1) ?? 0];
  const breaks = found[0]?.observation.indicator.breaks ?? [];
  return breaks.filter(({ year }) => year > first && year <= last);
}
