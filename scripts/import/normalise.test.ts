import { describe, expect, test } from 'vitest';
import { describeChapter } from './describe.ts';
import { splitHead } from './heads.ts';
import { normaliseDraft } from './normalise.ts';
import type { Block, Draft, Element } from './types.ts';

function toDraft(...blocks: readonly Block[]): Draft {
  return {
    title: '标题,一',
    subtitle: '某工会:副题',
    byline: '某工会',
    blocks,
    furniture: [],
    notes: [],
    doubts: [],
  };
}

const LEAD: Block = { kind: 'paragraph', text: '过去的一年,很好。', lines: [3] };
const HEADING: Block = { kind: 'heading', text: '聚焦中心,有作为', numeral: '一', lines: [5] };

test('blocks become the lead and chapters, in full-width punctuation', () => {
  const { title, subtitle, chapters } = normaliseDraft(
    toDraft(
      LEAD,
      HEADING,
      { kind: 'paragraph', text: '开展“元旦”、“春节”帮扶,共1,000人。', lines: [7] },
      { kind: 'caption', text: '活动', lines: [9] },
    ),
  );
  expect([title, subtitle]).toEqual(['标题，一', '某工会：副题']);
  expect(chapters).toEqual([
    {
      number: 0,
      slug: 'lead',
      title: '导语',
      numeral: undefined,
      elements: [{ kind: 'paragraph', text: '过去的一年，很好。', line: 3, spans: [] }],
    },
    {
      number: 1,
      slug: 'jujiao-zhongxin',
      title: '聚焦中心，有作为',
      numeral: '一',
      elements: [
        { kind: 'paragraph', text: '开展“元旦”“春节”帮扶，共1,000人。', line: 7, spans: [] },
        { kind: 'photo', text: '活动', line: 9, spans: [] },
      ],
    },
  ]);
});

test('every change of punctuation and every head is told with its line', () => {
  const { notes, doubts } = normaliseDraft(
    toDraft(LEAD, HEADING, {
      kind: 'paragraph',
      text: '打造帮扶品牌。开展“元旦”、“春节”帮扶,惠及职工。',
      lines: [7, 9],
    }),
  );
  expect(notes.filter(({ line }) => line === 7).map(({ text }) => text)).toEqual([
    '第一章的第 1 段，小标题“打造帮扶品牌”',
    '半角标点改全角：逗号 1 处',
    '引号之间的顿号省去 1 处（GB/T 15834）',
  ]);
  expect(doubts).toEqual([{ line: 7, text: '段首短句当作小标题：打造帮扶品牌' }]);
});

test('two chapters that would have one address get two, and one that cannot be spelt gets its number', () => {
  const chapter = (text: string): Block => ({ kind: 'heading', text, numeral: '一', lines: [1] });
  const { chapters } = normaliseDraft(toDraft(chapter('聚焦中心'), chapter('聚焦中心，再'), chapter('——')));
  expect(chapters.map(({ slug }) => slug)).toEqual([
    'lead',
    'jujiao-zhongxin',
    'jujiao-zhongxin-2',
    'chapter-3',
  ]);
});

describe('run-in heads', () => {
  const REST = '江山市总工会配合市委市政府的中心工作，积极开展工作。';

  test.each([
    '主动服务工业强市',
    '全力推进重点项目建立功竞赛活动',
    '通过夯实基层基础为核心，提升工会战斗力',
    '以激发基层活力为关键，提升工会凝聚力',
    '打造先进示范品牌',
  ])('%s is one', (head) => {
    expect(splitHead(`${head}。${REST}`)).toEqual({ head, rest: REST });
  });

  test.each([
    `这几年，绿水青山就是金山银山。${REST}`,
    `打造工会自己的品牌，扩大工会影响力。${REST}`,
    `这种感觉在江山南方水泥公司更为明显。${REST}`,
    `服务点一建好，工会的活动都放到服务点了。${REST}`,
    `打造一个让全市所有职工都能找得到、进得来、办得成事的服务品牌。${REST}`,
    '打造先进示范品牌。完。',
    '打造先进示范品牌',
  ])('%s opens with none', (text) => {
    expect(splitHead(text)).toBeUndefined();
  });
});

describe('a description in the words of the chapter', () => {
  const paragraph = (text: string): Element => ({ kind: 'paragraph', text, line: 1, spans: [] });
  const SENTENCE = '江山市总工会按照上级部署，紧密结合自身实际，各项改革都落到实处。';

  test('takes whole sentences from the start as long as they fit', () => {
    expect(describeChapter([paragraph(`${SENTENCE}${SENTENCE}${SENTENCE}`)])).toBe(SENTENCE + SENTENCE);
  });

  test('never ends inside a quotation', () => {
    expect(
      describeChapter([
        paragraph(`${SENTENCE}“他说好。再来一次。又来一次。${'还要再来一次，'.repeat(8)}完。”`),
      ]),
    ).toBe(SENTENCE);
  });

  test('goes on to a later paragraph where the first sentence is too long or too short', () => {
    expect(
      describeChapter([paragraph('很好。'), paragraph(`${'很长，'.repeat(30)}完。`), paragraph(SENTENCE)]),
    ).toBe(SENTENCE);
  });

  test('holds no number but one that explains itself', () => {
    const counted = '五年来江山市总工会走访了十二家企业，听取了一线职工的意见建议，落到了实处。';
    const usual = '过去的一年，江山市总工会按照上级部署，进一步结合自身实际，改革都落到实处。';
    expect(describeChapter([paragraph(counted), paragraph(usual)])).toBe(usual);
  });

  test('is left to staff where no whole sentence fits', () => {
    expect(describeChapter([paragraph(`${'四个字，'.repeat(30)}完。`)])).toBeUndefined();
  });
});

test('a run-in head stands a level below the head above it, unless both are numbered alike', () => {
  const paragraph = (text: string, line: number): Block => ({ kind: 'paragraph', text, lines: [line] });
  const { chapters } = normaliseDraft(
    toDraft(
      LEAD,
      HEADING,
      paragraph('（一）强化引领。全年举办宣讲许多场，职工说听得懂。', 7),
      { kind: 'subhead', text: '（二）夯实基础', level: 2, lines: [9] },
      paragraph('打造先进示范品牌。开展首届推荐评选活动，职工都说好。', 11),
      paragraph('（三）建强队伍。选聘许多专职干部，全部下到基层一线。', 13),
    ),
  );
  const heads = chapters[1]?.elements.filter(({ kind }) => kind === 'head') ?? [];
  expect(heads.map(({ level, text }) => `${String(level)} ${text}`)).toEqual([
    '2 （一）强化引领',
    '2 （二）夯实基础',
    '3 打造先进示范品牌',
    '2 （三）建强队伍',
  ]);
});
