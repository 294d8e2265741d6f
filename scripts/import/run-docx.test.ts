import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getContentReport } from '../../src/integrations/content-report.ts';
import { bullet, heading, makeDocx, makePhoto, mixed, picture, table, text } from './docx/fixtures.ts';
import { PROJECT, toGb18030 } from './fixtures.ts';
import { runImport } from './run.ts';

const SEED = 'seeds/2018/report.docx';
const FOLDER = 'content/reports/2018';
const TODO = `${FOLDER}/import.todo.yaml`;
const CHAPTER = `${FOLDER}/01-fuwu-zhigong.mdx`;

let root = '';
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const write = (file: string, data: string | Uint8Array): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), data);
};
const errors = (): readonly string[] =>
  getContentReport(root)
    .issues.filter(({ severity, file }) => severity === 'error' && /2018/.test(file))
    .map(({ rule, found }) => `${rule} ${found}`);
const files = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['seeds/2018', FOLDER].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name);
          return [path, readFileSync(path).toString('base64')];
        }),
    ),
  );

/** A report of 2018 in which the words of 2017 stand with other numbers, and some that are new. */
async function makeReport(volunteers = '2600多名'): Promise<Uint8Array> {
  return makeDocx([
    text('服务职工有“温度”', { heading: 'Title' }),
    text('江山市总工会'),
    text('过去的一年，江山市总工会围绕中心，服务大局，与党委政府同频共振。'),
    heading('一、服务职工', 1),
    heading('（一）夯实基础', 2),
    text('坚持以职工为本，把工会办成职工群众信赖的职工之家。'),
    text(`全市共有工会志愿者${volunteers}，谋划项目35个。`),
    picture(await makePhoto()),
    text('职工书屋里的读者'),
    mixed('2018年新增了【职工书屋】18个。'),
    table([
      ['项目', '单位', '数量'],
      ['女职工活动', '场次', '12'],
    ]),
    bullet('发放慰问金210多万元'),
  ]);
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'import-docx-'));
  for (const folder of ['content', 'seeds'])
    cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
  write(SEED, await makeReport());
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Accepts what a predicate on an item's lines picks out, and writes an indicator where there is none. */
function decide(indicators: Readonly<Record<string, string>> = {}): void {
  const decided = read(TODO)
    .replaceAll('{ accept: false', '{ accept: true')
    .split(/(?=^ {2}- accept)/m)
    .map((item) => {
      const quote = /quote: (.*)/.exec(item)?.[1] ?? '';
      const id = indicators[quote];
      if (id !== undefined)
        return item.replace('indicator: ""', `indicator: ${id}`).replace('accept: false', 'accept: true');
      return /match: (?:sure|likely)/.test(item) ? item.replace('accept: false', 'accept: true') : item;
    })
    .join('');
  write(TODO, decided);
}

function addIndicator(id: string, unit: string): void {
  write(
    `content/indicators/${id}.yaml`,
    `name: 测试指标${id}\nenglish: Test\nunit: ${unit}\nkind: flow\ntheme: assistance\ndefinition: 只为测试。\n`,
  );
}

