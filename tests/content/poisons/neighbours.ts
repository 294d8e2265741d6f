import type { ObservationRecord } from '../../../src/content/observation-record.ts';
import { sourcePlacesOf, type SourcePlace } from '../../../src/provenance/observation-places.ts';
import { lineOf, OBSERVATIONS, onLine, SEED, textOf, type Generator, type Real, type RealPoison } from './real.ts';

/** Words put beside a wording, and the rule that must speak then. */
interface Beside {
  readonly before?: string;
  readonly after?: string;
  readonly rule: string;
}

const SIGNS = ['减少', '下降了', '压降'];
const INEXACT = ['近', '约', '不足', '超过', '不少于', '大约'];
const UNITS = ['/年', '次', '级'];

/** 减少 and its like before every wording, in the source, the chapter and the quote alike. */
export const signs: Generator = (real) =>
  beside(real, (_, index) => ({ before: SIGNS[index % SIGNS.length] ?? '', rule: 'quote/cut' }));

/** A word of exactness before or behind every wording. */
export const exactness: Generator = (real) =>
  beside(real, (_, index) =>
    index % 3 === 0
      ? { after: '左右', rule: 'quote/cut' }
      : { before: INEXACT[index % INEXACT.length] ?? '', rule: 'quote/cut' },
  );

/** More of the unit behind every wording. */
export const longerUnits: Generator = (real) =>
  beside(real, (_, index) => ({ after: UNITS[index % UNITS.length] ?? '', rule: 'quote/unit' }));

/** 第 before every wording that begins with its number. */
export const ordinals: Generator = (real) =>
  beside(real, ({ text }) => (/^[\d一二三四五六七八九两]/.test(text) ? { before: '第', rule: 'quote/no-count' } : undefined));

/** 减少 before a list whose last member is the wording; a range has no sign. */
export const turned: Generator = (real) =>
  beside(real, ({ high }) => (high === undefined ? { before: '分别减少5%和', rule: 'observation/value' } : undefined));

/** One poison for each observation that the report states once. */
function beside(
  real: Real,
  wordsFor: (record: ObservationRecord, index: number) => Beside | undefined,
): readonly RealPoison[] {
  const places = (sourcePlacesOf(real.tree).get(2017) ?? []).filter(({ record }) => record.places.length === 1);
  return places.flatMap((place, index) => {
    const words = wordsFor(place.record, index);
    return words ? (toPoison(real, place, words) ?? []) : [];
  });
}

function toPoison(real: Real, { record, place, wording }: SourcePlace, words: Beside): RealPoison | undefined {
  const { before = '', after = '', rule } = words;
  const { indicator, path, text } = record;
  const chapter = real.report.chapters.find(({ slug }) => slug === place.chapter)?.file ?? '';
  const stat = `<Stat id="${indicator}" />`;
  const prose = textOf(real, chapter);
  if (!wording || prose.split(stat).length !== 2) return undefined;
  const seed = textOf(real, SEED);
  const whole = before + text + after;
  return {
    title: `${indicator}: ${whole}`,
    changes: {
      [SEED]: seed.slice(0, wording.start) + before + seed.slice(wording.start, wording.end) + after + seed.slice(wording.end),
      [chapter]: prose.replace(stat, before + stat + after),
      [OBSERVATIONS]: onLine(real, OBSERVATIONS, lineOf(real, [...place.path, 'quote']), text, whole),
    },
    file: OBSERVATIONS,
    line: lineOf(real, [...path, rule === 'observation/value' ? 'value' : 'text']),
    rule,
  };
}
