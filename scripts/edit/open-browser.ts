import { spawn } from 'node:child_process';

/** Opens an address in the system's browser; where there is none, the address that was printed has to do. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [command, args] = toCommand(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    console.log('[编辑台] 没有自己打开浏览器：把上面的地址复制到浏览器里');
  });
  child.unref();
}

function toCommand(address: string, platform: NodeJS.Platform): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
