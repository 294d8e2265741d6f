/** `npm run new -- article | report | station | indicator | correction`: asks for what no flag gives, and writes a file that already passes. */
import { createInterface } from 'node:readline/promises';
import { ROOT } from '../tools/paths.ts';
import { runNew } from './run.ts';

const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;
const { code, output } = await runNew(
  process.argv.slice(2),
  ROOT,
  terminal && ((prompt) => terminal.question(prompt)),
);
terminal?.close();
(code === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = code;
