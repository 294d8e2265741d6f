import { parseArgs } from 'node:util';
import { nearestWord } from '../../src/lib/nearest.ts';

const FLAGS = {
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  watch: { type: 'boolean' },
  handbook: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `npm run check` is asked to do. */
export type CheckOptions = Readonly<Record<keyof typeof FLAGS, boolean>> & {
  /** Another copy of the project; undefined is this one. */
  readonly root: string | undefined;
};

export const HELP = `检查 content/ 里的一切：字段、引用、数字、文字、链接、图片。

  npm run check                    检查一遍；有错时退出码是 1
  npm run check -- --fix           把能放心改的改好（全角数字、半角标点、多打的空格、省略号、BOM、换行），先显示改动再写入
  npm run check -- --fix --dry-run 只显示会怎样改，不写
  npm run check -- --watch         一边写一边检查，存盘就重来；按 Ctrl+C 结束
  npm run check -- --json          结果写成 JSON，给别的程序读
  npm run check -- --handbook      把每条规则的例子重新写进编辑手册
  npm run check -- --help          显示这些话

原文里的话不受文字规则约束，也不会被 --fix 改动。每条消息的意思见 content/README.md。`;

/** Reads the arguments; a flag that does not exist is refused, with the one that was most likely meant. */
export function parseOptions(
  args: readonly string[],
): { readonly ok: true; readonly options: CheckOptions } | { readonly ok: false; readonly message: string } {
  const names = Object.keys(FLAGS);
  const flags = args.filter((argument) => argument.startsWith('-'));
  const wrong = flags.find((flag) => flag !== '-h' && !names.includes(flag.slice(2)));
  if (wrong !== undefined) {
    const nearest = nearestWord(wrong.replace(/^-+/, ''), names);
    const hint = nearest === undefined ? '' : `；是不是想写 --${nearest}？`;
    return { ok: false, message: `没有 ${wrong} 这个选项${hint}\n\n${HELP}` };
  }
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: FLAGS });
  if (values['dry-run'] === true && values.fix !== true) {
    return { ok: false, message: '--dry-run 和 --fix 一起用：npm run check -- --fix --dry-run' };
  }
  const options = Object.fromEntries(Object.keys(FLAGS).map((name) => [name, name in values]));
  return { ok: true, options: { ...(options as Omit<CheckOptions, 'root'>), root: positionals[0] } };
}
