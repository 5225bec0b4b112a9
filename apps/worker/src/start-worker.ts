import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { requireOwnInstallation, type Config } from '#config';
import { NodemailerMailer } from '#notifications';
import { Database, installationState, OutboxStore, TimerStore, WorkListener } from '#persistence';
import { openJobQueue } from '#queue';
import {
  ApplyImport,
  AskForEvidence,
  CheckImport,
  CloseRenewal,
  DiscardFile,
  ExpireImport,
  FireTimer,
  OpenRenewal,
  RemindOfClaim,
  RemindOfRenewal,
  RemindOfTerm,
  ReplaceMember,
  ReplayPolicy,
  RouteForm,
  RunBulkAction,
  SendMail,
  SettleClaims,
} from '#use-cases';
import { jobHandlers } from './job-handlers.js';
import { Pulse } from './pulse.js';
import { relayOnce } from './relay.js';
import { sweepOnce } from './sweep.js';
import { WorkerModule } from './worker.module.js';

export interface RunningWorker {
  app: INestApplicationContext;
  /** Ends rounds and jobs that run, then connections. */
  close(): Promise<void>;
}

/** Relay, sweep and job handlers in one process; as many of them may run as you like. */
export async function startWorker(
  config: Config,
  log: (error: unknown) => void,
  module: DynamicModule = WorkerModule.forRoot(config),
): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(module, {
    logger: ['warn', 'error'],
    abortOnError: false,
  });
  requireOwnInstallation(config.mode, await installationState(app.get(Database, { strict: false })));
  const outbox = app.get(OutboxStore, { strict: false });
  const timers = app.get(TimerStore, { strict: false });
  const fireTimer = app.get(FireTimer);
  const jobs = openJobQueue({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, onError: log });
  const relay = new Pulse(() => relayOnce(outbox, jobs.queue), log);
  const sweep = new Pulse(() => sweepOnce(timers, fireTimer, log), log);
  const listener = new WorkListener(config.databaseUrl, () => {
    relay.wake();
    sweep.wake();
  });
  const useCases = {
    routeForm: app.get(RouteForm),
    sendMail: app.get(SendMail),
    discardFile: app.get(DiscardFile),
    runBulkAction: app.get(RunBulkAction),
    replaceMember: app.get(ReplaceMember),
    checkImport: app.get(CheckImport),
    applyImport: app.get(ApplyImport),
    expireImport: app.get(ExpireImport),
    settleClaims: app.get(SettleClaims),
    remindOfClaim: app.get(RemindOfClaim),
    remindOfTerm: app.get(RemindOfTerm),
    replayPolicy: app.get(ReplayPolicy),
    openRenewal: app.get(OpenRenewal),
    remindOfRenewal: app.get(RemindOfRenewal),
    closeRenewal: app.get(CloseRenewal),
    askForEvidence: app.get(AskForEvidence),
  };
  const workers = await jobs.work({
    handlers: jobHandlers(useCases, outbox, () => relay.wake()),
    onFailure: async (id, error) => {
      log(error);
      await outbox.retry(id, error.message);
    },
  });
  await listener.listen();
  relay.start();
  sweep.start();
  return {
    app,
    close: async () => {
      await Promise.all([relay.stop(), sweep.stop(), listener.close()]);
      await workers.close();
      await jobs.close();
      app.get(NodemailerMailer).close();
      await app.close();
    },
  };
}
