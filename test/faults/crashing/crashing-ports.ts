import type { OutboxStore, TimerStore } from '#persistence';
import type { FireTimer, IdempotencyRecords, Mailer, MailLedger, UnitOfWork, Work } from '#use-cases';
import type { CrashPlan } from './crash-plan.js';
import { overriding } from './decorated-module.js';

export function crashingUnitOfWork(inner: UnitOfWork, plan: CrashPlan): UnitOfWork {
  return overriding(inner, {
    async run<T>(work: (ports: Work) => Promise<T>): Promise<T> {
      const result = await inner.run(async (ports) => {
        const done = await work(ports);
        plan.pass('commit.before');
        plan.passInto('commit.during');
        return done;
      });
      plan.pass('commit.after');
      return result;
    },
  });
}

/** The relay claims its next batch right after it handed one over: hence `relay.enqueued`. */
export function crashingOutbox(inner: OutboxStore, plan: CrashPlan): OutboxStore {
  let handedOver = false;
  return overriding<OutboxStore>(inner, {
    async claim(limit) {
      if (handedOver) plan.pass('relay.enqueued');
      const jobs = await inner.claim(limit);
      handedOver = jobs.length > 0;
      if (handedOver) plan.pass('relay.claimed');
      return jobs;
    },
    async giveBack(ids) {
      handedOver = false;
      await inner.giveBack(ids);
    },
    async complete(id) {
      plan.pass('job.before-complete');
      await inner.complete(id);
      plan.pass('job.after-complete');
    },
    async retry(id, error, afterSeconds) {
      plan.pass('job.before-retry');
      await inner.retry(id, error, afterSeconds);
    },
  });
}

export function crashingMailer<M extends Mailer>(inner: M, plan: CrashPlan): M {
  const send: Mailer['send'] = async (to, bytes, beforeBody) => {
    plan.pass('mail.connecting');
    const outcome = await inner.send(to, bytes, async () => {
      plan.pass('mail.body-asked');
      await beforeBody();
      plan.pass('mail.marked');
      plan.passInto('mail.body-leaving');
    });
    if (outcome.kind === 'accepted') plan.pass('mail.accepted');
    return outcome;
  };
  return overriding<M>(inner, { send } as Partial<M>);
}

export function crashingLedger(inner: MailLedger, plan: CrashPlan): MailLedger {
  return overriding<MailLedger>(inner, {
    async storeBytes(mail, subject, bytes) {
      plan.pass('mail.rendered');
      const stored = await inner.storeBytes(mail, subject, bytes);
      plan.pass('mail.stored');
      return stored;
    },
    async settle(mailId, state, detail) {
      await inner.settle(mailId, state, detail);
      plan.pass('mail.settled');
    },
  });
}

export function crashingTimers(inner: TimerStore, plan: CrashPlan): TimerStore {
  return overriding<TimerStore>(inner, {
    async claimDue(limit) {
      const due = await inner.claimDue(limit);
      if (due.length > 0) plan.pass('timer.claimed');
      return due;
    },
  });
}

export function crashingFireTimer(inner: FireTimer, plan: CrashPlan): FireTimer {
  return overriding<FireTimer>(inner, {
    async execute(timer) {
      plan.pass('timer.before');
      await inner.execute(timer);
      plan.pass('timer.after');
    },
  });
}

export function crashingAnswers(inner: IdempotencyRecords, plan: CrashPlan): IdempotencyRecords {
  return overriding<IdempotencyRecords>(inner, {
    async reserve(request, freshId) {
      const reservation = await inner.reserve(request, freshId);
      if (reservation.kind === 'run') plan.pass('answer.reserved');
      return reservation;
    },
    async keep(request, answer) {
      plan.pass('answer.before-keep');
      await inner.keep(request, answer);
      plan.pass('answer.kept');
    },
  });
}
