import { addDays, formatDate, instantAt, localDateAt, type Choice, type Policy } from '#domain';
import type { CatalogRow } from '#persistence';
import { creditTexts } from '#use-cases';
import type { Entry } from './feed.js';

export function toEntry(row: CatalogRow, link: string, policy: Policy): Entry {
  const { starts_on: startsOn, ends_on: endsOn } = row;
  return {
    id: row.id,
    title: plainText(row.title),
    facts: factsOf(row, policy).map(plainText),
    description: plainText(row.description),
    link,
    activityUrl: webAddress(row.url),
    location: row.location === null ? undefined : plainText(row.location),
    dates: startsOn === null || endsOn === null ? undefined : { startsOn, endsOn },
    listedAt: row.listed_at,
    topics: [labelIn(policy.formats, row.format), ...row.tags.map((tag) => labelIn(policy.tags, tag))].map(plainText),
  };
}

function factsOf(row: CatalogRow, policy: Policy): string[] {
  const facts = [
    `Provider: ${row.provider}`,
    `Credit: ${creditTexts(row.credits, policy).join(', ')}`,
    ...row.conditions.map((condition) => `Condition: ${condition}`),
  ];
  if (row.available_until !== null) return [...facts, `Available until ${formatDate(row.available_until)}`];
  if (!(row.listed_until instanceof Date)) return facts;
  // The window is exclusive: it closes at the start of the day after.
  const closedOn = localDateAt(instantAt(row.listed_until.getTime()), policy.timeZone);
  return [...facts, `Claim until ${formatDate(addDays(closedOn, -1))}`];
}

function labelIn(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}

/** Without what XML 1.0 and iCalendar cannot carry: control characters other than tab and line ends. */
function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
}

/** As a browser would read it, so that nothing but http and https is ever a link. */
function webAddress(text: string | null): string | undefined {
  if (text === null || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
