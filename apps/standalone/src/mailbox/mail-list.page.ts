import escapeHtml from 'escape-html';
import { mailboxLayout, timeOf } from './mailbox.layout.js';
import type { MailLine } from './received-mails.query.js';

export interface MailList {
  mails: readonly MailLine[];
  to: string | undefined;
  /** Whether this page starts with the newest mail. */
  newest: boolean;
  /** Whether older mail follows. */
  more: boolean;
}

export function mailListPage({ mails, to, newest, more }: MailList): string {
  const title = to === undefined ? 'Mailbox' : `Mail to ${escapeHtml(to)}`;
  const list = mails.length === 0 ? empty(to) : `<ol>${mails.map(lineOf).join('\n')}</ol>`;
  return mailboxLayout(
    title,
    [
      `<h1>${title}</h1>`,
      '<p class="quiet intro">Every mail this demo sends arrives here, by real SMTP, and goes nowhere else. Times follow the demo’s clock.</p>',
      filter(to),
      list,
      pager(mails, to, newest, more),
    ].join('\n'),
  );
}

function filter(to = ''): string {
  const everything = to === '' ? '' : '<a class="plain" href="/mailbox">Show everything</a>';
  return `<form action="/mailbox" method="get" role="search">
<label>Recipient<input type="email" name="to" value="${escapeHtml(to)}" placeholder="applicant@demo.example" autocomplete="off"></label>
<button>Show mail</button>${everything}
</form>`;
}

function lineOf({ id, subject, recipient, receivedAt }: MailLine): string {
  return `<li><a href="/mailbox/${id}"><span class="subject">${escapeHtml(subject || '(no subject)')}</span>${timeOf(receivedAt)}<span class="quiet to">to ${escapeHtml(recipient)}</span></a></li>`;
}

function empty(to: string | undefined): string {
  if (to !== undefined) {
    return `<div class="empty"><h2>Nothing for ${escapeHtml(to)} yet</h2><p class="quiet">Check the address, or show everything.</p></div>`;
  }
  return '<div class="empty"><h2>No mail yet</h2><p class="quiet">Submit an eligibility form or ask for a sign-in code, then reload this page.</p></div>';
}

function pager(mails: readonly MailLine[], to: string | undefined, newest: boolean, more: boolean): string {
  const links = [
    newest ? '' : `<a href="${address({ to })}">Newest mail</a>`,
    more ? `<a href="${address({ to, before: mails.at(-1)?.id })}">Older mail</a>` : '',
  ].filter(Boolean);
  return links.length === 0 ? '' : `<nav aria-label="Pages">${links.join('')}</nav>`;
}

function address(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return escapeHtml(given.length === 0 ? '/mailbox' : `/mailbox?${new URLSearchParams(given).toString()}`);
}
