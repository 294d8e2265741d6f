import { dimensionOf } from '../../../src/quantity/unit.ts';
import type { Dice } from './dice.ts';
import type { Figure } from './figures.ts';
import { toTitle } from './words.ts';

/** A chart as it is declared, with the chapter that shows it. */
export interface GeneratedChart {
  readonly id: string;
  readonly chapter: string;
  readonly yaml: string;
}

const MOST_BARS = 30;

/** Charts of a year: of all kinds whose members there are, with few and many values, equal and zero ones among them. */
export function toCharts(
  dice: Dice,
  {
    year,
    years,
    figures,
    chapters,
  }: {
    readonly year: number;
    readonly years: readonly number[];
    readonly figures: readonly Figure[];
    readonly chapters: readonly string[];
  },
  count: number,
): readonly GeneratedChart[] {
  const stated = figures.filter(({ texts }) => texts.has(year));
  return Array.from({ length: count }, (_, index) => {
    const chapter = dice.pick(chapters);
    const id = `chart-${year}-${index}`;
    const body = toBody(
      dice,
      stated,
      years.filter((other) => other <= year),
    );
    if (body === undefined) return [];
    const title = `${toTitle(dice, { most: 24 })}${dice.chance(0.5) ? `达到{${body.first}}` : ''}`;
    const yaml = `  - id: ${id}\n    chapter: ${chapter}\n    title: ${JSON.stringify(title)}\n    subject: ${JSON.stringify(toTitle(dice, { most: dice.chance(0.1) ? 60 : 10 }))}\n${body.lines.map((line) => `    ${line}\n`).join('')}`;
    return [{ id, chapter, yaml }];
  }).flat();
}

interface Body {
  readonly first: string;
  readonly lines: readonly string[];
}

function toBody(dice: Dice, stated: readonly Figure[], years: readonly number[]): Body | undefined {
  const groups = [...Map.groupBy(stated, ({ unit }) => dimensionOf(unit)).values()];
  const kind = dice.pick(['bar', 'interval', 'share', 'column', 'line', 'multiples', 'bar', 'interval']);
  if (kind === 'column' || kind === 'line') return toSeries(dice, kind, stated, years);
  const counts = groups.filter(([figure]) => (figure?.unit === '%') === (kind === 'share'));
  const large = counts.filter(({ length }) => length >= 2);
  if (kind === 'multiples') return large.length < 2 ? undefined : toMultiples(dice, large);
  const group = kind === 'share' ? counts[0] : large.length > 0 ? dice.pick(large) : undefined;
  if (group === undefined) return undefined;
  const members = dice.some(group, dice.chance(0.3) ? MOST_BARS : dice.between(2, 6)).map(({ id }) => id);
  const wholes = members.map((id) => `  ${id}: 全体`);
  return {
    first: members[0] ?? '',
    lines: [
      `kind: ${kind}`,
      `indicators: [${members.join(', ')}]`,
      ...(kind === 'share' ? ['wholes:', ...wholes] : []),
    ],
  };
}

function toSeries(
  dice: Dice,
  kind: 'column' | 'line',
  stated: readonly Figure[],
  years: readonly number[],
): Body | undefined {
  const least = kind === 'line' ? 3 : 2;
  const long = stated.filter(({ texts }) => years.filter((year) => texts.has(year)).length >= least);
  if (long.length === 0) return undefined;
  const { id, texts } = dice.pick(long);
  return {
    first: id,
    lines: [
      `kind: ${kind}`,
      `indicator: ${id}`,
      `years: [${years.filter((year) => texts.has(year)).join(', ')}]`,
    ],
  };
}

function toMultiples(dice: Dice, groups: readonly (readonly Figure[])[]): Body {
  const panels = groups.map((group) => dice.some(group, dice.between(2, 8)).map(({ id }) => id));
  return {
    first: panels[0]?.[0] ?? '',
    lines: [
      'kind: multiples',
      'panels:',
      ...panels.map(
        (ids) =>
          `  - { heading: ${JSON.stringify(toTitle(dice, { most: dice.chance(0.3) ? 60 : 8 }))}, indicators: [${ids.join(', ')}] }`,
      ),
    ],
  };
}
