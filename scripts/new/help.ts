import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';

/** The help of the whole command, or of one kind. Chinese. */
export function formatHelp(kind: Kind | undefined): string {
  return kind ? helpOf(kind) : helpOfAll();
}

function helpOfAll(): string {
  const kinds = KINDS.map(({ name, title }) => `  ${name.padEnd(12)}${title}`);
  return [
    '用法：npm run new -- 种类 [--名称 值 …]',
    '',
    '没有写的会逐个问；写出的文件马上能通过 npm run check。已有的文件不会被覆盖。',
    '',
    '种类：',
    ...kinds,
    '',
    '每一种要写什么：npm run new -- station --help',
    '',
  ].join('\n');
}

function helpOf({ name, title, questions, example }: Kind): string {
  const options = questions.map(
    (question) =>
      `  --${question.name.padEnd(12)}${question.question}${question.optional === true ? '（可以不写）' : ''}`,
  );
  return [
    `新建${title}：npm run new -- ${name} [--名称 值 …]`,
    '',
    ...options,
    '',
    `例如：${example}`,
    '',
  ].join('\n');
}
