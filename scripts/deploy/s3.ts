import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { Plan, StoredObject, Upload } from './s3-plan.ts';

/** A bucket of S3 or of a storage that speaks the same. */
export interface Bucket {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What the storage holds, and its time. */
export interface Listing {
  readonly objects: readonly StoredObject[];
  readonly now: number;
}

const PARALLEL = 8;
const RETRIES = 2;

/** Lists every object whose key begins with a prefix. Throws what the storage answered when it refuses. */
export async function listObjects(bucket: Bucket, prefix: string): Promise<Listing> {
  const send = toSender(bucket);
  const objects: StoredObject[] = [];
  let token: string | undefined;
  let now: number;
  do {
    const query = new URLSearchParams({
      'list-type': '2',
      prefix: prefix,
      ...(token === undefined ? {} : { 'continuation-token': token }),
    });
    const response = await send(`?${query.toString()}`, { method: 'GET' });
    now = Date.parse(response.headers.get('date') ?? '');
    const text = await response.text();
    objects.push(...readObjects(text));
    token = readTag(text, 'NextContinuationToken');
  } while (token !== undefined);
  // Storage that does not tell the time keeps no file for longer than the build has it.
  return { objects, now: Number.isNaN(now) ? Infinity : now };
}

/** Carries a plan out: group by group, deletions last. The first refusal ends it, and is thrown. */
export async function carryOut(
  bucket: Bucket,
  folder: string,
  plan: Plan,
  print: (line: string) => void,
): Promise<void> {
  const send = toSender(bucket);
  const upload = async ({ file, key, headers }: Upload): Promise<void> => {
    await send(toPath(key), { method: 'PUT', headers, body: readFileSync(join(folder, file)) });
  };
  for (const [index, group] of plan.uploads.entries()) {
    await inParallel(group, upload);
    print(`上传第 ${index + 1}/${plan.uploads.length} 批：${group.length} 个文件`);
  }
  await inParallel(plan.deletions, async (key) => {
    await send(toPath(key), { method: 'DELETE' });
  });
  print(`删除 ${plan.deletions.length} 个旧文件`);
}

type Send = (path: string, init: RequestInit) => Promise<Response>;

function toSender({ endpoint, region, bucket, accessKeyId, secretAccessKey }: Bucket): Send {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  // Some storages want the bucket in the name of the host, and are then given so.
  const isInHost = new URL(endpoint).hostname.startsWith(`${bucket}.`);
  const address = `${endpoint.replace(/\/$/, '')}${isInHost ? '' : `/${bucket}`}`;
  return async (path, init) => {
    const response = await client.fetch(`${address}${path.startsWith('?') ? path : `/${path}`}`, init);
    if (response.ok) return response;
    const said = (await response.text()).replace(/\s+/g, ' ').slice(0, 200);
    throw new Error(`对象存储拒绝了 ${init.method ?? 'GET'} ${path}：${response.status} ${said}`);
  };
}

/** Runs a task for all, a few at a time; after one has failed no other begins. */
async function inParallel<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined && !hasFailed; item = queue.shift()) {
      try {
        await run(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

function toPath(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

function readObjects(xml: string): readonly StoredObject[] {
  return [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, text = '']) => ({
    key: readTag(text, 'Key') ?? '',
    modified: readTag(text, 'LastModified') ?? '',
  }));
}

function readTag(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>(.*?)</${name}>`, 's')
    .exec(xml)?.[1]
    ?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: keyof typeof ENTITIES) => ENTITIES[entity]);
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
