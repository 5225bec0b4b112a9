import type { Person, Program } from './cast.js';
import { awardFor, datesOf, expectedListing, type ActivityDates, type ExpectedListing } from './expectations.js';
import type { CreditHours, SampleActivity } from './sample-activity.js';

/** One activity on its way through the product: what is expected of it and what was seen. */
export interface Journey {
  /** Counted from 0; varies what is done from form to form. */
  index: number;
  /** Tells this walk from earlier ones on the same demo. */
  walkId: string;
  sample: SampleActivity;
  program: Program;
  applicant: Person;
  dates: ActivityDates;
  awarded: CreditHours[];
  /** What the committee says to the applicant. */
  message: string;
  reasons: string[];
  listing: ExpectedListing;
  form?: { id: string; number: string };
  queue?: string;
  routedMs?: number;
  releasedMs?: number;
  receipts: number;
  queueMails: number;
  decisionMails: number;
  listed?: string;
  /** Missing, too much, or not as it should be. */
  problems: string[];
}

export interface Start {
  index: number;
  sample: SampleActivity;
  program: Program;
  applicant: Person;
  /** In the program's zone. */
  today: string;
  walkId: string;
}

export function startJourney({ today, ...start }: Start): Journey {
  const { sample, program, index } = start;
  const dates = datesOf(sample, today);
  return {
    ...start,
    dates,
    awarded: awardFor(sample, index),
    message: messageFor(sample, start.walkId),
    reasons: sample.outcome === 'not_approved' ? (sample.reasons ?? [program.review.reasons[0]!.code]) : [],
    listing: expectedListing(sample.outcome, dates, program.timeZone),
    receipts: 0,
    queueMails: 0,
    decisionMails: 0,
    problems: [],
  };
}

export function isDecided({ sample }: Journey): boolean {
  return sample.outcome !== 'pending';
}

/** The committee members who are told of the form and may decide on it. */
export function freeMembers({ program, applicant }: Journey): Person[] {
  return program.members.filter(({ id }) => id !== applicant.id);
}

/** Several lines, and characters that mail, HTML and JSON each treat in a way of their own. */
function messageFor({ id, outcome }: SampleActivity, walkId: string): string {
  const opening = outcome === 'approved' ? 'We approve this activity.' : 'We cannot approve this activity as it is.';
  return `${opening} (${id}, walk ${walkId})\nRead <b>this</b> & “that”: 4 < 7, naïve façade; =3D stays =3D.`;
}
