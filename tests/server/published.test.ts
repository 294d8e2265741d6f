import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HostSite } from '../../scripts/deploy/host.ts';
import { copySite } from '../../scripts/deploy/release.ts';
import { readHeaderRules } from '../../scripts/deploy/site-headers.ts';
import { JUDGES } from '../../scripts/tools/judges.ts';
import { DIST, ROOT } from '../../scripts/tools/paths.ts';
import { startNginx, type RealServer } from '../support/real-server.ts';

interface Reading {
  readonly grade: string;
  readonly score: number;
  readonly outcomes: readonly { readonly name: string; readonly result: string; readonly pass: boolean }[];
}

const SITE: HostSite = { host: 'localhost', base: '/', rules: readHeaderRules(ROOT), redirects: [] };

/** In a process of its own, because only a new one trusts the certificate. */
const VERIFY = `
  import { createManifest } from './scripts/deploy/manifest.ts';
  import { verifySite } from './scripts/deploy/verify.ts';
  const [url, dist, site] = process.argv.slice(1);
  console.log(JSON.stringify(await verifySite(url, JSON.parse(site), createManifest(dist), 'all')));
`;

let folder = '';
let server: RealServer;

beforeAll(async () => {
  if (!existsSync(join(JUDGES, 'node_modules')))
    throw new Error('评审工具没有安装：在 tests/judges 里运行 npm ci');
  folder = mkdtempSync(join(tmpdir(), 'observatory-'));
  copySite(DIST, '/', join(folder, 'current'));
  server = await startNginx(SITE, folder);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function run(cwd: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: server.certificate };
  return (await promisify(execFile)(process.execPath, args, { cwd, env })).stdout;
}

test('the check after a deploy finds the published site as it was built', async () => {
  const address = `https://localhost:${server.httpsPort}`;
  const stdout = await run(ROOT, [
    '--input-type=module',
    '--eval',
    VERIFY,
    address,
    DIST,
    JSON.stringify(SITE),
  ]);
  expect(JSON.parse(stdout)).toEqual([]);
});

test('MDN’s HTTP Observatory gives the site A+ and 130 points at least, with no test failed', async () => {
  const ports = [server.httpPort, server.httpsPort].map(String);
  const stdout = await run(JUDGES, ['observatory.ts', ...ports]);
  const { grade, score, outcomes } = JSON.parse(stdout) as Reading;
  expect(outcomes.filter(({ pass }) => !pass)).toEqual([]);
  expect(score, stdout).toBeGreaterThanOrEqual(130);
  expect(grade).toBe('A+');
  expect(outcomes).toHaveLength(10);
});
