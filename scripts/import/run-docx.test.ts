import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeDocx } from '../../tests/support/docx-fixtures.ts';
import { makeDocumentXml, p, r } from '../../tests/support/docx-xml.ts';
import { CHAPTER, FOLDER, useDocxProject, makeReport, SEED } from '../../tests/support/docx-project.ts';
import { runImport } from './run.ts';

const TODO = `${FOLDER}/import.todo.yaml`;

const project = useDocxProject();
const { read, write, errors, files } = project;

/** Accepts what is like another year, and what has an indicator here. */
function decide(indicators: Readonly<Record<string, string>> = {}): void {
  const decided = read(TODO)
    .replaceAll('{ accept: false', '{ accept: true')
    .split(/(?=^ {2}- accept)/m)
    .map((item) => {
      const quote = /quote: (.*)/.exec(item)?.[1] ?? '';
      const id = indicators[quote];
      if (id !== undefined)
        return item.replace(/indicator: .*/, `indicator: ${id}`).replace('accept: false', 'accept: true');
      return /match: (?:sure|likely)/.test(item) ? item.replace('accept: false', 'accept: true') : item;
    })
    .join('');
  write(TODO, decided);
}

/** What staff supply for the cover; then it is no draft any more. */
function completeReport(): void {
  const file = `${FOLDER}/report.yaml`;
  const cover = read(file)
    .replace('draft: true\n', '')
    .replace(
      /^description: .*/m,
      'description: 过去的一年，江山市总工会围绕中心，服务大局，与党委政府同频共振，践行责任担当。',
    );
  write(file, `${cover}keyFigures: [volunteers, relief-money, planned-projects]\n`);
}

function addIndicator(id: string, unit: string): void {
  write(
    `content/indicators/${id}.yaml`,
    `name: 测试指标${id}\nenglish: Test\nunit: ${unit}\nkind: flow\ntheme: assistance\ndefinition: 只为测试。\n`,
  );
}

describe('a Word document', () => {
  test('becomes chapters, pictures, its text and a list of what is to be decided', async () => {
    const { code, output } = await runImport(['2018', SEED], project.root);
    expect(code).toBe(0);
    expect(read(CHAPTER).replace(/^---\n[^]*?\n---\n\n/, '')).toBe(
      [
        '## （一）夯实基础',
        '坚持以职工为本，把工会办成职工群众信赖的职工之家，把服务送到职工身边。',
        '全市共有工会志愿者2600多名，谋划项目35个。',
        '<Photo caption="职工书屋里的读者" />',
        '2018年新增了**职工书屋**18个。',
        '| 项目 | 单位 | 数量 |\n| --- | --- | --- |\n| 女职工活动 | 场次 | 12 |',
        '- 发放慰问金210多万元\n',
      ].join('\n\n'),
    );
    expect(read(`${FOLDER}/report.yaml`)).toContain('seed: 2018/report.docx');
    expect(read('seeds/2018/report.docx.txt')).toContain('女职工活动\t场次\t12\n');
    expect((await sharp(join(project.root, FOLDER, 'photos/report-01.jpg')).metadata()).exif).toBeUndefined();
    expect(output).toContain('像数值的 4 处：原话一样 3，相近 0，重复 0，拟了新指标 1，没有对上 0');
    expect(read(TODO)).toContain(
      'add: <Photo src="reports/2018/photos/report-01.jpg" alt="……" caption="职工书屋里的读者" />',
    );
  });

  test('and the decisions about it end in a report that passes the check', async () => {
    await runImport(['2018', SEED], project.root);
    addIndicator('reading-rooms', '个');
    decide({ '2018年新增了职工书屋18个': 'reading-rooms' });
    write(TODO, read(TODO).replace(/(?<=\ntables:\n {2}- )accept: false/, 'accept: true'));
    const { code, output } = await runImport(['2018', TODO], project.root);
    expect(code).toBe(0);
    expect(output).toContain('新写  volunteers：2600多名');
    expect(output).toContain('tables.yaml 里新写 1 张表');
    expect(read(`${FOLDER}/tables.yaml`)).toContain('[ 女职工活动, 场次, "12" ]');
    expect(read(CHAPTER)).toMatch(/\n<DataTable id="[a-z-]+" \/>\n/);
    completeReport();
    expect(errors()).toEqual([]);
    expect(read(TODO)).toContain('observations: []');
  });

  test('imported again changes no byte, before the decisions and after them', async () => {
    await runImport(['2018', SEED], project.root);
    const first = files();
    await runImport(['2018', SEED], project.root);
    expect(files()).toEqual(first);
    decide();
    await runImport(['2018', TODO], project.root);
    const second = files();
    await runImport(['2018', TODO], project.root);
    await runImport(['2018', SEED], project.root);
    expect(files()).toEqual(second);
  });

  test('keeps what staff changed: decisions that wait, edited chapters, described photos', async () => {
    await runImport(['2018', SEED], project.root);
    write(TODO, read(TODO).replace(/(?<=match: new\n {4})indicator: .*/, 'indicator: reading-rooms'));
    const photo =
      '<Photo src="reports/2018/photos/report-01.jpg" alt="三名读者" caption="职工书屋里的读者" />';
    write(CHAPTER, read(CHAPTER).replace('<Photo caption="职工书屋里的读者" />', photo));
    write(SEED, await makeReport('2700多名'));
    const { output } = await runImport(['2018', SEED], project.root);
    expect(read(TODO)).toContain('indicator: reading-rooms');
    expect(read(CHAPTER)).toContain(photo);
    expect(read(CHAPTER)).toContain('2700多名');
    expect(output).toContain('report.docx.txt  更新：Word 改过了');
    expect(existsSync(join(project.root, `${CHAPTER}.new`))).toBe(false);
  });

  test('accepted without an indicator, or with one that is not there, writes nothing', async () => {
    await runImport(['2018', SEED], project.root);
    write(
      TODO,
      read(TODO).replace(
        /accept: false\n {4}match: new\n {4}indicator: .*/,
        'accept: true\n    match: new\n    indicator: ""',
      ),
    );
    const { code, output } = await runImport(['2018', TODO], project.root);
    expect(code).toBe(1);
    expect(output).toMatch(/import\.todo\.yaml:[1-9]\d+:1 “.*”写了 accept: true，却没有写 indicator/);
    expect(existsSync(join(project.root, `${FOLDER}/observations.yaml`))).toBe(false);
  });

  test('a list that was spoilt is answered at its line', async () => {
    await runImport(['2018', SEED], project.root);
    write(TODO, read(TODO).replace('accept: false', 'accept: 是'));
    expect((await runImport(['2018', SEED], project.root)).output).toMatch(
      /import\.todo\.yaml:11:\d+ observations\.0\.accept 不对/,
    );
  });
});