describe('a Word document', () => {
  test('becomes chapters, pictures, its text and a list of what is to be decided', async () => {
    const { code, output } = await runImport(['2018', SEED], root);
    expect(code).toBe(0);
    expect(read(CHAPTER).replace(/^---\n[^]*?\n---\n\n/, '')).toBe(
      [
        '## （一）夯实基础',
        '坚持以职工为本，把工会办成职工群众信赖的职工之家。',
        '全市共有工会志愿者2600多名，谋划项目35个。',
        '<Photo caption="职工书屋里的读者" />',
        '2018年新增了**职工书屋**18个。',
        '| 项目 | 单位 | 数量 |\n| --- | --- | --- |\n| 女职工活动 | 场次 | 12 |',
        '- 发放慰问金210多万元\n',
      ].join('\n\n'),
    );
    expect(read(`${FOLDER}/report.yaml`)).toContain('seed: 2018/report.docx');
    expect(read('seeds/2018/report.docx.txt')).toContain('女职工活动\t场次\t12\n');
    expect((await sharp(join(root, FOLDER, 'photos/report-01.jpg')).metadata()).exif).toBeUndefined();
    expect(output).toContain('像数值的 5 处：原话一样 3，相近 0，重复 0，没有对上 2');
    expect(read(TODO)).toContain(
      'add: <Photo src="reports/2018/photos/report-01.jpg" alt="……" caption="职工书屋里的读者" />',
    );
  });

  test('and the decisions about it end in a report that passes the check', async () => {
    await runImport(['2018', SEED], root);
    addIndicator('reading-rooms', '个');
    addIndicator('women-events', '场次');
    decide({ '2018年新增了职工书屋18个': 'reading-rooms', '女职工活动 场次 12': 'women-events' });
    const { code, output } = await runImport(['2018', TODO], root);
    expect(code).toBe(0);
    expect(output).toContain('新写  volunteers：2600多名');
    expect(read(CHAPTER)).toContain('| 女职工活动 | 场次 | <Stat id="women-events" /> |');
    write(
      `${FOLDER}/report.yaml`,
      `${read(`${FOLDER}/report.yaml`)}keyFigures: [volunteers, relief-money, planned-projects]\n`,
    );
    write(
      `${FOLDER}/report.yaml`,
      read(`${FOLDER}/report.yaml`).replace(
        /^description: .*/m,
        'description: 过去的一年，江山市总工会围绕中心，服务大局，与党委政府同频共振，践行责任担当。',
      ),
    );
    expect(errors()).toEqual([]);
    expect(read(TODO)).toContain('observations: []');
  });

  test('imported again changes no byte, before the decisions and after them', async () => {
    await runImport(['2018', SEED], root);
    const first = files();
    await runImport(['2018', SEED], root);
    expect(files()).toEqual(first);
    decide();
    await runImport(['2018', TODO], root);
    const second = files();
    await runImport(['2018', TODO], root);
    await runImport(['2018', SEED], root);
    expect(files()).toEqual(second);
  });

  test('keeps what staff changed: decisions that wait, edited chapters, described photos', async () => {
    await runImport(['2018', SEED], root);
    write(TODO, read(TODO).replace('indicator: ""', 'indicator: reading-rooms'));
    const photo =
      '<Photo src="reports/2018/photos/report-01.jpg" alt="三名读者" caption="职工书屋里的读者" />';
    write(CHAPTER, read(CHAPTER).replace('<Photo caption="职工书屋里的读者" />', photo));
    write(SEED, await makeReport('2700多名'));
    const { output } = await runImport(['2018', SEED], root);
    expect(read(TODO)).toContain('indicator: reading-rooms');
    expect(read(CHAPTER)).toContain(photo);
    expect(read(CHAPTER)).toContain('2700多名');
    expect(output).toContain('report.docx.txt  更新：Word 改过了');
    expect(existsSync(join(root, `${CHAPTER}.new`))).toBe(false);
  });

  test('accepted without an indicator, or with one that is not there, writes nothing', async () => {
    await runImport(['2018', SEED], root);
    write(TODO, read(TODO).replace(/accept: false(?=\n {4}match: none)/, 'accept: true'));
    const { code, output } = await runImport(['2018', TODO], root);
    expect(code).toBe(1);
    expect(output).toContain('却没有写 indicator');
    expect(existsSync(join(root, `${FOLDER}/observations.yaml`))).toBe(false);
  });

  test('a list that was spoilt is answered at its line', async () => {
    await runImport(['2018', SEED], root);
    write(TODO, read(TODO).replace('accept: false', 'accept: 是'));
    expect((await runImport(['2018', SEED], root)).output).toMatch(
      /import\.todo\.yaml:9:\d+ observations\.0\.accept 不对/,
    );
  });
});

describe('the text of a Word document', () => {
  test('and the document are held to what was extracted', async () => {
    await runImport(['2018', SEED], root);
    expect(read('seeds/2018/report.docx.sha256')).toMatch(
      /^[0-9a-f]{64} {2}report\.docx\n[0-9a-f]{64} {2}report\.docx\.txt\n$/,
    );
    write('seeds/2018/report.docx.txt', read('seeds/2018/report.docx.txt').replace('2600', '9600'));
    expect(errors().join()).toContain('seed/extract seeds/2018/report.docx.txt 在提取文字以后改过');
    await runImport(['2018', SEED], root);
    expect(errors().join()).not.toContain('seed/extract');
    write(SEED, await makeReport('2700多名'));
    expect(errors().join()).toContain('seed/extract seeds/2018/report.docx 在提取文字以后改过');
  });

  test('is wanted where a report names the document', async () => {
    await runImport(['2018', SEED], root);
    write(
      `${FOLDER}/report.yaml`,
      `${read(`${FOLDER}/report.yaml`)}keyFigures: [volunteers, relief-money, planned-projects]\n`.replace(
        /^description: .*/m,
        'description: 过去的一年，江山市总工会围绕中心，服务大局，与党委政府同频共振，践行责任担当。',
      ),
    );
    rmSync(join(root, 'seeds/2018/report.docx.txt'));
    expect(errors().join()).toContain('seeds/2018/report.docx 还没有提取出文字');
  });

  test('a document without a word is refused', async () => {
    write(SEED, await makeDocx([]));
    expect(await runImport(['2018', SEED], root)).toMatchObject({
      code: 1,
      output: expect.stringContaining('文件里没有文字') as string,
    });
  });

  test('a document outside its year, or under a Chinese name, is refused with the place where it belongs', async () => {
    for (const file of ['年报.docx', 'seeds/2017/report.docx', 'seeds/2018/年报.docx']) {
      expect((await runImport(['2018', file], root)).output).toContain('原文要先放进 seeds/2018/');
    }
  });
});

