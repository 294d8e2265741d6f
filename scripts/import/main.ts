import { CONTENT } from '../tools/paths.ts';
import { runImport } from './run.ts';

const { code, output } = await runImport(process.argv.slice(2), CONTENT);
(code === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = code;
