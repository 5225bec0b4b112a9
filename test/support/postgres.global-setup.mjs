import './typescript.register.mjs';

/** Jest runs this once, in a process that knows no TypeScript: hence the loader above. */
export default async function setUp() {
  const { startPostgresForTests } = await import('./postgres-for-tests.ts');
  globalThis.stopPostgresForTests = await startPostgresForTests();
}
