import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts'];

/** Neither the language nor data in, data out: everything Node adds, and the language's own clock. */
const impureGlobals = Object.keys({ ...globals.node, Date: false, globalThis: false }).filter(
  (name) => !['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone'].includes(name),
);

/** @param {string[]} packages what may be imported besides relative files */
const domainPurity = (...packages) => ({
  'no-restricted-globals': [
    'error',
    ...impureGlobals.map((name) => ({ name, message: 'The domain is pure: pass it in as an argument.' })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The domain is pure: pass ids in as arguments.' },
    { object: 'Temporal', property: 'Now', message: 'The domain is pure: pass the instant in as an argument.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: `^(?!${['\\.', ...packages.map((name) => `${name}$`)].join('|')})`,
          message: 'The domain imports its own files only.',
        },
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'TSTypeReference[typeName.name=/^(Date|Buffer)$/]',
      message: 'The domain is pure: use Instant, LocalDate or plain data.',
    },
    ...['ImportExpression', 'TSImportType', 'TSImportEqualsDeclaration'].map((selector) => ({
      selector,
      message: 'The domain imports its own files only, at the top of the file.',
    })),
  ],
});

const processClock = 'Ask the Clock: business time is the database’s, plus the demo’s offset.';
const useCasePurity = {
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: '@nestjs/common',
          allowImportNames: ['Inject', 'Injectable', 'Optional'],
          message: 'A use case is wired by Nest, not written for it.',
        },
      ],
    },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: processClock },
    { object: 'Temporal', property: 'Now', message: processClock },
    { object: 'performance', property: 'now', message: processClock },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: processClock },
    { selector: "CallExpression[callee.name='Date']", message: processClock },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.cache/', '.data/', 'apps/web/src/api/schema.ts'] },
  // A rule that needs an exception here is the wrong rule: change it in this file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-param-reassign': 'error',
      'no-else-return': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      // Ports are abstract classes because Nest needs a token; an adapter implements one without being born of it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A method is async because its port is, whatever this adapter does; and a throw becomes a rejection.
      '@typescript-eslint/require-await': 'off',
      // It counts signatures only, and calls a parameter useless that ties a table's key to its entry in the body.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Nest modules are classes that only carry a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'], ignores: ['apps/standalone/**'], rules: { 'no-console': 'error' } },
  { files: ['libs/domain/src/**/*.ts'], ignores: specs, rules: domainPurity() },
  {
    files: ['libs/domain/src/calendar/**/*.ts'],
    ignores: specs,
    rules: domainPurity('temporal-polyfill'),
  },
  { files: ['libs/use-cases/src/**/*.ts'], ignores: specs, rules: useCasePurity },
  {
    files: specs,
    rules: {
      // Answers of HTTP calls and rows of raw SQL are read as they come: the assertion is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'setTimeout', message: 'Wait for a condition instead.' }],
      'no-restricted-imports': [
        'error',
        {
          paths: ['timers/promises', 'node:timers/promises'].map((name) => ({
            name,
            importNames: ['setTimeout', 'setInterval'],
            message: 'Wait for a condition instead.',
          })),
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|unstable_mockModule|doMock)$/]",
          message: 'Use an in-memory port: our own code is not mocked.',
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: specs,
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
);
