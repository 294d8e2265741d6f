import { searchAttributes, SEARCH_KINDS, type SearchKind } from '../../../src/search/search-record.ts';
import { createRandom, pick } from './random.ts';

const SEED = 20171122;
const WORDS = 6000;
const SECTIONS = 3;
const PARAGRAPHS = 2;
const CLAUSES = 5;
const YEARS = ['2013', '2014', '2015', '2016', '2017'] as const;
const UNITS = ['人', '名', '%', '个', '多万元', '人次', '家', '亿元'] as const;
const JOINTS = ['，', '，', '，', '、', '；', ''] as const;

type List = readonly [string, ...string[]];

/** Pages like those of the site, by their files: half of their clauses from `text`, half of words of the 3,755 most frequent characters. Same arguments, same pages. */
export function generatePages(count: number, text: string): Readonly<Record<string, string>> {
  const random = createRandom(SEED);
  const clauses = toList(text.split(/[，。；、：“”\s]+/).filter((clause) => clause.length > 3));
  const words = createWords(random);
  const pages = Array.from({ length: count }, (_, index) => {
    const clause = (): string => (random() < 0.5 ? pick(random, clauses) : createClause(random, words));
    return [`pages/${index + 1}/index.html`, createPage({ random, words, clause, index })] as const;
  });
  return Object.fromEntries(pages);
}

interface Source {
  readonly random: () => number;
  readonly words: List;
  readonly clause: () => string;
  readonly index: number;
}

function createPage({ random, words, clause, index }: Source): string {
  const kind: SearchKind = SEARCH_KINDS[index % SEARCH_KINDS.length] ?? '文章';
  const title = `${pick(random, words, 2)}${pick(random, words)}${pick(random, words, 2)}`;
  const year = Number(pick(random, YEARS));
  const paragraph = (): string => {
    const sentence = Array.from({ length: CLAUSES }, () => clause() + pick(random, JOINTS)).join('');
    return `<p>${sentence.replace(/[，、；]$/, '')}。</p>`;
  };
  const sections = Array.from({ length: SECTIONS }, (_, section) => {
    const heading = `<h2 id="s${section}">${pick(random, words)}${pick(random, words)}</h2>`;
    return heading + Array.from({ length: PARAGRAPHS }, paragraph).join('');
  });
  const attributes = Object.entries(searchAttributes({ kind, title, year })).map(
    ([name, value]) => ` ${name}="${value}"`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><main${attributes.join('')}><h1>${title}</h1>${sections.join('')}</main></body></html>`;
}

function createClause(random: () => number, words: List): string {
  const parts = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(random, words, 2));
  return random() < 0.3 ? `${parts.join('')}${createNumber(random)}` : parts.join('');
}

function createNumber(random: () => number): string {
  const digits = Math.floor(10 ** (1 + random() * 4));
  const number = random() < 0.2 ? (digits / 10).toFixed(1) : String(digits);
  return number + pick(random, UNITS);
}

/** Words of two or three characters: those of the first level of GB 2312, which covers 99.7 % of modern text. */
function createWords(random: () => number): List {
  const decoder = new TextDecoder('gb18030');
  const characters = toList(
    Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) =>
      Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(0xb0 + row, 0xa1 + cell))),
    )
      .flat()
      .filter((character) => /^\p{Script=Han}$/u.test(character))
      .map((character) => ({ character, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ character }) => character),
  );
  return toList(
    Array.from({ length: WORDS }, () =>
      Array.from({ length: random() < 0.8 ? 2 : 3 }, () => pick(random, characters, 2)).join(''),
    ),
  );
}

function toList(items: readonly string[]): List {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('nothing to generate pages from');
  return [first, ...others];
}
