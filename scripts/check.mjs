// `npm run check`: everything that is wrong with the code without running it. One line each; all run even if one fails.
// The counts also go to .cache/check-summary.json, for .ci/run.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (path) => join('node_modules', path);

// The compiler that is five times faster; the other one is there for ESLint and Nest, which call it.
const tsc = bin('typescript-native/bin/tsc');

const eslint = [bin('eslint/bin/eslint.js'), '--max-warnings', '0'];

/** Name, then the arguments of `node`. A fresh-document check is one more line: it fails when the document is stale. */
const checks = [
  ['lint', ...eslint, '--ignore-pattern', 'apps/web', '.'],
  ['screen lint', ...eslint, 'apps/web'],
  ['types', tsc, '--noEmit'],
  ['screen types', tsc, '-p', 'apps/web'],
  ['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['unused', bin('knip/bin/knip.js'), '--no-progress'],
  ['lock file', 'scripts/check-lock.mjs'],
  ['documents', 'scripts/documents.mjs', '--check'],
  ['screen sizes', 'scripts/check-screens.mjs'],
];

/** Each takes about one core and some hundred megabytes. */
const atATime = 2;

if (!existsSync(join(root, 'node_modules/.package-lock.json'))) {
  console.error('Nothing is installed yet. Run: npm ci');
  process.exit(1);
}

const failed = [];
const waiting = [...checks];
await Promise.all(Array.from({ length: atATime }, work));

mkdirSync(join(root, '.cache'), { recursive: true });
const summary = { passed: checks.length - failed.length, failed: failed.length };
writeFileSync(join(root, '.cache/check-summary.json'), JSON.stringify(summary));
console.log(`Checks: ${summary.passed} passed, ${summary.failed} failed${failed.map((name) => ` · ${name}`).join('')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const [name, ...args] = check;
    const startedAt = performance.now();
    const { code, output } = await run(args);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✔' : '✘'} ${name.padEnd(12)} ${seconds.padStart(5)} s`);
    if (code !== 0) {
      failed.push(name);
      console.log(output.trim().replace(/^/gm, '    '));
    }
  }
}

/** Runs one node process to its end. A check that cannot start or is killed has failed. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\n${signal}` : output }));
  });
}
