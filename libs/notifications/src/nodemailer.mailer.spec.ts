import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { SendOutcome } from '#use-cases';
import { always, inTurn, smtpFaults, toRecipient, type SmtpFault } from '../../../test/support/smtp-faults.js';
import { SmtpSink } from '../../../test/support/smtp-sink.js';
import { NodemailerMailer } from './nodemailer.mailer.js';

const to = { name: 'Ada Applicant', address: 'ada@example.org' };
const content = { subject: 'AMI-2026-000001 received', text: 'Thank you.\n.\nA lone dot.', html: '<p>Thank you.</p>' };
const ready = () => Promise.resolve();

let sink: SmtpSink;
let mailer: NodemailerMailer;

beforeEach(async () => {
  sink = await SmtpSink.start();
  mailer = new NodemailerMailer({
    smtpUrl: sink.url,
    from: { name: 'Docket', address: 'no-reply@docket.example' },
    timeouts: { connect: 500, greeting: 300, reply: 300 },
  });
});
afterEach(async () => {
  mailer.close();
  await sink.stop();
});

const compose = (recipient = to) => mailer.compose({ to: recipient, messageId: 'mail-1@docket.example' }, content);

describe('an accepted mail', () => {
  it('arrives byte for byte as it was composed', async () => {
    const bytes = await compose();
    expect(await mailer.send(to, bytes, ready)).toEqual({ kind: 'accepted', response: '250 2.0.0 taken' });
    expect(sink.mails).toEqual([
      {
        from: 'no-reply@docket.example',
        recipients: ['ada@example.org'],
        raw: bytes,
        acknowledged: true,
        messageId: 'mail-1@docket.example',
        subject: content.subject,
        text: expect.stringContaining('Thank you.\n.\nA lone dot.'),
        html: expect.stringContaining('<p>Thank you.</p>'),
      },
    ]);
  });

  it('says who sent it and that no person did', async () => {
    const { headers } = await PostalMime.parse(await compose());
    const value = Object.fromEntries(headers.map((header) => [header.key, header.value]));
    expect(value).toEqual({
      from: 'Docket <no-reply@docket.example>',
      to: 'Ada Applicant <ada@example.org>',
      subject: content.subject,
      'message-id': '<mail-1@docket.example>',
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      date: expect.stringMatching(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/),
      'mime-version': '1.0',
      'content-type': expect.stringContaining('multipart/alternative'),
    });
  });

  it('shares one connection with the mails after it', async () => {
    const bytes = await compose();
    await mailer.send(to, bytes, ready);
    await mailer.send(to, bytes, ready);
    expect({ mails: sink.mails.length, connections: sink.connections }).toEqual({ mails: 2, connections: 1 });
  });
});

describe('an address from outside', () => {
  it.each(['Ada, eve@example.org', 'Ada\r\nBcc: eve@example.org', '"Ada" <eve@example.org>', 'Ada\r\n\r\nbody'])(
    'adds no recipient and no header through the name %j',
    async (name) => {
      const bytes = await compose({ name, address: to.address });
      await mailer.send({ name, address: to.address }, bytes, ready);
      expect(sink.mails.map((mail) => mail.recipients)).toEqual([['ada@example.org']]);
      const { to: parsedTo, headers, bcc } = await PostalMime.parse(bytes);
      expect(parsedTo?.map(({ address }) => address)).toEqual(['ada@example.org']);
      expect(bcc).toBeUndefined();
      expect(headers).toHaveLength(9);
    },
  );

  it.each([
    'ada@example.org, eve@example.org',
    'ada@example.org\r\nRCPT TO:<eve@example.org>',
    'Ada <ada@example.org>',
    'ada',
    '',
  ])('is refused when it is not one address: %j', async (address) => {
    const outcome = await mailer.send({ name: 'Ada', address }, await compose(), ready);
    expect(outcome).toEqual({ kind: 'permanent', detail: `Not a single address: ${JSON.stringify(address)}` });
    expect(sink.connections).toBe(0);
  });
});

const temporary = (retryAfterSeconds: number) => ({ kind: 'temporary', retryAfterSeconds });
const table: [name: keyof typeof smtpFaults, expected: object, bodyAnnounced: boolean][] = [
  ['dropAtConnect', temporary(30), false],
  ['busyGreeting', temporary(30), false],
  ['noServiceGreeting', temporary(30), false],
  ['hangBeforeGreeting', temporary(30), false],
  ['closingAtMail', temporary(300), false],
  ['deferSender', temporary(300), false],
  ['greylist', temporary(300), false],
  ['unknownRecipient', { kind: 'permanent' }, false],
  ['dropAtData', temporary(30), false],
  ['deferAfterDot', temporary(60), true],
  ['closingAfterDot', temporary(60), true],
  ['rejectAfterDot', { kind: 'permanent' }, true],
  ['acceptThenCrash', { kind: 'ambiguous' }, true],
  ['crashAfterDot', { kind: 'ambiguous' }, true],
  ['hangAfterDot', { kind: 'ambiguous' }, true],
];

