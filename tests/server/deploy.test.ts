import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toCaddyfile } from '../../scripts/deploy/caddy.ts';
import { toServerSite } from '../../scripts/deploy/host.ts';
import { readHeaderRules } from '../../scripts/deploy/site-headers.ts';
import { DIST, ROOT } from '../../scripts/tools/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const server = join(folder, 'server');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

function deploy(...args: readonly string[]): Outcome {
  return deployWith({}, ...args);
}

function deployWith(env: NodeJS.ProcessEnv, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/deploy/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DEPLOY_RSYNC_TO: server, S3_SECRET_ACCESS_KEY: 'a-secret', ...env },
  });
  return { status, said: stdout + stderr };
}

describe('npm run deploy', () => {
  test('refuses to publish at the reserved address, and changes nothing', () => {
    const { status, said } = deploy('rsync');
    expect(status).toBe(1);
    expect(said).toMatch(/✗ 网站正式网址还没有写：.*annual-report\.example/);
    expect(existsSync(server)).toBe(false);
  });

  test('prints in a dry run all that it would do, and changes nothing', () => {
    const { status, said } = deploy('rsync', '--dry-run');
    expect(status).toBe(0);
    for (const part of [
      '现在还不能部署',
      `传到 ${server}`,
      'rsync --recursive',
      'mv -fT current.next current',
    ])
      expect(said).toContain(part);
    expect(said).toContain('Strict-Transport-Security: max-age=63072000');
    expect(existsSync(server)).toBe(false);
  });

  test('names what is not as it was built, under its old date too, and refuses it', () => {
    const page = join(DIST, 'search/index.html');
    const map = join(DIST, 'sitemap-index.xml');
    const bytes = readFileSync(page);
    renameSync(map, join(folder, 'sitemap-index.xml'));
    try {
      writeFileSync(page, `${bytes.toString()}<!-- -->`);
      utimesSync(page, 1, 1);
      const { said } = deploy('rsync', '--dry-run');
      expect(said).toMatch(/dist\/ 和构建时不一样：少了 sitemap-index\.xml；改过 search\/index\.html；/);
      expect(deploy('rsync')).toMatchObject({ status: 1 });
    } finally {
      writeFileSync(page, bytes);
      renameSync(join(folder, 'sitemap-index.xml'), map);
    }
    expect(deploy('rsync', '--dry-run').said).not.toContain('和构建时不一样');
  });

  test.each([
    [{ SITE_BASE: '/a b/' }, /^环境变量 SITE_BASE 写成了“\/a b\/”：/],
    [{ SITE_URL: 'https://a;b.cn' }, /^环境变量 SITE_URL 写成了/],
    [{ DEPLOY_RSYNC_TO: '-oProxyCommand=x:/srv' }, /✗ 中断了：部署的去处.*不对/],
  ])('says what is wrong with %j, without a place in the code', (env, expected) => {
    const { status, said } = deployWith(env, 'rsync', '--dry-run');
    expect(status).toBe(1);
    expect(said).toMatch(expected);
    expect(said).not.toMatch(/^\s+at /m);
  });

  test('prints in a dry run every object of a storage, and no secret', () => {
    const { status, said } = deploy('s3', '--dry-run');
    expect(status).toBe(0);
    expect(said).toContain('还缺 环境变量 S3_ACCESS_KEY_ID');
    expect(said).toMatch(/第 3 批 上传 index\.html \{"Content-Type":"text\/html; charset=utf-8"/);
    expect(said).not.toContain('a-secret');
  });

  test.each(['netlify', 'cloudflare'])('prints in a dry run the files for %s', (target) => {
    expect(deploy(target, '--dry-run').said).toMatch(/写 _headers：\n\/\*\n {2}Strict-Transport-Security/);
  });

  test('has nothing to go back to before the first release', () => {
    const { status, said } = deploy('rsync', '--rollback');
    expect(status).toBe(1);
    expect(said).toMatch(/✗/);
  });
});

test('Caddy finds nothing wrong with the Caddyfile for a server', () => {
  const site = { host: 'www.example.cn', base: '/', rules: readHeaderRules(ROOT), redirects: [] };
  const { status, stderr } = spawnSync('caddy', ['validate', '--adapter', 'caddyfile', '--config', '-'], {
    input: toCaddyfile(toServerSite(site, '/srv/annual-report')),
    encoding: 'utf8',
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  expect(stderr).not.toMatch(/"level":"(?:warn|error)"/);
  expect(status).toBe(0);
});
