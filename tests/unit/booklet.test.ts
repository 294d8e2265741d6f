import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { bookletOf, bookletWith, chartOf, paragraph, prose, text } from '../support/booklet-fixtures.ts';
import { readPdf, wordsOf, type Pdf } from '../support/pdf.ts';
import type { Block, Booklet, Edition } from '../../src/report/booklet/booklet.ts';
import { renderBooklet } from '../../src/report/booklet/set-booklet.ts';
import { readFace } from '../../src/fonts/font-files.ts';

const EDITIONS = ['regular', 'large'] as const;

async function readBooklet(booklet: Booklet, edition: Edition = 'regular'): Promise<Pdf> {
  return readPdf(await renderBooklet(booklet, edition));
}

describe('what staff wrote', () => {
  test('is never code, whatever signs it holds', async () => {
    const hostile =
      '#panic("x") $x^2$ *粗* _斜_ @ref <label> \\n `code` [a] {b} // c /* d */ = e - f + g / h ~ “q” "r" \'s\'';
    const words = wordsOf(await readBooklet({ ...bookletWith([paragraph(hostile)]), title: [hostile] }));
    const expected = hostile.replaceAll(/\s/g, '');
    expect(words.split(expected)).toHaveLength(3);
  });

  test('has □ where no face has the character, and the last page says which', async () => {
    const words = wordsOf(await readBooklet(bookletWith([paragraph('𠮷祥😀👨‍👩‍👧')])));
    expect(words).toContain('□祥□□□□');
    expect(words).toContain('U+1F468、U+1F467、U+1F469、U+1F600、U+20BB7'.split('、').toSorted().join('、'));
  });

  test('breaks where it is longer than a line', async () => {
    const address = `https://booklet.example/${'a'.repeat(200)}`;
    const pdf = await readBooklet(bookletWith([paragraph(address)]));
    expect(wordsOf(pdf)).toContain(address);
    const pieces = pdf.sheets
      .flatMap(({ lines }) => lines)
      .filter(({ text: words }) => words.includes('aaaa'));
    expect(pieces.length).toBeGreaterThan(2);
  });
});

test('a list within a list within a list is set', async () => {
  const list = (...items: readonly (readonly Block[])[]): Block => ({ kind: 'list', start: 0, items });
  const nested = list([paragraph('一层'), list([paragraph('二层'), list([paragraph('三层')])])]);
  expect(wordsOf(await readBooklet(bookletWith([nested])))).toContain('•一层•二层•三层');
});

describe('every kind of block', () => {
  const cell = (words: string) => [text(words)];
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 2, children: [text('二级')] },
    { kind: 'heading', level: 3, children: [text('三级')] },
    {
      kind: 'paragraph',
      children: [
        { kind: 'strong', children: [text('重')] },
        { kind: 'emphasis', children: [text('调')] },
        { kind: 'deleted', children: [text('删')] },
        { kind: 'code', text: '码' },
        { kind: 'break' },
        { kind: 'quote', children: [text('“引”')] },
        { kind: 'link', url: 'https://link.example/', children: [text('链')] },
        { kind: 'footnote', children: [text('脚注')] },
      ],
    },
    { kind: 'list', start: 0, items: [[paragraph('点')]] },
    {
      kind: 'list',
      start: 3,
      items: [[paragraph('序'), { kind: 'list', start: 0, items: [[paragraph('套')]] }]],
    },
    {
      kind: 'table',
      align: ['left', 'center', 'right'],
      rows: [['甲', '乙', '丙'].map(cell), ['丁', '戊', '己'].map(cell)],
    },
    { kind: 'block-quote', blocks: [paragraph('摘')] },
    { kind: 'code-block', text: '行一\n行二' },
    { kind: 'rule' },
    { kind: 'pull-quote', speaker: '某人', children: [text('“拉”')] },
    { kind: 'figures', figures: bookletOf().figures },
    {
      kind: 'station',
      label: '乡镇 · 服务站',
      name: '某站',
      address: '某路',
      url: 'https://station.example/',
    },
    chartOf(3),
  ];

  test.each(EDITIONS)('is set, in the %s edition', async (edition) => {
    const pdf = await readBooklet(bookletWith(blocks), edition);
    const words = wordsOf(pdf);
    for (const word of [
      '二级',
      '三级',
      '重',
      '调',
      '删',
      '码',
      '“引”',
      '链',
      '脚注',
      '点',
      '3.序',
      '套',
      '甲乙丙',
      '丁戊己',
      '摘',
      '行一',
      '行二',
      '“拉”',
      '2500多名',
      '某站',
      '图有3行',
    ])
      expect(words, word).toContain(word);
    const links = pdf.sheets.flatMap((sheet) => sheet.links);
    expect(links).toEqual(expect.arrayContaining(['https://link.example/', 'https://station.example/']));
  });
});

