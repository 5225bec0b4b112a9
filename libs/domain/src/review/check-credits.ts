import type { FieldProblem } from '../errors.js';
import type { Credit } from '../forms/content.js';
import type { Policy } from '../policy/policy.js';

/** Categories, credentials and increments of an amount asked for or awarded. `pointer` names the list. */
export function checkCredits(credits: readonly Credit[], policy: Policy, pointer: string): FieldProblem[] {
  return credits.flatMap((credit, index) => [
    ...checkOne(credit, policy, `${pointer}/${index}`),
    ...checkOverlap(credits, index, `${pointer}/${index}`),
  ]);
}

function checkOne(credit: Credit, policy: Policy, pointer: string): FieldProblem[] {
  const problems = checkCreditNames(credit, policy, pointer);
  const { incrementHundredths } = policy.unit;
  if (credit.hundredths <= 0 || credit.hundredths % incrementHundredths !== 0) {
    problems.push({
      pointer: `${pointer}/hours`,
      message: `must be a positive multiple of ${incrementHundredths / 100}`,
    });
  }
  return problems;
}

/** Whether category and credentials are the program's; of a draft, those that are filled in. */
export function checkCreditNames(credit: Partial<Credit>, policy: Policy, pointer: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const ids = (choices: { id: string }[]): string => choices.map((choice) => choice.id).join(', ');
  if (credit.category !== undefined && !policy.categories.some((category) => category.id === credit.category)) {
    problems.push({ pointer: `${pointer}/category`, message: `must be one of: ${ids(policy.categories)}` });
  }
  credit.credentials?.forEach((credential, position) => {
    if (!policy.credentials.some((known) => known.id === credential)) {
      const allowed =
        policy.credentials.length > 0
          ? `must be one of: ${ids(policy.credentials)}`
          : 'this program has one credential: leave it out';
      problems.push({ pointer: `${pointer}/credentials/${position}`, message: allowed });
    }
  });
  return problems;
}

/** The same category twice for the same people leaves open which amount is meant. */
function checkOverlap(credits: readonly Credit[], index: number, pointer: string): FieldProblem[] {
  const credit = credits[index];
  const earlier = credits
    .slice(0, index)
    .some((other) => other.category === credit?.category && meetsSamePeople(other, credit));
  return earlier
    ? [{ pointer: `${pointer}/category`, message: 'names a category that an earlier line already has' }]
    : [];
}

function meetsSamePeople(one: Credit, other: Credit): boolean {
  if (one.credentials === undefined || other.credentials === undefined) return true;
  return one.credentials.some((credential) => other.credentials?.includes(credential));
}
