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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatIssue } from '../../src/content/issue.ts';
import type { ParseCache } from '../../src/content/disk/parse-cache.ts';
import { getContentReport } from '../../src/build/content-report.ts';
import { ROOT } from '../tools/paths.ts';
import { KINDS } from './kinds.ts';
import { runNew } from './run.ts';
import { SITE } from './site.ts';

const OBSERVATIONS = 'content/reports/2017/observations.yaml';
const STATION =
  'station --id example --name 某镇总工会职工服务站 --level township --kind station --asOf 2018'.split(' ');

/** The tests change a file or two of the project's content: the rest is parsed once. */
const PARSED: ParseCache = new Map();

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  for (const folder of ['content', 'seeds'])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function errors(): readonly string[] {
  const { issues } = getContentReport(root, { cache: PARSED });
  return issues.filter(({ severity }) => severity === 'error').map(({ file, found }) => `${file} ${found}`);
}

/** The number of volunteers as it would be put right, also in the source, which every quote must stand in. */
function correctVolunteers(): void {
  for (const file of [OBSERVATIONS, 'seeds/2017/report.txt'])
    writeFileSync(
      join(root, file),
      textOf(file).replaceAll('2500多名', '2600多名').replace('value: 2500\n', 'value: 2600\n'),
    );
  rmSync(join(root, 'seeds/README.md'), { force: true });
}

/** An example's words: the shell's quotes are taken off. */
function wordsOf(example: string): readonly string[] {
  return [...example.replace('npm run new -- ', '').matchAll(/"([^"]*)"|\S+/g)].map(
    ([word, quoted]) => quoted ?? word,
  );
}

/** Somebody at a terminal who gives these answers and then presses Enter. */
function answering(answers: readonly string[]) {
  const prompts: string[] = [];
  const left = [...answers];
  return {
    prompts,
    ask: (prompt: string) => {
      prompts.push(prompt);
      if (prompts.length > 30) throw new Error(`Asked for ever: ${prompt}`);
      return Promise.resolve(left.shift() ?? '');
    },
  };
}

describe('every kind', () => {
  test.each(KINDS)('$name: the example of its help makes files that pass', async ({ name, example }) => {
    if (name === 'correction') correctVolunteers();
    const { code, output } = await runNew(wordsOf(example), root);
    expect(output).toMatch(/^写好了 (?:example-union\/)?content\//);
    expect(output).toMatch(
      /^预览 http:\/\/localhost:4321\/(?:.*\/)?（先运行 (?:SITE_CONTENT=example-union )?npm run dev）$/m,
    );
    expect(code).toBe(0);
    expect(errors()).toEqual([]);
  });

  test.each(KINDS)('$name: a second run overwrites nothing', async ({ name, example }) => {
    if (name === 'correction') correctVolunteers();
    await runNew(wordsOf(example), root);
    const file = /\S*content\/(?!README)\S+/.exec((await runNew(wordsOf(example), root)).output)?.[0] ?? '';
    writeFileSync(join(root, file), `${textOf(file)}# 手写的话\n`);
    const { code, output } = await runNew(wordsOf(example), root);
    expect({ code, isNamed: output.includes(`${file} 已经`) }).toEqual({ code: 1, isNamed: true });
    expect(textOf(file)).toContain('# 手写的话');
  });

  test.each(KINDS)('$name: its help says in Chinese what can be written', async ({ name, questions }) => {
    const { code, output } = await runNew([name, '--help'], root);
    expect(code).toBe(0);
    for (const { name: flag, question } of questions)
      expect(output).toContain(`--${flag.padEnd(12)}${question}`);
  });
});

describe('flags', () => {
  test('that are missing, wrong or unknown are all named at once, and nothing is written', async () => {
    const argv = ['station', '--id', '贺村', '--level', '镇', '--adress', '解放路', '--township', '虎山'];
    const { code, output } = await runNew(argv, root);
    expect(code).toBe(1);
    expect(output.split('\n').filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringContaining('没有 --adress 这个选项 → 是不是想写 --address？'),
      expect.stringContaining('id 写的是“贺村” → 只能用小写英文字母'),
      expect.stringContaining('缺少 --name：名称'),
      expect.stringMatching(/level 写的是“镇” → 只能是：city、township、enterprise/),
      expect.stringContaining('缺少 --kind：'),
      expect.stringContaining('缺少 --asOf：'),
      expect.stringContaining('没有这个乡镇街道：虎山'),
    ]);
    expect(existsSync(join(root, 'content/stations/贺村.yaml'))).toBe(false);
  });

  test('a flag without a value, words left over and an unknown kind are errors', async () => {
    expect((await runNew([...STATION, '--address'], root)).output).toContain('--address 后面没有写值');
    expect((await runNew([...STATION, '服务点'], root)).output).toContain('多出来的是：服务点');
    expect((await runNew(['photo'], root)).output).toContain('不能新建“photo” → 可以新建：article 文章');
    expect((await runNew([], root)).output).toContain('没有写要新建什么');
  });

  test('what the rest of the content refuses is said, and nothing is written', async () => {
    const title = '工会志愿者有2500多名';
    const description = '江山市总工会的志愿者走进职工服务站，为来办事的职工引路、答疑，也听他们说说。';
    const given = { title, slug: 'volunteers-now', date: '2018', topics: 'stations', description };
    const argv = ['article', ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])];
    const { code, output } = await runNew(argv, root);
    expect(code).toBe(1);
    expect(output).toMatch(/✗ content\/articles\/2018\/volunteers-now\.mdx:2:\d+ .*2500多名/);
    expect(existsSync(join(root, 'content/articles/2018/volunteers-now.mdx'))).toBe(false);
  });
});

