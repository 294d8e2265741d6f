import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getContentType } from '../tools/content-types.ts';
import { listFiles } from './files.ts';
import type { HostSite } from './host.ts';
import { formatPlace, runAt, type Place } from './place.ts';
import { PREVIEWS, toPreviewPath } from './preview-place.ts';
import { toUploadArguments, upload } from './rsync.ts';
import { PATIENCE, toAsk, type Patience } from './s3-client.ts';
import { toKeyPath } from './s3-key.ts';
import { inParallel, store } from './s3.ts';
import type { Bucket } from './settings.ts';
import { quote, toHead } from './shell.ts';

/** A name that nobody guesses. */
export function newPreviewName(): string {
  return randomBytes(16).toString('hex');
}

/** Puts a preview on a server in the place of the one before, whose address then leads nowhere. Throws what went wrong. */
export function sendPreview(place: Place, folder: string, name: string, rsync = 'rsync'): void {
  const head = toHead(place.path);
  runAt(place, [...head, `mkdir -p ${PREVIEWS}`].join('\n'));
  upload(rsync, [
    ...toUploadArguments(place),
    `${folder}/`,
    `${formatPlace(place)}/${PREVIEWS}/${name}.partial/`,
  ]);
  const script = [
    ...head,
    `cd ${PREVIEWS}`,
    `mv ${quote(`${name}.partial`)} ${quote(name)}`,
    `for other in *; do [ "$other" = ${quote(name)} ] || rm -rf -- "$other"; done`,
  ];
  runAt(place, script.join('\n'));
}

/**
 * Puts a preview into a bucket, then takes away the files of the one before. Returns its keys, which is what the next time
 * wants as `before`. Throws what the storage answered when it refuses.
 */
export async function sendPreviewToBucket(
  bucket: Bucket,
  site: Pick<HostSite, 'base'>,
  {
    folder,
    name,
    before,
  }: { readonly folder: string; readonly name: string; readonly before: readonly string[] },
  patience: Patience = PATIENCE,
): Promise<readonly string[]> {
  const ask = toAsk(bucket, patience);
  const files = listFiles(folder).map((file) => ({
    file,
    key: `${toPreviewPath(site).slice(1)}${name}/${file}`,
  }));
  await inParallel(files, ({ file, key }) =>
    store(ask, site.base, {
      key,
      headers: { 'Content-Type': getContentType(file), 'Cache-Control': 'no-store' },
      bytes: new Uint8Array(readFileSync(join(folder, file))),
    }),
  );
  await inParallel(before, async (key) => {
    await ask({ method: 'DELETE', path: toKeyPath(key, site.base) });
  });
  return files.map(({ key }) => key);
}

/** Asks for the first page of a preview. Returns what is wrong with the answer, in words for staff; `isServer`: where headers can be held to. */
export async function verifyPreview(address: string, isServer: boolean): Promise<string | undefined> {
  const response = await fetch(`${address}index.html`, { redirect: 'manual' }).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof response === 'string') return `预览传上去了，可是打不开 ${address}：${response}`;
  const isHidden = response.headers.get('x-robots-tag')?.includes('noindex') === true;
  if (response.status === 200 && (isHidden || !isServer)) return undefined;
  return isServer
    ? '预览传上去了，可是服务器还不认得放预览的地方：请管服务器的人重新生成配置（npm run deploy -- nginx，或者 caddy），换上以后再来'
    : `预览传上去了，可是 ${address} 回答 ${String(response.status)}，应当是 200`;
}
