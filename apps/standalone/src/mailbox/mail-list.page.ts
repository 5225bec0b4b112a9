import escapeHtml from 'escape-html';
import { DEMO_PEOPLE } from '../seed/people.js';
import type { ColorScheme } from './mailbox.dto.js';
import { addressOf, mailboxLayout, personOf, timeOf } from './mailbox.layout.js';
import type { MailLine } from './received-mails.query.js';

export interface MailList {
  mails: readonly MailLine[];
  to: string | undefined;
  /** In which times are told, IANA. */
  zone: string;
  /** Whether this page starts with the newest mail. */
  newest: boolean;
  /** Whether older mail follows. */
  more: boolean;
  /** The one that is read. */
  current?: string;
}

export function mailListPage(list: MailList, scheme: ColorScheme | undefined): string {
  const { mails, to } = list;
  const title = to === undefined ? 'Mailbox' : `Mail to ${personOf(to)}`;
  const pane = '<div class="pane"><div class="empty"><h2>Choose a mail to read it</h2></div></div>';
  const desk = `<div class="desk"><div class="list">${listOf(list)}</div>\n${pane}</div>`;
  return mailboxLayout(title, [headOf(title, to), mails.length === 0 ? empty(to) : desk].join('\n'), scheme);
}

/** @param title markup */
export function headOf(title: string, to: string | undefined): string {
  return `<h1>${title}</h1>
<p class="quiet intro">Every mail this demo sends arrives here, by real SMTP, and goes nowhere else. Times follow the demo’s clock.</p>
${filter(to)}`;
}

/** A person of the demo is chosen, anybody else is found by their address in the page's own. */
function filter(to: string | undefined): string {
  const known = DEMO_PEOPLE.some(({ email }) => email === to?.toLowerCase());
  const other =
    to === undefined || known ? '' : `<option value="${escapeHtml(to)}" selected>${escapeHtml(to)}</option>`;
  const options = DEMO_PEOPLE.map(
    ({ email, name }) =>
      `<option value="${email}"${email === to?.toLowerCase() ? ' selected' : ''}>${escapeHtml(name)}</option>`,
  );
  return `<form action="/mailbox" method="get" role="search">
<label>Whose mail<select name="to"><option value="">Everybody’s</option>${other}${options.join('')}</select></label>
<button>Show mail</button>
</form>`;
}

export function listOf(list: MailList): string {
  const { mails, to, newest, more } = list;
  const lines = mails.map((mail) => lineOf(mail, list));
  return `<ol aria-label="Mails, the newest first">${lines.join('\n')}</ol>${pager(mails, to, newest, more)}`;
}

function lineOf({ id, subject, recipient, receivedAt }: MailLine, { to, zone, current: read }: MailList): string {
  const current = id === read ? ' aria-current="true"' : '';
  return `<li><a href="${addressOf(`/mailbox/${id}`, { to })}"${current}><span class="subject">${escapeHtml(subject || '(no subject)')}</span><span class="quiet to">to ${personOf(recipient)}</span>${timeOf(receivedAt, zone)}</a></li>`;
}

function empty(to: string | undefined): string {
  if (to !== undefined) {
    return `<div class="empty"><h2>Nothing for ${personOf(to)} yet</h2><p class="quiet">Choose somebody else, or show everybody’s mail.</p></div>`;
  }
  return '<div class="empty"><h2>No mail yet</h2><p class="quiet">Submit an eligibility form or ask for a sign-in code, then reload this page.</p><p class="quiet">Mails of the sample data are older than the demo: none of them was ever sent. Headquarters read them in the outbox.</p></div>';
}

function pager(mails: readonly MailLine[], to: string | undefined, newest: boolean, more: boolean): string {
  const links = [
    newest ? '' : `<a href="${addressOf('/mailbox', { to })}">Newest mail</a>`,
    more ? `<a href="${addressOf('/mailbox', { to, before: mails.at(-1)?.id })}">Older mail</a>` : '',
  ].filter(Boolean);
  return links.length === 0 ? '' : `<nav class="pages" aria-label="Pages">${links.join('')}</nav>`;
}
