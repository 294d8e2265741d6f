import type { RuleId } from '../../../src/content/rule-ids.ts';
import { diskIssue } from '../../../src/content/disk/on-disk.ts';
import { extractIssues, formatExtractRecord } from '../../../src/rules/seed-extracts.ts';
import { registerIssues } from '../../../src/rules/seed-register.ts';
import { ARTICLE, checkPoisoned, FOCUS, good, LEAD, REPORT, SEED, SITE, VOLUNTEERS } from './poison.ts';
import { asName, asShown, inFile, type RuleExample } from './example.ts';

const WORD = 'seeds/2018/report.docx';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A register that holds one document. */
const REGISTERED =
  '| 文件 | 来源 | 收到日期 | 字节数 | sha256 |\n|---|---|---|---|---|\n| `2018/report.txt` | 工会 | 2019-01-02 | 6 | `354b28c85333456866931a77eacdf6cd18d80b79981ccf1f4ca927b84fd99302` |\n';
/** 工会 in GB18030. */
const GB18030 = Uint8Array.from([...bytes('name: '), 0xb9, 0xa4, 0xbb, 0xe1, 0x0a]);

/** Files as such, and what a file's text looks like to the machine. */
export const FILE_EXAMPLES = {
  'file/place': asName('content/stations/hushan.yaml', [
    'content/stations/hushan.yaml',
    'content/stations/虎山.yaml',
    '文件名“虎山.yaml”里有汉字',
  ]),
  'file/empty': inFile(VOLUNTEERS, [good(VOLUNTEERS), '', '文件是空的']),
  'file/encoding': asShown(['UTF-8 编码', 'GB18030 编码（“ANSI”）', '文件是 GB18030 编码'], (what) =>
    checkPoisoned({ [VOLUNTEERS]: what.startsWith('UTF') ? bytes(good(VOLUNTEERS)) : GB18030 }),
  ),
  'file/line-ends': asShown(['LF', 'CRLF', '换行是 Windows 的写法（CRLF）'], (what) =>
    checkPoisoned({ [VOLUNTEERS]: good(VOLUNTEERS).replaceAll('\n', what === 'LF' ? '\n' : '\r\n') }),
  ),
  'file/merge': inFile(VOLUNTEERS, [
    'unit: 名',
    '<<<<<<< HEAD\nunit: 名\n=======\nunit: 人\n>>>>>>> theirs',
    '有合并时留下的记号：第 3 行 <<<<<<<、第 5 行 =======、第 7 行 >>>>>>>',
  ]),
  'file/link': asShown(
    ['文件本身', '指向别处的快捷方式（符号链接）', '这是一个指向别处的链接，不是文件'],
    (what) => (what === '文件本身' ? [] : [diskIssue(VOLUNTEERS, 'link')]),
  ),
  'file/special': asShown(
    ['文件本身', '管道、套接字、设备，或者一个文件夹', '这是管道、套接字或设备，不是文件'],
    (what) => (what === '文件本身' ? [] : [diskIssue(VOLUNTEERS, 'special')]),
  ),
  'file/closed': asShown(['能读的文件和文件夹', '没有权限读的', '没有权限读'], (what) =>
    what.startsWith('能') ? [] : [diskIssue(VOLUNTEERS, 'closed')],
  ),
  'file/missing': asShown(['有 content/site.yaml', '没有 content/site.yaml', '缺少这个文件'], (what) =>
    checkPoisoned(what.startsWith('有') ? {} : { [SITE]: null }),
  ),
  'seed/encoding': asShown(
    ['UTF-8 或 GB18030 的文本', '别的文件', '内容既不是 UTF-8，也不是 GB18030：从第 2 行起读不出来'],
    (what) => checkPoisoned(what === '别的文件' ? { [SEED]: Uint8Array.from([0x0a, 0xff, 0xff, 0x00]) } : {}),
  ),
  'seed/extract': asShown(
    [
      '提取以后没有动过的 report.docx.txt',
      '手改过的 report.docx.txt',
      'seeds/2018/report.docx.txt 在提取文字以后改过，对不上 seeds/2018/report.docx.sha256',
    ],
    (what) => {
      const record = formatExtractRecord(WORD, bytes('Word'), '原文');
      return extractIssues(WORD, record, bytes('Word'), what.startsWith('手改') ? '改文' : '原文');
    },
  ),
  'seed/register': asShown(
    [
      '登记以后没有改过的 report.txt',
      '登记以后改过的 report.txt',
      'seeds/2018/report.txt 和登记的不一样，改过了',
    ],
    (what) =>
      registerIssues(REGISTERED, '2018/report.txt', bytes(what.includes('没有改过') ? '原文' : '改文')),
  ),
  'name/duplicate': asName(
    ARTICLE,
    [
      'content/articles/2017/volunteers.mdx',
      'content/articles/2018/volunteers.mdx',
      '和 content/articles/2017/volunteers.mdx 用了同一个编号',
    ],
    false,
  ),
  'name/chapter-number': asName(
    LEAD,
    [
      'content/reports/2017/00-lead.mdx',
      'content/reports/2017/01-more.mdx',
      '和 content/reports/2017/01-focus.mdx 用了同一个章序号 01',
    ],
    false,
  ),
  'name/reserved': asName(ARTICLE, [
    'content/articles/2017/volunteers.mdx',
    'content/articles/2017/page.mdx',
    '这个名字网站自己在用',
  ]),
  'yaml/syntax': inFile(VOLUNTEERS, [
    'name: 工会志愿者人数',
    'name: "工会志愿者人数',
    '少了一个符号（引号没有成对，或冒号后没有空格）',
  ]),
  'yaml/wide-marks': inFile(VOLUNTEERS, ['unit: 名', 'unit：名', '字段名后面用了中文的冒号“：”']),
  'yaml/blank': inFile(VOLUNTEERS, ['unit: 名', 'unit:\u3000名', 'unit 的冒号后面有全角空格（U+3000）']),
  'yaml/cut': inFile(
    ARTICLE,
    ['author: "祝敏达 #工会"', 'author: 祝敏达 #工会', '“#工会”前面有空格，当成了备注，不会发布'],
    { [ARTICLE]: ['topics:', 'author: "祝敏达 #工会"\ntopics:'] },
  ),
  'front-matter/missing': inFile(LEAD, [
    '---\ntitle: 过去的一年',
    'title: 过去的一年',
    '文件开头没有标题等信息',
  ]),
  'text/hidden': inFile(VOLUNTEERS, [
    'name: 工会志愿者人数',
    'name: "工会\\u202E志愿者人数"',
    '有一个看不见的字符（U+202E）',
  ]),
  'text/line-break': inFile(VOLUNTEERS, [
    'name: 工会志愿者人数',
    'name: "工会志愿者\\n人数"',
    '这里写了不止一行',
  ]),
  'schema/missing': inFile(FOCUS, ['title: 聚焦中心\n', '', '缺少 title']),
  'schema/unrecognized-keys': inFile(VOLUNTEERS, ['definition: ', 'defintion: ', '不认识的字段 defintion']),
  'schema/invalid-type': inFile(VOLUNTEERS, ['name: 工会志愿者人数', 'name: 2500', 'name 写的是数字“2500”']),
  'schema/invalid-value': inFile(VOLUNTEERS, ['kind: stock', 'kind: 存量', 'kind 写的是“存量”']),
  'schema/invalid-format': inFile(SITE, [
    'url: https://annual-report.example',
    'url: annual-report',
    'url 写的是“annual-report”',
  ]),
  'schema/invalid-union': inFile('content/reports/2017/observations.yaml', [
    'kind: sum',
    'kind: total',
    'kind 写的是“total”',
  ]),
  'schema/too-small': inFile(REPORT, [
    'description: 过去的一年，全市共有工会志愿者，项目固定资产投资用于建设厂房和信息系统。',
    'description: 过去的一年。',
    'description 有 6 个字',
  ]),
  'schema/too-big': inFile('content/stations/hushan.yaml', [
    'name: 虎山服务站',
    'name: 虎山服务站\nshortName: 虎山街道总工会职工服务站',
    'shortName 有 12 个字',
  ]),
  'schema/custom': inFile(ARTICLE, ['date: 2017', 'date: 去年', 'date 写的是“去年”']),
} satisfies Partial<Record<RuleId, RuleExample>>;
