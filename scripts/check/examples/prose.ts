import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import type { PictureFacts } from '../../../src/photos/picture.ts';
import { checkPicture } from '../../../src/content/disk/on-disk.ts';
import { checkPictures } from '../../../src/rules/pictures.ts';
import type { RuleId } from '../../../src/content/rule-ids.ts';
import { ARTICLE, FOCUS, OBSERVATIONS } from './poison.ts';
import { asShown, inFile, inFrontMatter, inProse, type RuleExample } from './example.ts';

const PHOTO = 'content/articles/2017/photos/hall.jpg';
const WITH_PHOTO = { [PHOTO]: new Uint8Array() };
const photo = (attributes: string): string => `<Photo ${attributes} caption="办事大厅" />`;
const inPhoto = (passes: string, fails: string, message: string): RuleExample =>
  inFile(ARTICLE, [photo(passes), photo(fails), message], {
    ...WITH_PHOTO,
    [ARTICLE]: ['<Station id="hushan" />', photo(passes)],
  });
const SRC = 'src="articles/2017/photos/hall.jpg"';
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
const MEGABYTE = 1024 * 1024;
const SOUND = { width: 1600, height: 1200, frames: 1, isDamaged: false, parts: [] };
/** An example of a photo by what decoding it told. */
const asDecoded = (
  words: readonly [passes: string, fails: string, message: string],
  facts: PictureFacts,
): RuleExample =>
  asShown(words, (what) =>
    checkPictures({
      ...parseContentTree(new Map()),
      pictures: new Map([[PHOTO, what === words[0] ? SOUND : facts]]),
    }),
  );

