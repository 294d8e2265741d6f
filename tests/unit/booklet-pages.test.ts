import { describe, expect, test } from 'vitest';
import { bookletOf, bookletWith, chartOf, prose, text } from '../support/booklet-fixtures.ts';
import type { Block, Booklet, Edition } from '../../src/report/booklet/booklet.ts';
import { renderBooklet } from '../../src/report/booklet/set-booklet.ts';
import { readPdf, wordsOf, type Pdf } from '../support/pdf.ts';

const LARGEST_HOLE = 0.6;
const EDITIONS = ['regular', 'large'] as const;

async function readBooklet(booklet: Booklet, edition: Edition = 'regular'): Promise<Pdf> {
  return readPdf(await renderBooklet(booklet, edition));
}

describe('the white space', () => {
  const chapters = (many: number, sentences: number) =>
    bookletOf({
      chapters: Array.from({ length: many }, (_, index) => ({
        file: `content/reports/2017/${index}.mdx`,
        slug: `c${index}`,
        numeral: '一',
        title: ['聚焦中心，', '服务大局'],
        description: '说这一章写了什么。',
        figure: bookletOf().figures[0],
        blocks: [
          prose(sentences, index * 1000),
          { kind: 'heading', level: 2, children: [text('小标题')] },
          prose(sentences),
        ],
      })),
    });
  const numbers = (many: number) => ({
    numbers: Array.from({ length: many }, (_, index) => ({
      ...(bookletOf().numbers[0] ?? never()),
      name: `指标${index}`,
    })),
  });

  test.each([
    ['one short chapter', bookletOf()],
    ['no lead', bookletOf({ lead: [] })],
    ['twelve short chapters', chapters(12, 4)],
    ['four long chapters', chapters(4, 70)],
    ['no numbers at all', bookletOf({ numbers: [], figures: [] })],
    ['three hundred numbers', { ...chapters(2, 9), ...numbers(300) }],
    [
      'many charts',
      bookletWith(Array.from({ length: 9 }, (_, index) => [prose(6, index * 9), chartOf(2 + index)]).flat()),
    ],
    ['a chart of thirty rows', bookletWith([prose(9), chartOf(30), prose(9)])],
  ] as const)('of a report with %s leaves no page nearly empty', async (_name, booklet) => {
    for (const edition of EDITIONS) {
      const { sheets } = await readBooklet(booklet, edition);
      const holes = sheets.slice(1).map(({ hole }) => hole);
      expect(
        holes.filter((hole) => hole > LARGEST_HOLE),
        `${edition}: ${holes.join(' ')}`,
      ).toEqual([]);
    }
  });
});

describe('what is longer than a page', () => {
  const rows = Array.from({ length: 90 }, (_, row) => [[text(`第${row}行`)], [text(`${row}个`)]]);

  test('breaks between the rows of a table, and repeats its head', async () => {
    const table: Block = {
      kind: 'table',
      align: ['left', 'right'],
      rows: [[[text('表头')], [text('写法')]], ...rows],
    };
    const { sheets } = await readBooklet(bookletWith([table]));
    const heads = sheets.filter(({ lines }) => lines.some(({ text: words }) => words.includes('表头')));
    expect(heads.length).toBeGreaterThan(1);
    expect(wordsOf({ sheets } as Pdf)).toContain('第89行89个');
  });

  test.each(EDITIONS)(
    'breaks between the rows of a chart, its title over them, in the %s edition',
    async (edition) => {
      const { sheets } = await readBooklet(bookletWith([chartOf(60)]), edition);
      const titled = sheets.filter(({ lines }) =>
        lines.some(({ text: words }) => words.replaceAll(/\s/g, '').includes('图有60行')),
      );
      expect(titled.length).toBeGreaterThan(1);
      // A piece that a page cuts would show its letters on both sides of the cut, or on none.
      const values = wordsOf({ sheets } as Pdf).match(/\d+个/g);
      expect(values).toEqual(Array.from({ length: 60 }, (_, row) => `${row}个`));
    },
  );
});

test.each([
  ['regular', 2],
  ['large', 4],
] as const)(
  'a table of twelve columns goes on below in the %s edition, its first column whole each time',
  async (edition, parts) => {
    const table: Block = {
      kind: 'table',
      align: Array.from({ length: 12 }, () => 'left' as const),
      rows: ['头', '值'].map((word) =>
        Array.from({ length: 12 }, (_, column) => [
          text(column === 0 ? `双塔街道${word}` : `${word}${column}列`),
        ]),
      ),
    };
    const { sheets } = await readBooklet(bookletWith([table]), edition);
    const lines = sheets.flatMap((sheet) =>
      sheet.lines.map(({ text: words }) => words.replaceAll(/\s/g, '')),
    );
    expect(lines.filter((line) => line.includes('双塔街道值'))).toHaveLength(parts);
    for (let column = 1; column < 12; column += 1)
      expect(lines.filter((line) => line.includes(`值${column}列`))).toHaveLength(1);
  },
);

function never(): never {
  throw new Error('The small booklet has a number');
}
