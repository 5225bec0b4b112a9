import { dateWindow, localDateAt, promiseAfter, type Instant, type LocalDate } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import { usefulUntil } from '../review/last-useful.js';
import type { FormContent } from './content.js';
import type { FormEvent } from './events.js';
import { untouched, type RefusedForm, type SubmittedForm } from './form.js';
import type { Resubmission } from './resubmit.js';

export interface Submission {
  id: string;
  applicantId: string;
  /** Counts the program's forms; part of the number. */
  serial: number;
  content: FormContent;
  resubmission?: Resubmission | undefined;
}

export interface FormWindow {
  /** The day from which the window is counted. */
  anchor: LocalDate;
  lastDay: LocalDate;
  /** Exclusive: a form is late when `now >= closesAt`. */
  closesAt: Instant;
}

export type Submitted =
  | { kind: 'accepted'; form: SubmittedForm; events: FormEvent[] }
  | { kind: 'refused-late'; form: RefusedForm; window: FormWindow; events: FormEvent[] };

/**
 * Receives a form. It counts up to `policy.form.days` after completion, to the last moment of that day in the
 * program's zone; later no credit can be issued, and the refusal itself is recorded.
 * Expects content that `requireValidContent` let pass.
 */
export function submit(submission: Submission, policy: Policy, now: Instant): Submitted {
  const facts = {
    ...untouched(),
    id: submission.id,
    number: formNumber(policy, submission.serial, now),
    program: policy.id,
    policyVersion: policy.version,
    origin: 'application' as const,
    applicantId: submission.applicantId,
    content: submission.content,
    occurrenceOf: null,
    resubmissionOf: submission.resubmission?.of ?? null,
    resubmissions: submission.resubmission === undefined ? 0 : submission.resubmission.resubmissions + 1,
    usefulUntil: usefulUntil(submission.content, policy, now),
    submittedAt: now,
    conflicts: submission.resubmission?.conflicts ?? [],
  };
  const window = formWindow(submission.content, policy);
  if (window !== null && now >= window.closesAt) {
    return {
      kind: 'refused-late',
      form: { ...facts, status: 'refused_late', dueAt: null },
      window,
      events: [
        { type: 'form.refused-late', anchor: window.anchor, lastDay: window.lastDay, closedAt: window.closesAt },
      ],
    };
  }
  const dueAt = promiseAfter(now, policy.review, policy.review.days, policy.timeZone);
  return {
    kind: 'accepted',
    form: { ...facts, status: 'submitted', dueAt },
    events: [{ type: 'form.submitted', dueAt, policyVersion: policy.version }],
  };
}

/** Null when the form cannot be late: no window in the policy, or on demand and not yet completed. */
export function formWindow(content: FormContent, policy: Policy): FormWindow | null {
  const anchor = content.completedOn ?? content.activity.endsOn;
  if (policy.form === null || anchor == null) return null;
  return { anchor, ...dateWindow(anchor, policy.form.days, policy.timeZone) };
}

/** `AMI-2026-000123`: prefix, the year in the program's zone, a serial number. */
export function formNumber(policy: Policy, serial: number, now: Instant): string {
  const year = localDateAt(now, policy.timeZone).slice(0, 4);
  return `${policy.numberPrefix}-${year}-${String(serial).padStart(6, '0')}`;
}
