import escapeHtml from 'escape-html';
import type { MailPart } from './mailbox.dto.js';
import { mailboxLayout, timeOf } from './mailbox.layout.js';
import type { ReceivedMail } from './received-mails.query.js';

const TABS: Record<MailPart, string> = { html: 'HTML', text: 'Text', source: 'Source' };

export function mailPage(mail: ReceivedMail & { raw: Buffer }, part: MailPart): string {
  const subject = escapeHtml(mail.subject || '(no subject)');
  return mailboxLayout(
    subject,
    [
      `<nav aria-label="Mailbox"><a href="/mailbox">All mail</a><a href="${mailTo(mail.recipient)}">All mail to ${escapeHtml(mail.recipient)}</a></nav>`,
      `<h1>${subject}</h1>`,
      headers(mail),
      tabs(mail.id, part),
      content(mail, part),
    ].join('\n'),
  );
}

function headers({ sender, recipient, messageId, receivedAt }: ReceivedMail): string {
  return `<dl>
<dt>From</dt><dd>${escapeHtml(sender)}</dd>
<dt>To</dt><dd>${escapeHtml(recipient)}</dd>
<dt>Received</dt><dd>${timeOf(receivedAt)}</dd>
<dt>Message-ID</dt><dd>${escapeHtml(messageId)}</dd>
</dl>`;
}

function tabs(id: string, current: MailPart): string {
  const links = Object.entries(TABS).map(
    ([part, label]) =>
      `<a href="/mailbox/${id}?part=${part}"${part === current ? ' aria-current="page"' : ''}>${label}</a>`,
  );
  return `<nav class="tabs" aria-label="Parts of this mail">${links.join('')}<a class="last" href="/mailbox/${id}/raw" download>Download</a></nav>`;
}

function content({ html, text, raw }: ReceivedMail & { raw: Buffer }, part: MailPart): string {
  if (part === 'source') return `<pre>${escapeHtml(raw.toString('utf8'))}</pre>`;
  if (part === 'text' || html === '') return `<pre>${escapeHtml(text)}</pre>`;
  // No scripts, no forms, an origin of its own. Its links open beside the mailbox, not inside the frame.
  const framed = escapeHtml(`<base target="_blank">${html}`);
  return `<iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${framed}"></iframe>`;
}

function mailTo(recipient: string): string {
  return escapeHtml(`/mailbox?${new URLSearchParams({ to: recipient }).toString()}`);
}
