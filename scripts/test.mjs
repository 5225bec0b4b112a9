// `npm test [-- arguments for Jest]`: installs, builds, then runs every test that needs nothing but npm: those in a
// browser by themselves, and all others together. The sum is left in .cache/test-summary.json.
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
  const runs = [];
  for (const projects of await stages(args)) runs.push(await runJest(projects, args));
  const sum = (count) => runs.reduce((total, run) => total + count(run), 0);
  const summary = {
    passed: sum(({ report }) => report?.numPassedTests ?? 0),
    // A suite that cannot be loaded has no tests, and a run that breaks off has no report: each is one failure.
    failed: sum(({ report, code }) => failures(report) || (code === 0 ? 0 : 1)),
    skipped: sum(({ report }) => (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)),
  };
  writeFileSync(join(cache, 'test-summary.json'), JSON.stringify(summary));
  printSkipped(runs.flatMap(({ report }) => report?.testResults ?? []));
  console.log(`\nTests: ${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`);
  return summary.failed > 0 ? 1 : 0;
}

/** The browser's tests by themselves, so that no other one is kept waiting, unless the arguments choose. */
async function stages(args) {
  if (args.some((arg) => arg.startsWith('--selectProjects'))) return [undefined];
  const { default: config } = await import('../jest.config.mjs');
  const names = config.projects.map(({ displayName }) => displayName);
  return [names.filter((name) => name !== 'browser'), ['browser']];
}

async function runJest(projects, args) {
  const file = join(cache, `jest-${projects?.at(0) ?? 'selected'}.json`);
  rmSync(file, { force: true });
  const own = ['--passWithNoTests', '--json', `--outputFile=${file}`];
  // The list of projects takes every word after it: it stands before another flag.
  const chosen = projects === undefined ? [] : ['--selectProjects', ...projects];
  const child = spawn(process.execPath, [...jest, ...chosen, ...own, ...args], {
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