describe('what stands in a Word document and not in its text', () => {
  const cell = (words: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(words))}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const report = (body: string): Uint8Array =>
    makeDocumentXml(
      p(r('服务职工有“温度”')) +
        p(r('过去的一年，江山市总工会围绕中心，服务大局。')) +
        p(r('一、服务职工')) +
        body,
    );

  test('is listed by its place, each word of it, and proposed to nobody', async () => {
    write(
      SEED,
      report(
        p(r('谋划项目') + r('30个', '<w:strike/>') + r('35个') + r('藏起来的话', '<w:vanish/>') + r('。')),
      ),
    );
    const { output } = await runImport(['2018', SEED], project.root);
    expect(output).toContain(
      'Word 里的字和导入的字\n  Word 的正文有 45 个字，导入 45 个；没有放进正文的 2 处：\n  第 4 段  划掉的字  “30个”\n  第 4 段  隐藏的字  “藏起来的话”\n',
    );
    expect(read(CHAPTER)).toContain('谋划项目35个。');
    expect(read(TODO)).not.toContain('30个');
  });

  test('is nothing where all was read, and that is said', async () => {
    write(SEED, report(p(r('走访职工。'))));
    const { output } = await runImport(['2018', SEED], project.root);
    expect(output).toContain('  Word 的正文有 42 个字，导入 42 个；没有漏下的字\n');
  });

  test('merged cells leave every value in its column, in the chapter and in the text', async () => {
    const table = `<w:tbl>${row(cell('片区'), cell('站点'), cell('服务人次'), cell('投入'))}${row(cell('城区', '<w:vMerge w:val="restart"/>'), cell('虎山'), cell('120人次'), cell('3万元'))}${row(cell('', '<w:vMerge/>'), cell('双塔'), cell('98人次'), cell('2万元'))}</w:tbl>`;
    write(SEED, report(table));
    await runImport(['2018', SEED], project.root);
    expect(read('seeds/2018/report.docx.txt')).toContain('\n\t双塔\t98人次\t2万元\n');
    expect(read(CHAPTER)).toContain('| 城区 | 虎山 | 120人次 | 3万元 |\n|  | 双塔 | 98人次 | 2万元 |');
  });

  test('raised digits are no part of a number', async () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    write(SEED, report(p(r('新建场地29600m') + r('2', up) + r('，产能10') + r('4', up) + r('吨。'))));
    await runImport(['2018', SEED], project.root);
    expect(read(CHAPTER)).toContain('29600m²，产能10⁴吨。');
    expect(read(TODO)).not.toContain('104吨');
  });
});

describe('the text of a Word document', () => {
  test('and the document are held to what was extracted', async () => {
    await runImport(['2018', SEED], project.root);
    expect(read('seeds/2018/report.docx.sha256')).toMatch(
      /^[0-9a-f]{64} {2}report\.docx\n[0-9a-f]{64} {2}report\.docx\.txt\n$/,
    );
    write('seeds/2018/report.docx.txt', read('seeds/2018/report.docx.txt').replace('2600', '9600'));
    expect(errors().join()).toContain('seed/extract seeds/2018/report.docx.txt 在提取文字以后改过');
    await runImport(['2018', SEED], project.root);
    expect(errors().join()).not.toContain('seed/extract');
    write(SEED, await makeReport('2700多名'));
    expect(errors().join()).toContain('seed/extract seeds/2018/report.docx 在提取文字以后改过');
  });

  test('is wanted where a report names the document', async () => {
    await runImport(['2018', SEED], project.root);
    completeReport();
    rmSync(join(project.root, 'seeds/2018/report.docx.txt'));
    expect(errors().join()).toContain('seeds/2018/report.docx 还没有提取出文字');
  });

  test('a document without a word is refused', async () => {
    write(SEED, await makeDocx([]));
    expect(await runImport(['2018', SEED], project.root)).toMatchObject({
      code: 1,
      output: expect.stringContaining('文件里没有文字') as string,
    });
  });

  test('a document outside its year, or under a Chinese name, is refused with the place where it belongs', async () => {
    for (const file of ['年报.docx', 'seeds/2017/report.docx', 'seeds/2018/年报.docx']) {
      expect((await runImport(['2018', file], project.root)).output).toContain('原文要先放进 seeds/2018/');
    }
  });
});
