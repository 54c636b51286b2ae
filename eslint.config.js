// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * Two things are drawn here: how strictly TypeScript is read, and which way imports run (see "The way of one feature" in
 * docs/development.md). Each arrow is a pattern and a message that names the way out.
 */

/** A forbidden import: what it looks like, and what to do instead; `options.allowTypeImports` lets types pass. */
const arrow = (regex, message, options = {}) => ({ regex, message, ...options });

const everywhere = [
  arrow(
    '^@isotope/[^/]+/(?!schema\\.graphql$)',
    'Import from the package itself: its index is all it promises to others.',
  ),
  arrow(
    '^(\\.\\./)+(packages|apps)/|^(\\.\\./)+(core|autotask|autotask-sandbox|api|web)/(src|dist|test)/',
    'Import another package by its name, @isotope/…, never by its path.',
  ),
];

/** Draws arrows for some files; the ones that hold everywhere come with them. */
const arrows = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }] },
});

const tests = ['**/*.test.{ts,tsx}', '**/test/**/*.ts', '**/e2e/**/*.ts'];
const testsOf = (name) => [`packages/${name}/**/*.test.ts`, `packages/${name}/test/**/*.ts`];
const oursButSandbox = arrow(
  '^@isotope/(?!autotask-sandbox$)',
  'This package knows nothing of ours; only its tests may use the sandbox.',
);
const standsAlone = arrow('^@isotope/', 'This package knows nothing of ours: pass in what it needs.');

const packageArrows = [
  arrows(
    ['packages/core/**/*.ts'],
    [
      arrow(
        '^(?!\\.{1,2}/|zod(/|$))',
        'core runs everywhere and needs zod alone: pass in what it needs (fetch, a clock), or put this into the app.',
      ),
    ],
    tests,
  ),
  arrows(testsOf('core'), [standsAlone]),
  arrows(['packages/autotask/**/*.ts'], [standsAlone], tests),
  arrows(testsOf('autotask'), [oursButSandbox]),
  arrows(['packages/autotask-sandbox/**/*.ts'], [standsAlone]),
  arrows(['packages/telemetry/**/*.ts'], [standsAlone]),
];

const inside = (folders, message, options) =>
  arrow(`^\\.{1,2}/(\\.\\./)*(${folders.join('|')})(/|\\.js$)`, message, options);
const notWeb = arrow('^@isotope/web', 'The apps never import each other: what both need lies in @isotope/core.');
const notSandbox = arrow(
  '^@isotope/autotask-sandbox$',
  'The sandbox is a program of its own, reached by HTTP; only tests and benches import it.',
);

const noAdapters = [
  inside(
    ['db', 'vault', 'providers', 'platform', 'files'],
    'Adapters are known to compose.ts alone: name what you need in instances/ports.ts and take it as a parameter.',
  ),
  arrow('^(drizzle-orm|better-sqlite3)(/|$)', 'SQL lives in db/: ask the store, by a port in instances/ports.ts.'),
  arrow('^@isotope/autotask$', 'Providers are asked through the Verifier port; their clients live in providers/.'),
];
const noTransport = [
  inside(
    ['graphql', 'rest', 'cli', 'http', 'main', 'compose'],
    'The application knows no edge: return plain values, and translate at the edge.',
  ),
  arrow(
    '^(fastify|graphql|graphql-sse|commander|@apollo/.*|@as-integrations/.*)(/|$)',
    'The application is plain TypeScript: translate in graphql/, rest/ or cli/.',
  ),
];
const adapters = ['db', 'vault', 'providers', 'platform', 'files'];
const adapterFiles = (name) => `apps/api/src/${name}/**/*.ts`;
const otherAdapters = (own) =>
  inside(
    adapters.filter((name) => name !== own),
    'Adapters do not know each other: compose.ts joins them.',
    { allowTypeImports: true },
  );

const apiArrows = [
  arrows(['apps/api/**/*.ts'], [notWeb], ['apps/api/src/**']),
  arrows(['apps/api/src/**/*.ts'], [notWeb, notSandbox, ...noAdapters], adapters.map(adapterFiles)),
  arrows(
    [
      'apps/api/src/compose*.ts',
      'apps/api/src/maintain.ts',
      'apps/api/src/maintain-audit.ts',
      'apps/api/src/restore-database.ts',
      'apps/api/src/doctor/**/*.ts',
    ],
    [notWeb, notSandbox],
  ),
  arrows(
    ['instances', 'accounts', 'audit', 'elements', 'hubs'].map((name) => `apps/api/src/${name}/**/*.ts`),
    [notWeb, notSandbox, ...noAdapters, ...noTransport],
  ),
  ...adapters.map((name) => arrows([adapterFiles(name)], [notWeb, ...noTransport, otherAdapters(name)])),
];

const webArrows = [
  arrows(
    ['apps/web/**/*.{ts,tsx}'],
    [
      arrow(
        '^@isotope/(?!(core(/schema\\.graphql)?|telemetry)$)',
        'The console knows core and telemetry alone; everything else it asks the API for.',
      ),
    ],
  ),
];

const typeScript = {
  files: ['**/*.{ts,tsx}'],
  extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    '@typescript-eslint/consistent-type-exports': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    '@typescript-eslint/require-await': 'off', // a function may promise without having to wait
    '@typescript-eslint/unbound-method': 'off', // our objects are made by functions and have no `this`
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
  },
};

// Tests read answers as they come, and write down what no program should.
const freeInTests = [
  'no-unsafe-argument',
  'no-unsafe-assignment',
  'no-unsafe-call',
  'no-unsafe-member-access',
  'no-unsafe-return',
  'no-base-to-string',
  'no-explicit-any',
  'no-implied-eval',
  'no-misused-promises',
].map((rule) => [`@typescript-eslint/${rule}`, 'off']);
const testsReadFreely = {
  files: tests,
  rules: { ...Object.fromEntries(freeInTests), 'no-loss-of-precision': 'off' },
};

const environmentIsReadOnce = {
  files: ['apps/*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.ts'],
  ignores: ['**/env.ts', 'packages/autotask-sandbox/src/main.ts', ...tests],
  rules: {
    'no-restricted-properties': [
      'error',
      {
        object: 'process',
        property: 'env',
        message: 'The environment is read and checked in env.ts: take the value as a parameter.',
      },
    ],
  },
};

const scripts = {
  files: ['**/*.{js,mjs}'],
  extends: [js.configs.recommended],
  languageOptions: {
    globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
  },
  rules: { eqeqeq: 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
};

const scriptsNeedNothing = {
  files: ['scripts/**/*.mjs'],
  ignores: ['scripts/test/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [arrow('^(?!node:|\\.{1,2}/)', 'Scripts run before anything is installed: use Node alone.')] },
    ],
  },
};

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/.next/',
      '**/.turbo/',
      '**/.isotope*/',
      '**/.test-results/',
      '**/test-results/',
      '**/playwright-report/',
      '**/*.generated.ts',
      '**/graphql-env.d.ts',
      '**/next-env.d.ts',
      '**/migrations/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  typeScript,
  ...packageArrows,
  ...apiArrows,
  ...webArrows,
  testsReadFreely,
  environmentIsReadOnce,
  scripts,
  scriptsNeedNothing,
);
