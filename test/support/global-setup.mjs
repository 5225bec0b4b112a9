import './typescript.register.mjs';

/** Jest runs this once, in a process that knows no TypeScript: hence the loader above. */
export default async function setUp() {
  const { startPostgresForTests } = await import('./postgres-for-tests.ts');
  const { openDemoLender } = await import('./demo-lender.ts');
  const stopPostgres = await startPostgresForTests();
  const closeLender = await openDemoLender();
  globalThis.endOfTests = async () => {
    await closeLender();
    await stopPostgres();
  };
}
