import {
  addDays,
  formatDate,
  formatInstant,
  lapseNotice,
  localDateAt,
  renewalNotices,
  renewalReminders,
  type Changed,
  type Circumstances,
  type Credential,
  type Instant,
  type Renewal,
  type RenewalEvent,
  type RenewalNotice,
} from '#domain';
import { amountText } from '../claims/record-mail.js';
import type { PublicLinks } from '../ports/public-links.js';
import type { Actor } from '../ports/actor.js';
import type { Work } from '../ports/unit-of-work.js';
import { feeText, moneyText, renewalMail, untilText, type Stationery } from './renewal-mail.js';

const METHODS = {
  cheque: 'Cheque',
  'bank-transfer': 'Bank transfer',
  card: 'Card',
  cash: 'Cash',
  online: 'Online',
  waived: 'Waived',
} as const;

/** What follows from a change of a renewal, in its own transaction: mails, timers, and what becomes of the credential. */
export function followRenewal(
  work: Work,
  { renewal, events }: Changed,
  { credential, policy, now }: Circumstances,
  { links, actor }: { links: PublicLinks; actor: Actor },
): void {
  const stationery = { credential, policy, links };
  for (const event of events) {
    switch (event.type) {
      case 'renewal.opened':
        planClosing(work, renewal, event.closesAt);
        for (const notice of renewalNotices(renewal, policy, now)) planNotice(work, notice);
        break;
      case 'renewal.submitted':
        orderReceived(work, renewal, events, stationery, now);
        break;
      case 'renewal.returned': {
        const { to, about } = renewalMail(renewal, `returned/${String(event.closesAt)}/${String(now)}`, stationery);
        work.mails.orderForMember({ kind: 'renewal-returned', ...to, data: { ...about, reason: event.reason } }, now);
        planClosing(work, renewal, event.closesAt);
        for (const notice of renewalReminders(renewal, policy, now)) planNotice(work, notice);
        break;
      }
      case 'renewal.fee-due':
        if (renewal.verification !== null) orderVerified(work, renewal, stationery, now);
        planClosing(work, renewal, event.closesAt);
        for (const notice of renewalReminders(renewal, policy, now)) planNotice(work, notice);
        break;
      case 'renewal.fee-received': {
        const { fee } = event;
        const { to, about } = renewalMail(renewal, 'fee', stationery);
        const data = {
          ...about,
          amount: moneyText(fee),
          method: METHODS[fee.method],
          reference: fee.reference,
          receivedOn: formatDate(fee.receivedOn),
        };
        work.mails.orderForMember({ kind: 'fee-receipt', ...to, data }, now);
        break;
      }
      case 'renewal.renewed':
        beginTerm(work, renewal, { credential, policy, now }, actor);
        orderRenewed(work, renewal, stationery, now);
        break;
      case 'renewal.lapsed': {
        const on = localDateAt(renewal.closesAt, policy.timeZone);
        const reason = `The term ended on ${formatDate(renewal.term.end)} and was not renewed.`;
        changeCredential(work, credential, { ending: { on, reason } }, now, actor);
        planNotice(work, lapseNotice(renewal, policy, now));
        break;
      }
      case 'renewal.audit-drawn': {
        const { to, about } = renewalMail(renewal, 'audit', stationery);
        const answerBy = `${formatDate(event.answerBy)} (${policy.timeZone})`;
        work.mails.orderForMember({ kind: 'audit-request', ...to, data: { ...about, answerBy } }, now);
        break;
      }
      case 'renewal.audit-settled': {
        const { to, about } = renewalMail(renewal, 'audit', stationery);
        const data = { ...about, passed: event.state === 'passed', remark: event.remark };
        work.mails.orderForMember({ kind: 'audit-result', ...to, data }, now);
        break;
      }
      case 'renewal.verified':
      case 'renewal.voided':
      case 'renewal.audit-answered':
        break;
    }
  }
}

function planClosing({ outbox }: Work, { id }: Renewal, closesAt: Instant): void {
  const key = `renewal-close/${id}/${closesAt}`;
  outbox.append({ job: 'renewal.close', key, payload: { renewalId: id } }, closesAt);
}

function planNotice({ outbox }: Work, { renewalId, step, at }: RenewalNotice): void {
  outbox.append(
    { job: 'renewal.remind', key: `renewal-remind/${renewalId}/${step}`, payload: { renewalId, step } },
    at,
  );
}

function orderReceived(
  { mails }: Work,
  renewal: Renewal,
  events: readonly RenewalEvent[],
  stationery: Stationery,
  now: Instant,
): void {
  const { policy } = stationery;
  const { verdict } = renewal;
  if (verdict === null) return;
  const { to, about } = renewalMail(renewal, `received/${String(now)}`, stationery);
  const feeDue = events.find((event) => event.type === 'renewal.fee-due');
  const data = {
    ...about,
    submittedAt: formatInstant(now, policy.timeZone),
    counted: amountText(verdict.countedTotal, policy.unit),
    required: amountText(verdict.requiredTotal, policy.unit),
    waits: renewal.status === 'submitted',
    pending: !verdict.met,
    fee: feeText(policy.credits.renewal.fee),
    feeUntil: feeDue === undefined ? null : untilText(feeDue.closesAt, policy),
  };
  mails.orderForMember({ kind: 'renewal-received', ...to, data }, now);
}

function orderVerified({ mails }: Work, renewal: Renewal, stationery: Stationery, now: Instant): void {
  const { policy } = stationery;
  const { to, about } = renewalMail(renewal, 'verified', stationery);
  const counted = amountText(renewal.verdict?.countedTotal ?? 0, policy.unit);
  const data = { ...about, counted, fee: feeText(policy.credits.renewal.fee) };
  mails.orderForMember({ kind: 'renewal-verified', ...to, data }, now);
}

function orderRenewed({ mails }: Work, renewal: Renewal, stationery: Stationery, now: Instant): void {
  const { policy } = stationery;
  const { to, about } = renewalMail(renewal, 'renewed', stationery);
  const term = renewal.outcome?.newTerm ?? null;
  const newTerm = term && { start: formatDate(term.start), end: `${formatDate(term.end)} (${policy.timeZone})` };
  const required = amountText(renewal.verdict?.requiredTotal ?? policy.credits.requiredHundredths, policy.unit);
  mails.orderForMember({ kind: 'renewed', ...to, data: { ...about, newTerm, required } }, now);
}

/** Terms follow from the award by themselves; only one that begins before its day is written down. */
function beginTerm(work: Work, renewal: Renewal, { credential, now }: Circumstances, actor: Actor): void {
  const newTerm = renewal.outcome?.newTerm ?? null;
  if (newTerm === null || newTerm.start === addDays(renewal.term.end, 1)) return;
  changeCredential(work, credential, { term: newTerm }, now, actor);
}

function changeCredential(
  { credentials }: Work,
  credential: Credential,
  change: Partial<Pick<Credential, 'term' | 'ending'>>,
  now: Instant,
  actor: Actor,
): void {
  credentials.change({ ...credential, ...change, version: credential.version + 1 }, now, actor);
}
