import escapeHtml from 'escape-html';
import { formatInstant, instantAt } from '#domain';
import type { ColorScheme } from './mailbox.dto.js';
import { STYLE } from './mailbox.style.js';
import { DEMO_PEOPLE } from '../seed/people.js';

const MARK =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="6" fill="var(--accent)"/><path d="M10 8h6.2c4.6 0 7.3 3.1 7.3 8s-2.7 8-7.3 8H10z" fill="none" stroke="var(--on-accent)" stroke-width="2.6"/></svg>';

/** A page of the mailbox. `title` and `main` are markup already; `scheme` is what the reader has chosen in the product. */
export function mailboxLayout(title: string, main: string, scheme: ColorScheme | undefined): string {
  return `<!doctype html>
<html lang="en"${scheme === undefined ? '' : ` data-scheme="${scheme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Docket</title>
<style>${STYLE}</style>
</head>
<body>
<header><div class="page"><a class="brand" href="/">${MARK}Docket</a><a class="back" href="/">Back to the product</a></div></header>
<main class="page">
${main}
</main>
</body>
</html>
`;
}

/** @param zone IANA */
export function timeOf(at: Date, zone: string): string {
  return `<time class="quiet" datetime="${at.toISOString()}">${formatInstant(instantAt(at.getTime()), zone)}</time>`;
}

/** Somebody of the demo by their name, anybody else by their address. Markup. */
export function personOf(address: string): string {
  const known = DEMO_PEOPLE.find(({ email }) => email === address.toLowerCase());
  return escapeHtml(known === undefined ? address : `${known.name} <${address}>`);
}

/** An address of the mailbox with those of the values that there are, as it stands in an attribute. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return escapeHtml(given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`);
}
