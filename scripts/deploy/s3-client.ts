import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { formatAnswer, hideSecrets, readRefusal } from './s3-answer.ts';
import type { Bucket } from './settings.ts';

/** How long and how often to try. */
export interface Patience {
  /** How many times in all a request is sent. */
  readonly attempts: number;
  /** Waits before the attempt of this number, from 1. */
  readonly wait: (attempt: number) => Promise<void>;
  /** Ends a request that brings nothing to an end; `bytes` is how much it sends. */
  readonly limit: (bytes: number) => AbortSignal;
}

interface Question {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** The path below the bucket, with its escapes. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** An answer that is no error, with its body read to the end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

export type Ask = (question: Question) => Promise<Answer>;

/** An attempt that failed, and whether another may succeed. */
class Failure extends Error {
  readonly isPassing: boolean;

  constructor(message: string, isPassing: boolean, cause?: unknown) {
    super(message, { cause });
    this.isPassing = isPassing;
  }
}

/** A bucket is one segment of a path, or the first label of a host. */
const BUCKET_NAME = /^[a-z0-9][\w.-]*$/i;

const MINUTE = 60_000;
/** Bytes in a second on a line that is still worth waiting for. */
const SLOWEST = 10_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;

/** A minute for an answer and what a slow line needs for the bytes; waits grow, and differ so that not all come back at once. */
export const PATIENCE: Patience = {
  attempts: 6,
  wait: (attempt) => sleep(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt)),
  limit: (bytes) => AbortSignal.timeout(MINUTE + Math.ceil((bytes / SLOWEST) * 1000)),
};

/** Asks a bucket. Tries again what may pass; throws, with the address, what the storage or the line said last. */
export function toAsk(bucket: Bucket, patience: Patience): Ask {
  const { endpoint, region, bucket: name, accessKeyId, secretAccessKey } = bucket;
  if (!URL.canParse(endpoint) || !BUCKET_NAME.test(name))
    throw new Error(
      `对象存储的地址“${endpoint}”或存储桶“${name}”不对：例如 https://oss-cn-hangzhou.aliyuncs.com 和 annual-report`,
    );
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  // Some storages want the bucket in the name of the host, and are then given so.
  const isInHost = new URL(endpoint).hostname.startsWith(`${name}.`);
  const root = `${endpoint.replace(/\/$/, '')}${isInHost ? '' : `/${name}`}`;
  return async (question) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await askOnce(client, `${root}/${question.path}`, question, bucket, patience);
      } catch (error) {
        if (!(error instanceof Failure) || !error.isPassing || attempt >= patience.attempts) throw error;
        await patience.wait(attempt);
      }
    }
  };
}

async function askOnce(
  client: AwsClient,
  address: string,
  { method, headers = {}, body }: Question,
  bucket: Bucket,
  { limit }: Patience,
): Promise<Answer> {
  const request = await client.sign(address, {
    method,
    headers,
    // A redirect would take the signature to another host, which it is not for.
    redirect: 'manual',
    signal: limit(body?.length ?? 0),
    ...(body === undefined ? {} : { body }),
  });
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    response = await fetch(request);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Failure(`${method} ${address} 没有完成：${describeCause(error, bucket)}`, true, error);
  }
  const { status } = response;
  const text = new TextDecoder().decode(bytes);
  // What is asked for may be XML itself.
  const refusal = method === 'GET' && status === 200 ? undefined : readRefusal(text);
  if (isFine(method, status, refusal?.code)) return { status, headers: response.headers, body: bytes };
  const target = response.headers.get('location');
  const elsewhere = target === null ? '' : `；它让去 ${hideSecrets(target, bucket)}，看看地址和地域写对没有`;
  const said = formatAnswer(status, text, bucket);
  throw new Failure(
    `对象存储拒绝了 ${method} ${address}：${said}${elsewhere}`,
    isPassing(status, refusal?.code),
  );
}

/** What is gone already need not be deleted, and what is not there can be asked for. */
function isFine(method: Question['method'], status: number, code: string | undefined): boolean {
  if (status === 404) return method !== 'PUT' && (code === undefined || code === 'NoSuchKey');
  return (status === 200 || status === 204) && code === undefined;
}

const PASSING = ['InternalError', 'OperationAborted', 'RequestTimeout', 'ServiceUnavailable', 'SlowDown'];

function isPassing(status: number, code: string | undefined): boolean {
  return status >= 500 || status === 408 || status === 429 || PASSING.includes(code ?? '');
}

/** `fetch failed` tells nothing; what it was caused by does. */
function describeCause(error: unknown, bucket: Bucket): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return '等了太久没有回答';
  const reason = cause instanceof Error ? (cause as NodeJS.ErrnoException) : undefined;
  return hideSecrets(reason ? [reason.code, reason.message].filter(Boolean).join(' ') : message, bucket);
}
