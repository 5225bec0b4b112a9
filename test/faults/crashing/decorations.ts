import type { InjectionToken, Type } from '@nestjs/common';
import { NodemailerMailer } from '#notifications';
import { Database, OutboxStore, TimerStore } from '#persistence';
import { FireTimer, IdempotencyRecords, MailLedger, UnitOfWork } from '#use-cases';
import { breakageFrom, brokenDatabase, brokenMailer } from './broken-ports.js';
import { CrashPlan } from './crash-plan.js';
import {
  crashingAnswers,
  crashingFireTimer,
  crashingLedger,
  crashingMailer,
  crashingOutbox,
  crashingTimers,
  crashingUnitOfWork,
} from './crashing-ports.js';
import type { Decoration } from './decorated-module.js';

/** What a process of the rig does differently, by its environment: `CRASH_AT` and `BREAK`. */
export function decorationsFrom(env: NodeJS.ProcessEnv): Map<InjectionToken, Decoration> {
  const plan = CrashPlan.parse(env.CRASH_AT);
  const breakage = breakageFrom(env.BREAK);
  return new Map([
    of(Database, (inner) => brokenDatabase(inner, breakage)),
    of(UnitOfWork, (inner) => crashingUnitOfWork(inner, plan)),
    of(OutboxStore, (inner) => crashingOutbox(inner, plan)),
    of(TimerStore, (inner) => crashingTimers(inner, plan)),
    of(MailLedger, (inner) => crashingLedger(inner, plan)),
    of(IdempotencyRecords, (inner) => crashingAnswers(inner, plan)),
    of(FireTimer, (inner) => crashingFireTimer(inner, plan)),
    of(NodemailerMailer, (inner) => crashingMailer(brokenMailer(inner, breakage), plan)),
  ]);
}

function of<T extends object>(
  token: Type<T> | (abstract new () => T),
  decorate: (inner: T) => T,
): [InjectionToken, Decoration] {
  return [token, (inner) => decorate(inner as T)];
}
