import { EVERYWHERE } from '../../../src/content/schemas/numerals.ts';
import { toObservationId } from '../../../src/content/observation-id.ts';
import { accountNumerals } from '../../../src/provenance/numeral-account.ts';
import { declaredLine, numeralsLine, placePath, placesOf } from './places.ts';
import {
  lineOf,
  NUMERALS,
  OBSERVATIONS,
  otherNumeral,
  SEED,
  spliced,
  textOf,
  type Generator,
  type Real,
} from './real.ts';

const SHORTEST_PARAGRAPH = 20;
const ADDED = [
  '另有3个。',
  '第四点五。',
  '三。',
  '２处。',
  '四次。',
  '①。',
  '劣Ⅴ类。',
  '百名。',
  '占百分之五。',
  '几年。',
];

/** A numeral added to every paragraph of the source. */
export const added: Generator = (real) =>
  textOf(real, SEED)
    .split('\n')
    .flatMap((text, index) => {
      const line = index + 1;
      if (text.length < SHORTEST_PARAGRAPH) return [];
      const words = ADDED[index % ADDED.length] ?? '';
      return [
        {
          title: `line ${line}: ${words}`,
          changes: { [SEED]: spliced(real, SEED, line, 1, text + words) },
          file: SEED,
          line,
          rule: 'numeral/unaccounted',
        },
      ];
    });

/** A numeral of the source that an observation states. Where its paragraph is printed twice, the two differ then. */
export const stated: Generator = (real) =>
  accountNumerals(real.tree, 2017)
    .filter(({ kind, repeats }) => kind === 'observation' && repeats === undefined)
    .map(({ start, line, text, observation = '' }) => {
      const changes = { [SEED]: replaceAt(real, start, text) };
      const title = `line ${line}: ${text} of ${observation}`;
      const copy = repeatIndex(real, line);
      if (copy >= 0)
        return {
          title,
          changes,
          file: NUMERALS,
          line: numeralsLine(real, ['repeats', copy, 'line']),
          rule: 'numeral/repeat',
        };
      const path = placePath(real, observation, line);
      const isSaidAgain = saysTwice(real, observation);
      return {
        title,
        changes,
        file: OBSERVATIONS,
        line: lineOf(real, [...path, isSaidAgain ? 'chapter' : 'quote']),
        rule: isSaidAgain ? 'quote/part' : 'quote/seed',
      };
    });

/** A numeral of the source that a declaration covers. Where it speaks for other places too, the changed one is left without. */
export const declared: Generator = (real) =>
  (real.report.numerals?.data?.numerals ?? []).map((declaration, index) => {
    const { passage } = declaration;
    const line = declaredLine(real, declaration);
    const account = accountNumerals(real.tree, 2017).find(
      (numeral) => numeral.line === line && passageHolds(real, line, passage, numeral.column),
    );
    if (!account) throw new Error(`no numeral in “${passage}”`);
    const changes = { [SEED]: replaceAt(real, account.start, account.text) };
    const title = `line ${line}: ${account.text} in ${passage}`;
    return declaration.line === EVERYWHERE
      ? { title, changes, file: SEED, line, rule: 'numeral/unaccounted' }
      : {
          title,
          changes,
          file: NUMERALS,
          line: numeralsLine(real, ['numerals', index, 'passage']),
          rule: 'numeral/gone',
        };
  });

/** Observations taken away, and what the source says a second time. */
export const removed: Generator = (real) => {
  const lines = textOf(real, OBSERVATIONS).split('\n');
  const accounts = accountNumerals(real.tree, 2017);
  return real.reported.flatMap(({ indicator, path, places }) => {
    const start = lineOf(real, path);
    const length = lines.slice(start).findIndex((row) => /^(?: {2}- |\s*$|\s*#)/.test(row)) + 1;
    const own = accounts.filter(
      ({ observation, repeats }) => observation === toObservationId(indicator, 2017) && repeats === undefined,
    );
    const gone = {
      title: indicator,
      changes: { [OBSERVATIONS]: spliced(real, OBSERVATIONS, start, length) },
      file: SEED,
      line: own[0]?.line ?? 0,
      rule: 'numeral/unaccounted',
    };
    if (places.length === 1) return [gone];
    const also = lines.findIndex((row, index) => index >= start && row.trim() === 'also:') + 1;
    return [
      gone,
      {
        ...gone,
        title: `${indicator} said again`,
        changes: { [OBSERVATIONS]: spliced(real, OBSERVATIONS, also, 3) },
        line: own.at(-1)?.line ?? 0,
      },
    ];
  });
};

function replaceAt(real: Real, start: number, text: string): string {
  const seed = textOf(real, SEED);
  const wrong = text.replace(/[\d一二三四五六七八九两百几半首VＶ廿]/, otherNumeral);
  if (wrong === text) throw new Error(`“${text}” did not change`);
  return seed.slice(0, start) + wrong + seed.slice(start + text.length);
}

function repeatIndex({ report }: Real, line: number): number {
  return report.numerals?.data?.repeats.findIndex(({ of }) => of === line) ?? -1;
}

function passageHolds(real: Real, line: number, passage: string, column: number): boolean {
  const at = (textOf(real, SEED).split('\n')[line - 1] ?? '').indexOf(passage);
  return at >= 0 && column > at && column <= at + passage.length;
}

/** Whether two chapters state it in the same words. */
function saysTwice(real: Real, observation: string): boolean {
  const quotes = placesOf(real, observation).map(({ quote }) => quote);
  return new Set(quotes).size < quotes.length;
}
