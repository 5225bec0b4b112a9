import { isLocalDate, type LocalDate } from '../calendar/index.js';
import type { CycleDates } from '../credits/credit-entry.js';
import type { FieldProblem } from '../errors.js';
import type { Policy } from '../policy/policy.js';

/** A credential that the board awarded to a person. A person may hold several of a program. */
export interface Credential {
  id: string;
  program: string;
  memberId: string;
  /** One of the policy's credentials; null where the program has one. */
  kind: string | null;
  /** As it is printed on the certificate. */
  certificationId: string;
  awardedOn: LocalDate;
  /** The term as the board set it; null: terms follow from the award and the policy's cycle. */
  term: CycleDates | null;
  /** From when on it is held no more; null while it is held. */
  ending: { on: LocalDate; reason: string } | null;
  /** Advances with every change; what the board sends as If-Match. */
  version: number;
}

/** What the board decides of a credential. */
export type CredentialFacts = Pick<Credential, 'kind' | 'certificationId' | 'awardedOn' | 'term' | 'ending'>;

const LONGEST_CERTIFICATION_ID = 60;

/** Whether it is held on that day, whatever became of its terms. */
export function isHeldOn({ awardedOn, ending }: CredentialFacts, day: LocalDate): boolean {
  return awardedOn <= day && (ending === null || day < ending.on);
}

/**
 * What is wrong with a credential as the board gives it; pointers lead into the request's body.
 *
 * @param today in the program's zone
 */
export function checkCredential(facts: CredentialFacts, policy: Policy, today: LocalDate): FieldProblem[] {
  return [...checkKind(facts, policy), ...checkDates(facts, policy, today)];
}

function checkKind({ kind, certificationId }: CredentialFacts, { credentials }: Policy): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (certificationId.trim() === '' || certificationId.length > LONGEST_CERTIFICATION_ID) {
    problems.push({
      pointer: '/certificationId',
      message: `must have 1 to ${LONGEST_CERTIFICATION_ID} characters`,
    });
  }
  if (credentials.length === 0) {
    if (kind !== null) {
      problems.push({ pointer: '/credential', message: 'this program has one credential: leave it out' });
    }
  } else if (!credentials.some(({ id }) => id === kind)) {
    problems.push({
      pointer: '/credential',
      message: `must be one of: ${credentials.map(({ id }) => id).join(', ')}`,
    });
  }
  return problems;
}

function checkDates({ awardedOn, term, ending }: CredentialFacts, policy: Policy, today: LocalDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isLocalDate(awardedOn) || awardedOn > today) {
    problems.push({ pointer: '/awardedOn', message: `must not be in the future (today is ${today})` });
  }
  if (term === null && policy.credits.cycle.kind === 'member-dates') {
    problems.push({ pointer: '/term', message: 'is required: this program has a term of its own for each member' });
  }
  if (term !== null && term.end < term.start) {
    problems.push({ pointer: '/term/end', message: `must not be before its start (${term.start})` });
  }
  if (term !== null && term.start < awardedOn) {
    problems.push({ pointer: '/term/start', message: `must not be before the award (${awardedOn})` });
  }
  if (ending !== null && ending.on < awardedOn) {
    problems.push({ pointer: '/ending/on', message: `must not be before the award (${awardedOn})` });
  }
  return problems;
}

/** What two certification IDs are compared by: capital letters make no difference. They are shown as they were entered. */
export function certificateKey(certificationId: string): string {
  return certificationId.toLowerCase();
}
