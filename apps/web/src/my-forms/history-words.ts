import type { HistoryEntry } from '../api/queries.js';
import { formatDate } from '../time/format.js';

const EVENTS: Record<string, string> = {
  'form.submitted': 'You sent the form',
  'form.refused-late': 'It was refused: too late',
  'form.admitted-late': 'Headquarters admitted it',
  'form.routed': 'It went to the committee',
  'form.information-requested': 'The committee asked a question',
  'form.answered': 'You answered',
  'form.no-response': 'The question was closed without an answer',
  'form.approved': 'Approved',
  'form.not-approved': 'Not approved',
  'form.resubmitted': 'You sent it again as a new form',
  'form.pre-approved': 'Approved beforehand',
  'approval.revoked': 'The approval was revoked',
  'form.appealed': 'You appealed',
  'form.reopened': 'The committee opened it again',
  'message.sent': 'A message was sent',
  'evidence.added': 'You added a file',
  'evidence.removed': 'You took a file back',
  'form.withdrawn': 'You withdrew it',
  'form.duplicate': 'It was closed: another form covers the activity',
  'form.breached': 'The promised time passed without an answer',
};

/** An event of the history in words; one that this version does not know yet keeps its name. */
export function describeEvent({ type, data }: Pick<HistoryEntry, 'type'> & Partial<HistoryEntry>): string {
  if (type === 'message.sent' && data) {
    return data.from === 'applicant' ? 'You wrote to the committee' : 'The committee wrote to you';
  }
  return EVENTS[type] ?? type;
}

/** What was said with it, word for word. */
export function wordsWith({ type, data }: Pick<HistoryEntry, 'type' | 'data'>): string | undefined {
  const key =
    type === 'form.admitted-late' || type === 'approval.revoked' || type === 'form.reopened' ? 'reason' : 'message';
  return textAt(data, type.startsWith('evidence.') ? 'name' : key);
}

/** The dates that came with it. */
export function datesWith({ type, data }: Pick<HistoryEntry, 'type' | 'data'>): string | undefined {
  const dueOn = textAt(data, 'dueOn');
  if (type === 'form.information-requested' && dueOn !== undefined) return `answer by ${formatDate(dueOn)}`;
  const lastDay = textAt(data, 'lastDay');
  if (type === 'form.refused-late' && lastDay !== undefined) return `the last day was ${formatDate(lastDay)}`;
  return undefined;
}

/** Events hold facts under names of their own. */
export function textAt(data: HistoryEntry['data'], name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
}
