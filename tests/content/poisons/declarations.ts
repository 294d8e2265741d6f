import { toObservationId } from '../../../src/content/observation-id.ts';
import { accountNumerals } from '../../../src/provenance/numeral-account.ts';
import { declaredLine, numeralsLine, placePath } from './places.ts';
import { lineOf, NUMERALS, OBSERVATIONS, onLine, SEED, spliced, textOf, type Generator } from './real.ts';

/** Every declaration taken away. */
export const withdrawn: Generator = (real) =>
  (real.report.numerals?.data?.numerals ?? []).map((declaration, index) => ({
    title: `${declaration.line}: ${declaration.passage}`,
    changes: { [NUMERALS]: spliced(real, NUMERALS, numeralsLine(real, ['numerals', index]), 1) },
    file: SEED,
    line: declaredLine(real, declaration),
    rule: 'numeral/unaccounted',
  }));

/** Every declaration moved to the next line. */
export const moved: Generator = (real) =>
  (real.report.numerals?.data?.numerals ?? []).flatMap(({ line, passage }, index) => {
    if (typeof line !== 'number') return [];
    const at = numeralsLine(real, ['numerals', index]);
    const changed = onLine(real, NUMERALS, at, `line: ${line},`, `line: ${line + 1},`);
    return [
      {
        title: `${line} + 1: ${passage}`,
        changes: { [NUMERALS]: changed },
        file: NUMERALS,
        line: at,
        rule: 'numeral/gone',
      },
    ];
  });

/** Declarations that speak for what an observation states, that cover nothing, that cut a numeral, that say no reason. */
export const misdeclared: Generator = (real) => {
  const first = numeralsLine(real, ['numerals', 0]);
  const insert = (item: string): string => spliced(real, NUMERALS, first, 0, item);
  const twice = real.reported.flatMap(({ indicator, text, places: [place] }) => {
    const source = accountNumerals(real.tree, 2017).find(
      ({ observation }) => observation === toObservationId(indicator, 2017),
    );
    const row = textOf(real, SEED).split('\n')[(source?.line ?? 0) - 1] ?? '';
    if (!source || !place || row.split(text).length !== 2) return [];
    const item = `  - { line: ${source.line}, passage: "${text}", kind: name, reason: 名称 }`;
    return [
      {
        title: `${indicator}: ${item}`,
        changes: { [NUMERALS]: insert(item) },
        file: NUMERALS,
        line: first,
        rule: 'numeral/twice',
      },
    ];
  });
  const wrong: readonly (readonly [string, string])[] = [
    ['  - { line: 9, passage: 江山市总工会, kind: name, reason: 名称 }', 'numeral/empty'],
    ['  - { line: 33, passage: 庆“五, kind: name, reason: 名称 }', 'numeral/cut'],
    ['  - { line: 33, passage: 五一, kind: name, reason: 名称 }', 'numeral/ambiguous'],
    ['  - { line: everywhere, passage: 六都, kind: name, reason: 地名 }', 'numeral/gone'],
    ['  - { line: 97, passage: 2000多人次, kind: figure, reason: 泛指 }', 'numeral/figure'],
    ['  - { line: 999, passage: 五一, kind: name, reason: 名称 }', 'numeral/line'],
    ['  - { line: 69, passage: 统一指导, kind: figure, reason: 不计数 }', 'numeral/line'],
    ['  - { line: 9, passage: 过去的一年, kind: date, reason: …… }', 'schema/custom'],
    ['  - { line: 9, passage: 过去的一年, kind: day, reason: 时间 }', 'schema/invalid-value'],
    ['  - { line: 9, passage: 过去的一年, kind: date }', 'schema/missing'],
  ];
  return [
    ...twice,
    ...wrong.map(([item, rule]) => ({
      title: item,
      changes: { [NUMERALS]: insert(item) },
      file: NUMERALS,
      line: first,
      rule,
    })),
  ];
};

/** Paragraphs that are printed twice and no longer declared, or declared wrongly. */
export const repeats: Generator = (real) => {
  const without = (index: number): string =>
    spliced(real, NUMERALS, numeralsLine(real, ['repeats', index]), 1);
  const first = numeralsLine(real, ['repeats', 0]);
  const again = lineOf(real, [...placePath(real, 'legal-aid-cases/2017', 103), 'quote']);
  return [
    {
      title: 'line 105 undeclared',
      changes: { [NUMERALS]: without(1) },
      file: OBSERVATIONS,
      line: again,
      rule: 'quote/part',
    },
    ...['{ line: 69, of: 57 }', '{ line: 55, of: 69 }', '{ line: 68, of: 2 }', '{ line: 500, of: 55 }'].map(
      (item) => ({
        title: item,
        changes: { [NUMERALS]: onLine(real, NUMERALS, first, '{ line: 69, of: 55 }', item) },
        file: NUMERALS,
        line: first,
        rule: 'numeral/repeat',
      }),
    ),
    {
      title: 'no numerals.yaml',
      changes: { [NUMERALS]: null },
      file: SEED,
      line: 13,
      rule: 'numeral/unaccounted',
    },
  ];
};
