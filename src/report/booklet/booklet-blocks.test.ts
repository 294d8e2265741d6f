import { describe, expect, test } from 'vitest';
import { toObservationId } from '../../content/observation-id.ts';
import { chartOf } from '../../../tests/support/booklet-fixtures.ts';
import { COMPONENTS } from '../../content/component-table.ts';
import { parseMarkdown } from '../../content/text/mdx-document.ts';
import type { Block } from './booklet.ts';
import { toBlocks } from './booklet-blocks.ts';
import type { Shelf } from './context.ts';

const FILE = 'content/reports/2017/01-focus.mdx';
const SHELF: Shelf = {
  table: (id) => [{ kind: 'paragraph', children: [{ kind: 'text', text: id }] }],
  stat: (id, nth) => ({
    kind: 'stat',
    observation: toObservationId(id, 2017),
    text: '2500多名',
    url: 'https://booklet.example/data/',
    ...(nth !== undefined && { anchor: `${id}#${nth}` }),
  }),
  figure: (id) => ({
    name: id,
    parts: { prefix: '', digits: '9', suffix: '起' },
    url: 'https://booklet.example/data/',
  }),
  chart: () => chartOf(2),
  station: (id) => ({
    kind: 'station',
    label: '站',
    name: id,
    address: '',
    url: 'https://booklet.example/stations/',
  }),
  toAddress: (url) => `https://booklet.example${url}`,
};

function read(text: string): readonly Block[] {
  return toBlocks({ file: FILE, body: parseMarkdown(text).body }, SHELF);
}

const kindsIn = (text: string): readonly string[] => read(text).map(({ kind }) => kind);
const text = (words: string) => ({ kind: 'text', text: words });

describe('the blocks of a text', () => {
  test('are those of Markdown', () => {
    expect(kindsIn('## 题\n\n段\n\n- 点\n\n> 摘\n\n```\n码\n```\n\n---\n\n| 甲 |\n| - |\n| 乙 |\n')).toEqual([
      'heading',
      'paragraph',
      'list',
      'block-quote',
      'code-block',
      'rule',
      'table',
    ]);
  });

  test('say at a revision what the source has there', () => {
    expect(read('各级工会<Revised was="取得" reason="漏字">取得了</Revised>成效。\n')).toEqual([
      {
        kind: 'paragraph',
        children: [
          text('各级工会'),
          text('取得了'),
          { kind: 'footnote', children: [text('校订：原文作“取得”。漏字。')] },
          text('成效。'),
        ],
      },
    ]);
    expect(JSON.stringify(read('<Revised reason="漏排">补一句。</Revised>\n'))).toContain(
      '原文没有“补一句”。漏排。',
    );
    expect(JSON.stringify(read('<Revised was="旧话。" reason="重复" />\n'))).toContain(
      '原文还有“旧话”，此处略去。重复。',
    );
  });

  test('leave nothing out of a table or a list', () => {
    expect(read('| 甲 | 乙 |\n| :- | -: |\n| 丙 |\n')).toEqual([
      {
        kind: 'table',
        align: ['left', 'right'],
        rows: [
          [[text('甲')], [text('乙')]],
          [[text('丙')], []],
        ],
      },
    ]);
    expect(read('3. 序\n   - 套\n')).toMatchObject([
      { kind: 'list', start: 3, items: [[{ kind: 'paragraph' }, { kind: 'list', start: 0 }]] },
    ]);
  });

  test('hold the runs of a line', () => {
    expect(read('**重**_调_~~删~~`码`[链](/data/)<Stat id="a" />[^1]\n\n[^1]: 注\n')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'strong', children: [text('重')] },
          { kind: 'emphasis', children: [text('调')] },
          { kind: 'deleted', children: [text('删')] },
          { kind: 'code', text: '码' },
          { kind: 'link', url: 'https://booklet.example/data/', children: [text('链')] },
          SHELF.stat('a/2017', 1),
          { kind: 'footnote', children: [text('注')] },
        ],
      },
    ]);
  });

  test('emphasize words between Chinese quotation marks, as the page does', () => {
    expect(read('**“强调”**的\n')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'strong', children: [text('“强调”')] }, text('的')] },
    ]);
  });

  test('count the places of a statistic, and a pull quote has none', () => {
    const blocks = read(
      '有<Stat id="a" />。<Quote speaker="甲" role="主席" pull="true">“有<Stat id="a" />。”</Quote>\n',
    );
    expect(blocks).toMatchObject([
      {
        kind: 'paragraph',
        children: [
          {},
          { anchor: 'a/2017#1' },
          {},
          { kind: 'quote', children: [{}, { anchor: 'a/2017#2' }, {}] },
        ],
      },
      { kind: 'pull-quote', speaker: '甲　主席' },
    ]);
    expect(JSON.stringify(blocks[1])).not.toContain('anchor');
  });

  test('are the components of the authors, as the examples of the check write them', () => {
    const kinds = Object.entries(COMPONENTS).map(([name, { example }]) => [name, kindsIn(`${example}\n`)]);
    expect(Object.fromEntries(kinds)).toEqual({
      Stat: ['paragraph'],
      Quote: ['paragraph'],
      Revised: ['paragraph'],
      Chart: ['chart'],
      DataTable: ['paragraph'],
      KeyFigures: ['figures'],
      Station: ['station'],
      // A photograph that is awaited is not shown.
      Photo: [],
    });
    expect(kindsIn('<Photo src="reports/2017/photos/a.jpg" alt="大厅" caption="大厅" />\n')).toEqual([
      'photo',
    ]);
  });

  test('never lose an element: what cannot be set says where it stands', () => {
    expect(() => read('段\n\n![图](/a.png)\n')).toThrow(`${FILE}:3 PDF 里排不出“image”`);
  });
});
