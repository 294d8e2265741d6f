/** `npm run edit`: opens the desk, a local page from which a year is published. `--port`, and `--no-open` where no browser is to be opened. */
import { guardCommand } from '../tools/failure.ts';
import { CONTENT } from '../tools/paths.ts';
import { openBrowser } from './open-browser.ts';
import { readEditOptions, type EditOptions } from './options.ts';
import { toPageRoutes } from './page.ts';
import { findRunning, noteRunning } from './running.ts';
import { keepPromise } from './server/changes.ts';
import { startDesk, toLateRoutes } from './server/server.ts';
import { sweepUnfinished } from './server/store.ts';

guardCommand({ title: '编辑台', log: 'edit' });

const options = readEditOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`[编辑台] ✗ ${options}`);
  process.exitCode = 1;
} else {
  const running = await findRunning(CONTENT);
  if (running === undefined) await start(options);
  else {
    console.log(`[编辑台] 已经开着：${running}`);
    if (options.opens) openBrowser(running);
  }
}

async function start({ port, opens }: EditOptions): Promise<void> {
  sweepUnfinished(CONTENT);
  const kept = keepPromise(CONTENT);
  if (kept !== undefined)
    console.log(`[编辑台] 上次没有写完就停了，有的文件后来又被改过；没有写进去的在 ${kept}，请找维护的人`);
  // The page is shown while the rules and the import are still being loaded.
  const loading = import('./routes.ts').then(({ openRoutes }) => openRoutes(CONTENT));
  const { address } = await startDesk({ ...toPageRoutes(), ...toLateRoutes(loading) }, port);
  noteRunning(CONTENT, address);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit());
  console.log(`[编辑台] 开好了：${address}`);
  console.log('[编辑台] 这个窗口不要关；用完了再关，写好的都在文件夹里');
  if (opens) openBrowser(address);
}
