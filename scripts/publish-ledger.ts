/**
 * `npm run publish-ledger`: adds every value that is not yet in `content/published.yaml`, and every address of the built
 * site that is not yet in `content/addresses.yaml`. Rows are never changed or taken away.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatIssue } from '../src/content/issue.ts';
import { formatRow } from '../src/content/schemas/ledger.ts';
import { getUnpublished } from '../src/rules/unpublished.ts';
import { getContentReport } from '../src/build/content-report.ts';
import { readContentTree } from '../src/content/disk/read-content.ts';
import { guardCommand } from './tools/failure.ts';
import { recordAddresses } from './tools/addresses.ts';
import { CONTENT, DIST } from './tools/paths.ts';

guardCommand({ title: '记账', log: 'publish-ledger' });

const LEDGER = 'content/published.yaml';

/** Another folder that holds `content/` and what was built of it. */
const other = process.argv[2];
const root = resolve(other ?? CONTENT);
const errors = getContentReport(root).issues.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  console.error(errors.map(formatIssue).join('\n'));
  console.error(`内容有 ${errors.length} 处错误，改好再记：有错的数不能算发布`);
  process.exitCode = 1;
} else {
  const rows = getUnpublished(readContentTree(root));
  appendFileSync(join(root, LEDGER), rows.map((row) => `${formatRow(row)}\n`).join(''));
  console.log(`${LEDGER}：新记 ${rows.length} 个数`);
  const dist = other === undefined ? DIST : join(root, 'dist');
  if (existsSync(dist))
    console.log(`content/addresses.yaml：新记 ${recordAddresses(root, dist).length} 个网址`);
  else console.log('没有 dist/：要记网址，先运行 npm run build');
  console.log('有新记的，把改动一起提交');
}
