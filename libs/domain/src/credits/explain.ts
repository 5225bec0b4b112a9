import type { Policy } from '../policy/policy.js';
import type { Rejection, RejectionReason } from './credit-entry.js';
import { ruleWords } from './rule-words.js';
import type { Standing } from './standing.js';

const WORDS: Record<RejectionReason, string> = {
  'not-approved': 'the committee did not approve it',
  pending: 'it still waits for a decision',
  'outside-cycle': 'it was completed outside this cycle',
  'late-form': 'its eligibility form came after the last day for it',
  'claimed-before-completion': 'it was claimed before it was completed',
  'late-claim': 'it was claimed after the last day for it',
  'recorded-after-cycle': 'it was recorded after the cycle had ended',
  duplicate: 'the same activity counts already',
  'below-minimum': 'it is shorter than an activity has to be',
};

/** Why each hour counts or not and what is left to do, in plain sentences. */
export function explain(
  standing: Standing,
  policy: Pick<Policy, 'unit' | 'categories' | 'tags' | 'credits'>,
): string[] {
  const { unit, categories } = policy;
  const label = (id: string): string => categories.find((category) => category.id === id)?.label ?? id;
  const amount = (hundredths: number): string => `${hundredths / 100} ${unit.label}${hundredths === 100 ? '' : 's'}`;
  return [
    ...standing.rejected.map(sentenceFor),
    ...standing.byCategory
      .filter(({ overLimit }) => overLimit > 0)
      .map(
        ({ category, raw, counted, overLimit }) =>
          `${label(category)}: ${amount(counted)} of ${raw / 100} count; ${overLimit / 100} are over a limit and stay on the record.`,
      ),
    ...standing.byLimit
      .filter(({ overLimit }) => overLimit > 0)
      .map(
        ({ id, year, maximum, raw }) =>
          `${ruleWords(id, policy)}${year === null ? '' : `, in year ${year}`}: at most ${amount(maximum)} count; there are ${raw / 100}.`,
      ),
    ...standing.missing.map(({ id, amount: short }) => `${amount(short)} missing for ${ruleWords(id, policy)}.`),
    verdict(standing, amount),
    ...carried(standing.carryOut, amount),
  ];
}

function sentenceFor({ id, reason }: Rejection): string {
  return `Credit ${id} is not counted: ${WORDS[reason]}.`;
}

function verdict(
  { met, stillNeeded, countedTotal, requiredTotal }: Standing,
  amount: (hundredths: number) => string,
): string {
  if (met) return `Met: ${amount(countedTotal)} counted, ${requiredTotal / 100} required.`;
  if (stillNeeded === null) return 'Not met, and no further hours can change it in this cycle.';
  return `Not met yet: at least ${amount(stillNeeded)} more needed.`;
}

function carried(carryOut: number, amount: (hundredths: number) => string): string[] {
  return carryOut > 0 ? [`${amount(carryOut)} carry over into the next cycle.`] : [];
}
