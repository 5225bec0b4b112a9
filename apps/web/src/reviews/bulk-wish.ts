import type { components } from '../api/schema.js';
import { countOf } from '../catalog/count-of.js';
import type { Picks } from './picks.js';
import type { ReviewFilter } from './queue-selection.js';

type Schemas = components['schemas'];
export type BulkBody = Schemas['BulkActionDto'];
export type BulkPlan = Schemas['BulkPlanResponse'];
export type BulkProgress = Schemas['BulkActionResponse'];

export const BULK_ACTS = ['take', 'give-back', 'hand-over', 'assign', 'unassign', 'decide', 'release'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** What is to be done to the picked forms, as far as it has been chosen. */
export interface BulkWish {
  act: BulkAct;
  /** Another member, where the act names one. */
  memberId: string;
  outcome: 'approved' | 'not_approved' | '';
  reasons: readonly string[];
  message: string;
}

export const NO_WISH: Omit<BulkWish, 'act'> = { memberId: '', outcome: '', reasons: [], message: '' };

/** What members do for themselves; the rest is for chairs. */
const OWN: readonly BulkAct[] = ['take', 'give-back', 'hand-over'];

export function actsFor(roles: readonly string[]): readonly BulkAct[] {
  if (roles.includes('chair')) return BULK_ACTS;
  return roles.includes('reviewer') ? OWN : [];
}

export const ACT_LABELS: Readonly<Record<BulkAct, string>> = {
  take: 'Take them',
  'give-back': 'Give them back',
  'hand-over': 'Hand over mine …',
  assign: 'Assign …',
  unassign: 'Take from …',
  decide: 'Decide …',
  release: 'Send decisions now …',
};

/** What is still to be chosen before one can look at what would happen; by the id of its field. */
export function missingFrom({ act, memberId, outcome, message }: BulkWish): { field: string; message: string }[] {
  if ((act === 'assign' || act === 'unassign') && memberId === '') {
    return [{ field: 'bulk-member', message: 'Choose a member' }];
  }
  if (act !== 'decide') return [];
  return [
    ...(outcome === '' ? [{ field: 'bulk-outcome', message: 'Choose what the decision is' }] : []),
    ...(message.trim() === '' ? [{ field: 'bulk-message', message: 'Write the message to the applicants' }] : []),
  ];
}

/** Whether there is anything to choose at all. */
export function isAsked(act: BulkAct): boolean {
  return act !== 'take' && act !== 'give-back' && act !== 'release';
}

/** The request for a dry run. */
export function dryRunOf(wish: BulkWish, picks: Picks, filter: ReviewFilter): BulkBody {
  return {
    ...instructionOf(wish),
    ...(picks.all ? { filter: { sort: 'dueAt', ...filter } } : { formIds: [...picks.ids] }),
  };
}

/** The request itself: exactly the forms that the dry run named, as they were then. */
export function orderOf(wish: BulkWish, plan: BulkPlan): BulkBody {
  const forms = plan.forms.map(({ formId, version }) => ({ formId, version }));
  return { ...instructionOf(wish), forms, dryRun: false };
}

function instructionOf({ act, memberId, outcome, reasons, message }: BulkWish): BulkBody {
  switch (act) {
    case 'take':
      return { action: 'assign', reviewerId: 'me' };
    case 'give-back':
      return { action: 'unassign', reviewerId: 'me' };
    case 'hand-over':
      return { action: 'hand-over', ...(memberId !== '' && { reviewerId: memberId }) };
    case 'assign':
    case 'unassign':
      return { action: act, reviewerId: memberId };
    case 'release':
      return { action: 'release' };
    case 'decide':
      return {
        action: 'decide',
        ruling: {
          outcome: outcome === 'not_approved' ? 'not_approved' : 'approved',
          message: message.trim(),
          ...(outcome === 'not_approved' && reasons.length > 0 && { reasons: [...reasons] }),
        },
      };
  }
}

export function formsText(count: number): string {
  return countOf(count, 'form');
}

/** What the button says that does it: what happens, and to how many people it writes. */
export function orderText({ act, outcome }: BulkWish, { count, mails }: Pick<BulkPlan, 'count' | 'mails'>): string {
  const forms = formsText(count);
  const verbs: Readonly<Record<BulkAct, string>> = {
    take: `Take ${forms}`,
    'give-back': `Give back ${forms}`,
    'hand-over': `Hand over ${forms}`,
    assign: `Assign ${forms}`,
    unassign: `Take back ${forms}`,
    decide: `${outcome === 'approved' ? 'Approve' : 'Decline'} ${forms}`,
    release: `Send ${countOf(count, 'decision')}`,
  };
  const people = new Set(mails.map(({ to }) => to.id)).size;
  return people === 0 ? verbs[act] : `${verbs[act]} and email ${people === 1 ? 'one person' : `${people} people`}`;
}

/** Refusals under what they have in common, the most frequent first. */
export function byReason<T extends { code: string | null; detail: string | null }>(
  refused: readonly T[],
): { code: string; detail: string; forms: T[] }[] {
  const groups = new Map<string, { code: string; detail: string; forms: T[] }>();
  for (const form of refused) {
    const code = form.code ?? 'unknown';
    const group = groups.get(code) ?? { code, detail: form.detail ?? '', forms: [] };
    group.forms.push(form);
    groups.set(code, group);
  }
  return [...groups.values()].sort((one, other) => other.forms.length - one.forms.length);
}
