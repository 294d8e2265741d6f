import { parseArgs } from 'node:util';
import { yearSchema } from '../../src/content/schemas/id.ts';

export const HELP = [
  '用法：npm run worksheet -- 年份 [--finish]',
  '',
  '列出每一个指标上一次的数和原话，写进 content/reports/年份/observations.todo.yaml，等您填今年的。',
  '再运行一次：说哪些填好了、没填、可疑、不再使用；填过的不会动。',
  '',
  '  --finish   把填好的移到 observations.yaml；可疑的、没填的留下',
  '',
  '例如：npm run worksheet -- 2018',
  '',
].join('\n');

export interface Arguments {
  readonly year: number | undefined;
  readonly isFinish: boolean;
  readonly isHelp: boolean;
  /** Everything that is wrong with the command line, in Chinese. */
  readonly problems: readonly string[];
}

/** Reads `<年> [--finish]`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { finish: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [first, ...more] = positionals;
  const { finish, help, ...unknown } = values;
  const { success, data: year } = yearSchema.safeParse(
    /^\d{4}$/.test(first ?? '') ? Number(first) : undefined,
  );
  return {
    year,
    isFinish: finish === true,
    isHelp: help === true,
    problems: [
      ...(first === undefined ? ['没有写是哪一年 → 例如：npm run worksheet -- 2018'] : []),
      ...(first !== undefined && !success ? [`年份“${first}”不对 → 写四位数字，例如 2018`] : []),
      ...(more.length > 0 ? [`多出来的是：${more.join(' ')} → 一次只做一年`] : []),
      ...Object.keys(unknown).map((name) => `没有 --${name} 这个选项 → 只有 --finish 和 --help`),
    ],
  };
}
