import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, isDebian } from './debian.ts';

/** Where Chrome, Chromium and Edge are installed on each system, best first. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
};

/** For a browser without a window, as root, on a machine that may reach no other host. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * The browser for the tests: CHROME_PATH, or an installed Chrome, Chromium or Edge; undefined when there is none.
 * `CHROME_PATH=none` hides those that are installed.
 */
export function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined) return existsSync(chosen) ? chosen : undefined;
  return PLACES[process.platform]?.find((place) => existsSync(place));
}

/** Makes sure that there is a browser and, on Debian, a Chinese font; installs what is missing where it can. False when it cannot. */
export function ensureBrowser(print: (line: string) => void): boolean {
  const missing = listMissing();
  if (missing.length > 0 && isDebian()) installPackages(missing, print);
  const browser = findBrowser();
  if (browser === undefined)
    print('没有找到浏览器：请安装 Chrome、Chromium 或 Edge，或者把它的路径写进环境变量 CHROME_PATH');
  else print(`浏览器：${browser}`);
  return browser !== undefined;
}

/** The Debian packages that the browser tests still need. */
function listMissing(): readonly string[] {
  const browser = findBrowser() === undefined && process.env.CHROME_PATH === undefined ? ['chromium'] : [];
  return hasChineseFont() ? browser : [...browser, 'fonts-noto-cjk'];
}

function hasChineseFont(): boolean {
  const { stdout, status } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
