import type { ReceivedMail } from '../../support/smtp-sink.js';
import type { Installation } from '../rig/installation.js';
import { Logbook, type LoggedForm } from '../rig/logbook.js';
import { grouped } from './grouped.js';
import { doubled, lost, wrong, type Violation } from './violation.js';

interface MailRow {
  id: string;
  kind: string;
  step: string;
  form_id: string;
  email: string;
  state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'held';
  ambiguous_count: number;
  attempts: number;
}

/** Mails that a change of the form makes pointless, so that they may be dropped. */
const DROPPABLE: ReadonlySet<string> = new Set(['new-form', 'reminder', 'escalation']);

export interface MailAllowance {
  /** How many sends may have been cut off where nobody knows whether the mail arrived. */
  ambiguous: number;
  /** How many mails the server refused for good. */
  permanent: number;
}

export interface MailReport {
  violations: Violation[];
  /** Milliseconds from an acknowledged request to the first copy of the mail it causes; without postponed mails. */
  delays: number[];
  held: number;
}

/** I3 and I4: each mail that is due was taken under its one Message-ID, and again only where nobody could know. */
export async function mailsAreRight(
  installation: Installation,
  logbook: Logbook,
  allowance: MailAllowance,
): Promise<MailReport> {
  const rows = await installation.rows<MailRow>(
    `SELECT m.id, m.kind, m.step, m.form_id, u.email, m.state, m.ambiguous_count, coalesce(o.attempts, 0) AS attempts
     FROM mail m JOIN user_account u ON u.id = m.recipient_id
     LEFT JOIN outbox o ON o.job = 'mail.send' AND o.payload ->> 'mailId' = m.id::text`,
  );
  const copies = grouped(installation.mail.mails, ({ messageId }) => messageId);
  const violations = [
    ...rows.flatMap((row) => judge(row, copies.get(messageIdOf(row)) ?? [])),
    ...ordersAreSingle(rows),
    ...sinkAgrees(rows, installation.mail.mails),
    ...logbook.forms.flatMap((form) => expected(form, rows)),
    ...withinAllowance(rows, allowance),
  ];
  return {
    violations,
    delays: delaysOf(rows, logbook, installation.mail.arrivedAt),
    held: rows.filter(({ state }) => state === 'held').length,
  };
}

function messageIdOf({ id }: MailRow): string {
  return `${id}@docket.example`;
}

function judge(row: MailRow, copies: readonly ReceivedMail[]): Violation[] {
  const name = `${row.kind}/${row.step} to ${row.email} (${row.id}, ${row.state})`;
  const [first] = copies;
  if (row.state === 'queued' || row.state === 'sending') return [lost('I3', `${name} was never settled`)];
  if (row.state === 'skipped' && !DROPPABLE.has(row.kind)) return [lost('I3', `${name} was dropped`)];
  if (row.state === 'sent' && first === undefined) return [lost('I3', `${name} did not arrive under its Message-ID`)];
  if (copies.length > 1 + row.ambiguous_count) return [doubled('I4', `${name} arrived ${copies.length} times`)];
  if (copies.some(({ raw }) => !raw.equals(first?.raw ?? raw))) return [wrong('I4', `${name}: copies differ`)];
  return [];
}

function ordersAreSingle(rows: readonly MailRow[]): Violation[] {
  const keys = grouped(rows, (row) => [row.kind, row.step, row.form_id, row.email].join('/'));
  return [...keys].flatMap(([key, { length }]) =>
    length > 1 ? [doubled('I3', `${key} was ordered ${length} times`)] : [],
  );
}

/** Asks the mail server alone: what it took came from our rows, and no decision or receipt under two ids. */
function sinkAgrees(rows: readonly MailRow[], mails: readonly ReceivedMail[]): Violation[] {
  const known = new Set(rows.map(messageIdOf));
  const strangers = mails.filter(({ messageId }) => !known.has(messageId));
  const once = mails.filter(({ subject }) => / (received|Approved|Not approved|is overdue|our answer)/.test(subject));
  const ids = grouped(once, ({ recipients, subject }) => `"${subject}" to ${recipients.join()}`);
  return [
    ...strangers.map(({ messageId }) => wrong('I3', `${messageId} belongs to no mail`)),
    ...[...ids].flatMap(([name, copies]) => {
      const distinct = new Set(copies.map(({ messageId }) => messageId)).size;
      return distinct > 1 ? [doubled('I3', `${name} came under ${distinct} Message-IDs`)] : [];
    }),
  ];
}

/** One receipt, and the decision that stands; no other decision. */
function expected(form: LoggedForm, rows: readonly MailRow[]): Violation[] {
  const own = rows.filter(({ form_id }) => form_id === form.id);
  const receipts = own.filter(({ kind }) => kind === 'receipt').length;
  const violations = receipts > 0 ? [] : [lost('I3', `${form.number}: no receipt was ordered`)];
  const standing = Logbook.standing(form);
  if (standing === 'unknown') return violations;
  const decisions = own.filter(({ kind }) => kind === 'approved' || kind === 'not-approved');
  const wanted = standing === 'none' ? [] : [standing.outcome === 'approved' ? 'approved' : 'not-approved'];
  const kinds = decisions.map(({ kind }) => kind);
  if (kinds.join() === wanted.join()) return violations;
  const verdict = kinds.length < wanted.length ? lost : doubled;
  return [...violations, verdict('I3', `${form.number}: decision mails [${kinds.join()}], not [${wanted.join()}]`)];
}

function withinAllowance(rows: readonly MailRow[], { ambiguous, permanent }: MailAllowance): Violation[] {
  const doubts = rows.reduce((sum, { ambiguous_count }) => sum + ambiguous_count, 0);
  const failed = rows.filter(({ state }) => state === 'failed').length;
  return [
    ...(doubts > ambiguous ? [wrong('I4', `${doubts} sends in doubt; only ${ambiguous} can be`)] : []),
    ...(failed > permanent ? [lost('I3', `${failed} mails failed for good; ${permanent} were refused`)] : []),
  ];
}

function delaysOf(rows: readonly MailRow[], { forms }: Logbook, arrivedAt: ReadonlyMap<string, number>): number[] {
  const logged = new Map(forms.map((form) => [form.id, form]));
  return rows.flatMap((row) => {
    const form = logged.get(row.form_id);
    const arrival = arrivedAt.get(messageIdOf(row));
    if (form === undefined || arrival === undefined || row.attempts > 0 || row.ambiguous_count > 0) return [];
    if (row.kind === 'receipt') return [arrival - form.at];
    const standing = Logbook.standing(form);
    const isDecision = row.kind === 'approved' || row.kind === 'not-approved';
    return isDecision && typeof standing === 'object' ? [arrival - standing.at] : [];
  });
}
