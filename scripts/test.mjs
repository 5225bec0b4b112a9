// `npm test [-- arguments for Jest]`: installs, builds, then runs every test that needs nothing but npm.
// The sum is left in .cache/test-summary.json.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { leave, prepare, root } from './prepare.mjs';

const cache = join(root, '.cache');
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

try {
  await prepare();
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  leave(error);
}

async function test(args) {
  mkdirSync(cache, { recursive: true });
  const { code, report } = await runJest(args);
  const summary = {
    passed: report?.numPassedTests ?? 0,
    // A suite that cannot be loaded has no tests, and a run that breaks off has no report: each is one failure.
    failed: failures(report) || (code === 0 ? 0 : 1),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  writeFileSync(join(cache, 'test-summary.json'), JSON.stringify(summary));
  printSkipped(report?.testResults ?? []);
  console.log(`\nTests: ${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`);
  return summary.failed > 0 ? 1 : 0;
}

async function runJest(args) {
  const file = join(cache, 'jest.json');
  rmSync(file, { force: true });
  const child = spawn(process.execPath, [...jest, '--passWithNoTests', '--json', `--outputFile=${file}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that a signal reaches Jest's workers and what they started, too.
    detached: true,
  });
  const pass = (signal) => process.kill(-child.pid, signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  const [code, signal] = await new Promise((resolve) => child.once('close', (...ending) => resolve(ending)));
  for (const each of ['SIGINT', 'SIGTERM']) process.off(each, pass);
  if (signal !== null) process.exit(signal === 'SIGINT' ? 130 : 143);
  return { code, report: readReport(file) };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function failures(report) {
  return (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
}

/** The title of a test that is skipped for want of something says of what. */
function printSkipped(suites) {
  const skipped = suites.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `  ${relative(root, name)}: ${fullName}`),
  );
  if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.join('\n')}`);
}
