import { loadConfig, runMain } from '#config';
import { HistoryCheck, openDatabase } from '#persistence';
import { holds, verificationLines } from './verify-history/verification-lines.js';
import { readVerifyArguments } from './verify-history/verify-arguments.js';

const SAY_EVERY_MS = 5_000;

await runMain(async () => {
  const { until, expect } = readVerifyArguments(process.argv.slice(2));
  const { databaseUrl } = loadConfig(process.env, 'verify-history');
  const database = await openDatabase({ databaseUrl, poolSize: 1 });
  try {
    let said = Date.now();
    const report = await new HistoryCheck(database).run(until, ({ forms }) => {
      if (Date.now() - said < SAY_EVERY_MS) return;
      said = Date.now();
      process.stderr.write(`${forms.toLocaleString('en-US')} histories so far …\n`);
    });
    process.stdout.write(`${verificationLines(report, expect).join('\n')}\n`);
    process.exitCode = holds(report, expect) ? 0 : 1;
  } finally {
    await database.dataSource.destroy();
  }
});
