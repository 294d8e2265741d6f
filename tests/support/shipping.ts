import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toHeaderRules } from '../../scripts/deploy/headers.ts';
import { createManifest } from '../../scripts/deploy/manifest.ts';
import { deployToBucket } from '../../scripts/deploy/s3.ts';
import type { Patience } from '../../scripts/deploy/s3-client.ts';
import { startStandInS3, type Fault, type S3Request, type StandInS3 } from './stand-in-s3.ts';

export const FILES = {
  'index.html': '<!doctype html>首页',
  'articles/old/index.html': '旧网址',
  '_astro/a.1.css': 'a{}',
  'data/observations.csv': '甲,乙',
  'pagefind/pagefind.js': '1',
  '数据/一.txt': '一',
};
export const SITE = {
  base: '/union/',
  rules: toHeaderRules(),
  redirects: [{ from: '/articles/old/', to: '/articles/new/' }],
};
export const RECORD = '/pages/union/deploy-record.json';
export const CSS = '/pages/union/_astro/a.1.css';

/** Waits for nothing, and gives a request up only when a test says so. */
export const PATIENT: Patience = {
  attempts: 3,
  wait: () => Promise.resolve(),
  limit: () => new AbortController().signal,
};

/** A build in a folder, and a storage to deploy it to. */
export interface Shipping extends AsyncDisposable {
  readonly storage: StandInS3;
  readonly folder: string;
  /** What the deploys said. */
  readonly said: readonly string[];
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: (file: string) => void;
  readonly deploy: (site?: typeof SITE, patience?: Patience) => Promise<void>;
  /** A second deploy, of the site without its data and with another hashed file. */
  readonly deployAnother: (fault?: Fault) => Promise<void>;
  /** What was asked of the storage but to read, `PUT /pages/union/index.html`. */
  readonly listWrites: () => readonly string[];
  readonly listDeletions: () => readonly string[];
}

export async function startShipping(): Promise<Shipping> {
  const folder = mkdtempSync(join(tmpdir(), 's3-'));
  const storage = await startStandInS3();
  const said: string[] = [];
  const write: Shipping['write'] = (files) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const remove = (file: string) => {
    rmSync(join(folder, file), { recursive: true });
  };
  const deploy = (site = SITE, patience = PATIENT) => {
    const shipment = { bucket: storage.bucket, site, folder, manifest: createManifest(folder) };
    return deployToBucket(shipment, (line) => said.push(line), patience);
  };
  const listWrites = () =>
    storage.requests.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${url}`);
  write(FILES);
  return {
    ...{ storage, folder, said, write, remove, deploy, listWrites },
    listDeletions: () => listWrites().filter((line) => line.startsWith('DELETE')),
    async deployAnother(fault) {
      await deploy();
      storage.requests.length = 0;
      remove('data');
      remove('_astro/a.1.css');
      write({ '_astro/a.2.css': 'b{}' });
      if (fault) storage.fault = fault;
      await deploy();
    },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true });
      await storage[Symbol.asyncDispose]();
    },
  };
}

/** A fault of all requests of a kind, or of the first so many of them. */
export function faulty(fits: string, answer: (response: ServerResponse) => unknown, times = Infinity): Fault {
  let left = times;
  return ({ method, url }: S3Request, response) => {
    if (`${method} ${url}` !== fits || left <= 0) return false;
    left -= 1;
    answer(response);
    return true;
  };
}
