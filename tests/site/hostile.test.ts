import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../support/csv.ts';
import { faultsOf, feedFaults } from '../support/faults.ts';
import { buildFixture, type FixtureSite } from '../support/fixture-site.ts';
import { CARRIED, writeHostileSite, type HostileSite } from '../support/hostile-site.ts';
import { attribute, elements, readPage, textOf, type Element } from '../support/html.ts';
import { toHostileSite } from '../support/mended-site.ts';
import { textFieldsOf } from '../support/text-fields.ts';
import { parseXml, xmlElements } from '../support/xml.ts';

const FOLDER = '.build/fixtures/hostile';
const SECRET = 'Secret Camera';

let content: HostileSite;
let site: FixtureSite;
const parsed = new Map<string, number>();

beforeAll(async () => {
  content = toHostileSite();
  writeHostileSite(FOLDER, content, await takePhoto());
  site = await buildFixture('hostile', { content: FOLDER });
});

afterAll(() => {
  site.remove();
  rmSync(FOLDER, { recursive: true });
  const fields = Object.values(content).flatMap(({ data }) => textFieldsOf(data));
  const texts = fields.length + CARRIED.length;
  console.log(
    `${CARRIED.length} strings in ${texts} texts; read again: ${[...parsed].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
  );
});

/** A photo that tells where and with what it was taken. */
function takePhoto(): Promise<Uint8Array> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Make: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 44/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** The built files of a kind, counted. */
function files(pattern: string): readonly string[] {
  const found = globSync(pattern, { cwd: site.folder }).toSorted();
  parsed.set(pattern.replace('**/', ''), found.length);
  expect(found).not.toEqual([]);
  return found;
}

const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
const page = (path: string): Element => readPage(join(site.folder, path, 'index.html'));
const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/** The files of a collection with their names. */
function entries(
  folder: string,
): readonly (readonly [name: string, data: Readonly<Record<string, string>>])[] {
  return Object.entries(content)
    .filter(([file]) => file.startsWith(`content/${folder}/`))
    .map(([file, { data }]) => [file.replace(/^.*\/|\.\w+$/g, ''), data as Readonly<Record<string, string>>]);
}

/** What a field says, without the strings that the check took out of it. */
const wanted = (data: Readonly<Record<string, unknown>>, fields: readonly string[]): readonly string[] =>
  fields
    .flatMap((field) => data[field] ?? [])
    .flat()
    .map((text) => squeeze(text as string));

describe('a site whose texts are hostile', () => {
  test('has no page with an element, an attribute or an address that the templates do not make', () => {
    const faults = files('**/*.html').flatMap((file) =>
      faultsOf(readPage(join(site.folder, file))).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('says every word of its articles', () => {
    for (const [name, data] of entries('articles/2017')) {
      const root = page(`articles/${name}`);
      const text = squeeze(textOf(root, ['script']));
      const missing = wanted(data, ['title', 'description', 'source', 'author', 'dateNote']).filter(
        (words) => !text.includes(words),
      );
      expect(missing, name).toEqual([]);
      const [title] = elements(root).filter(({ tagName }) => tagName === 'h1');
      expect(squeeze(title ? textOf(title) : '')).toBe(squeeze(String(data.title)));
    }
  });

  test('says every word of its articles’ bodies', () => {
    const missing = Object.entries(content)
      .filter(([file]) => file.startsWith('content/articles/2017/hostile-'))
      .flatMap(([file, { body = '' }]) => {
        const text = squeeze(textOf(page(`articles/${file.replace(/^.*\/|\.\w+$/g, '')}`), ['script']));
        return body
          .split('\n\n')
          .filter((line) => !line.startsWith('<'))
          .map((line) => squeeze(line.replace(/^## /, '').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')))
          .filter((line) => !text.includes(line))
          .map((line) => `${file}: ${line}`);
      });
    expect(missing).toEqual([]);
  });

  test('says in heads and in structured data what its pages say', () => {
    for (const [name, data] of entries('articles/2017')) {
      const all = elements(page(`articles/${name}`));
      const metas = all.filter(({ tagName }) => tagName === 'meta');
      const meta = (key: string) => {
        const found = metas.find(
          (element) => (attribute(element, 'property') ?? attribute(element, 'name')) === key,
        );
        return found && attribute(found, 'content');
      };
      expect(meta('og:title')).toBe(data.title);
      expect(meta('description')).toBe(data.description);
      const graphs = all
        .filter((element) => attribute(element, 'type') === 'application/ld+json')
        .map((element) => JSON.parse(textOf(element)) as Readonly<Record<string, unknown>>);
      expect(JSON.stringify(graphs)).toContain(JSON.stringify(data.title));
    }
  });

  test('says every word of its stations', () => {
    for (const [name, data] of entries('stations')) {
      const text = squeeze(textOf(page(`stations/${name}`), ['script']));
      const missing = wanted(data, ['name', 'address', 'hours', 'services', 'facilities']).filter(
        (words) => !text.includes(words),
      );
      expect(missing, name).toEqual([]);
    }
  });

  test('says why pages are gone', () => {
    const { pages } = content['content/tombstones.yaml']?.data as {
      readonly pages: readonly Readonly<Record<string, string>>[];
    };
    for (const { path = '', name = '', reason = '' } of pages) {
      const text = squeeze(textOf(page(path), ['script']));
      expect(text).toContain(squeeze(name));
      expect(text).toContain(squeeze(reason));
    }
  });

  test('shows its source line by line', () => {
    const text = squeeze(textOf(page('reports/2017/sources'), ['script']));
    const lines = readFileSync(join(FOLDER, 'seeds/2017/report.txt'), 'utf8')
      .split('\n')
      .map(squeeze)
      // Where a numeral is marked, what it is stands between the words.
      .filter((line) => !/\d|^一、/.test(line));
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });

  test('gives its stations as a table that runs no formula, and as GeoJSON', () => {
    const rows = parseCsv(read('stations.csv'));
    const features = (
      JSON.parse(read('stations.geojson')) as {
        readonly features: readonly {
          readonly id?: string;
          readonly properties: Readonly<Record<string, unknown>>;
        }[];
      }
    ).features;
    for (const [name, data] of entries('stations')) {
      const row = rows.find(([id]) => id === name) ?? [];
      const cells = row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''));
      expect(cells).toContain(data.name);
      expect(cells).toContain(data.hours);
      const feature = features.find(({ id }) => id === name);
      expect(Object.values(feature?.properties ?? {})).toContain(data.name);
    }
  });

  test('has tables of the same width throughout, without a cell that a spreadsheet would run', () => {
    for (const file of files('**/*.csv').filter((name) => !name.startsWith('articles/'))) {
      const [head = [], ...rows] = parseCsv(read(file));
      expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
      expect(rows.flat().filter((cell) => /^[=+@\t\r\n＝＋－＠]|^-(?![\d.]+$)/.test(cell))).toEqual([]);
    }
  });

  test('has JSON and GeoJSON that parse', () => {
    for (const file of [...files('**/*.json'), ...files('**/*.geojson')])
      expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
  });

  test('has feeds that are well formed and carry the same words, with no more than text in them', () => {
    const items = new Map(
      xmlElements(parseXml(read('rss.xml')), 'item').map((item) => [
        xmlElements(item, 'link')[0]?.text,
        (name: string) => xmlElements(item, name)[0]?.text ?? '',
      ]),
    );
    for (const [name, data] of entries('articles/2017')) {
      const item = items.get(`https://annual-report.example/articles/${name}/`);
      // Feeds carry the newest, and none that is out of date.
      if (!item) continue;
      expect(item('title')).toBe(data.title);
      expect(item('description')).toBe(data.description);
      if (data.author !== undefined) expect(item('dc:creator')).toBe(data.author);
      expect(feedFaults(item('content:encoded'))).toEqual([]);
    }
    const feed = JSON.parse(read('feed.json')) as {
      readonly items: readonly { readonly title: string; readonly content_html: string }[];
    };
    expect(items.size).toBeGreaterThan(10);
    expect(feed.items).toHaveLength(items.size);
    for (const { content_html } of feed.items) expect(feedFaults(content_html)).toEqual([]);
  });

  test('has XML that is well formed', () => {
    for (const file of files('**/*.xml')) expect(() => parseXml(read(file)), file).not.toThrow();
  });

  test('has charts that are well formed drawings and nothing else', () => {
    for (const file of files('charts/*.svg')) {
      const root = parseXml(read(file));
      const names = ['script', 'foreignObject', 'a', 'image', 'use', 'iframe', 'animate', 'set'];
      expect(
        names.flatMap((name) => xmlElements(root, name)),
        file,
      ).toEqual([]);
    }
  });

  test('shows and hands out photos that do not tell where they were taken', async () => {
    const pictures = files('**/*.{jpg,jpeg,png,webp,avif}');
    expect(pictures.some((file) => /^_astro\/hall-\d+\.[0-9a-f]{8}\.webp$/.test(file))).toBe(true);
    expect(pictures).toContain('articles/volunteers/hall.jpg');
    for (const file of pictures) {
      const bytes = readFileSync(join(site.folder, file));
      expect(bytes.includes(SECRET), file).toBe(false);
      expect((await sharp(bytes).metadata()).exif, file).toBeUndefined();
    }
  });

  test('finds its pages by what they say', () => {
    const records = files('pagefind/fragment/*.pf_fragment').map((file) => {
      const text = gunzipSync(readFileSync(join(site.folder, file)))
        .toString('utf8')
        .replace(/^pagefind_dcd/, '');
      return JSON.parse(text) as { readonly url: string; readonly meta: { readonly title: string } };
    });
    for (const [name, { title = '' }] of entries('articles/2017')) {
      const record = records.find(({ url }) => url.includes(`/articles/${name}/`));
      expect(squeeze(record?.meta.title ?? '')).toBe(squeeze(title));
    }
  });

  test('carries the strings, and not good words in their place', () => {
    const texts = JSON.stringify(Object.values(content).map(({ data }) => data));
    const lost = CARRIED.filter((text) => !texts.includes(JSON.stringify(text).slice(1, -1)));
    expect(CARRIED.length).toBeGreaterThan(200);
    expect(lost.length, JSON.stringify(lost)).toBeLessThan(CARRIED.length / 10);
  });
});
