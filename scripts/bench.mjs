// `npm run bench`: the product beside its raw ceilings, written to bench/results.md. The measuring itself is in bench.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, leave } from './prepare.mjs';

try {
  if (!existsSync(join(import.meta.dirname, '../node_modules/.package-lock.json'))) {
    throw new Error('Nothing is installed yet. Run: npm ci');
  }
  await build();
  await import('../test/support/typescript.register.mjs');
  const { main } = await import('../bench/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  leave(error);
}