describe('the site of another federation', () => {
  const example = wordsOf(SITE.example);
  const withFlag = (flag: string, value: string) =>
    example.map((word, index) => (example[index - 1] === `--${flag}` ? value : word));

  test('begins as a folder whose content has no error, and the project stays as it is', async () => {
    await runNew(example, root);
    const { issues } = getContentReport(join(root, 'example-union'));
    expect(issues.map(formatIssue)).toEqual([]);
    expect(parse(textOf('example-union/content/places.yaml'))).toEqual({
      name: '某某县',
      province: '某某省',
      box: { west: 82, east: 83.8, south: 38.8, north: 39.3 },
      townships: [],
    });
    expect(readdirSync(join(root, 'example-union/content')).toSorted()).toEqual([
      'places.yaml',
      'published.yaml',
      'site.yaml',
    ]);
    expect(textOf('content/site.yaml')).toBe(readFileSync(join(ROOT, 'content/site.yaml'), 'utf8'));
  });

  test.each([
    ['east', '81', 'east 写的是 81 → 要比 west 的 82 大'],
    ['north', '38.8', 'north 写的是 38.8 → 要比 south 的 38.8 大'],
    ['west', '东', 'west 写的是'],
    ['place', '某某', '写全称，到市、县、区或旗为止'],
    ['folder', 'content', '文件夹 content 已经有了'],
    ['folder', '../elsewhere', '只用小写英文字母、数字和连字符'],
  ])('does not begin where %s is %s', async (flag, value, words) => {
    const { code, output } = await runNew(withFlag(flag, value), root);
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(existsSync(join(root, 'example-union'))).toBe(false);
  });

  test('asks for everything in a terminal', async () => {
    const { prompts, ask } = answering(example.filter((_, index) => example[index - 1]?.startsWith('--')));
    expect((await runNew(['site'], root, ask)).code).toBe(0);
    expect(prompts).toHaveLength(SITE.questions.length);
    expect(existsSync(join(root, 'example-union/content/site.yaml'))).toBe(true);
  });
});

