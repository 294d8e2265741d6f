import { describe, expect, test } from 'vitest';
import { parseSource } from './parse.ts';
import type { Draft, Source } from './types.ts';

const COVER = ['年报标题有“焦点”', '某市总工会', '导语的话。'];
const LONG =
  '在某市总工会的统一指导下,街道总工会建起了职工服务站,像某水泥这样的大企业,建起了职工服务点,方便职工。';

function toSource(...lines: readonly string[]): Source {
  return {
    file: 'a.txt',
    encoding: 'UTF-8',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  };
}

function parse(...lines: readonly string[]): Draft {
  const draft = parseSource(toSource(...lines));
  if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
  return draft;
}

function textsOf({ blocks }: Draft): readonly string[] {
  return blocks.map(({ kind, text }) => `${kind} ${text}`);
}

describe('the cover', () => {
  test('blank lines and indents are no text, and line numbers are those of the source', () => {
    const draft = parse('', '　　年报标题', ' ', '某市总工会', '', '导语。', '一、第一章');
    expect(draft).toMatchObject({ title: '年报标题', byline: '某市总工会', subtitle: undefined });
    expect(draft.blocks.map(({ lines }) => lines)).toEqual([[6], [7]]);
  });

  test('a headline among the captions that opens with the byline is the subtitle, and is reported', () => {
    const draft = parse(...COVER, '一、甲章', '正文。', '职工活动', '某市总工会:由内而外', '效果图');
    expect(draft.subtitle).toBe('某市总工会:由内而外');
    expect(textsOf(draft)).toEqual([
      'paragraph 导语的话。',
      'heading 甲章',
      'paragraph 正文。',
      'caption 职工活动',
      'caption 效果图',
    ]);
    expect(draft.doubts).toEqual([{ line: 7, text: expect.stringContaining('当作副题') as string }]);
  });
});

describe('the end', () => {
  const BODY = ['年报标题', '导语的话。', '一、甲章', '正文。'];

  test.each([
    ['on two lines', ['某市总工会', '2019年1月18日'], '2019-01-18'],
    ['on one line', ['某市总工会  2019年1月18日'], '2019-01-18'],
    ['in Chinese numerals', ['某市总工会', '二〇一九年十二月二十八日'], '2019-12-28'],
    ['before the origin of a page', ['某市总工会', '2019 年 1 月 8 日', '来源：某某网'], '2019-01-08'],
  ])('signature and date are byline and date, %s', (_, lines, written) => {
    const draft = parse(...BODY, ...lines);
    expect(draft).toMatchObject({ byline: '某市总工会', written });
    expect(textsOf(draft)).toEqual(['paragraph 导语的话。', 'heading 甲章', 'paragraph 正文。']);
    const last = BODY.length + lines.length;
    expect(draft.notes.map(({ line }) => line)).toContain(last);
  });

  test('a byline below the title stays, and a body that no date follows is no signature', () => {
    expect(parse('年报标题', '甲市总工会', ...BODY.slice(1), '乙市总工会', '2019年1月18日').byline).toBe(
      '甲市总工会',
    );
    const draft = parse(...BODY, '某镇总工会');
    expect([draft.byline, textsOf(draft).at(-1)]).toEqual([undefined, 'caption 某镇总工会']);
  });

  test('where a page came from is no text, and is reported', () => {
    const draft = parse(
      '年报标题',
      '来源：某某网 发布时间：2019-01-18',
      ...BODY.slice(1),
      '（来源：某某日报）',
    );
    expect(textsOf(draft)).toEqual(['paragraph 导语的话。', 'heading 甲章', 'paragraph 正文。']);
    expect(draft.doubts.map(({ line }) => line)).toEqual([2, 6]);
    expect(textsOf(parse(...BODY, '来源：职工的需要就是工作的方向。')).at(-1)).toContain('来源');
  });
});

