import { globSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ChartFile } from '../../src/charts/chart-file.ts';
import type { DataRecord } from '../../src/observations/downloads.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import type { Dataset } from '../../src/share/metadata/dataset.ts';
import { attribute, elements, readPage, textOf, withAttribute, type Element } from '../support/html.ts';

const records = JSON.parse(readFileSync('dist/data/observations.json', 'utf8')) as readonly DataRecord[];
const byId = new Map<string, DataRecord>(records.map((record) => [formatObservationId(record), record]));
const files = globSync('dist/**/*.html').toSorted();
const pages = files.map((file) => ({ file, page: readPage(file) }));

/** 推算出的数 have pages, rows and places in charts, but no source states them. */
const derived = records.filter(({ method }) => method !== undefined);
const reported = records.filter(({ method }) => method === undefined);
const idsOf = (some: readonly DataRecord[]): readonly string[] => some.map(formatObservationId);

describe('every quantity that a page renders', () => {
  const rendered = pages.flatMap(({ file, page }) =>
    withAttribute(page, 'data-observation').map((element) => ({ file, element })),
  );

  test('has the value and the words of the published record, on every page', () => {
    const wrong = rendered.flatMap(({ file, element }) => {
      const record = byId.get(attribute(element, 'data-observation') ?? '');
      if (!record) return [];
      // A number that is set large has its rate’s period before it, which stands elsewhere in its clause.
      const words = textOf(element)
        .replaceAll(/\s/g, '')
        .replace(/^每[天周月年](?!.*每)/, '');
      const isSame = attribute(element, 'value') === String(record.value);
      const isWorded = words === record.text.replace(/^每[天周月年]/, '');
      return isSame && isWorded ? [] : [`${file}: ${words} ≠ ${record.text}（${record.value}）`];
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['prose', 'dist/reports/2017/jujiao-gaige/index.html'],
    ['key figures', 'dist/index.html'],
    ['the printed report', 'dist/reports/2017/print/index.html'],
    ['the source', 'dist/reports/2017/sources/index.html'],
    ['the table of all', 'dist/data/index.html'],
    ['the indicator', 'dist/data/volunteers/index.html'],
    ['the observation', 'dist/data/volunteers/2017/index.html'],
    ['a chart and its table', 'dist/charts/jiansheng-investment/index.html'],
  ])('is there in %s', (_name, file) => {
    expect(rendered.filter((found) => found.file === file).length).toBeGreaterThan(0);
  });

  test('leaves no observation without its pages', () => {
    const [all, stated] = [idsOf(records), idsOf(reported)];
    const missing = (file: string, ids: readonly string[]): readonly string[] => {
      const found = new Set(
        rendered
          .filter((other) => other.file === file)
          .map(({ element }) => attribute(element, 'data-observation')),
      );
      return ids.filter((id) => !found.has(id)).map((id) => `${file}: ${id}`);
    };
    expect([
      ...missing('dist/data/index.html', stated),
      ...missing('dist/reports/2017/sources/index.html', stated),
      ...all.flatMap((id) => missing(`dist/data/${id}/index.html`, [id])),
      ...all.flatMap((id) => missing(`dist/data/${id.split('/')[0] ?? ''}/index.html`, [id])),
    ]).toEqual([]);
  });
});

describe('the downloads', () => {
  test.each(records)('$indicator: its CSV, its JSON and the table of all say the same', (record) => {
    const own = JSON.parse(
      readFileSync(`dist/data/${record.indicator}.json`, 'utf8'),
    ) as readonly DataRecord[];
    expect(own.find(({ year }) => year === record.year)).toEqual(record);
    const row = [
      record.indicator,
      record.name,
      record.year,
      record.value,
      record.high ?? '',
      record.unit,
    ].join(',');
    for (const file of [`dist/data/${record.indicator}.csv`, 'dist/data/observations.csv']) {
      const csv = readFileSync(file, 'utf8');
      expect(csv).toContain(`\r\n${row},${record.qualifier},${record.text},${record.display},`);
    }
  });
});

/** The structured data of a page; other blocks have no graph. */
interface Graph {
  readonly '@graph'?: readonly (Dataset | { readonly '@type': 'Other' })[];
}

describe('the data for machines', () => {
  const setsOf = (page: Element): readonly Dataset[] =>
    elements(page)
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .flatMap((element) => (JSON.parse(textOf(element)) as Graph)['@graph'] ?? [])
      .filter((data) => data['@type'] === 'Dataset');

  const measured = pages.flatMap(({ file, page }) =>
    setsOf(page).flatMap(({ variableMeasured }) => variableMeasured.map((variable) => ({ file, variable }))),
  );

  test('name the unit and the qualifier, and give a value only where the source is exact', () => {
    const wrong = measured.flatMap(({ file, variable }) => {
      const record = byId.get(variable.propertyID ?? '');
      if (!record) return [];
      const isExact = record.qualifier === 'exact';
      const numbers = [variable.value, variable.minValue, variable.maxValue].filter((n) => n !== undefined);
      const isRight =
        variable.unitText === record.unit &&
        variable.valueReference?.value === record.qualifier &&
        variable.description?.startsWith(record.text) === true &&
        variable.measurementMethod === record.method &&
        (variable.value !== undefined) === isExact &&
        numbers.every((number) => number === record.value || number === record.high);
      return isRight ? [] : [`${file}: ${JSON.stringify(variable)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('hold every observation in the set of all, and each on its own page', () => {
    const ids = (file: string): readonly (string | undefined)[] =>
      measured.filter((found) => found.file === file).map(({ variable }) => variable.propertyID);
    expect(ids('dist/data/index.html').toSorted()).toEqual([...byId.keys()].toSorted());
    for (const id of byId.keys()) expect(ids(`dist/data/${id}/index.html`)).toEqual([id]);
  });

  test('say where each set can be had', () => {
    const targets = pages.flatMap(({ page }) =>
      setsOf(page).flatMap(({ distribution }) =>
        distribution.map(({ contentUrl }) => new URL(contentUrl).pathname),
      ),
    );
    const known = new Set(
      globSync('dist/**/*.{csv,json}').map((file) => file.replaceAll('\\', '/').slice(4)),
    );
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
  });
});

describe('no inexact number is made exact', () => {
  /** The numbers whose exactness a careless rendering would drop: 2500 of 2500多名, with its unit right behind it. */
  const inexact = records.filter(({ qualifier }) => qualifier !== 'exact');
  const careless = inexact.flatMap(({ indicator, text, display, unit }) =>
    [...new Set([text, display])].flatMap((wording) => {
      const bare = wording.replaceAll(/[多余近约超]|以上|以内|左右|将近|大约/g, '');
      return bare === wording || !/\d/.test(bare) ? [] : [{ indicator, unit, bare }];
    }),
  );

  test('there are such numbers', () => {
    expect(careless.map(({ bare }) => bare)).toContain('2500名');
  });

  /** What a reader sees, hears or copies: text, and the attributes that are read out or shown. */
  const sayings = pages.map(({ file, page }) => {
    const attributes = elements(page).flatMap((element) =>
      ['alt', 'aria-label', 'title', 'content', 'data-words'].flatMap(
        (name) => attribute(element, name) ?? [],
      ),
    );
    const words = textOf(page, ['style', 'script']);
    return { file, text: [words, ...attributes].join('\n').replaceAll(/[ \t]/g, '') };
  });

  test.each(careless)('$indicator never reads $bare', ({ bare }) => {
    // Behind a digit it is the end of another number, and behind 近 or 约 it is as inexact as the source says.
    const pattern = new RegExp(`(?<![\\d.近约超])${bare}(?!以上|以内|左右|多)`);
    expect(sayings.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
    const downloads = globSync('dist/**/*.{csv,json,svg,xml}');
    expect(downloads.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('a citation keeps the words of the number', () => {
    for (const { indicator, year, text } of records) {
      const page = readPage(`dist/data/${indicator}/${year}/index.html`);
      const citations = withAttribute(page, 'data-copy-text').map((element) => textOf(element).trim());
      expect(citations).toHaveLength(2);
      for (const citation of citations) {
        expect(citation).toContain(text);
        expect(citation).toContain(`/data/${indicator}/${year}/`);
      }
    }
  });
});

describe.each(derived)('the derived $indicator of $year', ({ indicator, year, text, method = '' }) => {
  const how = method.slice(method.indexOf('：') + 1);
  const own = readPage(`dist/data/${indicator}/${year}/index.html`);
  const metadata = elements(own).flatMap((element) => attribute(element, 'content') ?? []);

  test('is said to be computed on its page and in what the page says of itself, never to be worded so', () => {
    const words = textOf(own, ['style', 'script']);
    expect(words).toContain('推算，不是年报原文。');
    expect(words).toContain(how);
    const said = [words, ...metadata].join('\n');
    expect(said).not.toMatch(/原文用|原文作|原文表述|原文未加|原文未给|原文给出[范上下]|。原文：/);
    expect(metadata.filter((content) => content.includes(text) && !content.includes('推算'))).toEqual([]);
  });

  test('never carries the thread, which leads to a source', () => {
    const id = formatObservationId({ indicator, year });
    const threads = pages.flatMap(({ file, page }) =>
      withAttribute(page, 'class')
        .filter((element) => attribute(element, 'class')?.split(' ').includes('thread') === true)
        .filter((element) =>
          withAttribute(element, 'data-observation').some(
            (data) => attribute(data, 'data-observation') === id,
          ),
        )
        .map(() => file),
    );
    expect(threads).toEqual([]);
  });

  test('is cited as computed, with the method, in every form', () => {
    const citations = withAttribute(own, 'data-copy-text').map((element) => textOf(element));
    expect(citations).toHaveLength(2);
    for (const citation of citations) {
      expect(citation).toContain(`${text}（推算：`);
      expect(how.startsWith(/（推算：([^）]+)）/.exec(citation)?.[1] ?? '？')).toBe(true);
    }
  });

  test('has its row in every table, marked, and its method in the charts that draw it', () => {
    for (const file of ['observations', indicator]) {
      const row = readFileSync(`dist/data/${file}.csv`, 'utf8')
        .split('\r\n')
        .find((line) => line.startsWith(`${indicator},`) && line.includes(`,${year},`));
      expect(row).toContain(method);
      expect(readFileSync(`dist/data/${file}.json`, 'utf8')).toContain(method);
    }
    const drawn = globSync('dist/charts/*.json').flatMap((file) =>
      (JSON.parse(readFileSync(file, 'utf8')) as ChartFile).values.filter(
        (value) => value.indicator === indicator && value.year === year,
      ),
    );
    expect(drawn.length).toBeGreaterThan(0);
    for (const value of drawn) expect(value).toMatchObject({ derived: true, exactness: method });
  });

  test('is marked in the press kit’s data', () => {
    const kit = unzipSync(new Uint8Array(readFileSync('dist/press/2017/kit.zip')));
    for (const name of ['data/observations.csv', 'data/observations.json'])
      expect(strFromU8(kit[name] ?? new Uint8Array())).toContain(method);
  });
});

test('a range is told as one, and never as 约', () => {
  const ranges = records.filter(({ qualifier }) => qualifier === 'range');
  expect(ranges.map(({ text }) => text)).toContain('三四拨');
  for (const { indicator, year, value, high } of ranges) {
    const words = textOf(readPage(`dist/data/${indicator}/${year}/index.html`), ['style', 'script']);
    expect(words).toContain(`${value}到${high ?? ''}之间，原文给出范围`);
    expect(words).not.toMatch(/大约|原文用“约”/);
  }
});

test('no page claims 确数 of a number that the source merely gives', () => {
  const claiming = pages.filter(({ page }) => /精确程度[：\s]*确数/.test(textOf(page, ['style', 'script'])));
  expect(claiming.map(({ file }) => file)).toEqual([]);
});

describe('the words of a card', () => {
  test.each(records)('of $indicator in $year state it as the page does', ({ indicator, year, text }) => {
    const { page } = pages.find(({ file }) => file === `dist/data/${indicator}/${year}/index.html`) ?? {};
    const card = page && elements(page).find((element) => attribute(element, 'property') === 'og:image:alt');
    expect(card && attribute(card, 'content')).toMatch(new RegExp(`：(?:每[天周月年])?${text}。`));
  });
});
