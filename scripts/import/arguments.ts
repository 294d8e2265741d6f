import { parseArgs } from 'node:util';

const EXAMPLE = 'npm run import -- 2018 seeds/2018/report.docx';
const LIST = /\.ya?ml$/i;
const YEAR = /^(?:19|20)\d{2}$/;

export interface Arguments {
  readonly file: string | undefined;
  readonly year: number | undefined;
  /** Whether every match that is sure counts as accepted. */
  readonly isSureAccepted: boolean;
  /** Everything that is wrong with the command line, in Chinese. */
  readonly problems: readonly string[];
}

/** Reads `<年> <文件>` or `<文件> --year <年>`; with the list of decisions also `--sure`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { year: { type: 'string' }, sure: { type: 'boolean' } },
  });
  const [first, ...others] = positionals;
  const isYearFirst = values.year === undefined && first !== undefined && /^\d+$/.test(first);
  const [written, ...more] = isYearFirst ? others : positionals;
  const file = written?.replaceAll('\\', '/').replace(/^\.\//, '');
  const { year: flag, sure: isSureAccepted = false, ...unknown } = values;
  const year = isYearFirst ? first : flag;
  const isYear = typeof year === 'string' && YEAR.test(year);
  const problems = [
    ...(file === undefined ? ['没有写原文文件'] : []),
    ...(more.length > 0 ? [`一次只导入一个文件，多出来的是：${more.join('、')}`] : []),
    ...(year === undefined ? ['没有写是哪一年的年报'] : []),
    ...(year !== undefined && !isYear ? [`年份“${String(year)}”不对，要写成四位数字`] : []),
    ...Object.keys(unknown).map((name) => `没有 --${name} 这个选项，只有 --year 和 --sure`),
    ...(isSureAccepted !== false && !LIST.test(file ?? '')
      ? ['--sure 采用 import.todo.yaml 里全部 sure 的数，只和它一起写']
      : []),
    ...(file !== undefined && isYear ? misplaced(file, year) : []),
  ].map((problem) => `命令：${problem} → 例如：${EXAMPLE}`);
  return { file, year: isYear ? Number(year) : undefined, isSureAccepted: isSureAccepted === true, problems };
}

/** A source document is kept: it lies in its year's folder, under a name that every system can write. */
function misplaced(file: string, year: string): readonly string[] {
  if (/\.(?:csv|tsv|ya?ml)$/i.test(file)) return [];
  if (new RegExp(`^seeds/${year}/[a-z0-9][a-z0-9-]*\\.[a-z]+$`).test(file)) return [];
  return [`原文要先放进 seeds/${year}/，文件名用小写英文字母、数字和连字符；现在写的是 ${file}`];
}