/** What may stand in prose: components, links, pictures. */
export const PROSE_EXAMPLES = {
  'vocabulary/component': inProse(
    '<Station id="hushan" />',
    '<Staion id="hushan" />',
    '<Staion> 不是规定的组件',
  ),
  'vocabulary/attribute': inProse(
    '<Station id="hushan" />',
    '<Station id="hushan" name="虎山" />',
    '<Station> 没有 name 这个属性',
  ),
  'vocabulary/missing-attribute': inProse('<Station id="hushan" />', '<Station />', '<Station> 缺少 id'),
  'vocabulary/empty-attribute': inProse(
    '<Station id="hushan" />',
    '<Station id="" />',
    '<Station> 的 id 是空的',
  ),
  'vocabulary/children': inProse(
    '<Station id="hushan" />',
    '<Station id="hushan">虎山</Station>',
    '<Station> 里面包了文字',
  ),
  'vocabulary/expression': inProse('共有许多名。', '共有{count}名。', '大括号里的“count”会被当成代码'),
  'vocabulary/code': inProse(
    '<Station id="hushan" />',
    'import Station from "./Station.astro"',
    '“import Station from "./Station…”是程序代码',
  ),
  'vocabulary/html': inFile(
    'content/articles/2017/notes.md',
    ['**走进企业**，听职工说。', '<b>走进企业</b>，听职工说。', '“<b>”是网页代码'],
    {
      'content/articles/2017/notes.md':
        '---\ntitle: 走访\ndescription: 工会干部走进企业，听职工说需要什么，再把办得到的事一件一件办好，不拖不推。\ndate: 2017\ntopics: [industry]\n---\n\n**走进企业**，听职工说。\n',
    },
  ),
  'vocabulary/tag': inFrontMatter('author: 祝敏达', 'author: <b>祝敏达</b>', '“<b>”在这里会照样印出来'),
  'vocabulary/line-break': inProse('走进企业，听职工说。', '走进企业，\n听职工说。', '一段话中间换了行'),
  'vocabulary/link': inProse(
    '[年报](/reports/2017/)',
    '[年报](javascript:open)',
    '链接“javascript:open”不能用',
  ),
  'component/stat': inProse(
    '<Stat id="volunteers/2017" />',
    '<Stat id="volunters/2017" />',
    '没有这个指标编号：volunters',
  ),
  'component/chart': inProse(
    '<Chart id="investment" />',
    '<Chart id="investmens" />',
    '没有这个图表编号：investmens',
  ),
  'component/keyfigures': inProse(
    '<KeyFigures ids="volunteers/2017" />',
    '<KeyFigures ids="volunteers" />',
    'volunteers 没有写年份',
  ),
  'component/station': inProse(
    '<Station id="hushan" />',
    '<Station id="hushang" />',
    '没有这个站点编号：hushang',
  ),
  'component/revised': inFile(
    FOCUS,
    [
      '<Revised was="厂房" reason="漏字">厂房和办公楼</Revised>',
      '<Revised was="工厂" reason="漏字">厂房和办公楼</Revised>',
      'seeds/2017/report.txt 里没有“工厂”',
    ],
    {
      [FOCUS]: ['用于建设厂房。', '用于建设<Revised was="厂房" reason="漏字">厂房和办公楼</Revised>。'],
      [OBSERVATIONS]: ['其中投资10亿元，用于建设厂房', '其中投资10亿元'],
    },
  ),
  'link/page': inProse(
    '见[年报](/reports/2017/)。',
    '见[年报](/report/2017/)。',
    '链接“/report/2017/”没有这一页',
  ),
  'link/anchor': inProse(
    '## 走进企业\n\n见[上文](#走进企业)。',
    '## 走进企业\n\n见[上文](#走近企业)。',
    '链接“#走近企业”要去的小标题不在那一页上',
  ),
  'image/missing': inPhoto(
    `${SRC} alt="窗口前有人在办事"`,
    `${SRC.replace('hall', 'hal')} alt="窗口前有人在办事"`,
    '没有这张照片：content/articles/2017/photos/hal.jpg',
  ),
  'image/alt': inPhoto(`${SRC} alt="窗口前有人在办事"`, SRC, '照片没有 alt'),
  'image/alt-copied': inPhoto(
    `${SRC} alt="窗口前有人在办事"`,
    `${SRC} alt="办事大厅"`,
    '照片的 alt 就是图片说明：办事大厅',
  ),
  'image/markdown': inProse(
    '<Photo caption="办事大厅" />',
    '![办事大厅](photos/hall.jpg)',
    '图片用 ![]() 写了',
  ),
  'image/format': asShown(['JPG 照片', '改名为 .jpg 的 Word 文件', '这个文件不是图片'], (what) =>
    checkPicture(PHOTO, what.startsWith('JPG') ? JPEG : Uint8Array.from([0x50, 0x4b]), MEGABYTE),
  ),
  'image/size': asShown(['2 MB 的照片', '40 MB 的照片', '图片有 40.0 MB'], (what) =>
    checkPicture(PHOTO, JPEG, Number.parseInt(what, 10) * MEGABYTE),
  ),
  'image/broken': asDecoded(
    ['完整的照片', '没有下载完的照片', '图片打不开，或者只有一部分：多半没有下载完，或者传坏了'],
    { fault: 'broken' },
  ),
  'image/pixels': asDecoded(['1600×1200 的照片', '20000×20000 的图片', '图片超过 1.2 亿像素，电脑打不开'], {
    fault: 'pixels',
  }),
  'image/damaged': asDecoded(
    ['完整的照片', '中间传坏了一块的照片', '图片里有坏的数据，可能有一块显示得不对'],
    { ...SOUND, isDamaged: true },
  ),
  'image/animated': asDecoded(['照片', '动图', '这是有 12 帧的动图，网站只放第一帧'], {
    ...SOUND,
    frames: 12,
  }),
  'image/strip': asDecoded(
    ['1600×1200 的照片', '17500×900 的全景照片', '照片太扁（17500×900 像素），在手机上只有一条'],
    { ...SOUND, width: 17500, height: 900 },
  ),
  'markdown/near-miss': inProse(
    '## 走进企业\n\n- 先登记\n\n见[年报](/reports/2017/)，**引路**。',
    '##走进企业\n\n-先登记\n\n见[年报]（/reports/2017/），**引路 **。',
    '“##走进企业”像小标题，却不是',
  ),
  'markdown/title': inProse('## 走进企业', '# 走进企业', '“# 走进企业”是一级标题'),
  'markdown/syntax': inProse('<Station id="hushan" />', '<Station id="hushan">', '组件的标签没有配对'),
  'literal/number': inProse(
    '全市共有志愿者<Stat id="volunteers/2017" />。',
    '全市共有志愿者2500多名。',
    '手打的数字“2500多”：“全市共有志愿者【2500多】名。”',
  ),
  'literal/unused': inFile(
    ARTICLE,
    [
      'numerals: [{ passage: 3月8日, kind: date, reason: 活动日期 }]',
      'numerals: [{ passage: 3月18日, kind: date, reason: 活动日期 }]',
      '文章里没有“3月18日”',
    ],
    {
      [ARTICLE]:
        '---\ntitle: 志愿者\ndescription: 过去的一年，全市共有工会志愿者许多名，他们都去过设在解放路的服务站。\ndate: 2017\ntopics: [industry]\nnumerals: [{ passage: 3月8日, kind: date, reason: 活动日期 }]\n---\n\n3月8日走进企业。\n',
    },
  ),
  'stat/missing': inFile(
    FOCUS,
    [
      '项目固定资产投资<Stat id="fixed-investment" />。',
      '项目固定资产投资23亿元。',
      '“项目固定资产投资23亿元”里的“23亿元”还没有换成 <Stat>',
    ],
    {
      'content/reports/2017/numerals.yaml': [
        'numerals:',
        'numerals:\n  - { line: 5, passage: 23亿, kind: name, reason: 只为说明 }',
      ],
    },
  ),
  'stat/place': inFile(FOCUS, [
    '工会志愿者<Stat id="volunteers" />都去过。',
    '工会志愿者2500多名都去过。<Stat id="volunteers" />',
    '<Stat id="volunteers" /> 不在 observations.yaml 说的地方：“全市工会志愿者2500多名都去过”',
  ]),
  'stat/undeclared': inFile(FOCUS, [
    '陈忠喜说。',
    '陈忠喜说<Stat id="fixed-investment" />。',
    '第 2 个 <Stat id="fixed-investment" /> 没有出处，observations.yaml 只说了这一章的 1 处',
  ]),
} satisfies Partial<Record<RuleId, RuleExample>>;
