import { parseArgs } from 'node:util';

const EXAMPLE = 'npm run import -- seeds/2017/report.txt --year 2017';

export interface Arguments {
  readonly seed: string | undefined;
  readonly year: number | undefined;
  /** Everything that is wrong with the command line, in Chinese. */
  readonly problems: readonly string[];
}

/** Reads `<原文> --year <年>`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { year: { type: 'string' } },
  });
  const [seed, ...more] = positionals;
  const { year, ...unknown } = values;
  const isYear = typeof year === 'string' && /^(19|20)\d{2}$/.test(year);
  const problems = [
    ...(seed === undefined ? ['没有写原文文件'] : []),
    ...(more.length > 0 ? [`一次只导入一个原文，多出来的是：${more.join('、')}`] : []),
    ...(year === undefined ? ['没有写是哪一年的年报（--year）'] : []),
    ...(year !== undefined && !isYear ? [`年份“${String(year)}”不对，要写成四位数字`] : []),
    ...Object.keys(unknown).map((name) => `没有 --${name} 这个选项，只有 --year`),
  ].map((problem) => `命令：${problem} → 例如：${EXAMPLE}`);
  return { seed, year: isYear ? Number(year) : undefined, problems };
}
