import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { getContentReport } from '../../src/build/content-report.ts';
import { ROOT } from '../tools/paths.ts';
import { runWorksheet } from './run.ts';

const TODO = 'content/reports/2020/observations.todo.yaml';
const OBSERVATIONS = 'content/reports/2020/observations.yaml';

/** A report of 2020 whose chapters are imported and whose numbers are not, but for one that the import has proposed. */
const REPORT_OF_2020: Readonly<Record<string, string>> = {
  'seeds/2020/report.txt':
    '全市共有工会干部70名。\n\n一、服务职工\n\n建成服务站12个。建成服务点约200个。全年培训职工9500人次。\n',
  'content/reports/2020/report.yaml':
    'year: 2020\ntitle: 某市总工会年报\nbyline: 某市总工会\ndescription: 只为测试而写的年报，有工会干部、服务站、服务点和培训职工的数，各年都不同，不是真的。\nseed: 2020/report.txt\nkeyFigures: [cadres, service-stations, trained]\n',
  [OBSERVATIONS]:
    '# 2020 年度的数。\nreported:\n  # 导入时写上的\n  - indicator: service-stations\n    text: 12个\n    value: 12\n    chapter: fuwu\n    quote: 建成服务站12个\n',
  'content/reports/2020/numerals.yaml':
    'numerals:\n  - { line: 3, passage: 一、服务职工, kind: ordinal, reason: 章的序号 }\n  - { line: 5, passage: 服务点约200个, kind: name, reason: 测试 }\n',
  'content/reports/2020/00-lead.mdx':
    '---\ntitle: 导语\ndescription: 只为测试而写的正文，说今年的工会干部有多少名，别的什么也没有说。\n---\n\n全市共有工会干部<Stat id="cadres" />。\n',
  'content/reports/2020/01-fuwu.mdx':
    '---\ntitle: 服务职工\nnumeral: 一\ndescription: 只为测试而写的正文，说服务站、服务点和培训的数，别的什么也没有说。\n---\n\n建成服务站<Stat id="service-stations" />。全年培训职工<Stat id="trained" />。\n',
};

const CADRES = { text: '70名', chapter: 'lead', quote: '全市共有工会干部70名' };
const TRAINED = { text: '9500人次', chapter: 'fuwu', quote: '全年培训职工9500人次' };

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'worksheet-'));
  cpSync(join(ROOT, 'tests/fixtures/three-years'), root, { recursive: true });
  for (const [file, text] of Object.entries(REPORT_OF_2020)) write(file, text);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function run(...argv: readonly string[]): string {
  return runWorksheet(['2020', ...argv], root).output;
}

/** Types what a clerk types below an indicator. */
function fill(indicator: string, values: Readonly<Record<string, string>>): void {
  const block = new RegExp(`(  - indicator: ${indicator}\\n)(?:    .*\\n)*`);
  const lines = Object.entries(values).map(([name, value]) => `    ${name}: ${value}\n`);
  write(
    TODO,
    read(TODO).replace(block, (_, head: string) => head + lines.join('')),
  );
}

function rows(): readonly string[] {
  const { todo } = parse(read(TODO)) as { readonly todo: readonly { readonly indicator: string }[] | null };
  return (todo ?? []).map(({ indicator }) => indicator);
}

describe('the first run', () => {
  test('asks for every live indicator that the year does not have, with the last value and its sentence', () => {
    expect(run()).toContain('写上了 3 个指标，等您填');
    expect(rows()).toEqual(['cadres', 'service-points', 'trained']);
    expect(read(TODO)).toContain(
      '  # 培训职工人次（单位：人次）\n  # 2019 年 9000人次：全年培训职工9000人次\n  - indicator: trained\n    text:\n    chapter:\n    quote:\n',
    );
  });

  test('counts what the import has proposed as filled in', () => {
    expect(run()).toMatch(/^已填 1 个\n {2}service-stations 服务站数：12个（observations\.yaml）$/m);
  });

  test('says which indicators are used no more, and why', () => {
    expect(run()).toContain(
      '  helpers 帮手人数：2018-03-01 取消，改用 cadres（工会干部人数），和工会干部人数数的是同一批人。',
    );
    expect(rows()).not.toContain('helpers');
  });

  test('leaves the content check as it was', () => {
    const before = getContentReport(root).issues;
    run();
    expect(getContentReport(root).issues).toEqual(before);
  });

  test('needs no report of that year yet', () => {
    rmSync(join(root, 'content/reports/2020'), { recursive: true });
    expect(run()).toContain('写上了 4 个指标');
    expect(getContentReport(root).issues.filter(({ file }) => file.includes('2020'))).toEqual([]);
  });
});

