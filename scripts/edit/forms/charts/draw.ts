import { checkChart } from '../../../../src/charts/check/check.ts';
import { checkFit } from '../../../../src/charts/check/check-fit.ts';
import { checkMeasures } from '../../../../src/charts/check/check-measures.ts';
import { checkMembers } from '../../../../src/charts/check/check-members.ts';
import { checkWords } from '../../../../src/charts/check/check-words.ts';
import type { ChartFault, ChartWorld } from '../../../../src/charts/check/fault.ts';
import { findObservation, membersOf } from '../../../../src/charts/check/members.ts';
import { declarationSchema, type ChartEntry } from '../../../../src/charts/declaration.ts';
import { getInline } from '../../../../src/charts/draw/drawn-charts.ts';
import { renderInline } from '../../../../src/charts/draw/draw-chart.ts';
import { toScene } from '../../../../src/charts/scene/layout.ts';
import { WIDTHS, type Scene } from '../../../../src/charts/scene/scene.ts';
import { toPieces } from '../../../../src/charts/scene/slice.ts';
import { pointsOf, toSpec } from '../../../../src/charts/spec.ts';
import type { Issue } from '../../../../src/content/issue.ts';
import { schemaIssues } from '../../../../src/content/schema-issues.ts';
import { plainText } from '../../../../src/content/text/prose.ts';
import type { ChartDraft, Drawn, DrawReply, Words } from './chart-view.ts';
import { indicatorsOf, toDeclaration } from './draft.ts';

const NOWHERE = { line: 1, column: 1 };
/** What the fields of a declaration are called in the form. */
const LABELS: Readonly<Record<string, string>> = {
  id: '编号',
  chapter: '放在哪一章',
  title: '标题',
  subject: '图里比的是什么',
  indicators: '画哪些数',
  indicator: '画哪些数',
  whole: '整体',
  parts: '各部分',
  panels: '各格',
  years: '画哪几年',
};
/** Stands where words are still to be written. */
const UNWRITTEN = '……';

/** What the site would make of a draft, and all that is missing or wrong, in the project's words. */
export function drawDraft(draft: ChartDraft, year: number, world: ChartWorld): Omit<DrawReply, 'choices'> {
  const data = toDeclaration(draft);
  const { error, data: whole } = declarationSchema.safeParse(data);
  const missing = error
    ? schemaIssues(error, declarationSchema, { file: '', data, locate: () => NOWHERE }).map(withLabel)
    : checkChart({ ...whole, year }, world);
  const entry = toEntry(draft, year);
  if (!entry) return { drawn: undefined, faults: unique(missing) };
  const members = checkMembers(entry, world);
  const hindering = members.length > 0 ? members : measureFaults(entry, world);
  if (hindering.length > 0) return { drawn: undefined, faults: unique([...missing, ...hindering]) };
  const others = [...checkWords(entry, world), ...checkFit(entry, toSpec(entry, world.observations))];
  return { drawn: draw(entry, world, renderInline), faults: unique([...missing, ...others]) };
}

/** What the site makes of a declared chart; its pictures are drawn only if they have not been drawn before. */
export function drawDeclared(entry: ChartEntry, world: ChartWorld): Drawn {
  return draw(entry, world, getInline);
}

/** A draft as a declaration that can be checked and drawn: where words are missing, others stand in. Undefined where more is missing. */
export function toEntry(draft: ChartDraft, year: number): ChartEntry | undefined {
  const { title = UNWRITTEN, subject = UNWRITTEN, panels, ...others } = toDeclaration(draft);
  const wholes = Object.fromEntries(indicatorsOf(draft).map((id) => [id, written(draft.wholes?.[id])]));
  const { data } = declarationSchema.safeParse({
    id: 'chart',
    chapter: 'chapter',
    ...others,
    title,
    subject,
    ...(draft.kind === 'share' && { wholes }),
    ...(panels && { panels: panels.map((panel) => ({ ...panel, heading: written(panel.heading) })) }),
  });
  return data && { ...data, year };
}

function written(words = ''): string {
  return words.trim() === '' ? UNWRITTEN : words;
}

/** Why the values of a chart do not go together. */
export function measureFaults(entry: ChartEntry, world: ChartWorld): readonly ChartFault[] {
  const used = membersOf(entry).flatMap((member) => {
    const observation = findObservation(world.observations, member);
    return observation ? [{ member, observation }] : [];
  });
  return checkMeasures(entry, used, world);
}

/** Words without their place. */
export function toWords({ found, allowed, example }: Words): Words {
  return { found, allowed, ...(example !== undefined && { example }) };
}

function draw(entry: ChartEntry, { observations }: ChartWorld, render: (scene: Scene) => string): Drawn {
  const spec = toSpec(entry, observations);
  const picture = (width: 'phone' | 'desktop'): string =>
    toPieces(toScene(spec, WIDTHS[width])).map(render).join('');
  const texts = new Map(pointsOf(spec).map(({ observation, text }) => [observation, text]));
  const { caption, head, rows } = spec.table;
  return {
    phone: picture('phone'),
    desktop: picture('desktop'),
    title: plainText(spec.title),
    sentence: plainText(spec.summary),
    notes: [...spec.key, ...(spec.note === undefined ? [] : [spec.note])],
    table: {
      caption,
      head,
      rows: rows.map(({ label, observation, exactness }) => [label, texts.get(observation) ?? '', exactness]),
    },
  };
}

/** A field that is missing, by the name that it has in the form. */
function withLabel(issue: Issue): Words {
  const [, name = ''] = /^缺少 (\w+)$/.exec(issue.found) ?? [];
  const label = LABELS[name];
  if (issue.rule !== 'schema/missing' || label === undefined) return issue;
  return { found: `缺少“${label}”`, allowed: issue.allowed.replace(/^补上 \w+：/, '') };
}

function unique(all: readonly Words[]): readonly Words[] {
  return [...new Map(all.map((words) => [words.found, toWords(words)])).values()];
}
