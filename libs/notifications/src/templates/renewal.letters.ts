import { facts, list, paragraph, type Block, type Letters } from './letter.js';
import { capitalised, oneLine } from './plain-text.js';

const OPEN = 'Open your renewal';

/** Three of these fit a subject. */
const BRIEF = 48;

function brief(text: string): string {
  const letters = Array.from(oneLine(text));
  return letters.length <= BRIEF
    ? letters.join('')
    : `${letters
        .slice(0, BRIEF - 1)
        .join('')
        .trimEnd()}…`;
}

const LACKED = { application: 'the application', fee: 'the fee' } as const;

interface About {
  credential: string;
  certificationId: string;
  termEnd: string;
}

const term = ({ credential, certificationId, termEnd }: About): Record<string, string> => ({
  Credential: oneLine(credential),
  'Certification ID': oneLine(certificationId),
  'Term ends': termEnd,
});

function present(blocks: (Block | false)[]): Block[] {
  return blocks.filter((block) => block !== false);
}

/** What members are told of the renewal of a credential. */
export const renewalLetters = {
  'renewal-open': ({ record, renewal, missing, steps, fee }) => ({
    subject: `Renew by ${brief(renewal.lastDay)}: ${brief(renewal.credential)} (${brief(renewal.certificationId)})`,
    heading: 'Your renewal is open',
    blocks: present([
      facts({ ...term(renewal), 'Submit it by': renewal.until, ...(fee !== null && { Fee: fee }) }),
      missing.length === 0
        ? paragraph('Your record holds all that this term requires.')
        : list('Your record still lacks', missing),
      steps.length > 0 && list('What it takes', steps),
    ]),
    action: { label: OPEN, url: record.url },
    form: null,
  }),

  'renewal-reminder': ({ record, renewal, missing, timeLeft, returned }) => ({
    subject: `${capitalised(brief(timeLeft))} left to renew: ${brief(renewal.credential)} (${brief(renewal.certificationId)})`,
    heading: `${capitalised(timeLeft)} left to renew`,
    blocks: present([
      returned
        ? paragraph('Headquarters returned your renewal, and it has not come back to them.')
        : paragraph('Your renewal has not been submitted yet.'),
      facts({ ...term(renewal), 'Submit it by': renewal.until }),
      missing.length > 0 && list('Your record still lacks', missing),
    ]),
    action: { label: OPEN, url: record.url },
    form: null,
  }),

  'renewal-received': ({ record, renewal, submittedAt, counted, required, waits, pending, fee, feeUntil }) => ({
    subject: `Renewal received: ${brief(renewal.credential)} (${brief(renewal.certificationId)})`,
    heading: 'Your renewal is received',
    blocks: present([
      facts({ ...term(renewal), Submitted: submittedAt, Counted: `${counted} of ${required}` }),
      waits && paragraph('Headquarters verify it against your record, and you hear from them by email.'),
      pending &&
        paragraph(
          'Some of your hours wait for the committee’s decision. Your renewal waits with them and does not lapse meanwhile.',
        ),
      feeUntil !== null && paragraph(`What is left is the fee${fee === null ? '' : ` of ${fee}`}, by ${feeUntil}.`),
    ]),
    action: { label: OPEN, url: record.url },
    form: null,
  }),

  'renewal-returned': ({ record, renewal, reason }) => ({
    subject: `Your renewal needs a change by ${brief(renewal.lastDay)} (${brief(renewal.certificationId)})`,
    heading: 'Headquarters returned your renewal',
    blocks: [
      { kind: 'quote', title: 'What they ask for', text: reason },
      facts({ ...term(renewal), 'Submit it again by': renewal.until }),
    ],
    action: { label: OPEN, url: record.url },
    form: null,
  }),

  'renewal-verified': ({ record, renewal, counted, fee }) => ({
    subject: `Verified, the fee is due by ${brief(renewal.lastDay)} (${brief(renewal.certificationId)})`,
    heading: 'Your record is verified',
    blocks: [
      facts({ ...term(renewal), Counted: counted, ...(fee !== null && { Fee: fee }), 'Fee due by': renewal.until }),
      paragraph('Once the fee is received, your new term is confirmed by email.'),
    ],
    action: { label: OPEN, url: record.url },
    form: null,
  }),

  'fee-reminder': ({ record, renewal, timeLeft, fee }) => ({
    subject: `${capitalised(brief(timeLeft))} left to pay the fee: ${brief(renewal.credential)} (${brief(renewal.certificationId)})`,
    heading: `${capitalised(timeLeft)} left to pay the fee`,
    blocks: [
      paragraph('Your record is complete, and the fee is all that your renewal waits for.'),
      facts({ ...term(renewal), ...(fee !== null && { Fee: fee }), 'Fee due by': renewal.until }),
    ],
    action: { label: OPEN, url: record.url },
    form: null,
  }),

  'fee-receipt': ({ record, renewal, amount, method, reference, receivedOn }) => ({
    subject: `Receipt: ${brief(amount)} for your renewal (${brief(renewal.certificationId)})`,
    heading: 'Your fee is received',
    blocks: [
      facts({
        ...term(renewal),
        Amount: amount,
        'Paid by': method,
        'Received on': receivedOn,
        ...(reference !== '' && { Reference: oneLine(reference) }),
      }),
      paragraph('Please keep this mail as your receipt.'),
    ],
    action: { label: OPEN, url: record.url },
    form: null,
  }),

  renewed: ({ record, renewal, newTerm, required }) => ({
    subject: `Renewed: ${brief(renewal.credential)} (${brief(renewal.certificationId)})`,
    heading: 'Your credential is renewed',
    blocks: present([
      facts({
        ...term(renewal),
        ...(newTerm !== null && { 'New term': `${newTerm.start} to ${newTerm.end}` }),
      }),
      newTerm === null
        ? paragraph('The board dates your new term, and your record shows it then.')
        : paragraph(`In the new term you collect another ${required}.`),
    ]),
    action: { label: 'Open your credit record', url: record.url },
    form: null,
  }),

  'renewal-lapsed': ({ record, renewal, endedOn, exam, missing, pending, lacked }) => ({
    subject: `Lapsed: ${brief(renewal.credential)} (${brief(renewal.certificationId)})`,
    heading: 'Your credential has lapsed',
    blocks: present([
      facts({ ...term(renewal), 'No longer held from': endedOn }),
      missing.length > 0 && list('The record lacked', missing),
      lacked !== null && paragraph(`The record was complete, but ${LACKED[lacked]} did not come in time.`),
      pending > 0 &&
        paragraph(
          'Claims of yours still wait for the committee. They stay on your record, but hours that are decided later do not bring the credential back.',
        ),
      exam
        ? paragraph(
            'To hold the credential again, the examination has to be taken once more, in its entirety.',
            'Headquarters tell you of the next dates and how to apply.',
          )
        : paragraph('The credential is suspended. Headquarters tell you what it takes to be active again.'),
    ]),
    action: { label: exam ? 'Read what happens next' : OPEN, url: record.url },
    form: null,
  }),

  'audit-request': ({ record, renewal, answerBy }) => ({
    subject: `Evidence asked for by ${brief(answerBy)} (${brief(renewal.certificationId)})`,
    heading: 'Your renewal was drawn for an audit',
    blocks: [
      paragraph(
        'A share of all renewals is drawn at random, and yours is among them. It says nothing about your record.',
        'Please attach certificates of attendance or other evidence to the claims of the term, and then say that they are there.',
      ),
      facts({ ...term(renewal), 'Answer by': answerBy }),
    ],
    action: { label: 'Answer the audit', url: record.url },
    form: null,
  }),

  'audit-result': ({ record, renewal, passed, remark }) => ({
    subject: `${passed ? 'Audit passed' : 'Audit not passed'} (${brief(renewal.certificationId)})`,
    heading: passed ? 'Your record passed the audit' : 'Your record did not pass the audit',
    blocks: present([
      remark !== '' && { kind: 'quote', title: 'From headquarters', text: remark },
      facts(term(renewal)),
      !passed && paragraph('The board decides what follows, and writes to you.'),
    ]),
    action: { label: OPEN, url: record.url },
    form: null,
  }),
} satisfies Pick<
  Letters,
  | 'renewal-open'
  | 'renewal-reminder'
  | 'renewal-received'
  | 'renewal-returned'
  | 'renewal-verified'
  | 'fee-reminder'
  | 'fee-receipt'
  | 'renewed'
  | 'renewal-lapsed'
  | 'audit-request'
  | 'audit-result'
>;