describe('a later run', () => {
  test('changes nothing and keeps what was typed', () => {
    run();
    fill('cadres', CADRES);
    write(TODO, `${read(TODO)}# 我的备注\n`);
    const typed = read(TODO);
    run();
    run();
    expect(read(TODO)).toBe(typed);
  });

  test('says what is filled in, half filled in, missing, and not to be had this year', () => {
    run();
    fill('cadres', CADRES);
    fill('trained', { text: '9500人次', chapter: 'fuwu', quote: '' });
    fill('service-points', { text: '', skip: '今年的原文没有说' });
    const output = run();
    expect(output).toMatch(/^已填 2 个\n {2}\S+todo\.yaml:8 cadres 工会干部人数：70名$/m);
    expect(output).toMatch(/^未填 1 个 .*\n {2}\S+ trained 培训职工人次（2019 年 9000人次）：quote 还没填$/m);
    expect(output).toMatch(/^今年没有 1 个\n {2}\S+ service-points 服务点数：今年的原文没有说$/m);
    expect(output).toContain('2020 年：可疑 0，未填 1，已填 2，今年没有 1，不再使用 1\n');
  });

  test('adds a row for an indicator that is new since', () => {
    run();
    write(
      'content/indicators/halls.yaml',
      read('content/indicators/cadres.yaml').replace('工会干部人数', '礼堂数'),
    );
    expect(run()).toContain('写上了 1 个指标');
    expect(rows()).toEqual(['cadres', 'service-points', 'trained', 'halls']);
    expect(read(TODO)).toContain('# 以前没有数\n  - indicator: halls');
  });

  test('names a row whose indicator has ended since', () => {
    run();
    write('content/indicators/cadres.yaml', `${read('content/indicators/cadres.yaml')}replacedBy: trained\n`);
    expect(run()).toMatch(
      /不再使用 2 个 → 不用填\n {2}\S+ cadres 工会干部人数，改用 trained（培训职工人次）/,
    );
  });
});

describe('what is doubtful', () => {
  test.each([
    ['ten times as much', '95000人次', '大到 10.6 倍（2019 年是“9000人次”）'],
    ['a tenth', '900人次', '小到 10 分之一'],
    ['another sign', '-9000人次', '正负变了'],
    ['nothing where there was something', '0人次', '从有到无，或从无到有'],
    ['a unit of another kind', '9500名', '写的单位是“名”，指标的单位是“人次”，不是同一种量'],
    ['another exactness', '9500多人次', '从确数变成多、余'],
    ['no number', '许多人次', '读不出以人次计的数'],
  ])('%s is named with its reason', (_, text, reason) => {
    run();
    fill('trained', { ...TRAINED, text: `"${text}"`, quote: `"全年培训职工${text}"` });
    const output = run();
    expect(output).toMatch(/^可疑 1 个 → 核对原文；没有错，就在那一条里写 confirmed: true$/m);
    expect(output).toContain(reason);
  });

  test('another word for the same unit is named', () => {
    run();
    fill('cadres', { ...CADRES, text: '70人', quote: '全市共有工会干部70人' });
    expect(run()).toContain('单位从“名”变成“人”');
  });

  test('a value just under ten times is not doubtful', () => {
    run();
    fill('trained', { ...TRAINED, text: '89999人次', quote: '全年培训职工89999人次' });
    expect(run()).toContain('可疑 0');
  });

  test('is accepted once it is confirmed, but not when it cannot be right', () => {
    run();
    fill('trained', { ...TRAINED, text: '95000人次', quote: '全年培训职工95000人次', confirmed: 'true' });
    fill('cadres', { ...CADRES, quote: '全市的工会干部', confirmed: 'true' });
    expect(run()).toMatch(/可疑 1 个 .*\n {2}\S+ cadres 工会干部人数：quote 里要有一处“70名”，一字不差\n/);
  });

  test('a value in observations.yaml is looked at too', () => {
    write(OBSERVATIONS, read(OBSERVATIONS).replaceAll('12个', '120个').replace('value: 12', 'value: 120'));
    expect(run()).toContain('service-stations 服务站数：大到 10.9 倍（2019 年是“11个”）');
  });

  test('a value in observations.yaml is confirmed there', () => {
    const tenfold = read(OBSERVATIONS).replaceAll('12个', '120个').replace('value: 12', 'value: 120');
    write(OBSERVATIONS, tenfold.replace('value: 120', 'value: 120\n    confirmed: true'));
    expect(run()).toContain('可疑 0');
    const { issues } = getContentReport(root);
    expect(issues.filter(({ rule }) => rule.startsWith('schema/'))).toEqual([]);
  });

  test('a chapter that does not exist is named with those that do', () => {
    run();
    fill('cadres', { ...CADRES, chapter: 'leaf' });
    expect(run()).toContain('没有这个章：leaf，是不是想写 lead？只能写今年年报的章：lead、fuwu');
  });
});

