import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toHeaderRules } from '../../scripts/deploy/headers.ts';
import type { Place } from '../../scripts/deploy/place.ts';
import { createRelease } from '../../scripts/deploy/release.ts';
import { deployRelease, rollBack } from '../../scripts/deploy/rsync.ts';
import { startProgram, waitForEnd } from '../support/child.ts';
import { startNginx, type RealServer } from '../support/real-server.ts';

/** So many answers of its own a test has before the next release: as many at least have others, who wait in the same line. */
const ANSWERS = 25;
const site = { host: 'localhost', base: '/', rules: toHeaderRules(), redirects: [] };

let folder = '';
let place: Place;
let server: RealServer;

/** A small site in which everything says which release it is of. */
async function makeRelease(name: string): Promise<string> {
  const dist = join(folder, `dist-${name}`);
  mkdirSync(join(dist, '_astro'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), `<!doctype html>${`版本 ${name} `.repeat(200)}`);
  writeFileSync(join(dist, '404.html'), '没有这一页');
  writeFileSync(join(dist, `_astro/page.${name}.js`), `// ${name}`.repeat(100));
  writeFileSync(join(dist, 'same.txt'), '同样'.repeat(300));
  const release = join(folder, `release-${name}`);
  await createRelease(dist, '/', release);
  return release;
}

async function roll(name: string, rsync?: string): Promise<void> {
  deployRelease(place, { id: name, folder: await makeRelease(name), base: '/', keep: 10 }, rsync);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollout-'));
  place = { host: undefined, path: join(folder, 'server') };
  await roll('1');
  server = await startNginx(site, place.path);
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test('a rollout under load loses not one request, and neither does a rollback', async () => {
  const load = startProgram('wrk', [
    ...['--threads', '2', '--connections', '16', '--duration', '1h'],
    `https://localhost:${server.httpsPort}/`,
  ]);
  const end = waitForEnd(load);
  for (const name of ['2', '3', '4', '5']) {
    for (let answers = 0; answers < ANSWERS; answers += 1) await server.ask('/');
    await roll(name);
  }
  rollBack(place);
  for (let answers = 0; answers < ANSWERS; answers += 1) await server.ask('/');
  load.kill('SIGINT');
  const { output: report } = await end;
  expect(report).not.toMatch(/Non-2xx|Socket errors/);
  expect(Number(/(\d+) requests in/.exec(report)?.[1])).toBeGreaterThan(100);
  expect((await server.ask('/')).body.toString()).toContain('版本 4');
});

test('every page that is read while releases change is of one release, and its script is there', async () => {
  let isRolling = true;
  let pages = 0;
  const seen = new Set<string>();
  const read = async (): Promise<void> => {
    while (isRolling) {
      const page = (await server.ask('/')).body.toString();
      const names = new Set(page.match(/版本 \d+/g));
      expect(names.size).toBe(1);
      const name = [...names].join('').slice('版本 '.length);
      seen.add(name);
      expect((await server.ask(`/_astro/page.${name}.js`)).status).toBe(200);
      pages += 1;
    }
  };
  const readers = [read(), read(), read()];
  for (const name of ['2', '3', '4', '5', '6', '7', '8']) {
    await roll(name);
    // A rollout blocks this process, in which the readers are.
    const enough = pages + 2 * readers.length;
    while (pages < enough) await setImmediate();
  }
  isRolling = false;
  await Promise.all(readers);
  expect(seen.size).toBeGreaterThanOrEqual(7);
});

test('a release that is cut off halfway is never seen, and its files cannot be asked for', async () => {
  const cut = join(folder, 'cut-rsync');
  // The last argument is where to; a part of the pages arrives, then the connection is gone.
  writeFileSync(cut, '#!/bin/sh\nfor to; do :; done\necho "版本 2 半截" > "$to/index.html"\nexit 12\n', {
    mode: 0o755,
  });
  await expect(roll('2', cut)).rejects.toThrow(/线上仍是原来的版本/);
  for (const path of ['/', '/index.html', '/releases/2.partial/', '/../releases/2.partial/index.html']) {
    expect((await server.ask(path)).body.toString()).not.toContain('半截');
  }
  expect((await server.ask('/')).body.toString()).toContain('版本 1');
});

test('what has not changed keeps its tag, so that readers keep what they have', async () => {
  const before = (await server.ask('/same.txt')).headers.etag;
  await roll('2');
  const { status } = await server.ask('/same.txt', { headers: { 'If-None-Match': before ?? '' } });
  expect(status).toBe(304);
  const page = await server.ask('/', { headers: { 'If-None-Match': before ?? '' } });
  expect(page.body.toString()).toContain('版本 2');
});

test('a site below a path is served there, and at the root of the host there is nothing', async () => {
  const below = mkdtempSync(join(tmpdir(), 'below-'));
  const dist = join(folder, 'dist-below');
  cpSync(join(folder, 'dist-1'), dist, { recursive: true });
  mkdirSync(join(dist, '.well-known'));
  mkdirSync(join(dist, 'charts/a/embed'), { recursive: true });
  writeFileSync(join(dist, '.well-known/security.txt'), 'Contact: mailto:a@example.cn');
  writeFileSync(join(dist, 'charts/a/embed/index.html'), '图');
  const release = join(folder, 'release-below');
  await createRelease(dist, '/union/', release);
  const at = { host: undefined, path: join(below, 'server') };
  deployRelease(at, { id: '1', folder: release, base: '/union/', keep: 2 });
  const redirects = [{ from: '/old/', to: '/charts/a/embed/' }];
  await using union = await startNginx({ ...site, base: '/union/', redirects }, at.path);
  expect((await union.ask('/union/')).body.toString()).toContain('版本 1');
  expect((await union.ask('/union')).headers.location).toBe('/union/');
  expect((await union.ask('/union/old/')).headers.location).toBe('/union/charts/a/embed/');
  expect((await union.ask('/union/charts/a/embed/')).headers).not.toHaveProperty('x-frame-options');
  expect((await union.ask('/union/_astro/page.1.js')).headers['cache-control']).toMatch(/immutable/);
  const missing = await union.ask('/union/nothing/');
  expect([missing.status, missing.body.toString()]).toEqual([404, '没有这一页']);
  expect((await union.ask('/')).status).toBe(404);
  expect((await union.ask('/.well-known/security.txt')).body.toString()).toMatch(/^Contact:/);
  rmSync(below, { recursive: true });
});
