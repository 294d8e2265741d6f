/** `npm run preview`: serves `dist/` as a plain host would. PORT, HOST and SITE_BASE may be set. */
import { existsSync } from 'node:fs';
import { guardCommand } from './tools/failure.ts';
import { DIST } from './tools/paths.ts';
import { servePreview } from './tools/preview.ts';

guardCommand({ title: '预览', log: 'preview' });

if (existsSync(DIST)) {
  await servePreview();
} else {
  console.error('[预览] ✗ 还没有 dist/，请先运行 npm run build');
  process.exitCode = 1;
}