describe('paragraphs that columns broke', () => {
  test('one that stops at a comma or inside a word goes on with the next', () => {
    const draft = parse(
      ...COVER,
      '一、甲章',
      '主席柴菊英表示,',
      '',
      '“所以我们提供困难救助、法',
      '律援助等职能。”',
      '下一段。',
    );
    expect(textsOf(draft).slice(2)).toEqual([
      'paragraph 主席柴菊英表示,“所以我们提供困难救助、法律援助等职能。”',
      'paragraph 下一段。',
    ]);
    expect(draft.blocks[2]?.lines).toEqual([5, 7, 8]);
    expect(draft.notes.map(({ line }) => line)).toEqual([1, 2, 7, 8]);
  });

  test('a caption may stand in the break and then follows the paragraph', () => {
    const draft = parse(
      ...COVER,
      '一、甲章',
      '各级工会积极开展活动,进一步推进互助工作,2017年全市',
      '服务站大厅',
      '参保职工达到28461人。',
    );
    expect(textsOf(draft).slice(2)).toEqual([
      'paragraph 各级工会积极开展活动,进一步推进互助工作,2017年全市参保职工达到28461人。',
      'caption 服务站大厅',
    ]);
  });

  test('one that nothing continues is reported and left', () => {
    const draft = parse(...COVER, '一、甲章', '这一段说到一半,', '二、乙章', '乙。');
    expect(textsOf(draft)).toContain('paragraph 这一段说到一半,');
    expect(draft.doubts).toEqual([{ line: 5, text: expect.stringContaining('停在句子中间') as string }]);
  });
});

test('of a long paragraph that stands twice the first is kept and the second reported', () => {
  const draft = parse(...COVER, '一、甲章', LONG, '短句。', '短句。', LONG.replaceAll(',', '，'));
  expect(textsOf(draft).slice(2)).toEqual([`paragraph ${LONG}`, 'paragraph 短句。', 'paragraph 短句。']);
  expect(draft.doubts).toEqual([
    { line: 8, text: expect.stringContaining('与第 5 行起的一段相同') as string },
  ]);
});

describe('headings and captions', () => {
  test('一、 opens a chapter; the numeral is apart from the title', () => {
    expect(parse(...COVER, '一、甲章,乙', '文。').blocks[1]).toEqual({
      kind: 'heading',
      text: '甲章,乙',
      numeral: '一',
      lines: [4],
    });
  });

  test('a sentence that begins with 一、 is none', () => {
    expect(textsOf(parse(...COVER, '一、甲章', '二、这是一句话。'))).toContain('paragraph 二、这是一句话。');
  });

  test.each([
    ['chapters where nothing is numbered', [], 'heading'],
    ['subheads below those that are', ['一、甲章'], 'subhead'],
  ])('short lines with a ★ are %s, and reported', (_, chapter, kind) => {
    const draft = parse(...COVER, ...chapter, '★聚焦中心', '正文。', '★ 服务职工', '正文二。');
    expect(draft.blocks.filter((block) => block.kind === kind).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['聚焦中心', '服务职工']),
    );
    expect(draft.doubts).toHaveLength(2);
  });

  test('below 第一部分 一、 is a subhead, and （一） stands below it', () => {
    const lines = ['第一部分 今年', '一、甲项', '（一）子项', '文。', '第二部分 明年', '一、乙项', '文。'];
    expect(
      parse(...COVER, ...lines).blocks.flatMap(({ kind, text, level }) =>
        kind === 'paragraph' ? [] : [`${kind} ${text} ${String(level ?? '')}`.trim()],
      ),
    ).toEqual([
      'heading 第一部分 今年',
      'subhead 一、甲项 2',
      'subhead （一）子项 3',
      'heading 第二部分 明年',
      'subhead 一、乙项 2',
    ]);
  });

  test('a list with signs before its items has no heading', () => {
    const draft = parse(...COVER, '一、甲章', '●图书室', '●休息室', '●办事大厅');
    expect(draft.blocks.map(({ kind }) => kind)).not.toContain('subhead');
  });

  test('a numeral that does not follow is reported', () => {
    expect(parse(...COVER, '一、甲章', '甲。', '三、丙章', '丙。').doubts).toEqual([
      { line: 6, text: expect.stringContaining('不接前一章') as string },
    ]);
  });
});

describe('sources that cannot be imported', () => {
  test('no title and no chapter are both named, each with its line and an example', () => {
    expect(parseSource(toSource('', '一上来就是一句话。'))).toMatchObject([
      {
        rule: 'import-title',
        line: 2,
        found: '没有标题：第一行文字是“一上来就是一句话。”',
        example: expect.any(String) as string,
      },
      { rule: 'import-heading', found: '没有章标题' },
    ]);
  });

  test('a file without text is refused', () => {
    expect(parseSource(toSource('', ' '))).toMatchObject([{ rule: 'import-empty' }]);
  });
});
