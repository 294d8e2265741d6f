import { dirname, extname, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';

const PURE_PARTS = ['charts', 'search', 'map', 'share'];
const BELOW_BOOKLET = ['lib', 'domain', ...PURE_PARTS];
const BELOW_DATA = [...BELOW_BOOKLET, 'booklet'];
const BELOW_COMPONENTS = [...BELOW_DATA, 'data', 'reader', 'offline', 'styles'];
const BELOW_LAYOUTS = [...BELOW_COMPONENTS, 'components'];

/** What each part of the project may import besides itself: DESIGN.md §5. A part that is not named here may import nothing. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  markdown: ['lib', 'domain'],
  reader: ['lib', 'domain'],
  offline: ['lib'],
  charts: BELOW_BOOKLET,
  search: BELOW_BOOKLET,
  map: BELOW_BOOKLET,
  share: BELOW_BOOKLET,
  booklet: [...BELOW_BOOKLET, 'markdown'],
  data: BELOW_DATA,
  components: BELOW_COMPONENTS,
  layouts: BELOW_LAYOUTS,
  pages: [...BELOW_LAYOUTS, 'layouts'],
  'content.config.ts': BELOW_DATA,
  integrations: [...BELOW_DATA, 'markdown'],
  scripts: [...BELOW_DATA, 'markdown', 'integrations', 'reader', 'offline'],
};

/** Modules that only some files may name, with the files that may. */
const RESERVED: readonly { readonly module: RegExp; readonly where: string; readonly files: RegExp }[] = [
  {
    module: /^astro:content$/,
    where: 'src/data and src/content.config.ts',
    files: /^src\/(data\/|content\.config\.ts$)/,
  },
  { module: /^chart\.js(\/|$)/, where: 'src/charts', files: /^src\/charts\// },
  {
    module: /^(node:)?fs(\/|$)/,
    where:
      'scripts, src/integrations, src/lib/{kept-file,regular-file,hash-sources}.ts, src/lib/faces/make.ts, render.ts and tests',
    files:
      /^(scripts|tests|src\/integrations)\/|^src\/lib\/(kept-file|regular-file|hash-sources|faces\/make)\.ts$|(^|\/)render\.ts$|\.test\.ts$|^[^/]+$/,
  },
];

/** The only package that src/domain may import, so that it runs everywhere. */
const DOMAIN_PACKAGE = 'astro/zod';

/** ESLint rule: who may import what. Its one option is the project's folder. */
export const importRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [{ type: 'string' }],
    messages: {
      layer: '{{from}} must not import {{to}}; it may import: {{allowed}}.',
      reserved: 'Only {{where}} may import {{module}}.',
      domain: `src/domain imports no package but ${DOMAIN_PACKAGE}.`,
    },
  },
  create(context) {
    const root = String(context.options[0]);
    const file = toPath(root, context.filename);
    const check = (node: Rule.Node, source: unknown): void => {
      if (typeof source !== 'string') return;
      const problem = findProblem(file, source);
      if (problem !== undefined) context.report({ node, ...problem });
    };
    const checkSource = (node: Rule.Node): void => {
      if ('source' in node && node.source !== null && node.source !== undefined) {
        check(node, 'value' in node.source ? node.source.value : undefined);
      }
    };
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: checkSource,
    };
  },
};

interface Problem {
  readonly messageId: 'layer' | 'reserved' | 'domain';
  readonly data: Readonly<Record<string, string>>;
}

/** What is wrong with importing `source` in `file` (both below the project's folder); undefined when nothing is. */
export function findProblem(file: string, source: string): Problem | undefined {
  return source.startsWith('.') ? findLayerProblem(file, source) : findPackageProblem(file, source);
}

function findLayerProblem(file: string, source: string): Problem | undefined {
  const from = toPart(file);
  const to = toPart(toPath('/', resolve('/', dirname(file), source)));
  if (from === to || from === 'tests' || from === undefined) return undefined;
  const allowed = MAY_IMPORT[from] ?? [];
  if (to !== undefined && allowed.includes(to)) return undefined;
  return {
    messageId: 'layer',
    data: { from, to: to ?? source, allowed: allowed.join(', ') || 'nothing else' },
  };
}

function findPackageProblem(file: string, module: string): Problem | undefined {
  const reserved = RESERVED.find((rule) => rule.module.test(module) && !rule.files.test(file));
  if (reserved !== undefined) return { messageId: 'reserved', data: { where: reserved.where, module } };
  const isDomain = toPart(file) === 'domain' && !file.endsWith('.test.ts');
  return isDomain && module !== DOMAIN_PACKAGE ? { messageId: 'domain', data: {} } : undefined;
}

/** The part of the project that a file belongs to: a folder of src (or a file in it), `scripts` or `tests`; undefined at the top. */
function toPart(path: string): string | undefined {
  const [first, second] = path.split('/');
  if (first === 'src') return second;
  return extname(first ?? '') === '' ? first : undefined;
}

function toPath(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
