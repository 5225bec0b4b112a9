import { resolveBound } from '../policy/bounds.js';
import type { CreditCondition, CreditRules } from '../policy/credit-rules.js';
import type { Policy } from '../policy/policy.js';
import { downTo, upTo } from './convert-minutes.js';
import type { Candidate } from './credit-entry.js';
import { meets, type Traits } from './lot.js';
import { prorated, requiredHundredths, shareOfCycle } from './requirement.js';

/** A maximum or a minimum over the hours that it covers; one per year where the policy says per year. */
export interface BoundRule {
  id: string;
  /** Set where the rule stands for one year of several. */
  year: number | null;
  hundredths: number;
  where: CreditCondition;
  covers(category: string, traits: Traits): boolean;
}

export interface Constraints {
  required: number;
  maxima: BoundRule[];
  minima: BoundRule[];
}

/** The rules as they hold for one member and cycle: shares resolved, years told apart, conditions switched. */
export function constraintsFor(
  { unit, credentials, credits: rules }: Pick<Policy, 'unit' | 'credentials' | 'credits'>,
  candidate: Candidate,
  yearCount: number,
): Constraints {
  const increment = unit.incrementHundredths;
  const required = requiredHundredths({ credits: rules, credentials }, candidate, increment);
  const share = shareOfCycle(rules, candidate.cycle);
  const ofMinimum = (hundredths: number): number =>
    rules.proration.appliesTo.includes('minimums') ? prorated(hundredths, share, rules, increment) : hundredths;
  const countsCarried = rules.carry?.countsForMinimums === true;
  return {
    required,
    maxima: rules.limits.flatMap(({ id, where, max, per }) =>
      yearsOf(per, yearCount).map((year) =>
        bound({ id, year, where, hundredths: downTo(increment, resolveBound(max, required)) }, () => true),
      ),
    ),
    minima: rules.minimums
      .filter(({ when }) => when === undefined || candidate.flags.includes(when))
      .flatMap(({ id, where, min, per }) =>
        yearsOf(per, yearCount).map((year) =>
          bound(
            { id, year, where, hundredths: upTo(increment, minimumOf(min, required, ofMinimum)) },
            ({ carriedIn }) => countsCarried || !carriedIn,
          ),
        ),
      ),
  };
}

/** A share follows the requirement, which is prorated already. */
function minimumOf(
  min: CreditRules['minimums'][number]['min'],
  required: number,
  ofMinimum: (hundredths: number) => number,
): number {
  return 'hundredths' in min ? ofMinimum(min.hundredths) : resolveBound(min, required);
}

function yearsOf(per: 'cycle' | 'year', yearCount: number): (number | null)[] {
  if (per === 'cycle' || yearCount === 1) return [null];
  return Array.from({ length: yearCount }, (_, index) => index + 1);
}

function bound(rule: Omit<BoundRule, 'covers'>, admits: (traits: Traits) => boolean): BoundRule {
  const { where, year } = rule;
  return {
    ...rule,
    covers: (category, traits) =>
      admits(traits) && (year === null || year === traits.year) && meets(where, category, traits),
  };
}
