import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom: the table in infra/docs/architecture.md, section "Import rules". */
const boundaries = {
  'type:kernel': [],
  'type:catalogue': ['type:kernel'],
  'type:domain': ['type:kernel', 'type:catalogue'],
  'type:pure': ['type:kernel', 'type:catalogue'],
  'type:contract': ['type:kernel'],
  'type:ledger-port': ['type:kernel'],
  'type:ledger-adapter': ['type:kernel', 'type:ledger-port'],
  'type:notary': ['type:kernel', 'type:ledger-port'],
  'type:application': [
    'type:domain',
    'type:ledger-port',
    'type:kernel',
    'type:catalogue',
    'type:contract',
  ],
  'type:importer': ['type:domain', 'type:application', 'type:catalogue', 'type:kernel'],
  'type:connector': ['type:catalogue', 'type:kernel'],
  'type:read-schema': ['type:kernel'],
  'type:projection': [
    'type:domain',
    'type:pure',
    'type:read-schema',
    'type:ledger-port',
    'type:kernel',
    'type:catalogue',
  ],
  'type:query': [
    // For the pure fold of an initiative's events: its state depends on the day and position asked for.
    'type:domain',
    'type:read-schema',
    'type:pure',
    'type:contract',
    'type:kernel',
    'type:catalogue',
  ],
  'type:reference-data': ['type:domain', 'type:ledger-port', 'type:catalogue', 'type:kernel'],
  'type:charts': ['type:contract', 'type:kernel'],
  'type:report': ['type:charts', 'type:contract', 'type:kernel'],
  // Writes tables and pictures of anything; knows nothing of minerals.
  'type:exports': [],
  'type:ui': ['type:charts', 'type:exports', 'type:contract', 'type:kernel'],
  'type:app-web': ['type:ui', 'type:charts', 'type:exports', 'type:contract', 'type:kernel'],
  'type:runtime': [
    'type:application',
    'type:importer',
    'type:connector',
    'type:projection',
    'type:query',
    'type:read-schema',
    'type:reference-data',
    'type:ledger-port',
    'type:ledger-adapter',
    'type:notary',
    'type:pure',
    'type:domain',
    'type:report',
    'type:exports',
    'type:contract',
    'type:catalogue',
    'type:kernel',
  ],
  'type:app-api': [
    'type:runtime',
    'type:application',
    'type:query',
    'type:read-schema',
    'type:ledger-port',
    'type:contract',
    'type:catalogue',
    'type:kernel',
  ],
  'type:app-worker': ['type:runtime', 'type:contract', 'type:kernel'],
  'type:app-cli': [
    'type:runtime',
    'type:application',
    'type:importer',
    'type:query',
    'type:ledger-port',
    'type:contract',
    'type:catalogue',
    'type:kernel',
  ],
  'type:testing': ['*'],
  'type:test': ['*'],
};

/** What only specs and their helpers may reach for. */
const TESTING = '@chokepoint/testing';
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'];

/** Code that must give the same answer for the same input: no clock, no chance, no machine. */
const pure = [
  'libs/catalogue/src',
  'libs/supply/domain/src',
  'libs/initiatives/domain/src',
  'libs/analyses/domain/src',
  'libs/projects/domain/src',
  'libs/reviews/domain/src',
  'libs/dependency/src',
  'libs/impact/src',
  'libs/instruments/src',
  'libs/charts/src',
  'libs/exports/src',
  'libs/connectors/src/core',
];

export default tseslint.config(
  { ignores: ['**/dist', '**/.nx', '**/.data', '**/node_modules', '**/*.mjs', 'coverage'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: Object.entries(boundaries).map(([sourceTag, allowed]) => ({
            sourceTag,
            // Specs may use the shared builders and throw-away databases of libs/testing.
            onlyDependOnLibsWithTags: allowed.includes('*') ? ['*'] : [...allowed, 'type:testing'],
          })),
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'libs/**/*.tsx', 'apps/**/*.ts', 'apps/**/*.tsx'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': ['error', { patterns: [TESTING] }] },
  },
  {
    files: pure.map((dir) => `${dir}/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [TESTING, 'node:*', '@nestjs/*', 'pg', 'kysely', 'react', 'zod'] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pure code reads no random source.' },
        { object: 'Date', property: 'now', message: 'Pure code reads no clock: pass the time in.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Pure code reads no clock: pass the time in.',
        },
      ],
    },
  },
  // Nest reads constructor parameter types at run time, so its imports must stay values.
  {
    files: ['apps/api/**/*.ts', 'apps/worker/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/web/**/*.tsx', 'libs/ui/**/*.tsx', 'libs/ui/**/*.ts', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    // The React Compiler is not used, so what it cannot compile is of no concern.
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  { files: ['apps/cli/**/*.ts', 'test/performance/**/*.ts'], rules: { 'no-console': 'off' } },
);
