import { guardCommand } from '../tools/failure.ts';
import { CONTENT } from '../tools/paths.ts';
import { assertReadable } from '../tools/readable.ts';
import { runImport } from './run.ts';

guardCommand({ title: '导入', log: 'import' });
assertReadable(CONTENT);

const { code, output } = await runImport(process.argv.slice(2), CONTENT);
(code === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = code;
