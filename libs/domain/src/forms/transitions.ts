import { DomainError } from '../errors.js';
import type { EligibilityForm, FormStatus } from './form.js';

export type TransitionName =
  | 'submit'
  | 'refuse-late'
  | 'admit-late'
  | 'pre-approve'
  | 'route'
  | 'ask'
  | 'answer'
  | 'deliberate'
  | 'resume-review'
  | 'decide'
  | 'release-approved'
  | 'release-not-approved'
  | 'undo'
  | 'withdraw'
  | 'mark-duplicate'
  | 'revoke'
  | 'appeal'
  | 'reopen';

export interface Transition {
  name: TransitionName;
  from: readonly FormStatus[];
  to: FormStatus | 'the former state';
  by: string;
}

const OPEN = ['in_review', 'information_requested', 'deliberation'] as const;

/** Every change of state there is. `docs/states.md` is rendered from this table. */
export const TRANSITIONS: readonly Transition[] = [
  { name: 'submit', from: ['draft'], to: 'submitted', by: 'applicant' },
  { name: 'refuse-late', from: ['draft'], to: 'refused_late', by: 'applicant, outside the form window' },
  { name: 'admit-late', from: ['refused_late'], to: 'submitted', by: 'headquarters, with a reason' },
  { name: 'pre-approve', from: [], to: 'approved', by: 'chair, of the committee’s own accord' },
  { name: 'route', from: ['submitted'], to: 'in_review', by: 'routing' },
  { name: 'ask', from: ['in_review'], to: 'information_requested', by: 'committee member' },
  { name: 'answer', from: ['information_requested'], to: 'in_review', by: 'applicant' },
  { name: 'deliberate', from: ['in_review'], to: 'deliberation', by: 'quorum of recommendations' },
  { name: 'resume-review', from: ['deliberation'], to: 'in_review', by: 'a quorum that holds no longer' },
  { name: 'decide', from: OPEN, to: 'decision_held', by: 'committee' },
  { name: 'release-approved', from: ['decision_held'], to: 'approved', by: 'release, after the undo time' },
  { name: 'release-not-approved', from: ['decision_held'], to: 'not_approved', by: 'release, after the undo time' },
  { name: 'undo', from: ['decision_held'], to: 'the former state', by: 'committee, within the undo time' },
  { name: 'withdraw', from: ['draft', 'submitted', ...OPEN, 'decision_held'], to: 'withdrawn', by: 'applicant' },
  { name: 'mark-duplicate', from: ['submitted', ...OPEN], to: 'duplicate', by: 'committee member, naming the target' },
  { name: 'revoke', from: ['approved'], to: 'approved', by: 'chair, with a reason: sets `revokedAt` and delists' },
  { name: 'appeal', from: ['not_approved'], to: 'in_review', by: 'applicant, within the appeal window: a new round' },
  {
    name: 'reopen',
    from: ['not_approved', 'duplicate', 'approved'],
    to: 'in_review',
    by: 'chair, with a reason: a new round; an approval only once it is revoked',
  },
];

const bySource = new Map(TRANSITIONS.map((transition) => [transition.name, new Set(transition.from)]));

const REFUSALS: Partial<Record<FormStatus, string>> = {
  submitted: 'is on its way to a committee queue',
  decision_held: 'already has a decision',
  approved: 'is already approved',
  not_approved: 'already has a decision: not approved',
  withdrawn: 'was withdrawn',
  refused_late: 'was refused as late',
  duplicate: 'was marked as a duplicate',
};

/** @throws DomainError `form.state-conflict` when the table has no such transition from the form's state. */
export function requireTransition(name: TransitionName, form: EligibilityForm): void {
  if (bySource.get(name)?.has(form.status)) return;
  const refusal = REFUSALS[form.status] ?? `is in state ${form.status}`;
  throw new DomainError('form.state-conflict', `Form ${form.number} ${refusal}.`);
}