describe('in a terminal', () => {
  test('each wrong answer is explained and asked again; what is not known is left out', async () => {
    const { prompts, ask } = answering([
      '',
      '贺村',
      'hecun',
      '贺村镇总工会职工服务站',
      '镇',
      'township',
      'station',
      '',
      '2018',
    ]);
    expect((await runNew(['station'], root, ask)).code).toBe(0);
    expect(prompts[1]).toMatch(/^ {2}✗ 这一项不能空着\n编号/);
    expect(prompts[2]).toMatch(/^ {2}✗ id 写的是“贺村” → /);
    expect(prompts[5]).toMatch(/^ {2}✗ level 写的是“镇” → 只能是：city、township、enterprise/);
    expect(prompts[8]).toMatch(/✗ 这一项不能空着\n以上情况截至何时/);
    expect(prompts.at(-1)).toBe('提供的服务，用顿号隔开（不知道就按回车）：');
    expect(parse(textOf('content/stations/hecun.yaml'))).toEqual({
      name: '贺村镇总工会职工服务站',
      level: 'township',
      kind: 'station',
      asOf: '2018',
    });
  });

  test('given flags are not asked for, and no date is proposed', async () => {
    const { prompts, ask } = answering(['', '2018-05']);
    const argv = wordsOf(KINDS[0]?.example ?? '').filter((word) => word !== '--date' && word !== '2018-05');
    expect((await runNew(argv, root, ask)).code).toBe(0);
    expect(prompts[0]).not.toContain('按回车就是');
    expect(prompts[1]).toContain('这一项不能空着');
  });

  test('the address of an article is proposed from its title', async () => {
    const { prompts, ask } = answering(['聚焦中心工作', '']);
    const description = '江山市总工会的志愿者走进职工服务站，为来办事的职工引路、答疑，也听他们说说。';
    const argv = ['article', '--date', '2018', '--topics', 'stations', '--description', description];
    expect((await runNew(argv, root, ask)).output).toContain('/articles/jujiao-zhongxin-gongzuo/');
    expect(prompts[1]).toContain('（按回车就是 jujiao-zhongxin-gongzuo）');
  });
});

describe('a report', () => {
  test('is a draft, keeps what the import has written before it, and takes the one source of its year', async () => {
    mkdirSync(join(root, 'seeds/2018'));
    writeFileSync(join(root, 'seeds/2018/report.txt'), '过去的一年，工会志愿者达到2600多名。\n');
    mkdirSync(join(root, 'content/reports/2018'));
    writeFileSync(join(root, 'content/reports/2018/observations.yaml'), 'reported: [] # 导入写的\n');
    expect((await runNew(['report', '--year', '2018'], root)).code).toBe(0);
    expect(parse(textOf('content/reports/2018/report.yaml'))).toEqual({
      draft: true,
      year: 2018,
      seed: '2018/report.txt',
    });
    expect(textOf('content/reports/2018/observations.yaml')).toBe('reported: [] # 导入写的\n');
  });
});

describe('a correction', () => {
  const GIVEN = ['--reason', '录入时看错了一个数字', '--date', '2026-11-22'];

  test('takes the published wording and the one that stands now', async () => {
    correctVolunteers();
    await runNew(['correction', '--indicator', 'volunteers', '--year', '2017', ...GIVEN], root);
    expect(parse(textOf('content/corrections/2026-11-22-volunteers-2017.yaml'))).toMatchObject({
      was: '2500多名',
      is: '2600多名',
    });
  });

  test('of an unknown indicator or year is refused with the nearest names', async () => {
    const misspelt = await runNew(['correction', '--indicator', 'volunters', '--year', '2017'], root);
    expect(misspelt.output).toContain('没有这个指标：volunters → 是不是：volunteers（工会志愿者人数）');
    const named = await runNew(['correction', '--indicator', '志愿者'], root);
    expect(named.output).toContain('是不是：volunteers（工会志愿者人数）');
    const late = await runNew(['correction', '--indicator', 'volunteers', '--year', '2016'], root);
    expect(late.output).toContain('volunteers 没有发布过 2016 年的数 → 发布过的年份：2017');
  });

  test('waits until the number itself is put right', async () => {
    const argv = ['correction', '--indicator', 'volunteers', '--year', '2017', '--is', '2600多名', ...GIVEN];
    expect((await runNew(argv, root)).output).toContain(
      'content/reports/2017/observations.yaml 里现在是“2500多名” → 先把那里的 text、value 改好',
    );
  });
});
