// Adds up what JavaScript each public page loads, gzipped as it is sent, and fails above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { leave, root } from './prepare.mjs';

const BUDGET_KB = 120;
const ENTRY = 'index.html';
const PUBLIC_SCREENS = [
  'src/programs/landing.screen.tsx',
  'src/catalog/catalog.screen.tsx',
  'src/catalog/listing.screen.tsx',
  'src/catalog/recommended.screen.tsx',
  'src/programs/page.screen.tsx',
  'src/sign-in/sign-in.screen.tsx',
];

// Built for this check alone: what lies in dist may have been built from something else, by hand or by a dev server.
const directory = join(root, '.cache/screens');

try {
  await build({
    configFile: join(root, 'apps/web/vite.config.ts'),
    build: { outDir: directory },
    logLevel: 'warn',
  });
  process.exitCode = check();
} catch (error) {
  leave(error);
}

function check() {
  const chunks = JSON.parse(readFileSync(join(directory, '.vite/manifest.json'), 'utf8'));
  const sizeOf = (key) => gzipSync(readFileSync(join(directory, chunks[key].file)), { level: 9 }).length;
  const pages = PUBLIC_SCREENS.map((screen) => {
    const loaded = withImports(chunks, [ENTRY, screen]);
    return { screen, kilobytes: [...loaded].reduce((sum, key) => sum + sizeOf(key), 0) / 1000 };
  });
  for (const { screen, kilobytes } of pages) {
    console.log(
      `${kilobytes <= BUDGET_KB ? ' ' : '✘'} ${kilobytes.toFixed(1).padStart(6)} kB of ${BUDGET_KB}  ${screen}`,
    );
  }
  return pages.some(({ kilobytes }) => kilobytes > BUDGET_KB) ? 1 : 0;
}

/** What is imported statically is loaded with it; what is loaded on demand is not. */
function withImports(chunks, keys, found = new Set()) {
  for (const key of keys) {
    if (chunks[key] === undefined) throw new Error(`The build has no ${key}: is it still a public screen?`);
    if (found.has(key)) continue;
    found.add(key);
    withImports(chunks, chunks[key].imports ?? [], found);
  }
  return found;
}
