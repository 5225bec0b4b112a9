import 'reflect-metadata';
import { leaveWithParent, loadConfig, reportToParent, runMain } from '#config';
import { logError, logLine } from './log.js';

await runMain(async () => {
  const config = loadConfig(process.env, 'worker');
  // Loaded once the settings are known to be right, so that what is wrong with them is said at once.
  const { startWorker } = await import('./start-worker.js');
  const worker = await startWorker(config, logError);
  leaveWithParent(() => worker.close());
  logLine('The worker is ready.');
  reportToParent({ type: 'ready' });
});
