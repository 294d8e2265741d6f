import { describe, expect, test } from 'vitest';
import { convert } from './convert.ts';
import { parseSource } from './parse.ts';
import type { Draft } from './types.ts';

function parse(...lines: readonly string[]): Draft {
  const draft = parseSource({
    file: 'a.txt',
    encoding: 'UTF-8',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  });
  if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
  return draft;
}

/** Chapters' files as they are written, without their front matter. */
function bodiesOf(draft: Draft): readonly string[] {
  return convert(draft, []).files.map(({ text }) => text.replace(/^---\n[^]*?\n---\n\n/, '').trimEnd());
}

const COVER = ['年报标题', '某市总工会', '这是导语，说过去的一年做了哪些工作。'];

describe('what belongs to the pages', () => {
  test.each(['— 2 —', '- 2 -', '第 2 页', '第2页 共12页', '2/12', '－２－'])(
    'the page number %s is left out, and the paragraph goes on',
    (page) => {
      const draft = parse(...COVER, '一、甲章', '全市有志愿者，他们在各乡镇、街', page, '道服务职工。');
      expect(draft.blocks.at(-1)).toMatchObject({
        text: '全市有志愿者，他们在各乡镇、街道服务职工。',
        lines: [5, 7],
      });
      expect(draft.furniture).toEqual([6]);
      expect(draft.notes).toContainEqual({ line: 6, text: '页码，略去' });
    },
  );

  test('bare numbers are page numbers only where they count up', () => {
    expect(parse(...COVER, '一、甲章', '甲。', '1', '乙。', '2', '丙。').furniture).toEqual([6, 8]);
    expect(parse(...COVER, '一、甲章', '甲。', '2018', '乙。').furniture).toEqual([]);
  });

  test('a short line on page after page is a running header; its first place as the title stays', () => {
    const draft = parse(
      ...COVER,
      '一、甲章',
      '甲。',
      '年报标题',
      '- 1 -',
      '乙。',
      '年报标题',
      '- 2 -',
      '丙。',
    );
    expect(draft.title).toBe('年报标题');
    expect(draft.furniture).toEqual([6, 7, 9, 10]);
    expect(draft.doubts).toContainEqual({ line: 6, text: expect.stringContaining('当作页眉') as string });
  });

  test.each([
    ['with its title and dots', ['目　录', '一、甲章……………1', '（一）子……2', '二、乙章·····12'], [4, 5, 6, 7]],
    ['as Word gives its tabs', ['目录', '一、甲章 1', '（一）子 2', '二、乙章 12'], [4, 5, 6, 7]],
    ['without a title', ['一、甲章…… 1', '二、乙章 …… 12'], [4, 5]],
    ['without pages', ['目录', '一、甲章', '二、乙章'], [4, 5, 6]],
  ])('a table of contents %s is left out', (_, contents, furniture) => {
    const draft = parse(...COVER, ...contents, '一、甲章', '甲。', '（一）子', '子。', '二、乙章', '乙。');
    expect(draft.furniture).toEqual(furniture);
    expect(draft.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      '甲章',
      '乙章',
    ]);
    expect(draft.doubts).toContainEqual({ line: 4, text: expect.stringContaining('是目录') as string });
  });

  test.each([
    ['lines whose words do not come again', ['服务职工 120', '帮扶职工 130']],
    ['pages that fall', ['一、甲章 12', '二、乙章 1']],
  ])('%s are no table of contents', (_, lines) => {
    const draft = parse(...COVER, ...lines, '一、甲章', '甲。', '二、乙章', '乙。');
    expect(draft.furniture).toEqual([]);
  });

  test('a sentence said three times is no header', () => {
    expect(parse(...COVER, '一、甲章', '好。', '好。', '好。').furniture).toEqual([]);
  });
});

