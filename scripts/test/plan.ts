import { nearestWord } from '../../src/lib/nearest.ts';

/** What can be asked for by name, in the order in which it runs. */
export const SUITES = {
  lint: '格式、类型、代码、引用、无用之物',
  check: '内容检查',
  unit: '单元测试，不用先构建',
  site: '成品测试，看 dist/ 里的文件；dist/ 旧了就先构建',
  server: '在真的 nginx、Caddy 上的测试；同样先构建',
  browser: '浏览器测试；同样先构建',
} as const;

export type Suite = keyof typeof SUITES;

/** A test file and the suite whose runner it needs. `file` is relative to the project, with slashes. */
export interface TestFile {
  readonly file: string;
  readonly suite: Suite;
}

export type Plan =
  | { readonly kind: 'suites'; readonly suites: readonly Suite[] }
  | { readonly kind: 'files'; readonly files: readonly TestFile[] }
  | { readonly kind: 'refused'; readonly message: string };

const NAMES = Object.keys(SUITES) as readonly Suite[];

const HELP = `npm test                       全部
npm test -- 名称 …              只运行这几项，需要什么先准备什么：
${NAMES.map((name) => `  ${name.padEnd(10)}${SUITES[name]}`).join('\n')}
npm test -- one 文件 …          只运行这几个测试文件，例如 npm test -- one tests/site/pages.test.ts`;

/** Reads the words behind `npm test --`; without any, everything. `isFile` answers for a path in the project. */
export function planTests(words: readonly string[], isFile: (path: string) => boolean): Plan {
  const [first, ...files] = words;
  if (first === 'one') return planFiles(files, isFile);
  const unknown = words.find((word) => !isSuite(word));
  if (unknown !== undefined) return { kind: 'refused', message: refuse(unknown) };
  return { kind: 'suites', suites: NAMES.filter((name) => words.length === 0 || words.includes(name)) };
}

function planFiles(paths: readonly string[], isFile: (path: string) => boolean): Plan {
  if (paths.length === 0) return { kind: 'refused', message: `one 后面要写测试文件的路径\n${HELP}` };
  const files = paths.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
  const missing = files.find((file) => !isFile(file));
  if (missing !== undefined)
    return { kind: 'refused', message: `没有 ${missing} 这个文件 → 写从项目文件夹开始的路径\n${HELP}` };
  const strange = files.find((file) => suiteOf(file) === undefined);
  if (strange !== undefined)
    return {
      kind: 'refused',
      message: `${strange} 不是测试文件 → 名字以 .test.ts 结尾，tests/browser/ 里以 .spec.ts 结尾\n${HELP}`,
    };
  return {
    kind: 'files',
    files: files.flatMap((file) => {
      const suite = suiteOf(file);
      return suite === undefined ? [] : [{ file, suite }];
    }),
  };
}

/** The suite that a file belongs to, as vitest.config.ts and playwright.config.ts share them out; undefined for what is no test. */
export function suiteOf(file: string): Suite | undefined {
  if (/^tests\/browser\/.*\.spec\.ts$/.test(file)) return 'browser';
  if (!file.endsWith('.test.ts')) return undefined;
  if (/^tests\/(?:site|judges)\//.test(file)) return 'site';
  if (file.startsWith('tests/server/')) return 'server';
  return /^(?:src|scripts|tests\/(?:content|unit))\//.test(file) ? 'unit' : undefined;
}

function isSuite(word: string): word is Suite {
  return Object.hasOwn(SUITES, word);
}

function refuse(word: string): string {
  const nearest = nearestWord(word, [...NAMES, 'one']);
  const hint = nearest === undefined ? '' : `；是不是想写 ${nearest}？`;
  return `没有 ${word} 这一项${hint}\n${HELP}`;
}
