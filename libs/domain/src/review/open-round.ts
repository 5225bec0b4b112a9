import { promiseAfter, type Instant } from '../calendar/index.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { queueOf, type ClosedForm, type DecidedForm, type FormInReview, type RoundOpening } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';
import { usefulUntil } from './last-useful.js';
import { queueFor } from './route.js';

/** A form that is back in review, in a new round. */
export interface Opened {
  form: FormInReview;
  events: FormEvent[];
  /** Every assignment of the former round. */
  endedAssignmentIds: string[];
}

/**
 * Begins a new round: back in review with a promise of its own, without assignees, in the queue it had; one that was
 * closed before it had any gets that of the rules. What was decided stands in the decisions of the earlier rounds.
 */
export function openRound(
  closed: DecidedForm | ClosedForm,
  opening: RoundOpening,
  { review, credits, timeZone }: Policy,
  announce: (round: number, dueAt: Instant) => FormEvent,
): Opened {
  const dueAt = promiseAfter(opening.at, review, review.days, timeZone);
  const round = closed.round + 1;
  const ended = closed.assignments.map(({ id, reviewerId }): FormEvent => ({
    type: 'form.unassigned',
    assignmentId: id,
    reviewerId,
  }));
  const routed = queueOf(closed) === null ? queueFor(closed.content, review) : null;
  const events: FormEvent[] = [
    ...unrecordedBreach(closed),
    announce(round, dueAt),
    ...(routed === null ? [] : [{ type: 'form.routed' as const, ...routed }]),
    ...ended,
  ];
  const form: FormInReview = {
    ...withoutDecision(closed),
    status: 'in_review',
    queue: routed?.queue ?? queueOf(closed) ?? review.fallbackQueue,
    dueAt,
    usefulUntil: usefulUntil(closed.content, { credits, timeZone }, opening.at),
    round,
    opening,
    appeals: closed.appeals + (opening.kind === 'appeal' ? 1 : 0),
    earlierReviewers: earlierReviewers(closed),
    revokedAt: null,
    duplicateOf: null,
    breachedAt: null,
    assignments: [],
    recommendations: [],
    quorumLostAt: null,
  };
  return {
    form: advanceVersions(form, events),
    events,
    endedAssignmentIds: closed.assignments.map(({ id }) => id),
  };
}

function withoutDecision(closed: DecidedForm | ClosedForm): Omit<ClosedForm, 'status' | 'queue' | 'dueAt'> {
  if (!('decision' in closed)) return closed;
  const { decision: _decision, releasedAt: _releasedAt, ...rest } = closed;
  return rest;
}

function earlierReviewers(closed: DecidedForm | ClosedForm): readonly string[] {
  if (!('decision' in closed)) return closed.earlierReviewers;
  const advisers = closed.recommendations.map(({ memberId }) => memberId);
  return [...new Set([...closed.earlierReviewers, closed.decision.decidedBy, ...advisers])];
}

/** The timer of a broken promise may not have fired yet; with the new round it is gone. */
function unrecordedBreach(closed: DecidedForm | ClosedForm): FormEvent[] {
  if (!('decision' in closed) || closed.dueAt === null) return [];
  const broken = closed.decision.late && closed.breachedAt === null;
  return broken ? [{ type: 'form.breached', dueAt: closed.dueAt }] : [];
}