describe('lines of a fixed width', () => {
  const LINES = [
    '　　各级工会组织结合自身特点开展技能比赛并且',
    '组织职工参加省市两级的各类比赛取得了好成绩。',
    '职工的素质提升了企业的效益也跟着提升了这是大',
    '家都看得到的变化也是今后继续开展比赛的理由所',
    '在。',
    '　　下一年要把比赛办到乡镇和街道去让更多职工',
    '有机会参加。',
  ];

  test('are put together, also where a full one ends with a full stop; an indent begins a paragraph', () => {
    const draft = parse('年报标题', '', '　　这是导语。', '一、甲章', ...LINES);
    const paragraphs = draft.blocks.filter(({ kind }) => kind === 'paragraph');
    expect(paragraphs.map(({ lines }) => lines)).toEqual([[3], [5, 6, 7, 8, 9], [10, 11]]);
    expect(paragraphs[1]?.text).toBe(LINES.slice(0, 5).join('').trim());
  });

  test('a line that many digits make narrow goes on where it stops in mid-sentence', () => {
    const lines = ['　　互助工作有了进展，参保职工一共是28461人，2018', '年还要增加。', ...LINES];
    const draft = parse('年报标题', '', '　　这是导语。', '一、甲章', ...lines);
    expect(draft.blocks.filter(({ kind }) => kind === 'paragraph')[1]?.lines).toEqual([5, 6]);
  });

  test('a text of whole paragraphs is left as it is', () => {
    expect(parse(...COVER, '一、甲章', '第一段话。', '第二段话。').blocks).toHaveLength(4);
  });
});

describe('parts below a chapter', () => {
  test('（一） and 1. become headings of their levels, numbers kept', () => {
    const draft = parse(
      ...COVER,
      '一、甲章',
      '（一）夯实组织基础',
      '正文。',
      '1.建好阵地',
      '正文。',
      '(二)激发活力',
      '正文。',
    );
    expect(bodiesOf(draft)[1]).toBe(
      '## （一）夯实组织基础\n\n正文。\n\n### 1.建好阵地\n\n正文。\n\n## （二）激发活力\n\n正文。',
    );
  });

  test('1. right under a chapter is no level deeper than it needs', () => {
    expect(bodiesOf(parse(...COVER, '一、甲章', '1、建好阵地', '正文。'))[1]).toBe(
      '## 1、建好阵地\n\n正文。',
    );
  });

  test('a numbered opening that runs into its paragraph is set over it', () => {
    expect(
      bodiesOf(
        parse(...COVER, '一、甲章', '（一）组织基础更牢了。全年新建了很多基层工会组织，覆盖面不断扩大。'),
      )[1],
    ).toBe('## （一）组织基础更牢了\n\n全年新建了很多基层工会组织，覆盖面不断扩大。');
  });

  test('several short numbered lines below each other are a list', () => {
    expect(
      bodiesOf(parse(...COVER, '一、甲章', '做了几件事：', '1.慰问职工', '2.走访企业', '正文。'))[1],
    ).toContain('1. 慰问职工\n2. 走访企业');
  });
});

describe('tables typed with spaces', () => {
  test('become tables; a rule between the rows is left out', () => {
    const draft = parse(
      ...COVER,
      '一、甲章',
      '正文。',
      '项目      数量',
      '--------------',
      '志愿者    2600名',
      '服务站\t8个',
      '正文。',
    );
    expect(bodiesOf(draft)[1]).toBe(
      '正文。\n\n| 项目 | 数量 |\n| --- | --- |\n| 志愿者 | 2600名 |\n| 服务站 | 8个 |\n\n正文。',
    );
    expect(draft.doubts).toContainEqual({ line: 6, text: '用空格排成的 3 行 2 列，当作表格' });
  });

  test('rows with a cell too few are named', () => {
    const draft = parse(...COVER, '一、甲章', '项目  单位  数量', '志愿者  2600', '正文。');
    expect(draft.doubts.map(({ text }) => text).join()).toContain('第 6 行的格数和别的行不同');
  });

  test('one line with a gap is none', () => {
    expect(
      parse('主动作为  延伸服务', ...COVER.slice(1), '一、甲章', '甲  乙').blocks.some(
        ({ kind }) => kind === 'row',
      ),
    ).toBe(false);
  });
});

test('a date below the title goes to report.yaml, not into the text', () => {
  const draft = parse('年报标题', '某市总工会', '2019年1月15日', '导语。', '一、甲章', '甲。');
  expect(draft).toMatchObject({ byline: '某市总工会', written: '2019-01-15' });
  expect(draft.blocks[0]?.text).toBe('导语。');
});

test('a line that begins with —— below the title is the subtitle', () => {
  const draft = parse('年报标题', '——某市总工会年度工作综述', '某市总工会', '导语。', '一、甲章', '甲。');
  expect(draft).toMatchObject({ subtitle: '——某市总工会年度工作综述', byline: '某市总工会' });
});
