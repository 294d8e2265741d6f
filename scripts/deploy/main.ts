/** `npm run deploy -- <target>`: checks, uploads, and asks the published site whether all has arrived. `--help` tells the rest. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isReservedAddress } from '../../src/content/schemas/reserved-address.ts';
import { guardCommand } from '../tools/failure.ts';
import { DIST, LOCK, MANIFEST, PREVIEW, ROOT } from '../tools/paths.ts';
import { withLock } from '../tools/with-lock.ts';
import { parseOrder, type Order } from './arguments.ts';
import { toCaddyfile } from './caddy.ts';
import { toServerSite } from './host.ts';
import { toNginxConfig } from './nginx.ts';
import { formatPlace } from './place.ts';
import { findObstacles } from './preflight.ts';
import { describePlan } from './dry-run.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { assertCopied, createRelease } from './release.ts';
import { unlock } from './lock.ts';
import { newPreviewName, sendPreview, sendPreviewToBucket, verifyPreview } from './preview.ts';
import { toPreviewPath } from './preview-place.ts';
import { deployRelease, rollBack } from './rsync.ts';
import { deployToBucket } from './s3.ts';
import { readSettings, type Settings } from './settings.ts';
import { readCommit, readState } from './state.ts';
import { createHostFolder, toNextStep, type StaticHost } from './static-host.ts';
import { verifySite, type Strictness } from './verify.ts';

guardCommand({ title: '部署', log: 'deploy' });

const FOLDER = join(ROOT, '.build/deploy');

/** A place on servers that have none set, for a configuration that is made before anything is uploaded. */
const USUAL_FOLDER = '/srv/annual-report';

const order = parseOrder(process.argv.slice(2));
if ('help' in order) {
  console.log(order.help);
  if (order.isWrong) process.exitCode = 1;
} else {
  await obey(order, readSettings(ROOT, process.env));
}

async function obey(order: Order, settings: Settings): Promise<void> {
  if (order.target === 'nginx' || order.target === 'caddy') {
    writeConfig(order, settings);
    return;
  }
  if (order.verify) {
    await verify(order, settings);
    return;
  }
  if (order.unlock) {
    openLock(order, settings);
    return;
  }
  if (order.preview) {
    await putUpPreview(order, settings);
    return;
  }
  if (order.rollback) {
    takeBack(order, settings);
    return;
  }
  const { target } = order;
  // What a deploy reads must not change meanwhile.
  await withLock(
    LOCK,
    async () => {
      const obstacles = findObstacles(readState(settings, toMissing(order, settings), new Date()));
      if (order.dryRun) await describePlan(target, settings, obstacles, say);
      else if (obstacles.length > 0) fail(obstacles);
      else await deploy(order, settings);
    },
    () => {
      say('另一个构建或部署正在用 dist/，等它做完');
    },
  );
}

async function deploy({ target }: Order, settings: Settings): Promise<void> {
  if (target === 'rsync') await deployToServer(settings);
  else if (target === 's3') await deployToStorage(settings);
  else {
    prepareFolder(target as StaticHost, settings);
    return;
  }
  await verify({ target }, settings);
}

async function deployToServer({ rsync, site }: Settings): Promise<void> {
  if (!rsync.place) return;
  const folder = join(FOLDER, 'release');
  say(`压缩了 ${await createRelease(DIST, site.base, folder)} 个文件`);
  assertCopied(getManifest(), site.base, folder);
  const release = { id: toReleaseId(new Date()), folder, base: site.base, keep: rsync.keep };
  const id = deployRelease(rsync.place, release, 'rsync', { say });
  say(`${formatPlace(rsync.place)} 现在是 ${id}；退回上一版：npm run deploy -- rsync --rollback`);
}

async function deployToStorage({ s3, site }: Settings): Promise<void> {
  if (!s3) return;
  await deployToBucket({ bucket: s3, site, folder: DIST, manifest: getManifest() }, say);
}

function prepareFolder(host: StaticHost, { site }: Settings): void {
  const folder = join(FOLDER, host);
  createHostFolder(host, site, DIST, folder);
  assertCopied(getManifest(), host === 'github-pages' ? '/' : site.base, folder);
  say(`备好了 ${relative(ROOT, folder)}`);
  say(`下一步：${toNextStep(host, relative(ROOT, folder))}`);
  say(`上线以后核对：npm run deploy -- ${host} --verify`);
}

