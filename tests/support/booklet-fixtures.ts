import type {
  Block,
  Booklet,
  BookletColophon,
  ChartBlock,
  Inline,
  Picture,
} from '../../src/report/booklet/booklet.ts';

const ORIGIN = 'https://booklet.example';

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const paragraph = (...words: readonly string[]): Block => ({
  kind: 'paragraph',
  children: words.map(text),
});

/** A paragraph of so many sentences, each with its number, so that none is like another. */
export const prose = (sentences: number, from = 0): Block =>
  paragraph(
    ...Array.from(
      { length: sentences },
      (_, index) => `这是第${from + index}句，说全市各级工会这一年做了什么。`,
    ),
  );

/** A chart of so many rows, in pieces of five. */
export function chartOf(rows: number): ChartBlock {
  const pieces = Array.from({ length: Math.ceil(rows / 5) }, (_, piece) =>
    pictureOf(piece * 5, Math.min(rows, piece * 5 + 5)),
  );
  const picture = { ...pictureOf(0, rows), pieces };
  return {
    kind: 'chart',
    title: [[text(`图有${rows}行`)]],
    sentence: [text('各行都有一个数。')],
    alt: `条形图，${rows}行`,
    pictures: { regular: picture, large: picture },
    notes: '',
    anchors: [],
    url: `${ORIGIN}/charts/a/`,
  };
}

const COLOPHON: BookletColophon = {
  source: '某市总工会《年报》',
  dateNote: '',
  address: `${ORIGIN}/reports/2017/`,
  code: {
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7" stroke="#000" fill="none"/></svg>',
    width: 9,
    height: 9,
  },
  facts: [['编制', '某市总工会']],
};

/** A small booklet of one chapter with one statistic, changed where a test wants it. */
export function bookletOf(change: Partial<Booklet> = {}): Booklet {
  const url = `${ORIGIN}/data/volunteers/2017/`;
  const figure = { name: '志愿者人数', parts: { prefix: '', digits: '2500', suffix: '多名' }, url };
  return {
    year: 2017,
    title: ['某市总工会年报'],
    subtitle: '',
    byline: '某市总工会',
    description: '只为测试而设的年报。',
    keywords: ['年报'],
    date: '2017',
    origin: ORIGIN,
    lead: [paragraph('导语一句。')],
    leadFile: 'content/reports/2017/00-lead.mdx',
    figures: [figure],
    chapters: [
      {
        file: 'content/reports/2017/01-focus.mdx',
        slug: 'focus',
        numeral: '一',
        title: ['聚焦中心，', '服务大局'],
        description: '说志愿者有多少。',
        figure,
        blocks: [
          {
            kind: 'paragraph',
            children: [
              text('全市有志愿者'),
              { kind: 'stat', observation: 'volunteers/2017', text: '2500多名', url, anchor: 'n-volunteers' },
              text('。'),
            ],
          },
        ],
      },
    ],
    numbers: [
      {
        name: '志愿者人数',
        text: '2500多名',
        anchors: ['n-volunteers'],
        url,
        path: '/data/volunteers/2017/',
      },
    ],
    colophon: COLOPHON,
    attachments: [
      {
        name: 'observations.csv',
        mime: 'text/csv',
        relationship: 'data',
        description: '全部数值',
        text: 'a,b\n',
      },
    ],
    ...change,
  };
}

/** The same with other blocks in its one chapter. */
export function bookletWith(blocks: readonly Block[]): Booklet {
  const booklet = bookletOf();
  return { ...booklet, chapters: booklet.chapters.map((chapter) => ({ ...chapter, blocks })) };
}

function pictureOf(from: number, to: number): Picture {
  const height = 40 * (to - from);
  const bars = Array.from({ length: to - from }, (_, index) => {
    const y = index * 40;
    return `<rect x="0" y="${y}" width="300" height="24" fill="#a3161a"/><text x="310" y="${y + 18}" font-family="'Noto Sans SC'" font-size="15">${from + index}个</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${height}" width="720" height="${height}">${bars.join('')}</svg>`;
  return { svg, width: 720, height };
}
