import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { MAY_IMPORT, RESERVED } from './scripts/lint/rooms.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const BROWSER_GLOBALS = [
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'location',
  'history',
  'navigator',
];

/** `scripts/lint/dependencies.ts` for .astro files, which dependency-cruiser does not read: the same table, held against imports as they are written. */
const ASTRO_IMPORTS = Object.entries(MAY_IMPORT).map(([room, allowed]) => {
  const others = ['tests', ...Object.keys(MAY_IMPORT)].filter((name) => ![room, ...allowed].includes(name));
  const modules = RESERVED.map(({ module }) => module);
  return {
    files: [`src/${room}/**/*.astro`, `src/${room}/**/*.astro/*.ts`],
    rules: {
      'no-restricted-syntax': [
        'error',
        forbidImports(`(?:\\.\\./)+(?:${others.join('|')})`, `${room} may import ${allowed.join(', ')}.`),
        forbidImports(`(?:${modules.join('|')})`, 'scripts/lint/rooms.ts says which files may import it.'),
      ],
    },
  };
});

/** A slash would end the pattern of a selector. */
function forbidImports(pattern, message) {
  const nodes =
    ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression, TSImportType)';
  return { selector: `${nodes}[source.value=/^${`${pattern}(?:/|$)`.replaceAll('/', '\\u002F')}/]`, message };
}

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.build/', '.cache/', '.tmp*/', 'playwright-report/', 'test-results/']),
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spreading a string gives its code points, which is what Chinese text wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // `astro check` checks the types of .astro files; typescript-eslint takes the components they import for `any`.
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic, tseslint.configs.disableTypeChecked],
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    // A region that scrolls sideways must be reached by those who have only keys.
    files: ['**/*.astro'],
    rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }] },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs,astro}'],
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      'max-lines': ['error', { max: 260, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'no-duplicate-imports': 'error',
      eqeqeq: 'error',
      'no-param-reassign': 'error',
    },
  },
  ...ASTRO_IMPORTS,
  {
    files: ['src/**'],
    ignores: ['src/**/*client.ts', 'src/**/*.test.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...BROWSER_GLOBALS.map((name) => ({ name, message: 'Only client.ts files touch the browser.' })),
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // The one TypeScript file that names .astro files, whose types only Astro's own checker knows.
    files: ['src/vocabulary/components.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Plain JavaScript has no types to check by.
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
