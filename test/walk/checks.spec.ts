import { describe, expect, it, test } from '@jest/globals';
import type { Person } from './cast.js';
import { checkListing, type ListingAnswer } from './catalog.js';
import { startJourney, type Journey } from './journey.js';
import { checkMails, expectedMails, type ReceivedMail } from './mailbox.js';
import type { SampleActivity } from './sample-activity.js';

const aPerson = (name: string): Person => ({ id: name, email: `${name}@demo.example`, token: name });
const [applicant, member, chair] = [aPerson('applicant'), aPerson('member'), aPerson('chair')];
const now = '2026-11-21T18:00:00.000Z';
const around: [string, string] = [now, '2026-11-21T18:00:01.000Z'];

function aJourney(outcome: SampleActivity['outcome'], endsOnDay = 0): Journey {
  const sample: SampleActivity = {
    id: 'sample',
    program: 'some-program',
    outcome,
    activity: {
      title: 'Approved methods, received well',
      provider: 'P',
      url: 'https://example.org/t',
      format: 'course',
      delivery: 'in-person',
      startsOnDay: endsOnDay,
      endsOnDay,
      contactMinutes: 60,
      tags: [],
    },
    requestedCredits: [{ category: 'art', hours: 4 }],
  };
  const review = { undoSeconds: 60, routing: [], fallbackQueue: 'general', reasons: [{ code: 'no-substance' }] };
  const program = { id: 'some-program', timeZone: 'America/Chicago', review, members: [member, chair] };
  const journey = startJourney({ index: 0, walkId: 'w', sample, program, applicant, today: '2026-11-21' });
  return { ...journey, form: { id: 'form-1', number: 'ABC-2026-000001' } };
}

const SUBJECTS = { receipt: 'received', 'queue mail': 'waits for a reviewer', 'decision mail': '' };

/** What a product that makes no mistake would have sent. */
function mailsFor(journey: Journey): ReceivedMail[] {
  return expectedMails(journey).map(({ kind, to, subject, quotes }, index) => ({
    messageId: `${index}@docket.example`,
    to,
    subject: `ABC-2026-000001 ${SUBJECTS[kind] || subject.source}: ${journey.sample.activity.title}`,
    text: `Dear reader\r\n\r\n${(quotes ?? '').replaceAll('\n', '\r\n')}\r\n`,
    copies: 1,
  }));
}

describe('mails', () => {
  test.each<[string, (mails: ReceivedMail[]) => ReceivedMail[], string[]]>([
    ['all of them', (mails) => mails, []],
    ['another copy of one', ([first, ...rest]) => [{ ...first!, copies: 2 }, ...rest], []],
    ['no receipt', (mails) => mails.slice(1), ['missing: receipt to applicant@demo.example']],
    [
      'one more decision under an id of its own',
      (mails) => [...mails, { ...mails.at(-1)!, messageId: 'other@docket.example' }],
      ['too many: 2 times decision mail to applicant@demo.example'],
    ],
    [
      'a mail to somebody who has nothing to do with it',
      (mails) => [...mails, { ...mails[1]!, messageId: 'other@docket.example', to: 'hq@demo.example' }],
      ['not expected: “ABC-2026-000001 waits for a reviewer: Approved methods, received well” to hq@demo.example'],
    ],
    [
      'a message with a word less',
      (mails) => [...mails.slice(0, -1), { ...mails.at(-1)!, text: mails.at(-1)!.text.replace('naïve ', '') }],
      ['its decision mail does not have the committee’s message word for word'],
    ],
    [
      'one Message-ID for two mails',
      (mails) => mails.map((mail) => ({ ...mail, messageId: mail.to === applicant.email ? 'x' : mail.messageId })),
      ['different mails share a Message-ID'],
    ],
  ])('%s', (_name, change, problems) => {
    const journey = aJourney('approved');
    checkMails(journey, change(mailsFor(journey)));
    expect(journey.problems).toEqual(problems);
  });

  it('brings no decision while it is pending, and none to a member about their own form', () => {
    const own = { ...aJourney('pending'), applicant: member };
    expect(expectedMails(own).map(({ kind, to }) => [kind, to])).toEqual([
      ['receipt', 'member@demo.example'],
      ['queue mail', 'chair@demo.example'],
    ]);
  });
});

describe('listing', () => {
  const shown: ListingAnswer = {
    formId: 'form-1',
    credits: [{ category: 'art', hours: 4 }],
    listedUntil: '2026-12-22T06:00:00.000Z',
    ended: false,
  };

  test.each<[string, Journey, ListingAnswer[], string[]]>([
    ['as expected', aJourney('approved'), [shown], []],
    ['missing', aJourney('approved'), [{ ...shown, formId: 'form-2' }], ['it is not listed']],
    ['twice', aJourney('approved'), [shown, shown], ['it is listed 2 times']],
    ['not approved', aJourney('not_approved'), [shown], ['it is listed and must not be']],
    ['over for 31 days', aJourney('approved', -31), [], []],
    [
      'with another end, amount and state',
      aJourney('approved'),
      [{ ...shown, credits: [{ category: 'art', hours: 3 }], listedUntil: null, ended: true }],
      [
        'it is listed until ever instead of 2026-12-22T06:00:00.000Z',
        'its listing gives [{"category":"art","hours":3}] instead of [{"category":"art","hours":4}]',
        'its listing says ended: true',
      ],
    ],
  ])('%s', (_name, journey, listings, problems) => {
    checkListing(journey, listings, around);
    expect(journey.problems).toEqual(problems);
  });

  it('may show either when the instant falls between two readings of the clock', () => {
    const journey = aJourney('approved', -30);
    checkListing(journey, [], ['2026-11-22T05:59:59.000Z', '2026-11-22T06:00:00.000Z']);
    expect(journey.problems).toEqual([]);
  });
});
