import type { Instant } from '../calendar/index.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { isInReview, type EligibilityForm, type FormInReview } from '../forms/form.js';
import { requireTransition } from '../forms/transitions.js';
import type { ReviewPolicy } from '../policy/policy.js';
import { isQuorumLost, isQuorumReached, tally, type Committee } from './tally.js';

/**
 * Brings an open form in line with its recommendations: to deliberation with the quorum, back to review without it,
 * and out of waiting when too few members are left to ever reach it. Due after whatever may change a count: a
 * recommendation, its withdrawal, a conflict, a new revision, another committee. Mode `single` never deliberates.
 */
export function settle<F extends EligibilityForm>(
  form: F,
  committee: Committee,
  { decision }: Pick<ReviewPolicy, 'decision'>,
  now: Instant,
): { form: F | FormInReview; events: FormEvent[] } {
  if (decision.mode === 'single' || !isInReview(form)) return { form, events: [] };
  const counted = tally(form, committee, { decision });
  const { given: recommendations, eligible, quorum } = counted;
  const events: FormEvent[] = [];
  let { status, quorumLostAt } = form;

  if (isQuorumLost(counted) && quorumLostAt === null) {
    quorumLostAt = now;
    events.push({ type: 'quorum.out-of-reach', eligible, quorum });
  } else if (!isQuorumLost(counted) && quorumLostAt !== null) {
    quorumLostAt = null;
    events.push({ type: 'quorum.within-reach', eligible, quorum });
  }
  if (status === 'in_review' && isQuorumReached(counted)) {
    requireTransition('deliberate', form);
    status = 'deliberation';
    events.push({ type: 'form.deliberating', recommendations, quorum });
  } else if (status === 'deliberation' && !isQuorumReached(counted)) {
    requireTransition('resume-review', form);
    status = 'in_review';
    events.push({ type: 'form.deliberation-ended', recommendations, quorum });
  }
  if (events.length === 0) return { form, events };
  return { form: advanceVersions({ ...form, status, quorumLostAt }, events), events };
}
