import type { Form } from '../api/queries.js';
import { formatDate } from '../time/format.js';

interface StatusWords {
  label: string;
  tone: 'open' | 'asks' | 'good' | 'over';
  next: string;
}

/** What a status means for the applicant, and what comes next. Deliberation and a held decision are never shown to them. */
const STATUSES: Record<Form['status'], StatusWords> = {
  draft: { label: 'Draft', tone: 'open', next: 'Not sent yet.' },
  submitted: { label: 'Received', tone: 'open', next: 'It goes to the committee by itself.' },
  refused_late: {
    label: 'Refused: too late',
    tone: 'over',
    next: 'No credit can be issued. Headquarters can admit it where there was a reason you could not help.',
  },
  in_review: {
    label: 'With the committee',
    tone: 'open',
    next: 'There is nothing for you to do. The answer comes by email.',
  },
  information_requested: {
    label: 'The committee asks',
    tone: 'asks',
    next: 'Answer its question, so that it can go on.',
  },
  deliberation: { label: 'With the committee', tone: 'open', next: 'There is nothing for you to do.' },
  decision_held: { label: 'With the committee', tone: 'open', next: 'There is nothing for you to do.' },
  approved: { label: 'Approved', tone: 'good', next: '' },
  not_approved: { label: 'Not approved', tone: 'over', next: 'The reasons say what would change it.' },
  withdrawn: { label: 'Withdrawn', tone: 'over', next: 'You took it back. Nothing follows.' },
  duplicate: { label: 'Covered by another form', tone: 'over', next: 'The other form is decided in its place.' },
};

const REVOKED: StatusWords = {
  label: 'Approval revoked',
  tone: 'over',
  next: 'The activity is not listed any more. Hours that were claimed before stay.',
};

type Standing = Pick<Form, 'status' | 'revokedAt' | 'listing' | 'claimUntil'>;

/** @param today in the program's zone, `YYYY-MM-DD` */
export function wordsFor(form: Standing, today: string): StatusWords {
  if (form.revokedAt !== null) return REVOKED;
  const words = STATUSES[form.status];
  return form.status === 'approved' ? { ...words, next: afterApproval(form, today) } : words;
}

function afterApproval({ listing, claimUntil }: Standing, today: string): string {
  const listed = listing == null ? 'Not listed any more.' : 'Listed under Upcoming Courses.';
  if (claimUntil == null) return listed;
  return claimUntil < today
    ? `${listed} Its hours could be claimed until ${formatDate(claimUntil)}.`
    : `${listed} Its hours can be claimed until ${formatDate(claimUntil)}.`;
}

const OPEN: readonly Form['status'][] = [
  'submitted',
  'in_review',
  'information_requested',
  'deliberation',
  'decision_held',
];

export function isOpen(status: Form['status']): boolean {
  return OPEN.includes(status);
}

/** As the api lists them: what is still going on, and what is over. */
export const OPEN_FORMS = OPEN.join(',');
export const CLOSED_FORMS = 'approved,not_approved,refused_late,withdrawn,duplicate';

/** Why nothing can be written to the committee any more; undefined while it can. As the api has it. */
export function closedThread({ status, resubmittedAs }: Pick<Form, 'status' | 'resubmittedAs'>): string | undefined {
  if (resubmittedAs !== null) return 'You sent this form again: write about the new one.';
  if (status === 'refused_late') return 'The committee has not received this form, so there is nobody to write to.';
  if (status === 'withdrawn') return 'You withdrew this form: its messages are closed.';
  if (status === 'duplicate') return 'Another form covers this one: its messages are closed.';
  return undefined;
}
