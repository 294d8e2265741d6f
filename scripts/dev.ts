/** `npm run dev`: shows the site while it is written, and says what is wrong with the content over its pages. `--host`, `--port` and `--open` as Astro has them. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { guardCommand } from './tools/failure.ts';
import { ROOT } from './tools/paths.ts';

guardCommand({ title: '边写边看', log: 'dev' });
const { values } = parseArgs({
  options: { host: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
});
const { host, port, open } = values;
await dev({
  root: ROOT,
  server: {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port: Number(port) }),
    ...(open !== undefined && { open }),
  },
});
