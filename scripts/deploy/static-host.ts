import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, toAddress } from './files.ts';
import { toHeadersFile, toRedirectsFile } from './headers-file.ts';
import type { HostSite } from './host.ts';
import { copySite } from './release.ts';

/** Hosts that take a folder and read their settings from files in it. */
export type StaticHost = 'github-pages' | 'cloudflare' | 'netlify';

/** The files that a host reads its settings from, by name. `files` are those of the build. */
export function toHostFiles(
  host: StaticHost,
  site: HostSite,
  files: readonly string[],
): Readonly<Record<string, string>> {
  if (host === 'github-pages') {
    // Without the first, files whose names begin with `_` are left out. The second names a domain of one's own.
    return { '.nojekyll': '', ...(site.host.endsWith('.github.io') ? {} : { CNAME: `${site.host}\n` }) };
  }
  return {
    _headers: toHeadersFile(site, files.map(toAddress), host === 'cloudflare'),
    _redirects: toRedirectsFile(site, host === 'netlify'),
  };
}

/** Makes the folder that is handed to a host. GitHub adds the base path itself; the others serve folders as they are. */
export function createHostFolder(host: StaticHost, site: HostSite, dist: string, folder: string): void {
  const isNested = host !== 'github-pages' && site.base !== '/';
  copySite(dist, isNested ? site.base : '/', folder);
  if (isNested) copyFileSync(join(dist, '404.html'), join(folder, '404.html'));
  for (const [name, text] of Object.entries(toHostFiles(host, site, listFiles(dist)))) {
    writeFileSync(join(folder, name), text);
  }
}

/** What somebody has to do with the folder. */
export function toNextStep(host: StaticHost, folder: string): string {
  const steps = {
    'github-pages': `把 ${folder} 里的全部文件推送到仓库的 gh-pages 分支`,
    cloudflare: `npx wrangler pages deploy ${folder}`,
    netlify: `npx netlify deploy --prod --dir ${folder}`,
  } as const;
  return steps[host];
}
