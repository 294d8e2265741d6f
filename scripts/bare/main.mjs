/**
 * Proves the README's first command on a bare machine: `npm start` in a fresh clone, with nothing on the search path but
 * Node and npm, and every browser hidden. Plain JavaScript, because it runs on the machine's own Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchSite } from './fetch-site.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What a machine has that has Node and npm: no git, no browser, no compiler. */
const COMMANDS = ['node', 'npm', 'sh'];

const folder = mkdtempSync(join(tmpdir(), 'bare-'));
// A name as people give it.
const clone = join(folder, '江山 年报');
let server;
try {
  const start = performance.now();
  cloneProject();
  server = startServer(bareEnvironment());
  for (const line of await fetchSite(await printedAddress(server))) console.log(`[空机] ${line}`);
  console.log(`[空机] npm start ✓ ${((performance.now() - start) / 1000).toFixed(1)} 秒`);
} catch (error) {
  console.error(`[空机] ✗ ${error.message}`);
  process.exitCode = 1;
} finally {
  await stop(server);
  rmSync(folder, { recursive: true, force: true });
}

function cloneProject() {
  const args = ['-c', 'safe.directory=*', 'clone', '--quiet', '--no-hardlinks', ROOT, clone];
  const { status } = spawnSync('git', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('git clone 没有成功');
}

/** The machine's environment, with a search path of its own and the setting that hides browsers. */
function bareEnvironment() {
  const path = join(folder, 'bin');
  mkdirSync(path);
  for (const command of COMMANDS) symlinkSync(findCommand(command), join(path, command));
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(SITE_|PORT$|HOST$|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: path, CHROME_PATH: 'none' };
}

function findCommand(name) {
  const places = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((place) => !place.endsWith('node_modules/.bin'));
  const found = places.map((place) => join(place, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`没有找到命令 ${name}`);
  return realpathSync(found);
}

/** A group of its own, so that what npm starts ends with it. */
function startServer(env) {
  return spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The address that `npm start` prints when it serves; fails when it ends first. */
function printedAddress(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (bytes) => {
      process.stdout.write(bytes);
      output += bytes;
      const [address] = /http:\/\/localhost:\d+\/\S*/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`npm start 没有打印网址就结束了（${code}）`)));
  });
}

async function stop(child) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on('close', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