function writeConfig({ target, dryRun, noBrotli }: Order, { site, rsync }: Settings): void {
  const server = toServerSite(site, rsync.place?.path ?? USUAL_FOLDER);
  const text = target === 'nginx' ? toNginxConfig(server, !noBrotli) : toCaddyfile(server);
  if (dryRun) {
    console.log(text);
    return;
  }
  const file = join(FOLDER, target === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, text);
  say(`写好了 ${relative(ROOT, file)}：站点 ${site.host}，文件夹 ${server.folder}/current`);
}

function takeBack({ dryRun }: Order, { rsync, missing }: Settings): void {
  if (!rsync.place) {
    fail(missing.rsync.map((what) => `还缺 ${what}`));
    return;
  }
  if (dryRun) say(`会把 ${formatPlace(rsync.place)} 退回上一次上线的版本`);
  else say(`${formatPlace(rsync.place)} 退回到 ${rollBack(rsync.place, { say })}`);
}

/** Keeps in `.build/deploy/` which objects the preview is, because a bucket does not tell. */
async function putUpPreview(
  { target, dryRun }: Order,
  { url, site, rsync, s3, missing }: Settings,
): Promise<void> {
  const name = newPreviewName();
  const address = `${url}${toPreviewPath(site)}${name}/`;
  if (!existsSync(PREVIEW)) fail(['还没有预览：先在编辑台的“发布”里做预览']);
  else if (isReservedAddress(url))
    fail([`网站的正式网址还没有写，现在是示例 ${url}：先写在 content/site.yaml 的 url 里`]);
  else if (dryRun) say(`会把预览放到 ${url}${toPreviewPath(site)} 下面`);
  else if (target === 'rsync' ? !rsync.place : !s3)
    fail(missing[target === 'rsync' ? 'rsync' : 's3'].map((what) => `还缺 ${what}`));
  else {
    if (target === 'rsync' && rsync.place) sendPreview(rsync.place, PREVIEW, name);
    else if (s3) {
      const record = join(FOLDER, 'preview.json');
      const before = existsSync(record)
        ? (JSON.parse(readFileSync(record, 'utf8')) as readonly string[])
        : [];
      const keys = await sendPreviewToBucket(s3, site, { folder: PREVIEW, name, before });
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(record, JSON.stringify(keys));
    }
    const problem = await verifyPreview(address, target === 'rsync');
    if (problem !== undefined) fail([problem]);
    else say(`同事打开 ${address} 就能看；上一份预览的网址不再有效`);
  }
}

function openLock({ dryRun }: Order, { rsync, missing }: Settings): void {
  if (!rsync.place) {
    fail(missing.rsync.map((what) => `还缺 ${what}`));
    return;
  }
  if (dryRun) {
    say(`会打开 ${formatPlace(rsync.place)} 的锁`);
    return;
  }
  const owner = unlock(rsync.place);
  say(owner === undefined ? `${formatPlace(rsync.place)} 没有锁` : `打开了 ${owner} 留下的锁`);
}

async function verify({ target }: Pick<Order, 'target'>, { url, site }: Settings): Promise<void> {
  const problems = await verifySite(url, site, getManifest(), toStrictness(target));
  if (problems.length > 0) fail(problems);
  else say(`${url}${site.base} 和构建的一致`);
}

/** What the build wrote down. */
function getManifest(): Manifest {
  const manifest = readManifest(MANIFEST);
  if (!manifest) throw new Error('没有构建清单 .build/manifest.json：先运行 npm run build');
  return manifest;
}

function toStrictness(target: Order['target']): Strictness {
  if (target === 'github-pages') return 'none';
  return target === 's3' ? 'stored' : 'all';
}

function toMissing({ target }: Order, { missing }: Settings): readonly string[] {
  return target === 'rsync' || target === 's3' ? missing[target] : [];
}

/** `20261122-090000-1a2b3c4`, in the time of Greenwich. */
function toReleaseId(now: Date): string {
  const time = now
    .toISOString()
    .replace(/[-:]|\.\d+Z$/g, '')
    .replace('T', '-');
  const commit = readCommit();
  return commit === undefined ? time : `${time}-${commit}`;
}

function say(line: string): void {
  console.log(`[部署] ${line}`);
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) console.error(`[部署] ✗ ${problem}`);
  process.exitCode = 1;
}
