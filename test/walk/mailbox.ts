import { freeMembers, isDecided, type Journey } from './journey.js';
import type { Product } from './product.js';

export interface Mail {
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

/** A mail that a form must bring: to whom, and how it is told from the others. */
export interface ExpectedMail {
  kind: 'receipt' | 'queue mail' | 'decision mail';
  to: string;
  /** Matches the subject's first part, which holds no words of the activity's title. */
  subject: RegExp;
  /** What the text says word for word. */
  quotes?: string;
}

/** Enough for all mails of one walk to one person. */
const NEWEST = 500;

export function expectedMails(journey: Journey): ExpectedMail[] {
  const { sample, applicant, message } = journey;
  const toMembers = freeMembers(journey).map(({ email }): ExpectedMail => ({
    kind: 'queue mail',
    to: email,
    subject: /review/,
  }));
  const receipt: ExpectedMail = { kind: 'receipt', to: applicant.email, subject: /received/ };
  if (!isDecided(journey)) return [receipt, ...toMembers];
  const subject = sample.outcome === 'approved' ? /Approved/ : /Not approved/;
  return [receipt, ...toMembers, { kind: 'decision mail', to: applicant.email, subject, quotes: message }];
}

/** Everything that came for these forms, by number: one entry for each distinct Message-ID, and how many copies. */
export async function readMails(product: Product, journeys: readonly Journey[]): Promise<Map<string, ReceivedMail[]>> {
  const people = new Set(journeys.flatMap((journey) => expectedMails(journey).map(({ to }) => to)));
  const numbers = new Map(journeys.flatMap(({ form }) => (form ? [[form.number, [] as ReceivedMail[]]] : [])));
  for (const person of people) {
    const path = `/api/demo/mailbox?to=${encodeURIComponent(person)}&limit=${NEWEST}`;
    const { body } = await product.expect<Mail[]>(200, 'GET', path);
    for (const mail of body) {
      const number = mail.subject.match(/[\w-]+/g)?.find((word) => numbers.has(word));
      if (number !== undefined) collect(numbers.get(number)!, mail);
    }
  }
  return numbers;
}

export interface ReceivedMail extends Mail {
  /** Deliveries under the same Message-ID, all alike: the server took one, and the worker died before it knew. */
  copies: number;
}

function collect(mails: ReceivedMail[], mail: Mail): void {
  const earlier = mails.find(
    ({ messageId, to, subject, text }) =>
      messageId === mail.messageId && to === mail.to && subject === mail.subject && text === mail.text,
  );
  if (earlier) earlier.copies += 1;
  else mails.push({ ...mail, copies: 1 });
}

/** How many of the expected mails of these kinds are not there yet. */
export function countMissing(
  journeys: readonly Journey[],
  received: ReadonlyMap<string, ReceivedMail[]>,
  kinds: readonly ExpectedMail['kind'][],
): number {
  return journeys
    .filter(({ form }) => form !== undefined)
    .flatMap((journey) => {
      const mails = received.get(journey.form!.number) ?? [];
      return expectedMails(journey).filter(
        (expected) => kinds.includes(expected.kind) && !mails.some((mail) => fits(mail, expected)),
      );
    }).length;
}

/** Each expected mail once and no other; every Message-ID once. */
export function checkMails(journey: Journey, mails: readonly ReceivedMail[]): void {
  const { problems } = journey;
  const rest = new Set(mails);
  const counted = expectedMails(journey).map((expected) => {
    const found = mails.filter((mail) => fits(mail, expected));
    for (const mail of found) rest.delete(mail);
    count(journey, expected, found.length);
    const { quotes } = expected;
    if (quotes !== undefined && found.some(({ text }) => !text.replaceAll('\r\n', '\n').includes(quotes))) {
      problems.push('its decision mail does not have the committee’s message word for word');
    }
    return { name: `${expected.kind} to ${expected.to}`, times: found.length };
  });
  const missing = counted.filter(({ times }) => times === 0).map(({ name }) => name);
  if (missing.length > 0) problems.push(`missing: ${missing.join(', ')}`);
  const repeated = counted.filter(({ times }) => times > 1).map(({ name, times }) => `${times} times ${name}`);
  if (repeated.length > 0) problems.push(`too many: ${repeated.join(', ')}`);
  for (const { to, subject } of rest) problems.push(`not expected: “${subject}” to ${to}`);
  const ids = new Set(mails.map(({ messageId }) => messageId));
  if (ids.size !== mails.length) problems.push('different mails share a Message-ID');
}

function fits({ to, subject }: Mail, expected: ExpectedMail): boolean {
  return to === expected.to && expected.subject.test(subject.split(':', 1)[0]!);
}

function count(journey: Journey, { kind }: ExpectedMail, found: number): void {
  if (kind === 'receipt') journey.receipts += found;
  else if (kind === 'queue mail') journey.queueMails += found;
  else journey.decisionMails += found;
}
