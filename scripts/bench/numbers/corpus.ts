import { globSync, readFileSync } from 'node:fs';
import { readQuantity } from '../../../src/quantity/quantity-text.ts';
import { convert } from '../../import/convert.ts';
import { parseSource } from '../../import/parse.ts';
import { findQuantities, type FoundQuantity } from '../../import/quantities.ts';

/** A quantity as a line states it, in the base unit; `ends` is 3 or, for a range, 3～5. */
export interface ReadQuantity {
  readonly text: string;
  readonly ends: string;
  readonly unit: string;
  readonly qualifier: string;
}

/** A line of a report in the shape of a real one, with what a reader finds in it. */
export interface CorpusLine {
  readonly report: string;
  readonly line: string;
  readonly stated: readonly ReadQuantity[];
}

/** How a quantity was read; `missed` was not found, `extra` was found and is none. */
export type Outcome = 'right' | 'sign' | 'unit' | 'value' | 'qualifier' | 'wording' | 'missed' | 'extra';

/** The lines of `tests/fixtures/number-corpus`: `#` begins a report, `=` says what the line above it states. */
export function readCorpus(): readonly CorpusLine[] {
  return globSync('tests/fixtures/number-corpus/*.txt')
    .sort()
    .flatMap((file) => {
      let report = '';
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      return lines.flatMap((line, index) => {
        if (line.startsWith('#')) report = line.slice(2);
        const stated = lines[index + 1]?.startsWith('=') ? (lines[index + 1] ?? '').slice(2) : undefined;
        return stated === undefined ? [] : [{ report, line, stated: stated.split(' | ').map(toQuantity) }];
      });
    });
}

function toQuantity(words: string): ReadQuantity {
  const [, text = '', ends = '', unit = '', qualifier = 'exact'] =
    /^(.+) (-?[\d.～]+) (\S+)(?: (\S+))?$/.exec(words) ?? [];
  return { text, ends, unit, qualifier };
}

/** The quantities that the import finds in a line of a chapter. */
export function readLine(line: string): readonly ReadQuantity[] {
  return findIn(line).map(({ text, stated, unit = '元' }) => {
    const reading = readQuantity(stated, { unit });
    if (!reading.ok) return { text, ends: '', unit, qualifier: '' };
    const { value, high, qualifier } = reading.quantity;
    return { text, ends: [value, ...(high === undefined ? [] : [high])].join('～'), unit, qualifier };
  });
}

/** What the import finds in a line of a chapter. */
export function findIn(line: string): readonly FoundQuantity[] {
  const lines = ['年报标题', '某市总工会', '这是导语。', '一、甲章', line];
  const draft = parseSource({
    file: 'a.txt',
    encoding: 'UTF-8',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  });
  if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
  return findQuantities(convert(draft, []).chapters, []);
}

/** Each quantity that a line states or seems to state, with how it was read. */
export function judgeLine({ line, stated }: CorpusLine): readonly (readonly [Outcome, string])[] {
  const found = [...readLine(line)];
  const judged = stated.map((wanted): readonly [Outcome, string] => {
    const at = found.findIndex(({ text }) => text === wanted.text);
    const near = at >= 0 ? at : found.findIndex(({ text }) => isPart(text, wanted.text));
    const [got] = near < 0 ? [] : found.splice(near, 1);
    return [got ? compare(wanted, got) : 'missed', `${describe(wanted)}${got ? ` → ${describe(got)}` : ''}`];
  });
  return [...judged, ...found.map((extra) => ['extra', describe(extra)] as const)];
}

function compare(wanted: ReadQuantity, got: ReadQuantity): Outcome {
  if (wanted.ends !== got.ends)
    return wanted.ends.replace('-', '') === got.ends.replace('-', '') ? 'sign' : 'value';
  if (wanted.unit !== got.unit) return 'unit';
  if (wanted.qualifier !== got.qualifier) return 'qualifier';
  return wanted.text === got.text ? 'right' : 'wording';
}

function isPart(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function describe({ text, ends, unit, qualifier }: ReadQuantity): string {
  return `${text}（${ends} ${unit}${qualifier === 'exact' ? '' : ` ${qualifier}`}）`;
}
