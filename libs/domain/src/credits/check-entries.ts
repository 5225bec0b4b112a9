import { addMonths } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import { givesCategory } from './admit.js';
import { hundredthsOf } from './convert-minutes.js';
import type { Candidate, CreditEntry } from './credit-entry.js';
import type { CreditPolicy } from './evaluate.js';
import { sum } from './stand.js';

/** Longer than any cycle a body has; it keeps `per: year` rules few. */
const LONGEST_CYCLE_MONTHS = 12 * 60;

/**
 * What a schema cannot see in credits that are to be evaluated, and in whom they are evaluated for; pointers lead into
 * the request's body.
 *
 * @throws DomainError `credits.invalid`
 */
export function requireValidQuestion(
  policy: CreditPolicy,
  candidate: Candidate,
  entries: readonly CreditEntry[],
): void {
  refuse([
    ...checkCycle(candidate),
    ...checkCredentials(policy, candidate),
    ...entries.flatMap(({ carriedIn }, index) =>
      carriedIn && policy.credits.carry === null
        ? [{ pointer: `/credits/${index}/carriedIn`, message: 'must be false: the policy carries nothing over' }]
        : [],
    ),
    ...checkEntries(policy, candidate, entries),
  ]);
}

/** The credits alone. @throws DomainError `credits.invalid` */
export function requireValidEntries(policy: CreditPolicy, candidate: Candidate, entries: readonly CreditEntry[]): void {
  refuse(checkEntries(policy, candidate, entries));
}

function refuse(problems: FieldProblem[]): void {
  if (problems.length === 0) return;
  throw new DomainError('credits.invalid', 'The credits have entries that cannot be counted.', {}, problems);
}

function checkEntries(policy: CreditPolicy, candidate: Candidate, entries: readonly CreditEntry[]): FieldProblem[] {
  const known = new Set(policy.categories.map(({ id }) => id));
  const ids = new Set<string>();
  const problems: FieldProblem[] = [];
  entries.forEach((entry, index) => {
    const pointer = `/credits/${index}`;
    if (ids.has(entry.id)) problems.push({ pointer: `${pointer}/id`, message: 'is the id of an earlier credit' });
    ids.add(entry.id);
    problems.push(...checkCategories(entry, pointer, known, policy, candidate), ...checkSplit(entry, pointer, policy));
  });
  return problems;
}

/** A credential that the policy does not declare would change nothing, and looks as if it did. */
function checkCredentials({ credentials }: CreditPolicy, { credentials: held, credential }: Candidate): FieldProblem[] {
  const known = credentials.map(({ id }) => id);
  const message =
    known.length === 0 ? 'is unknown: the policy declares no credentials' : `must be one of: ${known.join(', ')}`;
  return [
    ...held.flatMap((id, index) => (known.includes(id) ? [] : [{ pointer: `/credentials/${index}`, message }])),
    ...(credential === null || known.includes(credential) ? [] : [{ pointer: '/credential', message }]),
  ];
}

function checkCycle({ cycle: { start, end } }: Candidate): FieldProblem[] {
  if (end < start) return [{ pointer: '/cycle/end', message: 'is before the start' }];
  return end >= addMonths(start, LONGEST_CYCLE_MONTHS)
    ? [{ pointer: '/cycle/end', message: 'is more than 60 years after the start' }]
    : [];
}

function checkCategories(
  entry: CreditEntry,
  pointer: string,
  known: ReadonlySet<string>,
  policy: CreditPolicy,
  candidate: Candidate,
): FieldProblem[] {
  const { categories } = entry;
  const unknown = (id: string, at: string): FieldProblem[] =>
    known.has(id) ? [] : [{ pointer: at, message: `must be one of: ${[...known].join(', ')}` }];
  if (!Array.isArray(categories)) {
    return Object.keys(categories.split).flatMap((id) => unknown(id, `${pointer}/split/${id}`));
  }
  const at = categories.length > 1 ? (index: number) => `${pointer}/categories/${index}` : () => `${pointer}/category`;
  const problems = categories.flatMap((id, index) => unknown(id, at(index)));
  if (categories.length > 0 || givesCategory(entry, policy, candidate)) return problems;
  return [{ pointer: `${pointer}/category`, message: 'is required: no rule of the policy gives one' }];
}

/** Fixed shares add up to the amount, where one is given besides. */
function checkSplit({ amount, categories }: CreditEntry, pointer: string, { unit }: CreditPolicy): FieldProblem[] {
  if (Array.isArray(categories) || amount === null) return [];
  const given = 'minutes' in amount ? hundredthsOf(amount.minutes, unit) : amount.hundredths;
  const shares = sum(Object.values(categories.split), (share) => share);
  return shares === given
    ? []
    : [{ pointer: `${pointer}/split`, message: `adds up to ${shares / 100}, not to ${given / 100}` }];
}
