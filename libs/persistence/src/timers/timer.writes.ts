import type { Instant, Timer, TimerKind } from '#domain';
import type { Timers } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

const OPEN = 'done_at IS NULL AND cancelled_at IS NULL';

export class TimerWrites implements Timers {
  constructor(private readonly writes: Write[]) {}

  start(timers: readonly Timer[]): void {
    this.writes.push({
      name: 'timer.insert',
      text: `INSERT INTO timer (form_id, kind, step, due_at)
        SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[])`,
      values: [
        timers.map((timer) => timer.formId),
        timers.map((timer) => timer.kind),
        timers.map((timer) => timer.step),
        timers.map((timer) => timestamp(timer.dueAt)),
      ],
    });
  }

  suspend(formId: string, kinds: readonly TimerKind[]): void {
    this.writes.push({
      name: 'timer.suspend',
      text: `UPDATE timer SET suspended = true WHERE form_id = $1 AND kind = ANY ($2::text[]) AND ${OPEN}`,
      values: [formId, kinds],
    });
  }

  resume(formId: string, kinds: readonly TimerKind[]): void {
    this.writes.push({
      name: 'timer.resume',
      text: `UPDATE timer SET suspended = false WHERE form_id = $1 AND kind = ANY ($2::text[]) AND ${OPEN}`,
      values: [formId, kinds],
    });
  }

  pause(formId: string, kinds: readonly TimerKind[], at: Instant): void {
    this.writes.push({
      name: 'timer.pause',
      text: `UPDATE timer SET suspended = true
        WHERE form_id = $1 AND kind = ANY ($2::text[]) AND due_at > $3::timestamptz AND ${OPEN}`,
      values: [formId, kinds, timestamp(at)],
    });
  }

  unpause(formId: string, kinds: readonly TimerKind[], pausedAt: Instant, milliseconds: number): void {
    this.writes.push({
      name: 'timer.unpause',
      text: `UPDATE timer SET suspended = false, due_at = due_at + $4::float8 * interval '1 millisecond'
        WHERE form_id = $1 AND kind = ANY ($2::text[]) AND due_at > $3::timestamptz AND ${OPEN}`,
      values: [formId, kinds, timestamp(pausedAt), milliseconds],
    });
  }

  reschedule(formId: string, timers: readonly Timer[], pausedAt: Instant): void {
    this.writes.push({
      name: 'timer.reschedule',
      text: `UPDATE timer SET suspended = false, due_at = later.due_at
        FROM unnest($2::text[], $3::int[], $4::timestamptz[]) AS later (kind, step, due_at)
        WHERE timer.form_id = $1 AND timer.kind = later.kind AND timer.step = later.step
          AND timer.due_at > $5::timestamptz AND ${OPEN}`,
      values: [
        formId,
        timers.map(({ kind }) => kind),
        timers.map(({ step }) => step),
        timers.map(({ dueAt }) => timestamp(dueAt)),
        timestamp(pausedAt),
      ],
    });
  }

  cancel(formId: string, kinds?: readonly TimerKind[]): void {
    this.writes.push({
      name: 'timer.cancel',
      text: `UPDATE timer SET cancelled_at = business_now()
        WHERE form_id = $1 AND ($2::text[] IS NULL OR kind = ANY ($2::text[])) AND ${OPEN}`,
      values: [formId, kinds ?? null],
    });
  }

  complete({ formId, kind, step }: Pick<Timer, 'formId' | 'kind' | 'step'>, at: Instant): void {
    this.writes.push({
      name: 'timer.complete',
      text: `UPDATE timer SET done_at = $4 WHERE form_id = $1 AND kind = $2 AND step = $3 AND ${OPEN}`,
      values: [formId, kind, step, timestamp(at)],
      rows: 1,
    });
  }
}
