import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articleSchema } from '../../src/content/schemas/article.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { findNumeralWords } from '../../src/quantity/numeral-words.ts';
import { chapterSchema } from '../../src/content/schemas/report.ts';
import { checkContent } from '../../src/rules/check-content.ts';
import { stationSchema } from '../../src/content/schemas/station.ts';
import { hiddenInData } from '../../src/content/text/hidden-characters.ts';
import { tagFault } from '../../src/content/text/tags.ts';
import { displayLength } from '../../src/lib/text.ts';
import { ATTACHED, HOSTILE_CONTENT } from './hostile-content.ts';
import { toText, type HostileFile } from './hostile-file.ts';
import { SEED, SEED_TEXT } from './hostile-report.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';
import { textFieldsOf, withValue } from './text-fields.ts';

export type HostileSite = Readonly<Record<string, HostileFile>>;

/** Parts strings that share one field; no string holds it. */
const BETWEEN = ' ¦ ';

const LONGEST = 200;
const TITLE = 22;
const SUMMARY = 78;
const FREE = 400;
const CHAPTER = 'content/reports/2017/02-hostile.mdx';
/** A text for any field, with nothing in it. */
export const GOOD_SUMMARY = '只为测试而写的话，没有什么内容，和任何单位、任何人都没有关系。';
/** One photograph for all of them. */
const PHOTO = 'content/articles/2017/photos/hall.jpg';
const CHAPTER_HEADING = '别的话';

/** What the check lets into any free field; the longest are one alone. */
export const CARRIED: readonly string[] = HOSTILE_STRINGS.filter(
  (text) => isLetIn(text) && tagFault(text) === undefined,
);
/** What may stand in prose, where a number may not; there a tag may be spoken of. */
const PROSE = toProse(HOSTILE_STRINGS.filter((text) => isLetIn(text) && findNumeralWords(text).length === 0));
/** Those that may stand in a field, too. */
const WORDS = PROSE.filter((text) => tagFault(text) === undefined);

/** Writes the site as `content/` and `seeds/`. */
export function writeHostileSite(folder: string, site: HostileSite, photo: Uint8Array): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of filesOf(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.endsWith('.jpg') ? photo : text);
  }
}

/** A text as Markdown that says it and does nothing else. */
function toMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}

/** Strings in groups whose widths together stay below a limit, `turn` steps on, so that not every field of a page says the same. */
function pack(
  strings: readonly string[],
  limit: number,
  widthOf = (text: string): number => text.length,
): readonly string[] {
  const packs: string[] = [];
  for (const text of strings) {
    const last = packs.at(-1);
    const joined = last === undefined ? text : last + BETWEEN + text;
    if (last !== undefined && widthOf(joined) <= limit) packs[packs.length - 1] = joined;
    else packs.push(text);
  }
  return packs;
}

/** What fails a build where a picture is drawn: a word too long for its line, a character that its face lacks. */
const UNDRAWN = /[\w.]{24}|[\p{Cf}\p{Co}\p{M}\p{Lm}\p{Extended_Pictographic}ſİ\u{20000}-\u{3FFFF}]/u;
const TITLES = pack(
  WORDS.filter((text) => !UNDRAWN.test(text)),
  TITLE,
  displayLength,
);
const SUMMARIES = pack(
  WORDS.filter((text) => !UNDRAWN.test(text)),
  SUMMARY,
).map((text) => text.padEnd(30, '，只为测试'));
const FREES = pack(CARRIED, FREE);
const ATTRIBUTES = pack(WORDS, FREE);
/** Markdown makes a link of a bare address, however it is escaped. */
const PLAIN = PROSE.filter((text) => !/https?:|www\.|@/i.test(text));
const PARAGRAPHS = pack(PLAIN, FREE);
const SPOKEN = pack(
  PLAIN.filter((text) => !UNDRAWN.test(text)),
  TITLE,
  displayLength,
);
/** What a chart has room for. */
const SHORTS = WORDS.filter((text) => displayLength(text) <= 7 && text.trim() === text);
/** What a picture has room for under a quotation. */
const SPEAKERS = SHORTS.filter((text) => !UNDRAWN.test(text));
const MOST_STATIONS = 12;
const SHORT_FIELDS = /^charts\.\*\.(?:labels|wholes|panels|subject)/;

function isLetIn(text: string): boolean {
  return hiddenInData('', text, () => ({ line: 1, column: 1 })).length === 0 && text.length <= LONGEST;
}

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Those that the rules for printed words let pass. */
function toProse(strings: readonly string[]): readonly string[] {
  const fileOf = (index: number): string => `content/articles/2017/probe-${String(index)}.mdx`;
  const data = { title: '试写', description: GOOD_SUMMARY, date: '2018-02-01', topics: ['industry'] };
  const probes = strings.map(
    (text, index) =>
      [fileOf(index), { schema: articleSchema, data, body: `好话。${toMarkdown(text)}` }] as const,
  );
  const files = filesOf({ ...HOSTILE_CONTENT, ...Object.fromEntries(probes) }, SEED_TEXT);
  const errors = checkContent(parseContentTree(files)).filter(({ severity }) => severity === 'error');
  const refused = new Set(errors.map(({ file }) => file));
  return strings.filter((_, index) => !refused.has(fileOf(index)));
}

