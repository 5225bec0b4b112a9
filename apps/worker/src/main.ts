import 'reflect-metadata';
import { leaveWithParent, loadConfig, reportToParent, runMain } from '#config';
import { logError, logLine } from './log.js';
import { startWorker } from './start-worker.js';

await runMain(async () => {
  const worker = await startWorker(loadConfig(process.env, 'worker'), logError);
  leaveWithParent(() => worker.close());
  logLine('The worker is ready.');
  reportToParent({ type: 'ready' });
});
