import { parseArgs } from 'node:util';

const EXAMPLE = 'npm run import -- 2018 seeds/2018/report.docx';
const LIST = /\.ya?ml$/i;
const YEAR = /^(?:19|20)\d{2}$/;

export interface Arguments {
  readonly file: string | undefined;
  readonly year: number | undefined;
  /** The kinds of matches that count as accepted, every one. */
  readonly accepted: readonly ('sure' | 'new')[];
  readonly isHelp: boolean;
  /** Everything that is wrong with the command line, in Chinese. */
  readonly problems: readonly string[];
}

/** What the command does, in Chinese. */
export const HELP = `用法：npm run import -- 年份 文件

  原文（.docx、.txt）     写出各章、封面、照片，列出等您决定的数
  import.todo.yaml        采用其中 accept: true 的
    --sure                全部 sure 的也采用：整句话和以前一样，只有数不同
    --new                 全部 new 的也采用：新指标照它拟的建
  数值表（.csv）          把表里的数写进 observations.yaml

例如：${EXAMPLE}
      npm run import -- 2018 content/reports/2018/import.todo.yaml --sure
`;

/** Reads `<年> <文件>` or `<文件> --year <年>`; with the list of decisions also `--sure` and `--new`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: {
      year: { type: 'string' },
      sure: { type: 'boolean' },
      new: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [first, ...others] = positionals;
  const isYearFirst = values.year === undefined && first !== undefined && /^\d+$/.test(first);
  const [written, ...more] = isYearFirst ? others : positionals;
  const file = written?.replaceAll('\\', '/').replace(/^\.\//, '');
  const { year: flag, sure, new: made, help, ...unknown } = values;
  const accepted = [...(sure ? (['sure'] as const) : []), ...(made ? (['new'] as const) : [])];
  const year = isYearFirst ? first : flag;
  const isYear = typeof year === 'string' && YEAR.test(year);
  const problems = [
    ...(file === undefined ? ['没有写原文文件'] : []),
    ...(more.length > 0 ? [`一次只导入一个文件，多出来的是：${more.join('、')}`] : []),
    ...(year === undefined ? ['没有写是哪一年的年报'] : []),
    ...(year !== undefined && !isYear ? [`年份“${String(year)}”不对，要写成四位数字`] : []),
    ...Object.keys(unknown).map((name) => `没有 --${name} 这个选项，只有 --year、--sure、--new 和 --help`),
    ...(LIST.test(file ?? '')
      ? []
      : accepted.map((kind) => `--${kind} 采用 import.todo.yaml 里全部 ${kind} 的数，只和它一起写`)),
    ...(file !== undefined && isYear ? misplaced(file, year) : []),
  ].map((problem) => `命令：${problem} → 例如：${EXAMPLE}`);
  return { file, year: isYear ? Number(year) : undefined, accepted, isHelp: help === true, problems };
}

/** A source document is kept: it lies in its year's folder, under a name that every system can write. */
function misplaced(file: string, year: string): readonly string[] {
  if (/\.(?:csv|tsv|ya?ml)$/i.test(file)) return [];
  if (new RegExp(`^seeds/${year}/[a-z0-9][a-z0-9-]*\\.[a-z]+$`).test(file)) return [];
  return [`原文要先放进 seeds/${year}/，文件名用小写英文字母、数字和连字符；现在写的是 ${file}`];
}
