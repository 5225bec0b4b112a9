import { toIso } from '#domain';
import type { HistoryReport } from '#persistence';

/** What the command prints: counts, the first broken places, and the digest with what to do with it. */
export function verificationLines(report: HistoryReport, expected: string | undefined): string[] {
  const { forms, events, brokenForms, broken, digest, until } = report;
  const verdict =
    brokenForms === 0 ? 'every chain holds.' : `${count(brokenForms)} ${brokenForms === 1 ? 'is' : 'are'} broken:`;
  return [
    `${count(forms)} histories, ${count(events)} events: ${verdict}`,
    ...broken.map(({ number, seq, fault }) => `  ${number}: event ${seq} ${fault}.`),
    ...(brokenForms > broken.length ? [`  … and ${count(brokenForms - broken.length)} more.`] : []),
    ...digestLines(digest, toIso(until), expected),
  ];
}

/** Whether everything is as it was written and, where one is expected, as it was kept. */
export function holds({ brokenForms, digest }: HistoryReport, expected: string | undefined): boolean {
  return brokenForms === 0 && (expected ?? digest) === digest;
}

function digestLines(digest: string, until: string, expected: string | undefined): string[] {
  if (expected === digest) return [`The digest up to ${until} is the expected one.`];
  if (expected !== undefined) {
    return [`The digest up to ${until} is ${digest}, not the expected ${expected}: what it covers was changed.`];
  }
  return [
    `Digest up to ${until}: ${digest}`,
    `Keep it elsewhere; later: npm run verify-history -- --until ${until} --expect ${digest}`,
  ];
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
