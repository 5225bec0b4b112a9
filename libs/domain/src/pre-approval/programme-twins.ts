import { DomainError } from '../errors.js';
import type { Activity } from '../forms/content.js';

/** What makes two rows look like the same session: title and dates. */
function twinKey({ title, startsOn, endsOn, availableUntil }: Activity): string {
  return [plain(title), startsOn ?? '', endsOn ?? '', availableUntil ?? ''].join('|');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** An activity of a program whose approval stands. */
export interface ApprovedActivity {
  formId: string;
  number: string;
  activity: Activity;
}

/** Finds what is approved already: the same title by the same provider on the same dates, whatever the case. */
export class ApprovedActivities {
  private readonly same = new Map<string, ApprovedActivity>();
  private readonly likely = new Map<string, ApprovedActivity>();

  constructor(approved: readonly ApprovedActivity[]) {
    for (const each of approved) {
      this.same.set(sameKey(each.activity), each);
      this.likely.set(twinKey(each.activity), each);
    }
  }

  find(activity: Activity): ApprovedActivity | undefined {
    return this.same.get(sameKey(activity));
  }

  /** The same title and dates, by another provider. */
  findLike(activity: Activity): ApprovedActivity | undefined {
    return this.find(activity) === undefined ? this.likely.get(twinKey(activity)) : undefined;
  }
}

/** Equal for what is the same activity: title, dates and provider, whatever the case. */
export function sameKey(activity: Activity): string {
  return `${twinKey(activity)}|${plain(activity.provider)}`;
}

/** What is wrong with a row that would be approved a second time. */
export function approvedAlready({ number }: Pick<ApprovedActivity, 'number'>): { column: string; message: string } {
  return { column: 'Row', message: `is approved already under ${number}: leave it out` };
}

/** The refusal `pre-approval.exists`; it names the other form unless whoever asks must not see it */
export function approvedBefore({ formId, number }: ApprovedActivity, mayBeSeen: boolean): DomainError {
  return mayBeSeen
    ? new DomainError('pre-approval.exists', `Form ${number} approves this activity already.`, { formId, number })
    : new DomainError('pre-approval.exists', 'This activity is approved already.');
}

/**
 * Rows that look like an earlier row of the file, or like an activity of another provider that is approved already. They
 * are told, not refused: two sessions may well have one name and one day.
 *
 * @returns one warning or none for each row, in their order
 */
export function warnOfTwins(
  rows: readonly { number: number; activity: Activity }[],
  approved: ApprovedActivities,
): string[][] {
  const first = new Map<string, number>();
  return rows.map(({ number, activity }) => {
    const key = twinKey(activity);
    const earlier = first.get(key);
    const like = approved.findLike(activity);
    if (earlier === undefined) first.set(key, number);
    return [
      ...(earlier === undefined ? [] : [`Has the title and dates of row ${earlier}.`]),
      ...(like === undefined ? [] : [`Has the title and dates of ${like.number}, which is approved.`]),
    ];
  });
}
