import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const root = import.meta.dirname;
const { imports } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** `#domain` and its siblings, read from package.json so that a new lib needs no second entry here. */
const subpaths = Object.fromEntries(
  Object.entries(imports).map(([name, { source }]) => [`^${name}$`, source.replace('./', '<rootDir>/')]),
);

const shared = {
  rootDir: root,
  testEnvironment: 'node',
  runtime: `${root}/test/support/one-realm-runtime.mjs`,
  extensionsToTreatAsEsm: ['.ts'],
  // `js` comes first: packages may ship sources beside their build, and the mapper below drops the extension for both.
  moduleFileExtensions: ['js', 'ts', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { ...subpaths, '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
};

const withPostgres = {
  globalSetup: `${root}/test/support/global-setup.mjs`,
  globalTeardown: `${root}/test/support/global-teardown.mjs`,
};

const project = (displayName, testMatch, extra = {}) => ({ ...shared, displayName, testMatch, ...extra });

/** Choose some with `--selectProjects`. Only the last four need a database, and only they start one. */
export default {
  testTimeout: 60_000,
  testSequencer: `${root}/test/support/test-order.mjs`,
  // Half as many again as there are cores: many tests wait for another process most of the time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  projects: [
    project('unit', ['<rootDir>/{libs,apps,test/walk}/**/*.spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/*.spec.ts']),
    project('integration', ['<rootDir>/test/integration/**/*.spec.ts'], withPostgres),
    project('queue', ['<rootDir>/test/queue/**/*.spec.ts'], withPostgres),
    project('browser', ['<rootDir>/test/browser/**/*.spec.ts'], withPostgres),
    project('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], withPostgres),
  ],
};
