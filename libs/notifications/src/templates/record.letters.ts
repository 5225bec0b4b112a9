import type { MailData } from '#use-cases';
import { facts, list, paragraph, type Letters } from './letter.js';
import { capitalised, oneLine, shortTitle } from './plain-text.js';

const MONTHS = ['', 'one month', 'two months', 'three months', 'four months', 'five months', 'six months'];

function activity(title: string, number: string | null): string {
  return number === null ? shortTitle(title) : `${shortTitle(title)} (${number})`;
}

/** What members are told of their credit record. */
export const recordLetters = {
  'claim-recorded': ({ record, title, number, hours, claimed, completedOn, claimedAt, pending, remark }) => ({
    subject: pending
      ? `Your claim waits for a decision: ${activity(title, number)}`
      : `${hours} recorded: ${activity(title, number)}`,
    heading: pending ? 'Your claim is filed' : 'Your hours are on the record',
    blocks: [
      pending
        ? paragraph(
            'The form of this activity waits for the committee’s decision. Your claim keeps its time stamp, and is settled when the form is: you need not file it again.',
          )
        : paragraph('They are on your credit record.', remark),
      facts({
        Activity: oneLine(title),
        Claimed: claimed,
        ...(hours !== claimed && { 'On the record': hours }),
        'Completed on': completedOn,
        'Filed at': claimedAt,
      }),
      !pending && paragraph('Your record shows what of them counts, and what is still needed.'),
    ].filter((block) => block !== false),
    action: { label: 'Open your credit record', url: record.url },
    form: null,
  }),

  'claim-rejected': ({ record, title, number, hours, completedOn, reason, taken }) => ({
    subject: `${taken ? 'Taken off your record' : 'Not recorded'}: ${activity(title, number)}`,
    heading: taken ? 'A claim was taken off your record' : 'Your claim could not be recorded',
    blocks: [
      { kind: 'quote', title: 'Why', text: reason },
      facts({ Activity: oneLine(title), Claimed: hours, 'Completed on': completedOn }),
      paragraph('The claim stays visible on your record, and counts nothing.'),
    ],
    action: { label: 'Open your credit record', url: record.url },
    form: null,
  }),

  'claim-closing': ({ record, title, number, hours, claimBy, timeLeft }) => ({
    subject: `Claim by ${claimBy}: ${activity(title, number)}`,
    heading: `${capitalised(timeLeft)} left to claim your hours`,
    blocks: [
      paragraph(
        `Claim what you completed of “${oneLine(title)}” by ${claimBy}.`,
        'Later, no credit can be given for it.',
      ),
      list('Approved and not claimed yet', hours),
    ],
    action: { label: 'Claim the hours', url: record.url },
    form: null,
  }),

  'term-ending': ({ record, credential, months, termEnd, counted, required, missing, met, claim }) => ({
    subject: `Your term ends on ${termEnd}: ${oneLine(credential)}`,
    heading: `Your term ends in ${MONTHS[months] ?? `${months} months`}`,
    blocks: [
      facts({ Credential: oneLine(credential), 'Last day': termEnd, Counted: `${counted} of ${required}` }),
      met ? paragraph('You have all the credit that this term asks for.') : list('Still missing', missing),
      !met && paragraph(`Hours count when they are completed within the term${claimedBy(claim)}.`),
    ].filter((block) => block !== false),
    action: { label: 'Open your credit record', url: record.url },
    form: null,
  }),
} satisfies Pick<Letters, 'claim-recorded' | 'claim-rejected' | 'claim-closing' | 'term-ending'>;

function claimedBy(claim: MailData['term-ending']['claim']): string {
  if (claim == null) return '';
  const inDays = ` and claimed within ${claim.days} days`;
  if (!claim.withinCycle) return inDays;
  return claim.graceDays === 0
    ? `${inDays}, by its last day`
    : `${inDays}, at the latest ${claim.graceDays} days after its last day`;
}
