import type { Evaluation } from './evaluate.js';
import type { RejectionReason } from './credit-entry.js';
import type { Standing } from './standing.js';

/** What other rules do to a member's standing, the gravest first. */
export const STANDING_CHANGES = [
  'no-longer-met',
  'needs-more',
  'counts-otherwise',
  'needs-less',
  'now-met',
  'unchanged',
] as const;
export type StandingChange = (typeof STANDING_CHANGES)[number];

/** A standing that can no longer be met needs more than any number of hours. */
export function standingChange(before: Standing, after: Standing): StandingChange {
  if (before.met !== after.met) return after.met ? 'now-met' : 'no-longer-met';
  const [needed, neededAfter] = [before, after].map(({ stillNeeded }) => stillNeeded ?? Number.POSITIVE_INFINITY);
  if (needed !== neededAfter) return (neededAfter ?? 0) > (needed ?? 0) ? 'needs-more' : 'needs-less';
  return countedAlike(before, after) ? 'unchanged' : 'counts-otherwise';
}

function countedAlike(before: Standing, after: Standing): boolean {
  const counted = ({ byCategory, countedTotal, carryOut }: Standing): string =>
    JSON.stringify([
      countedTotal,
      carryOut,
      byCategory.filter(({ counted: amount }) => amount > 0).map(({ category, counted: amount }) => [category, amount]),
    ]);
  return counted(before) === counted(after);
}

export interface ChangeWords {
  /** Of one credit: `hour`. */
  unit: string;
  /** By id. */
  categories: ReadonlyMap<string, string>;
}

/** What differs, in plain sentences; nothing for what stays as it is. */
export function explainChange(before: Evaluation, after: Evaluation, { unit, categories }: ChangeWords): string[] {
  const amount = (hundredths: number): string => `${hundredths / 100} ${unit}${hundredths === 100 ? '' : 's'}`;
  const moved = (what: string, from: number, to: number): string[] =>
    from === to ? [] : [`${what}: ${amount(from)} until now, ${amount(to)} then.`];
  const ids = new Set([...before.byCategory, ...after.byCategory].map(({ category }) => category));
  const counted = (standing: Standing, id: string): number =>
    standing.byCategory.find(({ category }) => category === id)?.counted ?? 0;
  return [
    ...moved('Required', before.requiredTotal, after.requiredTotal),
    ...moved('Counted', before.countedTotal, after.countedTotal),
    ...[...ids].flatMap((id) =>
      moved(`Counted in ${categories.get(id) ?? id}`, counted(before, id), counted(after, id)),
    ),
    ...neededWords(before, after, amount),
    ...rejectedWords(before, after),
    ...moved('Carried over', before.carryOut, after.carryOut),
  ];
}

function neededWords(before: Standing, after: Standing, amount: (hundredths: number) => string): string[] {
  if (before.stillNeeded === after.stillNeeded) return [];
  const words = ({ stillNeeded }: Standing): string =>
    stillNeeded === null ? 'more than any hours can give' : stillNeeded === 0 ? 'nothing' : amount(stillNeeded);
  return [`Still needed: ${words(before)} until now, ${words(after)} then.`];
}

const NOT_ADMITTED: Record<RejectionReason, string> = {
  'not-approved': 'not approved',
  pending: 'waiting',
  'other-credential': 'for another credential',
  'above-approved': 'above what was approved',
  'outside-cycle': 'outside the term',
  'late-form': 'sent too late',
  'claimed-before-completion': 'claimed too early',
  'late-claim': 'claimed too late',
  'recorded-after-cycle': 'recorded after the term',
  duplicate: 'counted already',
  'below-minimum': 'too short',
};

/** Credits are told by how many they are: the reader is shown changes, not records. */
function rejectedWords(before: Standing, after: Standing): string[] {
  const newly = (one: Standing, other: Standing): string[] => {
    const known = new Set(other.rejected.map(({ id }) => id));
    const reasons = one.rejected.filter(({ id }) => !known.has(id)).map(({ reason }) => NOT_ADMITTED[reason]);
    return [...new Set(reasons)].map((reason) => `${reasons.filter((each) => each === reason).length} ${reason}`);
  };
  const [out, back] = [newly(after, before), newly(before, after)];
  return [
    ...(out.length === 0 ? [] : [`Credits that count no more: ${out.join(', ')}.`]),
    ...(back.length === 0 ? [] : [`Credits that count again, until now ${back.join(', ')}.`]),
  ];
}
