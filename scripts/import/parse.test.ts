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
