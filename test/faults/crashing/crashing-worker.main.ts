import 'reflect-metadata';
import { leaveWithParent, loadConfig, reportToParent, runMain } from '#config';
import { NodemailerMailer } from '#notifications';
import { logError } from '../../../apps/worker/src/log.js';
import { startWorker } from '../../../apps/worker/src/start-worker.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { decoratedModule } from './decorated-module.js';
import { decorationsFrom } from './decorations.js';

/** Servers of the rig answer at once or never: there is no point in waiting two minutes. */
const timeouts = { connect: 2_000, greeting: 2_000, reply: 10_000 };

/** The worker as it is shipped, but mortal. */
await runMain(async () => {
  const config = loadConfig(process.env, 'worker');
  const hasty = new Map([
    [NodemailerMailer, () => new NodemailerMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, timeouts })],
  ]);
  const module = decoratedModule(WorkerModule.forRoot(config), hasty);
  const worker = await startWorker(config, logError, decoratedModule(module, decorationsFrom(process.env)));
  leaveWithParent(() => worker.close());
  reportToParent({ type: 'ready' });
});
