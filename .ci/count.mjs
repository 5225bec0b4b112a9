// Adds up what the tests and the checks left in .cache. What ended badly without a count is one failure.
import { readFileSync } from 'node:fs';

const [testsExit, checksExit] = process.argv.slice(2).map(Number);
const counts = [counted('test', testsExit), counted('check', checksExit)];
const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);

console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function counted(name, exitCode) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(`.cache/${name}-summary.json`, 'utf8'));
    return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
