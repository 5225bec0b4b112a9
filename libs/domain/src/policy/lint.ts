import { isTimeZone } from '../calendar/index.js';
import { describeFinding, duplicates, error, type Finding } from './finding.js';
import { lintBounds } from './lint-bounds.js';
import { lintCredits, type CreditSide } from './lint-credits.js';
import { lintReview } from './lint-review.js';
import type { Policy } from './policy.js';

export interface PolicyLint {
  errors: string[];
  warnings: string[];
  notes: string[];
}

/** What is wrong with a policy that its schema cannot see, as sentences. A policy with errors must not be used. */
export function lintPolicy(policy: Policy): PolicyLint {
  const findings = inspectPolicy(policy);
  const sentences = (severity: Finding['severity']): string[] =>
    findings.filter((finding) => finding.severity === severity).map(describeFinding);
  return { errors: sentences('error'), warnings: sentences('warning'), notes: sentences('note') };
}

const ADDRESS_PART = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The same with the place of each finding, for whoever has the file. */
export function inspectPolicy(policy: Policy): Finding[] {
  return [
    ...(ADDRESS_PART.test(policy.id) ? [] : [error(['id'], 'is part of addresses: lower case, digits and hyphens')]),
    ...(isTimeZone(policy.timeZone) ? [] : [error(['timeZone'], `"${policy.timeZone}" is no IANA time zone`)]),
    ...duplicates(
      ['formats'],
      policy.formats.map(({ id }) => id),
    ),
    ...lintReview(policy),
    ...inspectCredits(policy),
  ];
}

/** The part of it that counts credits. */
export function inspectCredits(policy: CreditSide): Finding[] {
  return [...lintCredits(policy), ...lintBounds(policy)];
}

/** What is wrong with a policy besides the ones before it: its version, its first day or its number prefix is taken. */
export function inspectBeside(policy: Policy, others: readonly Policy[]): Finding[] {
  const { id, version, effectiveFrom, numberPrefix } = policy;
  const versions = others.filter((other) => other.id === id);
  const programs = others.filter((other) => other.id !== id);
  return [
    ...(versions.some((other) => other.version === version)
      ? [error(['version'], `${id} has a version "${version}" already`)]
      : []),
    ...(versions.some((other) => other.effectiveFrom === effectiveFrom)
      ? [error(['effectiveFrom'], `another version of ${id} takes effect on ${effectiveFrom} too`)]
      : []),
    ...programs
      .filter((other) => other.numberPrefix === numberPrefix)
      .slice(0, 1)
      .map((other) => error(['numberPrefix'], `"${numberPrefix}" belongs to ${other.id}`)),
  ];
}
