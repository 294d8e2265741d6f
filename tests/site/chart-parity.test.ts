import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChartFile } from '../../src/charts/chart-file.ts';
import type { DataRecord } from '../../src/observations/downloads.ts';
import { attribute, elements, readPage, textOf, withAttribute, type Element } from '../support/html.ts';

const records = JSON.parse(readFileSync('dist/data/observations.json', 'utf8')) as readonly DataRecord[];
const charts = globSync('dist/charts/*.json')
  .toSorted()
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as ChartFile);
const pages = globSync('dist/**/*.html')
  .toSorted()
  .map((file) => ({ file, page: readPage(file) }));

const YEAR = /20\d\d年/g;
/** The scale of a share is no statistic. */
const SCALE = new Set(['0', '50', '100%']);

/** The sayings that still hold a digit when published wordings, longest first, and years are taken out of them. */
function listUnpublished(sayings: readonly string[], wordings: readonly string[]): readonly string[] {
  const longestFirst = wordings.toSorted((a, b) => b.length - a.length);
  const strip = (saying: string): string =>
    longestFirst.reduce((rest, wording) => rest.replaceAll(wording, ''), saying).replaceAll(YEAR, '');
  return sayings.filter((saying) => !SCALE.has(saying) && /\d/.test(strip(saying)));
}

/** Every place where a chart speaks: what is read out, drawn as text, and written under it. */
function sayingsOf(figure: Element): readonly string[] {
  const pictures = withAttribute(figure, 'data-chart-picture');
  const drawn = pictures.flatMap((picture) =>
    elements(picture)
      .filter(({ tagName }) => tagName === 'text')
      .map((element) => textOf(element)),
  );
  const captions = elements(figure).filter(({ tagName }) => tagName === 'figcaption' || tagName === 'p');
  return [
    ...pictures.flatMap((picture) => attribute(picture, 'aria-label') ?? []),
    ...drawn,
    ...captions.map((caption) => textOf(caption)),
  ];
}

describe.each(charts)('the chart $id', ({ id, values, ...file }) => {
  const reported = values.filter(({ derived }) => !derived);

  test('holds the value, unit, qualifier and words of the published records', () => {
    const published = reported.map(({ indicator, year }) => {
      const record = records.find((other) => other.indicator === indicator && other.year === year);
      return record && [record.value, record.unit, record.qualifier];
    });
    expect(published).toEqual(reported.map(({ value, unit, qualifier }) => [value, unit, qualifier]));
    for (const { indicator, year, text } of reported) {
      const record = records.find((other) => other.indicator === indicator && other.year === year);
      expect([record?.text, record?.display]).toContain(text);
    }
  });

  const wordings = [
    ...values.map(({ text }) => text),
    // Between what a derived value lies, as the table of the chart says.
    ...values.flatMap(({ exactness }) => /^推算，在(.+?)之间/.exec(exactness)?.[1] ?? []),
    ...records.flatMap(({ text, display }) => [text, display]),
  ];

  test('says no number but as it was published: file, picture file and the card’s words', () => {
    const svg = [...readFileSync(`dist/charts/${id}.svg`, 'utf8').matchAll(/<text[^>]*>([^<]*)/g)].map(
      ([, words = '']) => words,
    );
    const card = elements(readPage(`dist/charts/${id}/index.html`))
      .filter((element) => attribute(element, 'property') === 'og:image:alt')
      .map((element) => attribute(element, 'content') ?? '');
    expect(card).toHaveLength(1);
    const sayings = [file.title, file.summary, ...card, ...svg.filter((words) => !words.includes('http'))];
    expect(listUnpublished(sayings, wordings)).toEqual([]);
    for (const { text } of values) {
      expect(svg).toContain(text);
      expect(card[0]).toContain(text);
      expect(file.summary).toContain(text);
    }
  });

  const figures = pages.flatMap(({ file: from, page }) =>
    withAttribute(page, 'id')
      .filter((element) => attribute(element, 'id') === `chart-${id}`)
      .map((figure) => ({ from, figure })),
  );

  test('says the same on every page that it stands on', () => {
    expect(figures.length).toBeGreaterThanOrEqual(3);
    for (const { from, figure } of figures) {
      const sayings = sayingsOf(figure);
      expect(listUnpublished(sayings, wordings), from).toEqual([]);
      for (const { text } of values) {
        expect(
          sayings.filter((saying) => saying.includes(text)).length,
          `${from}: ${text}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
