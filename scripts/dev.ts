/** `npm run dev`: shows the site while it is written, and says what is wrong with the content over its pages. `--host [address]`, `--port` and `--open`. */
import { join } from 'node:path';
import { dev } from 'astro';
import { readDevOptions } from './tools/dev-options.ts';
import { guardCommand } from './tools/failure.ts';
import { ROOT } from './tools/paths.ts';
import { describeAddresses } from './tools/served-at.ts';

const TITLE = '边写边看';

guardCommand({ title: TITLE, log: 'dev' });
const options = readDevOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`[${TITLE}] ✗ ${options}`);
  process.exitCode = 1;
} else {
  console.log(`[${TITLE}] 正在读取内容……`);
  const { resolvedUrls } = await dev({
    root: ROOT,
    server: options,
    logger: { entrypoint: join(ROOT, 'scripts/tools/dev-logger.ts') },
  });
  for (const line of describeAddresses(resolvedUrls.local, resolvedUrls.network))
    console.log(`[${TITLE}] ${line}`);
}
