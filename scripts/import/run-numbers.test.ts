import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHAPTER, FOLDER, useDocxProject, SEED } from '../../tests/support/docx-project.ts';
import { toGb18030 } from '../../tests/support/import-fixtures.ts';
import { runImport } from './run.ts';

const project = useDocxProject();
const { read, write, files } = project;

describe('numbers from a CSV', () => {
  const CSV = 'seeds/2018/numbers.csv';
  const HEAD = 'indicator,name,text,value,unit,qualifier,quote,chapter\r\n';

  test.each([
    ['UTF-8 with a mark', (csv: string) => `\uFEFF${csv}`],
    ['GB18030', (csv: string) => toGb18030(csv)],
  ])(
    'in %s become observations, those without a quote where the source has one place for them',
    async (_, encode) => {
      await runImport(['2018', SEED], project.root);
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
      const { code, output } = await runImport(['2018', CSV], project.root);
      expect(code).toBe(0);
      expect(output).toContain('新写  planned-projects：35个');
      expect(read(`${FOLDER}/observations.yaml`)).toContain('quote: 谋划项目35个');
      expect(read(CHAPTER)).toContain('<Stat id="planned-projects" />');
      const before = files();
      expect((await runImport(['2018', CSV], project.root)).output).toContain(
        '已经有了，没有变化  planned-projects：35个',
      );
      expect(files()).toEqual(before);
    },
  );

  test('that differ from what stands are shown and not written', async () => {
    await runImport(['2018', SEED], project.root);
    write(CSV, `${HEAD}volunteers,,2600多名,,,,,\n`);
    await runImport(['2018', CSV], project.root);
    write(
      `${FOLDER}/observations.yaml`,
      read(`${FOLDER}/observations.yaml`).replace('text: 2600多名', 'text: 2600名'),
    );
    write(CSV, `${HEAD}volunteers,,2600多名,,,,全市共有工会志愿者2600多名,\n`);
    expect((await runImport(['2018', CSV], project.root)).output).toContain(
      '和已有的不一样  volunteers：已经写着“2600名”（2600），这次是“2600多名”（2600），没有改',
    );
    expect(read(`${FOLDER}/observations.yaml`)).toContain('text: 2600名');
  });

  test('every fault of every row is said at once, with its line, and nothing is written', async () => {
    await runImport(['2018', SEED], project.root);
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
    const { code, output } = await runImport(['2018', CSV], project.root);
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
    expect(existsSync(join(project.root, `${FOLDER}/observations.yaml`))).toBe(false);
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
    await runImport(['2018', SEED], project.root);
    write(CSV, csv);
    expect((await runImport(['2018', CSV], project.root)).output).toContain(message);
  });

  test('before any source there is nothing to quote', async () => {
    write(CSV, HEAD);
    expect((await runImport(['2018', CSV], project.root)).output).toContain('先导入原文，数值才有出处');
  });
});
