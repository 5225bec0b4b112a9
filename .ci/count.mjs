// Adds up what the tests and the checks left in .cache. What ended badly without a count, or left none, is one failure.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const [tests, checks] = process.argv.slice(2).map(Number);
const summaries = (prefix) =>
  (existsSync('.cache') ? readdirSync('.cache') : [])
    .filter((file) => file.startsWith(prefix) && file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`.cache/${file}`, 'utf8')));

let passed = 0;
let failed = 0;
for (const [counts, exitCode] of [
  [summaries('test-summary'), tests],
  [summaries('check-summary'), checks],
]) {
  const failures = counts.reduce((sum, count) => sum + count.failed, 0);
  passed += counts.reduce((sum, count) => sum + count.passed, 0);
  failed += failures === 0 && (exitCode !== 0 || counts.length === 0) ? 1 : failures;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
