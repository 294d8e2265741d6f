import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSame, recordBytes, type Manifest } from './manifest.ts';
import { PATIENCE, toAsk, type Answer, type Ask, type Patience } from './s3-client.ts';
import type { Bucket } from './settings.ts';
import { toKeyPath } from './s3-key.ts';
import { toPlan, type PlannedSite, type Upload } from './s3-plan.ts';
import { readRecord, toRecordBytes, toRecordKey, type BucketRecord, type FoundRecord } from './s3-record.ts';

/** What goes where. */
export interface Shipment {
  readonly bucket: Bucket;
  readonly site: PlannedSite;
  /** The folder of the build, and what the build wrote down of it. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** An object as it is to lie in the bucket. */
interface StoredFile {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PARALLEL = 8;
const RECORD_HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

/** What earlier deploys have put into a bucket. Throws what the storage answered when it refuses. */
export function readBucket(bucket: Bucket, base: string, patience = PATIENCE): Promise<FoundRecord> {
  return readRecord(toAsk(bucket, patience), base);
}

/**
 * Uploads a build group by group, each file confirmed, and then deletes what earlier deploys have put there and the site has
 * no more. The first refusal ends it, before anything is deleted, and is thrown.
 */
export async function deployToBucket(
  { bucket, site, folder, manifest }: Shipment,
  say: (line: string) => void,
  patience: Patience = PATIENCE,
): Promise<void> {
  const ask = toAsk(bucket, patience);
  const { base } = site;
  const found = await readRecord(ask, base);
  for (const key of found.foreign) say(`存储桶里的记录提到 ${JSON.stringify(key)}，不是本站的文件，不动它`);
  const plan = toPlan(site, [...manifest.keys()], found);
  const run = randomUUID();
  await storeRecord(ask, base, { run, ...plan.before });
  for (const [index, group] of plan.uploads.entries()) {
    await inParallel(group, (upload) => store(ask, base, readUpload(folder, manifest, upload)));
    say(`上传第 ${index + 1}/${plan.uploads.length} 批：${group.length} 个文件，都核对过`);
  }
  const now = await readRecord(ask, base);
  if (now.record?.run !== run) throw new Error('另一次部署同时在上传：什么也没有删，等它结束再部署一次');
  await inParallel(plan.deletions, async (key) => {
    await ask({ method: 'DELETE', path: toKeyPath(key, base) });
  });
  await storeRecord(ask, base, { run, ...plan.after });
  say(`删除 ${plan.deletions.length} 个旧文件`);
}

function storeRecord(ask: Ask, base: string, record: BucketRecord): Promise<void> {
  return store(ask, base, { key: toRecordKey(base), headers: RECORD_HEADERS, bytes: toRecordBytes(record) });
}

/** Reads a file of the build, and throws where it is not what the build wrote down. */
function readUpload(folder: string, manifest: Manifest, { file, key, headers }: Upload): StoredFile {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const record = manifest.get(file);
  if (!record || !isSame(record, recordBytes(bytes)))
    throw new Error(`${file} 和构建时不一样：重新运行 npm run build，再部署`);
  return { key, headers, bytes };
}

/** Uploads an object. Throws unless it is certain that the storage has just these bytes. */
export async function store(ask: Ask, base: string, { key, headers, bytes }: StoredFile): Promise<void> {
  const path = toKeyPath(key, base);
  const answer = await ask({
    method: 'PUT',
    path,
    headers: {
      ...headers,
      'Content-MD5': hash('md5', bytes, 'base64'),
      'X-Amz-Content-Sha256': hash('sha256', bytes, 'hex'),
    },
    body: bytes,
  });
  if (isConfirmed(answer, bytes)) return;
  // Where the tag is no MD5 (some ways of encryption, some storages), what lies there is read back.
  const { status, body } = await ask({ method: 'GET', path });
  if (status !== 200 || !isSame(recordBytes(bytes), recordBytes(body)))
    throw new Error(`对象存储没有存好 ${key}：存下的和上传的不一样；什么也没有删`);
}

/** Whether an answer itself proves what was stored, by the storage's own checksum. */
function isConfirmed({ headers }: Answer, bytes: Uint8Array): boolean {
  const checksum = headers.get('x-amz-checksum-sha256');
  if (checksum !== null) return checksum === hash('sha256', bytes, 'base64');
  const tag = headers.get('etag')?.replace(/^(?:W\/)?"|"$/g, '');
  return tag?.toLowerCase() === hash('md5', bytes, 'hex');
}

function hash(algorithm: 'md5' | 'sha256', bytes: Uint8Array, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(bytes).digest(encoding);
}

/** Runs a task for all, a few at a time; after one has failed no other begins. */
export async function inParallel<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
): Promise<void> {
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
