import { QUALIFIER_NAMES } from '../../../src/quantity/quantity.ts';
import { conversion, dimensionOf, getUnitNames } from '../../../src/quantity/unit.ts';
import { lineOf, OBSERVATIONS, onLine, otherNumeral, spliced, textOf, type Generator } from './real.ts';

/** A digit in a value. */
export const values: Generator = (real) =>
  real.observations.records.map(({ indicator, path, value }) => {
    const line = lineOf(real, [...path, 'value']);
    const changed = onLine(real, OBSERVATIONS, line, String(value), String(value + 1));
    return {
      title: `${indicator}: ${value} + 1`,
      changes: { [OBSERVATIONS]: changed },
      file: OBSERVATIONS,
      line,
      rule: 'observation/value',
    };
  });

/** Every qualifier made another: a stated one, and exact ones in turn. */
export const qualifiers: Generator = (real) =>
  real.reported.map(({ indicator, path, qualifier, value }, index) => {
    const wrong = QUALIFIER_NAMES.filter((name) => name !== qualifier);
    const other = wrong[index % wrong.length] ?? 'exact';
    const valueLine = lineOf(real, [...path, 'value']);
    const own = lineOf(real, [...path, 'qualifier']);
    const isWritten = textOf(real, OBSERVATIONS).split('\n')[own - 1]?.includes('qualifier:') ?? false;
    const line = isWritten ? own : valueLine + 1;
    const changed = isWritten
      ? onLine(real, OBSERVATIONS, line, qualifier, other)
      : spliced(real, OBSERVATIONS, line, 0, `    qualifier: ${other}`);
    return {
      title: `${indicator} ${value}: ${qualifier} → ${other}`,
      changes: { [OBSERVATIONS]: changed },
      file: OBSERVATIONS,
      line,
      rule: 'observation/qualifier',
    };
  });

/** The upper end of every quantity that has one, and one where there is none. */
export const highs: Generator = (real) =>
  real.reported
    .slice(0, 8)
    .concat(real.reported.filter(({ high }) => high !== undefined))
    .map(({ indicator, path, value, high }) => {
      const valueLine = lineOf(real, [...path, 'value']);
      const line = high === undefined ? valueLine + 1 : lineOf(real, [...path, 'high']);
      const wrong = `    high: ${(high ?? value) + 1}`;
      const changed = spliced(real, OBSERVATIONS, line, high === undefined ? 0 : 1, wrong);
      return {
        title: `${indicator}:${wrong}`,
        changes: { [OBSERVATIONS]: changed },
        file: OBSERVATIONS,
        line,
        rule: 'observation/high',
      };
    });

/** The indicator's unit: another of the same dimension where there is one (名 → 人), and one of another dimension. */
export const units: Generator = (real) =>
  real.reported.flatMap(({ indicator, path, text }) => {
    const file = `content/indicators/${indicator}.yaml`;
    const unit = real.tree.indicators.get(indicator)?.data?.unit ?? '个';
    const siblings = getUnitNames().filter((name) => name !== unit && dimensionOf(name) === dimensionOf(unit));
    const strangers = getUnitNames().filter((name) => conversion(unit, name) === undefined);
    const line =
      textOf(real, file)
        .split('\n')
        .findIndex((row) => row.startsWith('unit:')) + 1;
    return [...siblings.slice(0, 1), strangers[indicator.length % strangers.length] ?? '亩'].map((wrong) => {
      const isReadable = dimensionOf(wrong) === dimensionOf(unit) || !text.endsWith(unit);
      return {
        title: `${indicator} ${text}: ${unit} → ${wrong}`,
        changes: { [file]: spliced(real, file, line, 1, `unit: "${wrong}"`) },
        file: OBSERVATIONS,
        line: lineOf(real, [...path, 'text']),
        rule: isReadable ? 'observation/' : 'observation/text',
      };
    });
  });

/** A character of a quote, outside the number. */
export const quotes: Generator = (real) =>
  real.reported.flatMap(({ indicator, text, places }) =>
    places.map(({ path, quote }) => {
      const line = lineOf(real, [...path, 'quote']);
      const wrong = quote.startsWith(text) ? `${quote.slice(0, -1)}某` : `某${quote.slice(1)}`;
      return {
        title: `${indicator}: ${wrong}`,
        changes: { [OBSERVATIONS]: onLine(real, OBSERVATIONS, line, quote, wrong) },
        file: OBSERVATIONS,
        line,
        rule: 'quote/chapter',
      };
    }),
  );

/** A numeral in a wording. */
export const texts: Generator = (real) =>
  real.reported.map(({ indicator, path, text }) => {
    const wrong = text.replace(/[\d一二三四五六七八九两]/, otherNumeral);
    const changed = onLine(real, OBSERVATIONS, lineOf(real, [...path, 'text']), text, wrong);
    return {
      title: `${indicator}: ${text} → ${wrong}`,
      changes: { [OBSERVATIONS]: changed },
      file: OBSERVATIONS,
      line: lineOf(real, [...path, 'quote']),
      rule: 'quote/text',
    };
  });

/** The chapter of every place, where the other chapter does not say the same. */
export const chapters: Generator = (real) =>
  real.reported.flatMap(({ indicator, places }) =>
    places.flatMap(({ path, chapter }) => {
      const taken = places.map((place) => place.chapter);
      const other = real.report.chapters.find(({ slug }) => !taken.includes(slug))?.slug ?? 'lead';
      const changed = onLine(real, OBSERVATIONS, lineOf(real, [...path, 'chapter']), chapter, other);
      const poison = {
        title: `${indicator}: ${chapter} → ${other}`,
        changes: { [OBSERVATIONS]: changed },
        file: OBSERVATIONS,
      };
      return [
        { ...poison, line: lineOf(real, [...path, 'quote']), rule: 'quote/chapter' },
        { ...poison, line: lineOf(real, [...path, 'chapter']), rule: 'quote/part' },
      ];
    }),
  );

/** A letter of every indicator's id. */
export const ids: Generator = (real) =>
  real.observations.records.map(({ indicator, path }) => {
    const line = lineOf(real, [...path, 'indicator']);
    const changed = onLine(real, OBSERVATIONS, line, indicator, `${indicator}x`);
    return {
      title: `${indicator}x`,
      changes: { [OBSERVATIONS]: changed },
      file: OBSERVATIONS,
      line,
      rule: 'observation/indicator',
    };
  });
