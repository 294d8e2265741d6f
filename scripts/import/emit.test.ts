import { describe, expect, test } from 'vitest';
import { attributeOf, isElement, nodesOf, parseMarkdown } from '../../src/content/text/mdx-document.ts';
import { emitChapters, emitReport } from './emit.ts';
import type { Chapter, Element } from './types.ts';

const SENTENCE = '江山市总工会按照上级部署，紧密结合自身实际，各项改革落到实处。';

function emit(...elements: readonly Element[]): string {
  const chapter: Chapter = { number: 1, slug: 'jujiao-zhongxin', title: '聚焦中心', numeral: '一', elements };
  return emitChapters([chapter]).files[0]?.text ?? '';
}

function paragraph(text: string, spans: Element['spans'] = []): Element {
  return { kind: 'paragraph', text, line: 1, spans };
}

function bodyOf(text: string): string {
  return text.split('---\n\n')[1] ?? '';
}

test('a chapter is front matter, then one line a paragraph with a blank line between', () => {
  const text = emit(
    paragraph(SENTENCE),
    { kind: 'head', text: '打造品牌', line: 2, spans: [] },
    { kind: 'photo', text: '大厅"一"', line: 3, spans: [] },
  );
  expect(text).toBe(
    `---\ntitle: 聚焦中心\nnumeral: 一\ndescription: ${SENTENCE}\n---\n\n${SENTENCE}\n\n## 打造品牌\n\n<Photo caption="大厅&quot;一&quot;" />\n`,
  );
});

test('the lead has no numeral, and files are named by number and slug', () => {
  const lead: Chapter = {
    number: 0,
    slug: 'lead',
    title: '导语',
    numeral: undefined,
    elements: [paragraph(SENTENCE)],
  };
  const { files } = emitChapters([lead, { ...lead, number: 12, slug: 'a', numeral: '十二' }]);
  expect(files.map(({ name }) => name)).toEqual(['00-lead.mdx', '12-a.mdx']);
  expect(files[0]?.text).not.toContain('numeral');
});

test('a number inside a quotation stays inside it', () => {
  const text = '他说：“每天三四拨。”共9起。';
  const spans: Element['spans'] = [
    { kind: 'stat', start: 12, end: 14, id: 'cases' },
    { kind: 'stat', start: 6, end: 9, id: 'visits' },
    { kind: 'quote', start: 3, end: 11, speaker: '周晓红', role: undefined },
  ];
  expect(bodyOf(emit(paragraph(text, spans)))).toBe(
    '他说：<Quote speaker="周晓红">“每天<Stat id="visits" />。”</Quote>共<Stat id="cases" />。\n',
  );
});

test('an address keeps its signs, without escapes', () => {
  const text = '见https://a.gov.cn/a_b~c上的说明，邮箱gong_hui@b.gov.cn，*注';
  expect(bodyOf(emit(paragraph(text)))).toBe(`${text.replace('*', '\\*')}\n`);
});

describe('characters that MDX would read as its own', () => {
  test.each([
    '甲{乙}丙',
    '甲<乙',
    '甲*乙*丙_丁_戊',
    '反\\斜',
    '`码`',
    '# 甲',
    '1. 甲',
    '- 甲',
    '+ 甲',
    '> 甲',
    '[甲](乙)',
    '甲&lt;乙',
    '1+1大于2',
  ])('%s comes out of the MDX as it went in', (text) => {
    const { body, problems } = parseMarkdown(emit(paragraph(text)));
    expect(problems).toEqual([]);
    const nodes = [...nodesOf(body)].filter(({ type }) => type !== 'yaml');
    expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
    expect(nodes.at(-1)?.value).toBe(text);
  });

  test('an attribute keeps its quotes and signs', () => {
    const caption = '大厅"一"&lt;{a}';
    const { body } = parseMarkdown(emit({ kind: 'photo', text: caption, line: 1, spans: [] }));
    const photo = [...nodesOf(body)].find(isElement);
    expect(photo && attributeOf(photo, 'caption')).toBe(caption);
  });
});

test('a chapter without a sentence that can describe it is reported', () => {
  const chapter: Chapter = {
    number: 1,
    slug: 'a',
    title: '甲',
    numeral: '一',
    elements: [paragraph(`${'四个字，'.repeat(30)}完。`)],
  };
  expect(emitChapters([chapter]).doubts).toEqual([
    { line: 1, text: expect.stringContaining('请自己写 description') as string },
  ]);
});

test('report.yaml holds what the source says and names what it does not', () => {
  const cover = {
    year: 2017,
    title: '有“焦点”',
    subtitle: undefined,
    byline: undefined,
    description: SENTENCE,
    seed: '2017/report.txt',
  };
  expect(emitReport(cover).text).toBe(
    `draft: true\nyear: 2017\ntitle: 有“焦点”\ndescription: ${SENTENCE}\nseed: 2017/report.txt\n# byline: 原文没有署名，请填写\n# keyFigures: 请填写至少三个指标编号，前四个上首页\n# 都补齐以后删去 draft: true 那一行，才会发布\n`,
  );
});