describe('a booklet', () => {
  test('is a tagged PDF/A-3a that says what it is', async () => {
    const bytes = await renderBooklet(bookletOf(), 'regular');
    const pdf = await readPdf(bytes);
    const { info, isTagged, bookmarks, attachments } = pdf;
    expect(wordsOf(pdf).split('聚焦中心，服务大局'), 'in the contents and over the chapter').toHaveLength(3);
    expect(isTagged).toBe(true);
    expect(info).toMatchObject({
      Title: '某市总工会年报',
      Author: '某市总工会',
      Language: 'zh-CN',
      CreationDate: 'D:2017',
    });
    expect(bookmarks).toEqual(['导语', '关键数字', '一、聚焦中心，服务大局', '全部数值', '版本说明']);
    expect([...attachments.keys()]).toEqual(['observations.csv']);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(source).toContain('<xmp:CreateDate>2017</xmp:CreateDate>');
    expect(source.match(/\/Alt\b/g)?.length ?? 0).toBeGreaterThan(0);
  });

  test('keeps a day that is known', async () => {
    const { info } = await readBooklet(bookletOf({ date: '2018-01-15' }));
    expect(info.CreationDate).toBe('D:20180115000000Z');
  });

  test('says on which page the sentence of a number stands', async () => {
    const filled = bookletWith([prose(60), ...(bookletOf().chapters[0]?.blocks ?? [])]);
    const { sheets } = await readBooklet(filled);
    const page =
      sheets.findIndex(({ lines }) => lines.some(({ text: words }) => words.includes('全市有志愿者'))) + 1;
    const row = sheets
      .flatMap(({ lines }) => lines)
      .find(({ text: words }) => words.includes('/data/volunteers/'));
    expect(page).toBeGreaterThan(3);
    expect(row?.text.replaceAll(/\s/g, '')).toBe(`志愿者人数/data/volunteers/2017/2500多名${page}`);
  });

  test('has the same bytes in another process and zone, whatever fonts the machine has', async () => {
    const home = mkdtempSync(join(tmpdir(), 'booklet-'));
    mkdirSync(join(home, '.fonts'));
    const stranger = await subsetFont(readFace('serif', 400), '一年', { targetFormat: 'sfnt' });
    writeFileSync(join(home, '.fonts/stranger.ttf'), stranger);
    const script = `
      import { createHash } from 'node:crypto';
      import { renderBooklet } from './src/report/booklet/set-booklet.ts';
      import { bookletOf } from './tests/support/booklet-fixtures.ts';
      console.log(createHash('sha256').update(await renderBooklet(bookletOf(), 'large')).digest('hex'));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York', HOME: home },
    });
    rmSync(home, { recursive: true });
    const here = createHash('sha256')
      .update(await renderBooklet(bookletOf(), 'large'))
      .digest('hex');
    expect(stdout.trim(), stderr).toBe(here);
  });

  test('that cannot be set says which report and file, in Chinese alone', async () => {
    const broken = {
      ...chartOf(2),
      pictures: {
        regular: { svg: '<svg', width: 9, height: 9, pieces: [] },
        large: { svg: '<svg', width: 9, height: 9, pieces: [] },
      },
    };
    const fault = await renderBooklet(bookletWith([broken]), 'regular').catch((error: unknown) => error);
    expect(fault).toMatchObject({
      message:
        '2017 年年报《某市总工会年报》的 PDF 没有排成，问题在 content/reports/2017/01-focus.mdx（“聚焦中心，服务大局”）',
      // For the log.
      cause: { message: expect.stringContaining('SVG') as string },
    });
  });
});

describe('a photograph', () => {
  const photo: Block = {
    kind: 'photo',
    file: 'reports/2017/photos/a.jpg',
    alt: '大厅里的办事窗口',
    caption: '办事大厅',
    credit: '某报',
  };

  test('stands with its caption, and without what its camera wrote into it', async () => {
    const root = mkdtempSync(join(tmpdir(), 'booklet-'));
    mkdirSync(join(root, 'content/reports/2017/photos'), { recursive: true });
    await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#886644' } })
      .withExif({ IFD0: { Copyright: 'SECRET' } })
      .jpeg()
      .toFile(join(root, 'content', photo.file));
    const script = `
      import { writeFileSync } from 'node:fs';
      import { renderBooklet } from './src/report/booklet/set-booklet.ts';
      import { bookletWith } from './tests/support/booklet-fixtures.ts';
      writeFileSync(process.argv[1], await renderBooklet(bookletWith([${JSON.stringify(photo)}]), 'regular'));`;
    const file = join(root, 'report.pdf');
    const env = { ...process.env, SITE_CONTENT: root };
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, file], {
      encoding: 'utf8',
      env,
    });
    expect(stderr).toBe('');
    const bytes = readFileSync(file);
    rmSync(root, { recursive: true });
    expect(wordsOf(await readPdf(bytes))).toContain('办事大厅某报');
    const source = bytes.toString('latin1');
    expect(source).toContain('/Width 1600');
    expect(source).not.toMatch(/SECRET|Exif/);
  });

  test('that cannot be read is named', async () => {
    await expect(renderBooklet(bookletWith([photo]), 'regular')).rejects.toThrow(
      '2017 年年报的 PDF 没有排成：照片 content/reports/2017/photos/a.jpg 读不出来',
    );
  });
});
