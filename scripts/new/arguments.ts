import { parseArgs } from 'node:util';
import { nearestWord } from '../../src/lib/nearest.ts';
import type { Answers, Kind } from './kind.ts';
import { KINDS } from './kinds.ts';

export interface Arguments {
  readonly kind: Kind | undefined;
  readonly isHelp: boolean;
  readonly answers: Answers;
  /** Everything that is wrong with the command line, in Chinese. */
  readonly problems: readonly string[];
}

/** Reads `<种类> [--名称 值 …]`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const [first = ''] = argv.filter((argument) => !argument.startsWith('-'));
  const kind = KINDS.find(({ name }) => name === first);
  const names = kind?.questions.map(({ name }) => name) ?? [];
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: {
      help: { type: 'boolean', short: 'h' },
      // Also those that do not exist, so that the value behind one is not taken for something else.
      ...Object.fromEntries(
        [...names, ...writtenFlags(argv)].map((name) => [name, { type: 'string' as const }]),
      ),
    },
  });
  const { help, ...flags } = values;
  return {
    kind,
    isHelp: help === true,
    answers: Object.fromEntries(
      Object.entries(flags).flatMap(([name, value]) =>
        typeof value === 'string' && names.includes(name) && value.trim() !== ''
          ? [[name, value.trim()]]
          : [],
      ),
    ),
    problems: [...kindProblems(kind, positionals), ...(kind ? flagProblems(kind, names, flags) : [])],
  };
}

function writtenFlags(argv: readonly string[]): readonly string[] {
  const flags = argv.flatMap((argument) => /^--([^=]+)/.exec(argument)?.[1] ?? []);
  return flags.filter((name) => name !== 'help');
}

function kindProblems(kind: Kind | undefined, [first, ...others]: readonly string[]): readonly string[] {
  const list = KINDS.map(({ name, title }) => `${name} ${title}`).join('、');
  if (first === undefined) return [`没有写要新建什么 → 可以新建：${list}`];
  if (!kind) return [`不能新建“${first}” → 可以新建：${list}`];
  if (others.length === 0) return [];
  return [`多出来的是：${others.join(' ')} → 值里有空格就加引号，例如 --name "南方水泥 服务点"`];
}

function flagProblems(
  { name: kind }: Kind,
  names: readonly string[],
  flags: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (!names.includes(name)) {
      const nearest = nearestWord(name, names);
      const hint = nearest === undefined ? '' : `是不是想写 --${nearest}？`;
      return [
        `${kind} 没有 --${name} 这个选项 → ${hint}可以写：${names.map((known) => `--${known}`).join(' ')}`,
      ];
    }
    return typeof value === 'string' && value.trim() !== ''
      ? []
      : [`--${name} 后面没有写值 → 写上值，或者不写这个选项`];
  });
}
