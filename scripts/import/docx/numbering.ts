import { formatNumber } from './number-formats.ts';
import { relatedTo, type Parts } from './package.ts';
import type { NumberingRef } from './styles.ts';
import { allNamed, childAt, chosenOf, parseXml, switchAt, valueAt, type XmlElement } from './xml.ts';

/** The automatic number of a paragraph as Word shows it (一、), or that it is a bullet of a list. */
export type Label = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'bullet' };

interface Level {
  readonly format: string;
  /** `（%2）`: each %n stands for the number of level n. */
  readonly pattern: string;
  readonly start: number;
  /** The level above which a new number makes this one begin again, from 1; 0: none does. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly isHidden: boolean;
  readonly isTight: boolean;
  /** The style whose paragraphs are at this level. */
  readonly style: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;

/** Counts the automatic number of each paragraph, in their order. */
export type Numbering = (reference: NumberingRef) => Label | undefined;

/** After these a heading's words follow without a space: 一、聚焦. */
const CLOSED = /[、）)．。：]$/;
/** Numbering may go on through styles of lists; a circle ends it. */
const MOST_LINKS = 9;

/** Reads the lists of a document. Formats that are written in digits because they are not known go into `unknown`. */
export function readNumbering(
  parts: Parts,
  main: string,
  numberOfStyle: (id: string) => string | undefined,
  unknown: Set<string>,
): Numbering {
  const definitions = readDefinitions(parts, main, numberOfStyle);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ number: id, level: asked, style }: NumberingRef): Label | undefined => {
    const number = definitions.get(id);
    if (!number) return undefined;
    const depth = asked ?? levelOfStyle(number.levels, style) ?? 0;
    const level = number.levels.get(depth);
    if (!level) return undefined;
    const counts = counters.get(number.abstract) ?? [];
    counters.set(number.abstract, counts);
    const key = `${id}/${depth}`;
    const restart = begun.has(key) ? undefined : number.starts.get(depth);
    begun.add(key);
    const last = counts[depth];
    counts[depth] = restart ?? (last === undefined ? level.start : last + 1);
    for (let below = depth + 1; below < counts.length; below += 1) {
      const limit = number.levels.get(below)?.restart;
      if (limit === undefined || (limit > 0 && depth < limit)) counts[below] = undefined;
    }
    if (level.format === 'bullet') return { kind: 'bullet' };
    const text = level.pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = number.levels.get(at) ?? level;
      const format = level.isLegal ? 'decimal' : other.format;
      const value = counts[at] ?? other.start;
      const written = formatNumber(value, format);
      if (written === undefined) unknown.add(format);
      return written ?? String(value);
    });
    if (level.isHidden || text.trim() === '') return undefined;
    return { kind: 'number', text: CLOSED.test(text) || level.isTight ? text : `${text.trimEnd()} ` };
  };
}

interface Definition {
  readonly abstract: string;
  readonly levels: Levels;
  /** Where a level begins for this number, at its first paragraph. */
  readonly starts: ReadonlyMap<number, number>;
}

function readDefinitions(
  parts: Parts,
  main: string,
  numberOfStyle: (id: string) => string | undefined,
): ReadonlyMap<string, Definition> {
  const path = relatedTo(parts, main, 'numbering') ?? main.replace(/[^/]*$/, 'numbering.xml');
  const bytes = parts[path];
  if (!bytes) return new Map();
  const root = parseXml(bytes);
  const abstracts = new Map(
    allNamed(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const numbers = new Map(
    allNamed(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]),
  );
  /** The list that a number belongs to, also by the style of a list. */
  const abstractOf = (number: XmlElement | undefined, left = MOST_LINKS): string => {
    const id = valueAt(number, 'w:abstractNumId') ?? '';
    const link = valueAt(abstracts.get(id), 'w:numStyleLink');
    if (link === undefined || left === 0) return id;
    const styled = [...abstracts].find(([, element]) => valueAt(element, 'w:styleLink') === link);
    if (styled) return styled[0];
    const next = numbers.get(numberOfStyle(link) ?? '');
    return next && next !== number ? abstractOf(next, left - 1) : id;
  };
  return new Map(
    [...numbers].map(([id, number]) => {
      const abstract = abstractOf(number);
      const own = abstracts.get(abstract);
      const overrides = allNamed(number, 'w:lvlOverride');
      const starts = overrides.flatMap((override) => {
        const start = valueAt(override, 'w:startOverride');
        return start === undefined ? [] : [[depthOf(override, 0), Number(start)] as const];
      });
      const levels = new Map([
        ...(own ? readLevels(own) : []),
        ...overrides.flatMap((override) => [...readLevels(override, depthOf(override, 0))]),
      ]);
      return [id, { abstract, levels, starts: new Map(starts) }];
    }),
  );
}

function readLevels(parent: XmlElement, first = 0): Levels {
  return new Map(
    allNamed(parent, 'w:lvl').map((level, index) => [depthOf(level, first + index), readLevel(level)]),
  );
}

function readLevel(level: XmlElement): Level {
  // A format that older programs do not know is written twice.
  const alternate = childAt(level, 'mc:AlternateContent');
  const format =
    childAt(level, 'w:numFmt') ?? (alternate && chosenOf(alternate).find(({ name }) => name === 'w:numFmt'));
  const named = format?.attributes['w:val'] ?? 'decimal';
  const restart = valueAt(level, 'w:lvlRestart');
  return {
    format: named === 'custom' ? (format?.attributes['w:format'] ?? 'decimal') : named,
    pattern: valueAt(level, 'w:lvlText') ?? '',
    start: Number(valueAt(level, 'w:start') ?? 1),
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: switchAt(level, 'w:isLgl') === true,
    isHidden: switchAt(childAt(level, 'w:rPr'), 'w:vanish') === true,
    isTight: valueAt(level, 'w:suff') === 'nothing',
    style: valueAt(level, 'w:pStyle'),
  };
}

function depthOf(element: XmlElement, otherwise: number): number {
  return Number(element.attributes['w:ilvl'] ?? otherwise);
}

function levelOfStyle(levels: Levels, style: string | undefined): number | undefined {
  return style === undefined ? undefined : [...levels].find(([, level]) => level.style === style)?.[0];
}