describe('--finish', () => {
  test('moves what is filled in to observations.yaml, with its value, and leaves the rest', () => {
    run();
    fill('cadres', CADRES);
    fill('trained', TRAINED);
    const { code, output } = runWorksheet(['2020', '--finish'], root);
    expect({ code, first: output.split('\n')[0] }).toEqual({
      code: 0,
      first: `移到 ${OBSERVATIONS} 的有 2 个：cadres、trained`,
    });
    expect(output).toContain('接着：npm run import -- 2020 seeds/2020/report.txt，正文里还手打着的');
    expect(rows()).toEqual(['service-points']);
    expect(read(TODO)).toContain('  # 服务点数（单位：个）\n');
    expect(read(TODO)).not.toContain('培训职工');
    expect(read(OBSERVATIONS)).toBe(
      `${REPORT_OF_2020[OBSERVATIONS] ?? ''}  - indicator: cadres\n    text: 70名\n    value: 70\n    chapter: lead\n    quote: 全市共有工会干部70名\n  - indicator: trained\n    text: 9500人次\n    value: 9500\n    chapter: fuwu\n    quote: 全年培训职工9500人次\n`,
    );
    const errors = getContentReport(root).issues.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test('keeps back what the content rules refuse, with the reason', () => {
    run();
    fill('cadres', { ...CADRES, quote: '工会干部有70名' });
    fill('trained', TRAINED);
    const { code, output } = runWorksheet(['2020', '--finish'], root);
    expect(code).toBe(1);
    expect(output).toContain('章 lead 里没有这句话：“工会干部有70名”');
    expect(rows()).toEqual(['cadres', 'service-points']);
    expect(read(OBSERVATIONS)).not.toContain('cadres');
  });

  test('keeps back what is doubtful', () => {
    run();
    fill('trained', { ...TRAINED, text: '95000人次', quote: '全年培训职工95000人次' });
    const output = run('--finish');
    expect(output).toContain('的有 0 个');
    expect(output).not.toContain('接着');
    expect(rows()).toContain('trained');
  });

  test('asks for the report first', () => {
    rmSync(join(root, OBSERVATIONS));
    expect(run('--finish')).toContain('先运行 npm run new -- report --year 2020');
  });
});

describe('the command line', () => {
  test('names everything that is wrong with it', () => {
    const { code, output } = runWorksheet(['两千', '2020', '--finsh'], root);
    expect(code).toBe(1);
    expect(output).toContain('年份“两千”不对');
    expect(output).toContain('多出来的是：2020');
    expect(output).toContain('没有 --finsh 这个选项');
    expect(runWorksheet([], root).output).toContain('没有写是哪一年');
    expect(existsSync(join(root, TODO))).toBe(false);
  });

  test('a worksheet that does not read is answered at its line, and stays as it is', () => {
    write(TODO, 'todo:\n  - indicator: cadres\n    txt: 70名\n');
    expect(run()).toContain(`${TODO}:3:5 不认识的字段 txt → 是不是想写 text？`);
    write(TODO, 'todo:\n  - indicator: cadres\n    text: 70\n');
    expect(run()).toMatch(/todo\.yaml:3:11 text 写的是数字“70” → 应当是文字，给它加上引号/);
  });
});