describe('numbers from a CSV', () => {
  const CSV = 'seeds/2018/numbers.csv';
  const HEAD = 'indicator,name,text,value,unit,qualifier,quote,chapter\r\n';

  test.each([
    ['UTF-8 with a mark', (csv: string) => `\uFEFF${csv}`],
    ['GB18030', (csv: string) => toGb18030(csv)],
  ])(
    'in %s become observations, those without a quote where the source has one place for them',
    async (_, encode) => {
      await runImport(['2018', SEED], root);
      write(
        CSV,
        encode(
          `${HEAD}volunteers,,2600多名,2600,名,多,全市共有工会志愿者2600多名,fuwu-zhigong\r\n,谋划项目数,35个,,,,,\r\n`,
        ),
      );
      write(
        'content/indicators/planned-projects.yaml',
        read('content/indicators/planned-projects.yaml').replace(/^name: .*/m, 'name: 谋划项目数'),
      );
      const { code, output } = await runImport(['2018', CSV], root);
      expect(code).toBe(0);
      expect(output).toContain('新写  planned-projects：35个');
      expect(read(`${FOLDER}/observations.yaml`)).toContain('quote: 谋划项目35个');
      expect(read(CHAPTER)).toContain('<Stat id="planned-projects" />');
      const before = files();
      expect((await runImport(['2018', CSV], root)).output).toContain(
        '已经有了，没有变化  planned-projects：35个',
      );
      expect(files()).toEqual(before);
    },
  );

  test('that differ from what stands are shown and not written', async () => {
    await runImport(['2018', SEED], root);
    write(CSV, `${HEAD}volunteers,,2600多名,,,,,\n`);
    await runImport(['2018', CSV], root);
    write(
      `${FOLDER}/observations.yaml`,
      read(`${FOLDER}/observations.yaml`).replace('text: 2600多名', 'text: 2600名'),
    );
    write(CSV, `${HEAD}volunteers,,2600多名,,,,全市共有工会志愿者2600多名,\n`);
    expect((await runImport(['2018', CSV], root)).output).toContain(
      '和已有的不一样  volunteers：已经写着“2600名”（2600），这次是“2600多名”（2600），没有改',
    );
    expect(read(`${FOLDER}/observations.yaml`)).toContain('text: 2600名');
  });

  test('every fault of every row is said at once, with its line, and nothing is written', async () => {
    await runImport(['2018', SEED], root);
    const rows = [
      'volunters,,2600多名,,,,,',
      'volunteers,,2600多名,2500,人次,近,,',
      'volunteers,,很多,,,,,',
      'volunteers,,2600多名,,,,没有这句话2600多名,',
      'volunteers,,2600多名,,,,全市共有工会志愿者2600多名,jia',
      'volunteers,,777名,,,,,',
      ',,1名,,,,,',
    ];
    write(CSV, HEAD + rows.join('\r\n'));
    const { code, output } = await runImport(['2018', CSV], root);
    expect(code).toBe(1);
    for (const fault of [
      'numbers.csv:2:1 没有“volunters”这个指标 → 是不是 volunteers？',
      'numbers.csv:3:1 value 写的是 2500，text 读出来是 2600',
      'numbers.csv:3:1 qualifier 写的是 近，text 读出来是 over（多、余）',
      'numbers.csv:3:1 unit 写的是 人次，指标的单位是名',
      'numbers.csv:4:1 text “很多”',
      'numbers.csv:5:1 原文里没有这句话',
      'numbers.csv:6:1 没有“jia”这一章 → 可以写：lead、fuwu-zhigong',
      'numbers.csv:7:1 原文里找不到还没有用过的“777名”',
      'numbers.csv:8:1 没有写是哪个指标',
    ])
      expect(output).toContain(fault);
    expect(existsSync(join(root, `${FOLDER}/observations.yaml`))).toBe(false);
  });

  test.each([
    [
      'a column that nobody knows',
      'indicator,text,qualifer\nvolunteers,1名,\n',
      '不认得“qualifer”这一列 → 是不是 qualifier？',
    ],
    [
      'an unclosed quotation mark',
      `${HEAD}volunteers,,"2600多名\n`,
      'numbers.csv:2:1 从这一行起有一个双引号没有配对',
    ],
    [
      'a row with too many cells',
      'indicator,text\nvolunteers,1,000名\n',
      'numbers.csv:2:1 有 3 格，表头只有 2 列',
    ],
    ['an empty file', '', '0 字节'],
  ])('%s is answered', async (_, csv, message) => {
    await runImport(['2018', SEED], root);
    write(CSV, csv);
    expect((await runImport(['2018', CSV], root)).output).toContain(message);
  });

  test('before any source there is nothing to quote', async () => {
    write(CSV, HEAD);
    expect((await runImport(['2018', CSV], root)).output).toContain('先导入原文，数值才有出处');
  });
});
