/** `npm start`: builds the site unless nothing has changed since the last build, and serves it. */
import { guardCommand } from './tools/failure.ts';
import { buildIfStale } from './tools/fresh.ts';
import { servePreview } from './tools/preview.ts';
import { runSteps } from './tools/steps.ts';

guardCommand({ title: '启动', log: 'start' });
const print = (line: string): void => {
  console.log(line);
};

const [result] = await runSteps([{ name: '构建网站', run: () => buildIfStale(print) }], print);
if (result?.state === 'passed') await servePreview();
else process.exitCode = 1;
