import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MailArchive } from './mail-archive.js';

export interface Mailbox {
  smtpUrl: string;
  close(): Promise<void>;
}

const MAX_BYTES = 10 * 1024 * 1024;
const CLOSE_WITHIN_MS = 500;

/**
 * The demo's mail server: real SMTP on a free loopback port. A mail is stored before it is accepted, so that whatever a
 * sender was told to be delivered can be read.
 */
export async function startMailbox({ databaseUrl }: { databaseUrl: string }): Promise<Mailbox> {
  const archive = new MailArchive(databaseUrl);
  const server = new SMTPServer({
    banner: 'Docket demo mailbox',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    closeTimeout: CLOSE_WITHIN_MS,
    onData: (stream, session, answer) => {
      receive(archive, stream, session).then(() => {
        answer(null);
      }, answer);
    },
  });
  await listen(server);
  // Senders that break off are theirs to explain; the server goes on.
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  return { smtpUrl: `smtp://127.0.0.1:${String(port)}`, close: () => shut(server, archive) };
}

async function receive(archive: MailArchive, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const raw = await buffer(stream);
  if (stream.sizeExceeded) throw refusal(552, 'This mail is larger than 10 MB.');
  const { mailFrom, rcptTo } = session.envelope;
  const sender = mailFrom === false ? '' : mailFrom.address;
  const recipients = rcptTo.map(({ address }) => address);
  try {
    await archive.keep({ sender, recipients, raw });
  } catch (error) {
    // The database may be back in a moment: ask the sender to try again.
    throw refusal(451, error instanceof Error ? error.message : 'The mail could not be stored.');
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message.replace(/\s+/g, ' ')), { responseCode });
}

async function listen(server: SMTPServer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

async function shut(server: SMTPServer, archive: MailArchive): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
  await archive.close();
}
