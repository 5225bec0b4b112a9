import type { Renewal } from './renewal.queries.js';

/** What says how a renewal stands; it takes the focus when that changes. */
export const VERDICT_ID = 'renewal-verdict';

type Status = Renewal['status'];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  open: 'Open',
  submitted: 'To verify',
  returned: 'Returned',
  fee_due: 'Fee due',
  renewed: 'Renewed',
  lapsed: 'Lapsed',
  void: 'Void',
};

/** Of the status mark. */
export const STATUS_CLASS: Readonly<Record<Status, string>> = {
  open: 'status open',
  submitted: 'status asks',
  returned: 'status asks',
  fee_due: 'status asks',
  renewed: 'status good',
  lapsed: 'status broken',
  void: 'status over',
};

export const AUDIT_WORDS: Readonly<Record<NonNullable<Renewal['audit']>['state'], string>> = {
  asked: 'evidence asked for',
  answered: 'evidence to look at',
  passed: 'audit passed',
  failed: 'audit not passed',
};

/** Every state but void ones, as the list is asked for it. */
export const ALL_STATUSES = 'open,submitted,returned,fee_due,renewed,lapsed';

const AUDIT_CHOICES: Readonly<Record<string, string>> = {
  asked: 'Only where evidence is asked for.',
  answered: 'Only where an audit’s evidence is to be looked at.',
  passed: 'Only with an audit that was passed.',
  failed: 'Only with an audit that was not passed.',
};

/** What the list is narrowed to: how an audit stands, or who was drawn. */
export function auditChoiceWords(audit: string): string {
  return AUDIT_CHOICES[audit] ?? 'Drawn for an audit only.';
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  'renewal.opened': 'Opened',
  'renewal.submitted': 'Submitted',
  'renewal.returned': 'Returned by headquarters',
  'renewal.verified': 'Verified against the record',
  'renewal.fee-due': 'The fee is due',
  'renewal.fee-received': 'Fee received',
  'renewal.renewed': 'Renewed: a new term',
  'renewal.lapsed': 'Lapsed at the end of the term',
  'renewal.voided': 'Void',
  'renewal.audit-drawn': 'Drawn for an audit',
  'renewal.audit-answered': 'Evidence shown',
  'renewal.audit-settled': 'Audit settled',
};

export function eventWords(type: string): string {
  return EVENT_WORDS[type] ?? type;
}

export const METHOD_CHOICES = [
  { value: 'cheque', label: 'Cheque' },
  { value: 'bank-transfer', label: 'Bank transfer' },
  { value: 'card', label: 'Card' },
  { value: 'cash', label: 'Cash' },
  { value: 'waived', label: 'Waived' },
] as const;

export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount);
}
