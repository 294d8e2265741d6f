import { cpSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { getContentReport } from '../../src/build/content-report.ts';
import {
  ARTICLE,
  FOCUS,
  good,
  LEAD,
  OBSERVATIONS,
  REPORT,
  testPoisons,
  VOLUNTEERS,
  type Change,
  type Poison,
} from './examples/poison.ts';

const PHOTOS = 'content/reports/2017/photos';
const inArticle = (words: string): Readonly<Record<string, Change>> => ({
  [ARTICLE]: ['<Station id="hushan" />', words],
});

/** Mistakes of hands and machines: the file's text is not what its name promises. */
const KINDS: readonly Poison[] = [
  ['wrong indentation', { [VOLUNTEERS]: ['unit: 名', ' unit: 名'] }, `${VOLUNTEERS}:3:1`, ['缩进没有对齐']],
  [
    'an item that is indented less than its list',
    { [REPORT]: ['  - fixed-investment', ' - fixed-investment'] },
    `${REPORT}:8:1`,
    ['缩进', '对齐'],
  ],
  ['a tab in YAML', { [OBSERVATIONS]: ['    text: 2500', '\ttext: 2500'] }, `${OBSERVATIONS}:3:1`, ['Tab']],
  [
    'a word in smart quotes where the schema lists words',
    { [VOLUNTEERS]: ['unit: 名', 'unit: “名”'] },
    `${VOLUNTEERS}:3:7`,
    ['中文引号也算内容', 'unit: 名'],
  ],
  [
    'smart quotes that YAML was to read',
    { [VOLUNTEERS]: ['name: 工会志愿者人数', 'name: “工会: 志愿者”人数: 合计'] },
    `${VOLUNTEERS}:1:1`,
    ['中文的引号', '" "'],
  ],
  ['a wide colon', { [VOLUNTEERS]: ['unit: 名', 'unit：名'] }, `${VOLUNTEERS}:3:1`, ['中文的冒号', '空一格']],
  ['a file of no bytes', { [VOLUNTEERS]: new Uint8Array() }, `${VOLUNTEERS}:1:1`, ['文件是空的']],
  ['a chapter of no bytes', { [FOCUS]: new Uint8Array() }, `${FOCUS}:1:1`, ['文件是空的']],
  ['a report of blank lines', { [REPORT]: '\n \n' }, `${REPORT}:1:1`, ['文件是空的']],
  [
    'a name with a space',
    { 'content/stations/hu shan.yaml': good(VOLUNTEERS) },
    'content/stations/hu shan.yaml:1:1',
    ['里有空格', 'hushan.yaml'],
  ],
  [
    'a name in Chinese',
    { 'content/articles/2017/走访.mdx': good(ARTICLE) },
    'content/articles/2017/走访.mdx:1:1',
    ['里有汉字', '小写英文字母'],
  ],
  [
    'a name in capitals',
    { 'content/articles/2017/Visits.mdx': good(ARTICLE) },
    'content/articles/2017/Visits.mdx:1:1',
    ['里有大写字母'],
  ],
  [
    'a Word file',
    { 'content/articles/2017/visits.docx': new Uint8Array([0x50, 0x4b]) },
    'content/articles/2017/visits.docx:1:1',
    ['位置或名字不对', '.mdx'],
  ],
  [
    'an import in MDX',
    inArticle('import Chart from "./Chart.astro"'),
    `${ARTICLE}:13:1`,
    ['程序代码', 'import'],
  ],
  [
    'a script in MDX',
    inArticle('<script src="a.js"></script>'),
    `${ARTICLE}:13:1`,
    ['<script> 不是规定的组件'],
  ],
  ['an expression in MDX', inArticle('共{1 + 1}次。'), `${ARTICLE}:13:2`, ['大括号里的“1 + 1”']],
  [
    'an event handler',
    inArticle('<Station id="hushan" onclick="a()" />'),
    `${ARTICLE}:13:22`,
    ['没有 onclick 这个属性'],
  ],
  ['a tag that is not closed', inArticle('<Station id="hushan">'), `${ARTICLE}:13:1`, ['没有配对', '/>']],
  ['a tag that closes nothing', inArticle('好</Quote>'), `${ARTICLE}:13:3`, ['结束标签']],
  ['a comment of HTML', inArticle('<!-- 以后再写 -->'), `${ARTICLE}:13:2`, ['<!-- -->']],
  ['front matter without its end', { [LEAD]: '---\ntitle: 导语\n\n过去的一年。\n' }, `${LEAD}:1:1`, ['---']],
  [
    'a date to come',
    { [ARTICLE]: ['date: 2017', 'date: 2062-01-05'] },
    `${ARTICLE}:4:7`,
    ['2062-01-05 还没有到', '2026-11-22'],
  ],
  [
    'a photo without alt',
    {
      ...inArticle('<Photo src="reports/2017/photos/a.jpg" caption="大厅" />'),
      [`${PHOTOS}/a.jpg`]: new Uint8Array(),
    },
    `${ARTICLE}:13:1`,
    ['没有 alt'],
  ],
  [
    'a photo whose alt is still the dots of the proposal',
    {
      ...inArticle('<Photo src="reports/2017/photos/a.jpg" alt="……" caption="大厅" />'),
      [`${PHOTOS}/a.jpg`]: new Uint8Array(),
    },
    `${ARTICLE}:13:1`,
    ['alt 还没有写'],
  ],
  [
    'a link to a page that is not there',
    inArticle('见[年报](/reports/2016/)。'),
    `${ARTICLE}:13:2`,
    ['/reports/2016/', '没有这一页'],
  ],
  [
    'a link without its last slash',
    inArticle('见[年报](/reports/2017)。'),
    `${ARTICLE}:13:2`,
    ['以 / 结尾', '/reports/2017/'],
  ],
  ['a link beside the article', inArticle('见[另一篇](../visits/)。'), `${ARTICLE}:13:2`, ['没有这一页']],
  ['an anchor that is not there', inArticle('见[上文](#走访)。'), `${ARTICLE}:13:2`, ['小标题']],
  [
    'the number of an identity card',
    inArticle('身份证11010519491231002X。'),
    `${ARTICLE}:13:4`,
    ['身份证号', '2X'],
  ],
  ['a mobile number', inArticle('电话13800138000。'), `${ARTICLE}:13:3`, ['手机号码']],
  [
    'a mobile number of a station',
    { 'content/stations/hushan.yaml': ['kind: station', 'kind: station\ntelephone: "13800138000"'] },
    'content/stations/hushan.yaml:4:12',
    ['手机号码'],
  ],
];

describe('bad input', () => {
  testPoisons(KINDS);
});

describe('what only the disk can tell', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(join(import.meta.dirname, '../../tests/fixtures/bad-input'), root, { recursive: true });
    mkdirSync(join(root, PHOTOS), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const messages = (): readonly string[] => getContentReport(root).issues.map(formatIssue);
  const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

  const takePhoto = (): Promise<Buffer> =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer();

  test('a real picture is good', async () => {
    writeFileSync(join(root, PHOTOS, 'hall.jpg'), await takePhoto());
    expect(messages()).toEqual([]);
  });

  test.each([0.3, 0.6, 0.99])(
    'a picture of which only %d has arrived, and where it is shown',
    async (share) => {
      const whole = await takePhoto();
      writeFileSync(join(root, PHOTOS, 'hall.jpg'), whole.subarray(0, Math.floor(whole.length * share)));
      const lead = good(LEAD);
      const shown = '<Photo src="reports/2017/photos/hall.jpg" alt="窗口前有人" caption="办事大厅" />';
      writeFileSync(join(root, LEAD), `${lead}\n${shown}\n`);
      expect(messages()).toEqual([
        expect.stringMatching(
          `${PHOTOS}/hall.jpg:1:1 图片打不开，或者只有一部分.* → .*它用在 ${LEAD}:${lead.split('\n').length + 1}$`,
        ),
      ]);
    },
  );

  test('an attached picture that is cut off', async () => {
    const folder = ARTICLE.replace(/\.mdx$/, '');
    mkdirSync(join(root, folder), { recursive: true });
    const whole = await takePhoto();
    const named = good(ARTICLE).replace('topics:', 'attachments: [{ file: hall.jpg, title: 大厅 }]\ntopics:');
    writeFileSync(join(root, ARTICLE), named);
    writeFileSync(join(root, folder, 'hall.jpg'), whole);
    expect(messages()).toEqual([]);
    writeFileSync(join(root, folder, 'hall.jpg'), whole.subarray(0, 200));
    expect(messages()).toEqual([expect.stringContaining(`${folder}/hall.jpg:1:1 图片打不开`)]);
    writeFileSync(join(root, folder, 'hall.jpg'), 'name: 工会');
    expect(messages()).toEqual([expect.stringContaining(`${folder}/hall.jpg:1:1 文件内容不是 jpg`)]);
  });

  test.each([
    ['a picture that is none', 'hall.jpg', new TextEncoder().encode('<html>'), '这个文件不是图片'],
    ['a picture of no bytes', 'hall.png', new Uint8Array(), '图片文件是空的'],
    ['a JPEG by the name of a PNG', 'hall.png', JPEG, '名字和内容不符：内容是 JPEG'],
  ])('%s', (_what, name, bytes, found) => {
    writeFileSync(join(root, PHOTOS, name), bytes);
    expect(messages()).toEqual([expect.stringContaining(`${PHOTOS}/${name}:1:1 ${found} → `)]);
  });

  test('a picture of 40 MB', () => {
    const file = join(root, PHOTOS, 'hall.jpg');
    writeFileSync(file, JPEG);
    truncateSync(file, 40 * 1024 * 1024);
    expect(messages()).toEqual([
      expect.stringContaining(`${PHOTOS}/hall.jpg:1:1 图片有 40.0 MB → 不超过 10 MB`),
    ]);
  });

  test.each(['content/indicators/helpers.yaml', 'content/elsewhere'])(
    'a link out of content/: %s',
    (path) => {
      const outside = path.endsWith('.yaml') ? join(root, 'outside.yaml') : join(root, 'seeds');
      if (path.endsWith('.yaml')) writeFileSync(outside, good(VOLUNTEERS));
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(outside, join(root, path));
      expect(messages()).toEqual([
        expect.stringContaining(`${path}:1:1 这是一个指向别处的链接，不是文件 → `),
      ]);
    },
  );

  test('CRLF is a warning, and sets off nothing else', () => {
    writeFileSync(join(root, LEAD), good(LEAD).replaceAll('\n', '\r\n'));
    expect(messages()).toEqual([expect.stringContaining(`${LEAD}:1:1 换行是 Windows 的写法（CRLF） → `)]);
  });
});