describe('a server that fails', () => {
  it.each(table)('%s', async (name, expected, bodyAnnounced) => {
    sink.play(inTurn(smtpFaults[name]));
    let announced = 0;
    const outcome = await mailer.send(to, await compose(), async () => {
      announced += 1;
    });
    expect(outcome).toEqual({ ...expected, detail: expect.any(String) });
    expect(announced).toBe(bodyAnnounced ? 1 : 0);
  });

  it('is told from one that takes the next mail', async () => {
    const faults: SmtpFault[] = Object.values(smtpFaults);
    const bytes = await compose();
    for (const fault of faults.filter(({ at, act }) => at !== 'data-accepted' && act !== 'hang')) {
      sink.play(inTurn(fault));
      await mailer.send(to, bytes, ready);
      expect([fault, await mailer.send(to, bytes, ready)]).toEqual([
        fault,
        { kind: 'accepted', response: '250 2.0.0 taken' },
      ]);
    }
  });

  it('fails for one recipient and serves the others', async () => {
    sink.play(toRecipient('gone@example.org', smtpFaults.unknownRecipient));
    const gone = { name: 'Gone', address: 'gone@example.org' };
    const kinds = await Promise.all(
      [to, gone, to].map(async (each) => (await mailer.send(each, await compose(each), ready)).kind),
    );
    expect(kinds).toEqual(['accepted', 'permanent', 'accepted']);
  });

  it('serves every mail after an outage', async () => {
    sink.play(always(smtpFaults.busyGreeting));
    const bytes = await compose();
    const kinds = [await mailer.send(to, bytes, ready), await mailer.send(to, bytes, ready)].map(({ kind }) => kind);
    sink.play(() => null);
    kinds.push((await mailer.send(to, bytes, ready)).kind);
    expect(kinds).toEqual(['temporary', 'temporary', 'accepted']);
  });

  it('refuses connections: temporary', async () => {
    const bytes = await compose();
    await sink.stop();
    expect(await mailer.send(to, bytes, ready)).toEqual({
      ...temporary(30),
      detail: expect.stringContaining('ECONNREFUSED'),
    });
    sink = await SmtpSink.start();
  });

  it('drops after its 354 while the attempt is being recorded: temporary, no byte was sent', async () => {
    sink.play(inTurn(smtpFaults.dropAfterDataAccepted));
    let release = (): void => undefined;
    const recorded = new Promise<void>((resolve) => (release = resolve));
    const outcome = await mailer.send(to, await compose(), () => recorded);
    release();
    expect(outcome).toEqual({ ...temporary(30), detail: expect.any(String) });
  });
});

describe('beforeBody', () => {
  it('is awaited after the 354 and before the first byte of the body', async () => {
    const order: string[] = [];
    sink.play(({ at }) => {
      order.push(at);
      return null;
    });
    await mailer.send(to, await compose(), async () => {
      order.push('beforeBody starts');
      await new Promise((resolve) => setImmediate(resolve));
      order.push('beforeBody ends');
    });
    expect(order).toEqual([
      'connect',
      'mail',
      'rcpt',
      'data',
      'data-accepted',
      'beforeBody starts',
      'beforeBody ends',
      'dot',
    ]);
  });

  it('keeps the body back when it fails, and its own error comes out', async () => {
    const failure = Object.assign(new Error('database is gone'), { code: '57P01' });
    const sent = mailer.send(to, await compose(), () => Promise.reject(failure));
    await expect(sent).rejects.toBe(failure);
    expect(failure.code).toBe('57P01');
    expect(sink.mails).toEqual([]);
  });

  it('belongs to its own mail when many are under way', async () => {
    const announced: string[] = [];
    const addresses = Array.from({ length: 20 }, (_, index) => `person${String(index)}@example.org`);
    const outcomes = await Promise.all(
      addresses.map(async (address): Promise<SendOutcome> => {
        const recipient = { name: '', address };
        return mailer.send(recipient, await compose(recipient), async () => void announced.push(address));
      }),
    );
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
    expect(announced.toSorted()).toEqual(addresses.toSorted());
    expect(sink.mails.map((mail) => mail.recipients.join()).toSorted()).toEqual(addresses.toSorted());
  });
});
