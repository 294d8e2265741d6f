import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, isDebian } from './debian.ts';

interface Tool {
  /** The command, or the file where there is none. */
  readonly name: string;
  /** The Debian package that brings it. */
  readonly package: string;
}

/** Where Debian puts the module of nginx that serves `.br` files. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What the tests on real servers run. */
const TOOLS: readonly Tool[] = [
  { name: 'nginx', package: 'nginx' },
  { name: BROTLI_MODULE, package: 'libnginx-mod-http-brotli-static' },
  { name: 'caddy', package: 'caddy' },
  { name: 'wrk', package: 'wrk' },
  { name: 'rsync', package: 'rsync' },
  { name: 'openssl', package: 'openssl' },
];

/** Makes sure that the servers and tools are there; installs what is missing where it can. False, and says what, when it cannot. */
export function ensureServerTools(print: (line: string) => void): boolean {
  const wanted = TOOLS.filter(isMissing);
  if (wanted.length > 0 && isDebian()) {
    installPackages(
      wanted.map((tool) => tool.package),
      print,
    );
  }
  const missing = TOOLS.filter(isMissing);
  if (missing.length > 0) {
    const list = missing.map((tool) => `${tool.name}（Debian 软件包 ${tool.package}）`).join('、');
    print(`服务器测试还缺：${list}`);
  }
  return missing.length === 0;
}

function isMissing({ name }: Tool): boolean {
  return findCommand(name) === undefined;
}

/** Where a command is; an absolute path stands for itself. Servers lie in sbin, which is not on everybody's path. */
function findCommand(name: string): string | undefined {
  if (name.startsWith('/')) return existsSync(name) ? name : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find(isRunnable);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
