import type { Form } from '../api/queries.js';

interface ReviewStatusWords {
  label: string;
  tone: 'open' | 'asks' | 'good' | 'over';
}

/** What a status means for who works on the form. */
export const REVIEW_STATUSES: Readonly<Record<Form['status'], ReviewStatusWords>> = {
  draft: { label: 'Draft', tone: 'open' },
  submitted: { label: 'Received', tone: 'open' },
  refused_late: { label: 'Refused: too late', tone: 'over' },
  in_review: { label: 'In review', tone: 'open' },
  information_requested: { label: 'Applicant is asked', tone: 'asks' },
  deliberation: { label: 'Ready to decide', tone: 'open' },
  decision_held: { label: 'Decided, not sent yet', tone: 'open' },
  approved: { label: 'Approved', tone: 'good' },
  not_approved: { label: 'Not approved', tone: 'over' },
  withdrawn: { label: 'Withdrawn', tone: 'over' },
  duplicate: { label: 'Duplicate', tone: 'over' },
};

/** Still owed an answer: a queue counts these as open. */
export const OPEN_STATUSES = 'in_review,information_requested,deliberation';
/** Answered by the committee. */
export const DECIDED_STATUSES = 'decision_held,approved,not_approved';

/** Whether an answer is still owed. */
export function isOpenStatus(status: Form['status']): boolean {
  return status === 'submitted' || OPEN_STATUSES.split(',').includes(status);
}
