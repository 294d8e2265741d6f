import { z } from 'astro/zod';
import type { Ask } from './s3-client.ts';
import { isOwnKey, toKeyPath } from './s3-key.ts';

/**
 * What our own deploys have put into a bucket, kept in the bucket: only what it names is ever deleted. It is written before
 * the first upload, so that nothing is put there which it does not name.
 */
export interface BucketRecord {
  /** Tells one deploy from every other. */
  readonly run: string;
  /** Keys that the site has, or that a deploy which broke off may have put there. */
  readonly keys: readonly string[];
  /** Hashed files that the site has no more, with the day since when: `2026-11-29`. Pages that readers have open may still ask for them. */
  readonly retired: Readonly<Record<string, string>>;
}

/** A record as it was found; `today` is the storage's own day. */
export interface FoundRecord {
  readonly record: BucketRecord | undefined;
  readonly today: string;
  /** What the record named that is no key of this site: somebody else has written it. */
  readonly foreign: readonly string[];
}

const NAME = 'deploy-record.json';
const DAY = '2026-11-29'.length;

const recordSchema = z.strictObject({
  run: z.string(),
  keys: z.array(z.string()),
  retired: z.record(z.string(), z.iso.date()),
});

/** Where the record lies below the bucket. */
export function toRecordKey(base: string): string {
  return `${base.slice(1)}${NAME}`;
}

/** Reads the record. Throws where it cannot be read as one: then nobody knows what may be deleted. */
export async function readRecord(ask: Ask, base: string): Promise<FoundRecord> {
  const { status, headers, body } = await ask({ method: 'GET', path: toKeyPath(toRecordKey(base), base) });
  const told = Date.parse(headers.get('date') ?? '');
  const today = new Date(Number.isNaN(told) ? Date.now() : told).toISOString().slice(0, DAY);
  if (status === 404) return { record: undefined, today, foreign: [] };
  const { data } = recordSchema.safeParse(parseJson(new TextDecoder().decode(body)));
  if (!data)
    throw new Error(
      `存储桶里的 ${toRecordKey(base)} 读不懂：它记着以前上传了什么，按它删除旧文件。删掉它再部署，以前的文件就都留着`,
    );
  const all = [...data.keys, ...Object.keys(data.retired)];
  const isOwn = (key: string) => isOwnKey(key, base) && key !== toRecordKey(base);
  return {
    record: {
      run: data.run,
      keys: data.keys.filter(isOwn),
      retired: Object.fromEntries(Object.entries(data.retired).filter(([key]) => isOwn(key))),
    },
    today,
    foreign: all.filter((key) => !isOwn(key)),
  };
}

/** The bytes of a record. */
export function toRecordBytes(record: BucketRecord): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(record));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
