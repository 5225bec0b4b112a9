import type { Instant, LocalDate } from '../calendar/index.js';
import type { Credit } from './content.js';
import type { Advice, ConflictKind, ConflictState } from './form.js';

/** What a decision gives, and on which terms; terms are absent where there are none. */
interface Award {
  credits: Credit[];
  conditions?: string[];
  expiresOn?: LocalDate;
}

/** What happened to a form. Each becomes one row of its history; `PUBLIC_EVENTS` are shown to the applicant. */
export type FormEvent =
  | { type: 'form.submitted'; dueAt: Instant; policyVersion: string }
  | { type: 'form.refused-late'; anchor: LocalDate; lastDay: LocalDate; closedAt: Instant }
  | { type: 'form.admitted-late'; reason: string; dueAt: Instant }
  | ({
      type: 'form.pre-approved';
      decisionId: string;
      policyVersion: string;
      queue: string;
      occurrenceOf: string | null;
      importId: string | null;
    } & Award)
  | { type: 'form.routed'; queue: string; rule: number | 'fallback' }
  | { type: 'form.assigned'; assignmentId: string; reviewerId: string }
  | { type: 'form.unassigned'; assignmentId: string; reviewerId: string }
  | { type: 'member.recused'; memberId: string; reason: string }
  | { type: 'conflict.detected'; memberId: string; reason: string }
  | { type: 'conflict.lifted'; memberId: string }
  | { type: 'conflict.ruled'; memberId: string; state: 'in-conflict' | 'cleared'; reason: string }
  | {
      type: 'conflict.carried-over';
      memberId: string;
      kind: ConflictKind;
      state: ConflictState;
      reason: string;
      /** The form that was sent again with this one. */
      formerId: string;
    }
  | { type: 'form.without-reviewer' }
  | { type: 'form.duplicate' }
  | { type: 'duplicate.named'; duplicateOf: string }
  /** Another form was closed because this one covers it. Which, its own history says: not everybody may see it. */
  | { type: 'duplicate.covered' }
  | { type: 'comment.added'; commentId: string; mentions: string[] }
  | { type: 'message.sent'; messageId: string; from: 'applicant' | 'committee' }
  | { type: 'evidence.added'; attachmentId: string; name: string; size: number }
  | { type: 'evidence.removed'; attachmentId: string; name: string }
  | { type: 'attachment.added'; attachmentId: string; name: string; size: number }
  | { type: 'attachment.removed'; attachmentId: string; name: string }
  | { type: 'form.information-requested'; questionId: string; message: string; dueOn: LocalDate }
  | { type: 'form.answered'; questionId: string; message: string; revision: number }
  | { type: 'form.no-response'; questionId: string }
  | { type: 'question.reminded'; questionId: string }
  | { type: 'question.overdue'; questionId: string }
  | {
      type: 'form.recommended';
      recommendationId: string;
      recommendation: Advice;
      credits: Credit[];
      revision: number;
      /** The member's former one. */
      replaces: string | null;
    }
  | { type: 'recommendation.withdrawn'; recommendationId: string }
  | { type: 'form.deliberating'; recommendations: number; quorum: number }
  | { type: 'form.deliberation-ended'; recommendations: number; quorum: number }
  | { type: 'quorum.out-of-reach'; eligible: number; quorum: number }
  | { type: 'quorum.within-reach'; eligible: number; quorum: number }
  | ({ type: 'form.decided'; decisionId: string; outcome: 'approved' | 'not_approved'; late: boolean } & Award)
  | { type: 'decision.undone'; decisionId: string }
  | ({ type: 'form.approved'; decisionId: string; late: boolean } & Award)
  | { type: 'form.not-approved'; decisionId: string; reasons: string[]; late: boolean }
  | { type: 'form.resubmitted'; resubmittedAs: string }
  | { type: 'approval.revoked'; decisionId: string; reason: string }
  | { type: 'form.appealed'; message: string; round: number; dueAt: Instant }
  | { type: 'form.reopened'; reason: string; round: number; dueAt: Instant }
  | { type: 'form.withdrawn'; discardedDecisionId: string | null }
  | { type: 'form.reminded'; step: number }
  | { type: 'form.escalated'; step: number }
  | { type: 'form.breached'; dueAt: Instant }
  | ({ type: MailOutcome } & AboutMail)
  | ({ type: 'mail.resent'; resentAs: string } & AboutMail);

/** What became of a mail about the form, or what headquarters did with it. */
type MailOutcome =
  | 'mail.sent'
  | 'mail.failed'
  | 'mail.held'
  | 'mail.skipped'
  | 'mail.edited'
  | 'mail.released'
  | 'mail.cancelled'
  | 'mail.redriven';

/** The person it went to, never the address. */
interface AboutMail {
  mailId: string;
  kind: string;
  recipientId: string | null;
}

export type FormEventType = FormEvent['type'];

/** A reminder, a comment or a message changes nothing a decision rests on, so it makes nobody's page stale. */
const BOOKKEEPING: ReadonlySet<FormEventType> = new Set([
  'comment.added',
  'message.sent',
  'attachment.added',
  'attachment.removed',
  'duplicate.covered',
  'form.reminded',
  'form.escalated',
  'question.reminded',
  'question.overdue',
  'mail.sent',
  'mail.failed',
  'mail.held',
  'mail.skipped',
  'mail.edited',
  'mail.released',
  'mail.cancelled',
  'mail.redriven',
  'mail.resent',
]);

export const PUBLIC_EVENTS: ReadonlySet<FormEventType> = new Set([
  'form.submitted',
  'form.refused-late',
  'form.admitted-late',
  'form.pre-approved',
  'form.routed',
  'message.sent',
  'evidence.added',
  'evidence.removed',
  'form.information-requested',
  'form.answered',
  'form.no-response',
  'form.approved',
  'form.not-approved',
  'form.resubmitted',
  'approval.revoked',
  'form.appealed',
  'form.reopened',
  'form.withdrawn',
  'form.duplicate',
  'form.breached',
]);

/** The versions after these events: both start at 1 and grow by at most one per command. */
export function advanceVersions<F extends { version: number; applicantVersion: number }>(
  form: F,
  events: readonly FormEvent[],
): F {
  const changes = events.filter((event) => !BOOKKEEPING.has(event.type));
  const seen = changes.some((event) => PUBLIC_EVENTS.has(event.type));
  return {
    ...form,
    version: form.version + (changes.length > 0 ? 1 : 0),
    applicantVersion: form.applicantVersion + (seen ? 1 : 0),
  };
}
