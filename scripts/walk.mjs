// `npm run walk`: the main job on real input, against a demo that runs already, and a committee that votes in one of its
// own. The walk itself is in test/walk.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, leave } from './prepare.mjs';

if (existsSync(join(import.meta.dirname, '../node_modules/.package-lock.json'))) {
  await build().catch(leave);
  await import('../test/support/typescript.register.mjs');
  const { main } = await import('../test/walk/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('Nothing is installed yet. Run `npm start`, leave it running, and walk in a second shell.');
  process.exitCode = 69;
}
