import type { HistoryEntry } from '../../api/queries.js';
import { labelOf } from '../../catalog/label-of.js';
import { formatDate } from '../../time/format.js';

/** Names for the ids that events hold. */
export interface Names {
  person: (id: unknown) => string;
  queue: (id: unknown) => string;
  category: (id: string) => string;
  reason: (code: string) => string;
}

type Data = HistoryEntry['data'];

const MAILS: Readonly<Record<string, string>> = {
  'mail.sent': 'was sent',
  'mail.failed': 'could not be delivered',
  'mail.held': 'was held',
  'mail.skipped': 'was not sent: it was no longer of use',
  'mail.edited': 'was rewritten by headquarters',
  'mail.released': 'was let go by headquarters',
  'mail.cancelled': 'was cancelled by headquarters',
  'mail.redriven': 'was given another try by headquarters',
  'mail.resent': 'was sent again by headquarters',
};

/** An event of the history as the committee reads it; one that this version does not know yet keeps its name. */
export function eventInWords({ type, data }: Pick<HistoryEntry, 'type' | 'data'>, names: Names): string {
  const mail = MAILS[type];
  if (mail !== undefined) return `The mail “${text(data['kind'])}” to ${names.person(data['recipientId'])} ${mail}`;
  return WORDS[type]?.(data, names) ?? type;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const because = (data: Data): string => (text(data['reason']) === '' ? '' : `: ${text(data['reason'])}`);
const late = (data: Data): string => (data['late'] === true ? ', later than promised' : '');
const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : []);

function creditsOf({ credits }: Data, names: Names): string {
  if (!Array.isArray(credits) || credits.length === 0) return '';
  const amounts = (credits as { category: string; hundredths?: number; hours?: number }[]).map(
    ({ category, hundredths = 0, hours = hundredths / 100 }) => `${names.category(category)} ${hours}`,
  );
  return ` (${amounts.join(', ')})`;
}

const WORDS: Readonly<Record<string, (data: Data, names: Names) => string>> = {
  'form.submitted': () => 'The form was sent',
  'form.refused-late': (data) => `Refused: the last day to send it was ${formatDate(text(data['lastDay']))}`,
  'form.admitted-late': (data) => `Headquarters admitted it late${because(data)}`,
  'form.pre-approved': (data, names) => `Approved beforehand by the committee${creditsOf(data, names)}`,
  'form.routed': (data, names) =>
    `Routed to ${names.queue(data['queue'])}${data['rule'] === 'fallback' ? ', as no rule matched' : ''}`,
  'form.assigned': (data, names) => `Assigned to ${names.person(data['reviewerId'])}`,
  'form.unassigned': (data, names) => `No longer assigned to ${names.person(data['reviewerId'])}`,
  'member.recused': (data, names) => `${names.person(data['memberId'])} stepped back${because(data)}`,
  'conflict.detected': (data, names) => `A conflict of ${names.person(data['memberId'])} was noticed${because(data)}`,
  'conflict.lifted': (data, names) => `The form no longer shows a conflict of ${names.person(data['memberId'])}`,
  'conflict.ruled': (data, names) =>
    data['state'] === 'cleared'
      ? `Ruled: ${names.person(data['memberId'])} has no conflict${because(data)}`
      : `Ruled: ${names.person(data['memberId'])} has a conflict${because(data)}`,
  'conflict.carried-over': (data, names) =>
    `The former form’s ruling on ${names.person(data['memberId'])} holds here, too${because(data)}`,
  'form.without-reviewer': () => 'Nobody is left to review it: the chairs were told',
  'form.duplicate': () => 'Closed: another form covers the activity',
  'duplicate.named': () => 'The form that covers it was named',
  'duplicate.covered': () => 'Another form was closed, because this one covers it',
  'comment.added': () => 'A comment was written',
  'message.sent': (data) =>
    data['from'] === 'applicant' ? 'The applicant wrote a message' : 'The committee wrote to the applicant',
  'evidence.added': (data) => `The applicant added ${text(data['name'])}`,
  'evidence.removed': (data) => `The applicant took ${text(data['name'])} back`,
  'attachment.added': (data) => `${text(data['name'])} was added`,
  'attachment.removed': (data) => `${text(data['name'])} was removed`,
  'form.information-requested': (data) =>
    `The applicant was asked, to answer by ${formatDate(text(data['dueOn']))}: ${text(data['message'])}`,
  'form.answered': (data) => `The applicant answered (revision ${text(data['revision'])}): ${text(data['message'])}`,
  'form.no-response': () => 'The question was closed without an answer',
  'question.reminded': () => 'The applicant was reminded of the question',
  'question.overdue': () => 'The day for the answer passed',
  'form.recommended': (data, names) =>
    `Recommended on revision ${text(data['revision'])}: ${data['recommendation'] === 'approve' ? 'approve' : 'decline'}${creditsOf(data, names)}${data['replaces'] === null ? '' : ', in place of a former one'}`,
  'recommendation.withdrawn': () => 'A recommendation was withdrawn',
  'form.deliberating': (data) => `All ${text(data['quorum'])} recommendations are in`,
  'form.deliberation-ended': (data) =>
    `No longer enough recommendations: ${text(data['recommendations'])} of ${text(data['quorum'])}`,
  'quorum.out-of-reach': (data) =>
    `Only ${text(data['eligible'])} members are left, ${text(data['quorum'])} are needed: the chair decides`,
  'quorum.within-reach': () => 'Enough members are there again',
  'form.decided': (data, names) =>
    `Decided: ${data['outcome'] === 'approved' ? 'approve' : 'do not approve'}${creditsOf(data, names)}${late(data)}`,
  'decision.undone': () => 'The decision was taken back before anybody was told',
  'form.approved': (data, names) => `Approved${creditsOf(data, names)}${late(data)}`,
  'form.not-approved': (data, names) =>
    `Not approved${late(data)}${listed(data['reasons']).length === 0 ? '' : `: ${listed(data['reasons']).map(names.reason).join(' ')}`}`,
  'form.resubmitted': () => 'Sent again as a new form',
  'approval.revoked': (data) => `The approval was revoked${because(data)}`,
  'form.appealed': (data) => `The applicant appealed: ${text(data['message'])}`,
  'form.reopened': (data) => `Opened again by a chair${because(data)}`,
  'form.withdrawn': () => 'The applicant withdrew it',
  'form.reminded': () => 'The reviewers were reminded',
  'form.escalated': () => 'The chairs were told that it waits',
  'form.breached': () => 'The promised time passed without an answer',
};

/** Who and what the ids in a history stand for. */
export function namesFrom(
  people: readonly { id: string; name: string }[],
  choices: {
    queues: readonly { id: string; name: string }[];
    categories: readonly { id: string; label: string }[];
    reasons: readonly { code: string; text: string }[];
  },
): Names {
  return {
    person: (id) => people.find((person) => person.id === id)?.name ?? 'a person',
    queue: (id) => choices.queues.find((queue) => queue.id === id)?.name ?? 'the committee',
    category: (id) => labelOf(choices.categories, id),
    reason: (code) => choices.reasons.find((reason) => reason.code === code)?.text ?? code,
  };
}
