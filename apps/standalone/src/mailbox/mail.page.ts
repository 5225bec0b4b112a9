import escapeHtml from 'escape-html';
import { headOf, listOf, type MailList } from './mail-list.page.js';
import type { ColorScheme, MailPart } from './mailbox.dto.js';
import { addressOf, mailboxLayout, personOf, timeOf } from './mailbox.layout.js';
import type { ReceivedMail } from './received-mails.query.js';

/** How a mail is looked at. */
export interface MailSight {
  part: MailPart;
  /** As a mail program in that scheme shows it; undefined: as this one does. */
  scheme: ColorScheme | undefined;
}

type Mail = ReceivedMail & { raw: Buffer };

export function mailPage(mail: Mail, sight: MailSight, list: MailList, chosen: ColorScheme | undefined): string {
  const { to } = list;
  const subject = escapeHtml(mail.subject || '(no subject)');
  const pane = [
    `<nav class="to-list" aria-label="Mailbox"><a href="${addressOf('/mailbox', { to })}">All mail</a></nav>`,
    `<h2>${subject}</h2>`,
    headers(mail, list.zone),
    views(mail.id, sight, to),
    content(mail, sight),
  ].join('\n');
  const title = to === undefined ? 'Mailbox' : `Mail to ${personOf(to)}`;
  const desk = `<div class="desk reading"><div class="list">${listOf({ ...list, current: mail.id })}</div>\n<article class="pane">${pane}</article></div>`;
  return mailboxLayout(subject, [headOf(title, to), desk].join('\n'), chosen);
}

function headers({ sender, recipient, messageId, receivedAt }: ReceivedMail, zone: string): string {
  return `<dl>
<dt>From</dt><dd>${escapeHtml(sender)}</dd>
<dt>To</dt><dd><a href="${addressOf('/mailbox', { to: recipient })}">${personOf(recipient)}</a></dd>
<dt>Received</dt><dd>${timeOf(receivedAt, zone)}</dd>
<dt>Message-ID</dt><dd>${escapeHtml(messageId)}</dd>
</dl>`;
}

const VIEWS: readonly [label: string, part: MailPart, scheme?: ColorScheme][] = [
  ['Mail', 'html'],
  ['In light', 'html', 'light'],
  ['In dark', 'html', 'dark'],
  ['Text', 'text'],
  ['Source', 'source'],
];

function views(id: string, sight: MailSight, to: string | undefined): string {
  const links = VIEWS.map(([label, part, scheme]) => {
    const isCurrent = part === sight.part && (part !== 'html' || scheme === sight.scheme);
    return `<a href="${addressOf(`/mailbox/${id}`, { to, part, scheme })}"${isCurrent ? ' aria-current="page"' : ''}>${label}</a>`;
  });
  return `<nav class="views" aria-label="Ways to look at this mail">${links.join('')}<a class="last" href="/mailbox/${id}/raw" download>Download</a></nav>`;
}

function content({ html, text, raw }: Mail, { part, scheme }: MailSight): string {
  if (part === 'source') return `<pre>${escapeHtml(raw.toString('utf8'))}</pre>`;
  if (part === 'text' || html === '') return `<pre>${escapeHtml(text)}</pre>`;
  // No scripts, no forms, an origin of its own. Its links open beside the mailbox, not inside the frame.
  const framed = escapeHtml(`<base target="_blank">${asSeenIn(html, scheme)}`);
  return `<iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${framed}"></iframe>`;
}

/** What the mail keeps for a scheme holds in it, whatever this browser prefers. */
function asSeenIn(html: string, scheme: ColorScheme | undefined): string {
  if (scheme === undefined) return html;
  return html
    .replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (_asked, asked) =>
      asked === scheme ? 'all' : 'not all',
    )
    .replace('color-scheme:light dark', `color-scheme:${scheme}`);
}
