/** `npm run announce -- baidu|indexnow [--all] [--dry-run] [网址 …]`: tells a search engine of the pages that are new or have changed. Run it after the site is deployed. */
import { join } from 'node:path';
import { readSiteSettings } from '../../src/content/disk/site-settings.ts';
import { guardCommand } from '../tools/failure.ts';
import { DIST, ROOT } from '../tools/paths.ts';
import { parseArguments } from './arguments.ts';
import { announce } from './run.ts';

guardCommand({ title: '通知搜索引擎', log: 'announce' });

const parsed = parseArguments(process.argv.slice(2));
const problems = parsed.ok
  ? await announce(parsed.order, {
      dist: DIST,
      memory: join(ROOT, '.build/announced', `${parsed.order.service.id}.json`),
      settings: readSiteSettings().announce,
      env: process.env,
      say: console.log,
    })
  : parsed.problems;

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
