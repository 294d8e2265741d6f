import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatSize } from '../../src/share/zip.ts';
import { DIST } from '../tools/paths.ts';
import type { Target } from './arguments.ts';
import { listFiles, toAddress } from './files.ts';
import { getHeaders } from './headers.ts';
import { withBase } from './host.ts';
import { formatPlace } from './place.ts';
import { toBeginScript, toFinishScript } from './release-scripts.ts';
import { toRsyncArguments } from './rsync.ts';
import { readBucket } from './s3.ts';
import { toPlan } from './s3-plan.ts';
import type { Settings } from './settings.ts';
import { toHostFiles } from './static-host.ts';

type Print = (line: string) => void;

/** Prints all that a deploy would do, and changes nothing. Of object storage it only reads what earlier deploys wrote down. */
export async function describePlan(
  target: Exclude<Target, 'nginx' | 'caddy'>,
  settings: Settings,
  obstacles: readonly string[],
  print: Print,
): Promise<void> {
  print(`演习：不改任何东西。网址 ${settings.url}${settings.site.base}`);
  for (const obstacle of obstacles) print(`✗ 现在还不能部署：${obstacle}`);
  if (!existsSync(DIST)) return;
  const files = listFiles(DIST);
  const size = files.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
  print(`dist/ 有 ${files.length} 个文件，${formatSize(size)}`);
  for (const { from, to } of settings.site.redirects) print(`旧网址 ${from} → ${to}`);
  if (target === 'rsync') describeRelease(settings, print);
  else if (target === 's3') await describeObjects(settings, files, print);
  else {
    for (const [name, text] of Object.entries(toHostFiles(target, settings.site, files)))
      print(`写 ${name}：\n${text}`);
  }
  if (target !== 'github-pages') describeHeaders(settings, files, print);
}

function describeRelease({ rsync }: Settings, print: Print): void {
  const { place, keep } = rsync;
  if (!place) return;
  const lock = { number: 1, dead: undefined };
  const name = '<时间>-<提交>';
  print(
    `传到 ${formatPlace(place)}，保留 ${keep} 个版本。先在那里锁上，再运行：\n${toBeginScript(place.path, name, lock)}`,
  );
  print(
    `rsync ${toRsyncArguments(place, '.build/deploy/release', { name, lock: lock.number, before: '<现在的版本>' }).join(' ')}`,
  );
  const upload = {
    name,
    hashed: ['<带指纹的文件，每行一个>'],
    sums: ['<每个文件的 sha256>'],
    keep,
    note: '<谁>',
  };
  print(`再在那里运行，然后开锁：\n${toFinishScript(place.path, upload, lock)}`);
}

async function describeObjects(
  { s3, site }: Settings,
  files: readonly string[],
  print: Print,
): Promise<void> {
  const found = s3 ? await readBucket(s3, site.base) : { record: undefined, today: '', foreign: [] };
  const { uploads, deletions } = toPlan(site, files, found);
  for (const [index, group] of uploads.entries()) {
    for (const { key, headers } of group) print(`第 ${index + 1} 批 上传 ${key} ${JSON.stringify(headers)}`);
  }
  for (const key of deletions) print(`最后 删除 ${key}`);
}

/** Each set of headers once, with how many files have it and one of them. */
function describeHeaders({ site }: Settings, files: readonly string[], print: Print): void {
  const sets = new Map<string, string[]>();
  for (const file of files) {
    const headers = Object.entries(getHeaders(site.rules, toAddress(file)));
    const text = headers.map(([name, value]) => `  ${name}: ${value}`).join('\n');
    sets.set(text, [...(sets.get(text) ?? []), withBase(toAddress(file), site.base)]);
  }
  for (const [text, addresses] of sets)
    print(`${addresses.length} 个文件（如 ${addresses[0] ?? ''}）：\n${text}`);
}
