import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '#domain';
import type { MailAddress, MailContent, MailEnvelope } from '#use-cases';

/** What is in a mail is all there is to it: no file and no address is read to put it together. */
export const NO_OUTSIDE_CONTENT = { disableFileAccess: true, disableUrlAccess: true } as const;

/** The RFC 5322 bytes of a mail. @param date what its header says */
export function composeMessage(
  from: Readonly<MailAddress>,
  { to, messageId }: MailEnvelope,
  { subject, text, html }: MailContent,
  date: Instant,
): Promise<Buffer> {
  const composer = new MailComposer({
    ...NO_OUTSIDE_CONTENT,
    from: { ...from },
    to: { name: to.name, address: to.address },
    messageId: `<${messageId}>`,
    date: new Date(date),
    subject,
    text,
    html,
    newline: 'win',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
  return composer.compile().build();
}
