import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether packages can be installed with Debian's tools: Debian itself, Ubuntu and their like. */
export function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?="?debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Installs packages as root, or through sudo where that needs no password. What fails is seen by whoever looks for what they hold. */
export function installPackages(packages: readonly string[], print: (line: string) => void): void {
  const start = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  print(`安装 ${packages.join('、')} …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command = '', ...rest] = [
      ...start,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      ...args,
    ];
    const { status } = spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) return;
  }
}
