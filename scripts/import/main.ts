import { resolve } from 'node:path';
import { runImport } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const { code, output } = await runImport(process.argv.slice(2), ROOT);
(code === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = code;