/** The site before the check has seen it. */
export function composeHostileSite(): HostileSite {
  const content: Record<string, HostileFile> = { ...HOSTILE_CONTENT };
  const count = Math.max(TITLES.length, SUMMARIES.length);
  for (let index = 0; index < count; index += 1) {
    const name = `hostile-${String(index).padStart(3, '0')}`;
    content[`content/articles/2017/${name}.mdx`] = toArticle(index);
    // All stand on one page, whose face must stay small.
    if (index < MOST_STATIONS) content[`content/stations/${name}.yaml`] = toStation(index);
  }
  content['content/site.yaml'] = toSite();
  content['content/tombstones.yaml'] = toTombstones(content['content/tombstones.yaml']);
  content[CHAPTER] = toChapter();
  for (const [file, { schema, data }] of Object.entries(HOSTILE_CONTENT))
    content[file] = {
      ...HOSTILE_CONTENT[file],
      ...content[file],
      schema,
      data: toFreeFields(file, content[file]?.data ?? data),
    };
  return content;
}

function toArticle(index: number): HostileFile {
  const quoted = at(SPEAKERS, index);
  return {
    schema: articleSchema,
    data: {
      title: at(TITLES, index),
      description: at(SUMMARIES, index),
      date: '2018-02-01',
      dateNote: at(ATTRIBUTES, index + 1),
      source: at(FREES, index + 2),
      author: at(FREES, index + 3),
      topics: ['industry'],
    },
    body: [
      ...at(PARAGRAPHS, index + 4)
        .split(BETWEEN)
        .map(toMarkdown),
      `## ${toMarkdown(at(SPOKEN, index + 5))}`,
      `<Photo src="${PHOTO.slice('content/'.length)}" alt="${toAttribute(at(ATTRIBUTES, index + 8))}" caption="${toAttribute(at(ATTRIBUTES, index + 9))}" credit="${toAttribute(at(ATTRIBUTES, index + 10))}" />`,
      `<Quote speaker="${toAttribute(quoted)}" role="${toAttribute(at(SPEAKERS, index + 6))}">“${toMarkdown(at(SPOKEN, index + 7))}”</Quote>`,
    ].join('\n\n'),
  };
}

function toStation(index: number): HostileFile {
  return {
    schema: stationSchema,
    data: {
      name: at(TITLES, index),
      level: 'township',
      kind: 'station',
      township: '虎山街道',
      address: at(FREES, index + 1),
      location: {
        precision: 'township-seat',
        longitude: 118.608197,
        latitude: 28.713445,
        source: at(FREES, index + 2),
      },
      services: at(FREES, index + 3).split(BETWEEN),
      facilities: at(FREES, index + 4).split(BETWEEN),
      hours: at(FREES, index + 5),
      asOf: '2017',
    },
  };
}

function toSite(): HostileFile {
  const site = HOSTILE_CONTENT['content/site.yaml'];
  if (!site) throw new Error('no site.yaml');
  return {
    ...site,
    data: {
      ...site.data,
      name: '</title></script>"\'><img src=x onerror=alert()>&amp;',
      topics: [
        { id: 'industry', title: at(TITLES, 3), description: at(FREES, 1) },
        ...TITLES.slice(0, 12).map((title, index) => ({
          id: `topic-${index}`,
          title,
          description: at(FREES, index),
        })),
      ],
      navigation: ['/reports/', '/data/', '/articles/'].map((path, index) => ({
        title: at(TITLES, index + 9),
        path,
      })),
    },
  };
}

function toTombstones(file: HostileFile | undefined): HostileFile {
  if (!file) throw new Error('no tombstones.yaml');
  const pages = FREES.map((reason, index) => ({
    path: `/stations/gone-${index}/`,
    name: at(TITLES, index),
    date: '2019-02',
    reason: reason.padEnd(4, '。'),
  }));
  return { ...file, data: { ...file.data, pages } };
}

/** What a source itself says: it stands in the seed, in its chapter, and beside each other on the page of sources. */
function toChapter(): HostileFile {
  return {
    schema: chapterSchema,
    data: { title: CHAPTER_HEADING, description: at(SUMMARIES, 1) },
    body: seedLines().map(toMarkdown).join('\n\n'),
  };
}

function seedLines(): readonly string[] {
  return PLAIN.filter((text) => text.trim() === text && /\p{L}/u.test(text));
}

const PACKED: ReadonlySet<string> = new Set(
  'english definition source organisation.english organisation.address filing.icp filing.police licence.name map.attribution map.reviewNumber byline subtitle dateNote breaks.*.reason derived.*.method relations.*.note numerals.*.reason charts.*.note charts.*.subject charts.*.labels.* charts.*.wholes.* charts.*.panels.*.heading reason removed.*.name removed.*.reason'.split(
    ' ',
  ),
);

/** The free fields of the base tree, each with the next strings. */
function toFreeFields(file: string, data: HostileFile['data']): HostileFile['data'] {
  let next = [...file].reduce((sum, character) => sum + character.charCodeAt(0), 0);
  return textFieldsOf(data)
    .filter(({ pattern }) => PACKED.has(pattern))
    .reduce((changed, { path, pattern }) => {
      next += 1;
      const list = SHORT_FIELDS.test(pattern) ? SHORTS : pattern === 'subtitle' ? TITLES : FREES;
      return withValue(changed, path, at(list, next).padEnd(4, '。')) as HostileFile['data'];
    }, data);
}

function toAttribute(text: string): string {
  return [...text].map((character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join('');
}

function toSeed(): string {
  return `${SEED_TEXT}\n${CHAPTER_HEADING}\n\n${seedLines().join('\n\n')}\n`;
}

/** Its files; the photo is named only. */
export function filesOf(site: HostileSite, seed = toSeed()): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ...Object.entries(site).map(([path, file]) => [path, toText(file)] as const),
    [SEED, seed] as const,
    ...ATTACHED,
    [PHOTO, ''] as const,
  ]);
}
