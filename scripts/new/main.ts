/** `npm run new -- article | report | station | indicator | correction | site`: asks for what no flag gives, and writes a file that already passes. */
import { createInterface } from 'node:readline/promises';
import { guardCommand } from '../tools/failure.ts';
import { CONTENT } from '../tools/paths.ts';
import { assertReadable } from '../tools/readable.ts';
import { runNew, type Run } from './run.ts';

guardCommand({ title: '新建', log: 'new' });
assertReadable(CONTENT);

const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;
const ask = terminal && ((prompt: string) => terminal.question(prompt));
const { code, output } = await runNew(process.argv.slice(2), CONTENT, ask).catch(toStopped);
terminal?.close();
(code === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = code;

/** Ctrl+C and Ctrl+D at a question are an answer, too. */
function toStopped(error: unknown): Run {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
  return { code: 1, output: '\n没有新建，什么也没有写。\n' };
}
