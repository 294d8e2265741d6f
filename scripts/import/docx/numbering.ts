import { formatChineseNumber } from './chinese-number.ts';
import { allNamed, parseXml, valueAt } from './xml.ts';
import type { Parts } from './archive.ts';

/** The automatic number of a paragraph as Word shows it (一、), or that it is a bullet of a list. */
export type Label = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'bullet' };

interface Level {
  readonly format: string;
  /** `（%2）`: each %n stands for the number of level n. */
  readonly pattern: string;
  readonly start: number;
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'] as const;
const CHINESE = /^(?:chinese|japanese|taiwanese|ideograph|korean)/;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** After these a heading's words follow without a space: 一、聚焦. */
const CLOSED = /[、）)．。：]$/;

/** Counts a document's automatic numbers; call the result for each paragraph in order with its `w:numPr`. */
export function readNumbering(parts: Parts): (numbering: Element) => Label | undefined {
  const bytes = parts['word/numbering.xml'];
  const root = bytes && parseXml(bytes);
  const abstracts = new Map(
    (root ? allNamed(root, 'w:abstractNum') : []).map((element) => [
      element.getAttribute('w:abstractNumId') ?? '',
      readLevels(element),
    ]),
  );
  const numbers = new Map(
    (root ? allNamed(root, 'w:num') : []).map((element) => [element.getAttribute('w:numId') ?? '', element]),
  );
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (numbering) => {
    const number = numbers.get(valueAt(numbering, 'w:numId') ?? '0');
    const abstract = valueAt(number, 'w:abstractNumId') ?? '';
    const levels = abstracts.get(abstract);
    const depth = Number(valueAt(numbering, 'w:ilvl') ?? 0);
    const level = levels?.get(depth);
    if (!number || !levels || !level || level.format === 'none') return undefined;
    if (level.format === 'bullet') return { kind: 'bullet' };
    const counts = counters.get(abstract) ?? [];
    counters.set(abstract, counts);
    const restart = begun.has(keyOf(number, depth)) ? undefined : startOverride(number, depth);
    begun.add(keyOf(number, depth));
    counts[depth] = restart ?? (counts[depth] === undefined ? level.start : counts[depth] + 1);
    counts.length = depth + 1;
    const text = level.pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at) ?? level;
      return formatNumber(counts[at] ?? other.start, other.format);
    });
    return { kind: 'number', text: CLOSED.test(text) ? text : `${text} ` };
  };
}

function keyOf(number: Element, depth: number): string {
  return `${number.getAttribute('w:numId') ?? ''}/${depth}`;
}

function readLevels(abstract: Element): ReadonlyMap<number, Level> {
  return new Map(
    allNamed(abstract, 'w:lvl').map((level, index) => [
      Number(level.getAttribute('w:ilvl') ?? index),
      {
        format: valueAt(level, 'w:numFmt') ?? 'decimal',
        pattern: valueAt(level, 'w:lvlText') ?? '',
        start: Number(valueAt(level, 'w:start') ?? 1),
      },
    ]),
  );
}

function startOverride(number: Element, depth: number): number | undefined {
  const override = allNamed(number, 'w:lvlOverride').find(
    (element) => element.getAttribute('w:ilvl') === String(depth),
  );
  const start = valueAt(override, 'w:startOverride');
  return start === undefined ? undefined : Number(start);
}

function formatNumber(value: number, format: string): string {
  if (format === 'decimalEnclosedCircle') return CIRCLED[value - 1] ?? String(value);
  if (format === 'ideographDigital' || CHINESE.test(format)) return formatChineseNumber(value);
  if (format === 'lowerLetter') return String.fromCharCode(96 + value);
  if (format === 'upperLetter') return String.fromCharCode(64 + value);
  if (format === 'lowerRoman') return ROMAN[value] ?? String(value);
  if (format === 'upperRoman') return (ROMAN[value] ?? String(value)).toUpperCase();
  return String(value);
}
