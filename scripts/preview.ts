/** `npm run preview`: serves `dist/` as a plain host would. PORT, HOST and SITE_BASE may be set. */
import { existsSync } from 'node:fs';
import { DIST } from './tools/paths.ts';
import { servePreview } from './tools/preview.ts';

if (existsSync(DIST)) {
  await servePreview();
} else {
  console.error('[预览] ✗ 还没有 dist/，请先运行 npm run build');
  process.exitCode = 1;
}
