import { isLocalDate } from '../calendar/index.js';
import { CARRIED_IN } from '../credits/lot.js';
import type { Bound, CreditCondition } from './credit-rules.js';
import { duplicates, error, unknown, warning, type Finding } from './finding.js';
import type { Policy } from './policy.js';

/** What the rules that count credits are about. */
export type CreditSide = Pick<Policy, 'unit' | 'categories' | 'tags' | 'credentials' | 'credits'>;

/** The credit rules one by one: names, amounts, the cycle. `lintBounds` looks at how limits and minimums fit. */
export function lintCredits(policy: CreditSide): Finding[] {
  const { credits } = policy;
  return [
    ...duplicates(
      ['categories'],
      policy.categories.map(({ id }) => id),
    ),
    ...duplicates(
      ['tags'],
      policy.tags.map(({ id }) => id),
    ),
    ...duplicates(
      ['credentials'],
      policy.credentials.map(({ id }) => id),
    ),
    ...duplicates(
      ['sources'],
      credits.sources.map(({ id }) => id),
    ),
    ...duplicates(
      ['limits'],
      credits.limits.map(({ id }) => id),
    ),
    ...duplicates(
      ['minimums'],
      credits.minimums.map(({ id }) => id),
    ),
    ...lintCycle(policy),
    ...lintConditions(policy),
    ...unknown(
      ['evidence', 'sources'],
      credits.evidence?.sources ?? [],
      credits.sources.map(({ id }) => id),
    ),
    ...lintCredentials(policy),
    ...lintAmounts(policy),
  ];
}

function lintCycle({ credits: { cycle } }: CreditSide): Finding[] {
  const { kind, months, anchors } = cycle;
  const needsLength = months === null && kind !== 'member-dates' && kind !== 'fixed-anchors';
  return [
    ...(needsLength ? [error(['cycle'], `kind ${kind} needs years or months`)] : []),
    ...(kind === 'calendar-year' && months !== null && months !== 12
      ? [error(['cycle'], 'a calendar year has 12 months; calendar-years is meant')]
      : []),
    ...(kind === 'calendar-years' && months !== null && months % 12 !== 0
      ? [error(['cycle'], `${months} months are not whole calendar years`)]
      : []),
    ...(kind === 'fixed-anchors' && anchors.length === 0 ? [error(['cycle', 'anchors'], 'there are none')] : []),
    ...(kind !== 'fixed-anchors' && anchors.length > 0
      ? [warning(['cycle', 'anchors'], `have no effect with kind ${kind}`)]
      : []),
    ...anchors.flatMap((anchor, index) =>
      // A leap year, so that 29 February is a date.
      isLocalDate(`2024-${anchor}`) ? [] : [error(['cycle', 'anchors', index], `"${anchor}" is no date MM-DD`)],
    ),
  ];
}

function lintConditions(policy: CreditSide): Finding[] {
  const { limits, minimums, perActivity, classify, carry } = policy.credits;
  const places: { path: Finding['path']; where: CreditCondition }[] = [
    ...limits.map(({ where }, index) => ({ path: ['limits', index, 'where'], where })),
    ...minimums.map(({ where }, index) => ({ path: ['minimums', index, 'where'], where })),
    ...perActivity.map(({ where }, index) => ({ path: ['perActivity', index, 'where'], where })),
    ...classify.map(({ when }, index) => ({ path: ['classify', index, 'when'], where: when })),
    ...(carry ? [{ path: ['carry', 'where'], where: carry.where }] : []),
  ];
  return places.flatMap(({ path, where }) => lintCondition(path, where, policy));
}

function lintCondition(path: Finding['path'], where: CreditCondition, policy: CreditSide): Finding[] {
  const tags = [...policy.tags.map(({ id }) => id), CARRIED_IN];
  const sources = policy.credits.sources.map(({ id }) => id);
  return [
    ...unknown(
      [...path, 'category'],
      where.category ?? [],
      policy.categories.map(({ id }) => id),
    ),
    ...unknown([...path, 'tag'], where.tag ?? [], tags),
    ...unknown([...path, 'allTags'], where.allTags ?? [], tags),
    ...unknown([...path, 'notTag'], where.notTag ?? [], tags),
    ...unknown([...path, 'source'], where.source ?? [], sources),
  ];
}

function lintCredentials(policy: CreditSide): Finding[] {
  const { requiredBy, classify, carry, multi } = policy.credits;
  const credentials = policy.credentials.map(({ id }) => id);
  const categories = policy.categories.map(({ id }) => id);
  const tags = policy.tags.map(({ id }) => id);
  const among = (path: Finding['path'], name: string | null | undefined, known: string[]): Finding[] =>
    name == null || known.includes(name)
      ? []
      : [error(path, `"${name}" is unknown: ${known.join(', ') || 'there are none'}`)];
  return [
    ...requiredBy.flatMap((rule, index) =>
      unknown(['requiredBy', index, 'credentials'], rule.credentials, credentials),
    ),
    ...classify.flatMap((rule, index) => [
      ...among(['classify', index, 'category'], rule.category, categories),
      ...among(['classify', index, 'tag'], rule.tag, tags),
      ...among(['classify', index, 'credential'], rule.credential, credentials),
    ]),
    ...among(['carry', 'asCategory'], carry?.asCategory, categories),
    ...(multi && credentials.length < 2 ? [warning(['multi'], 'has no effect with fewer than two credentials')] : []),
  ];
}

function lintAmounts({ unit, credits }: CreditSide): Finding[] {
  const increment = unit.incrementHundredths;
  if (increment <= 0 || 100 % increment !== 0) {
    return [error(['unit', 'increment'], `${increment / 100} does not divide one credit`)];
  }
  const onGrid = (path: Finding['path'], amount: number): Finding[] =>
    amount % increment === 0 ? [] : [error(path, `${amount / 100} is not a multiple of ${increment / 100}`)];
  // A share is put on the grid when it is resolved: a maximum down, a minimum up.
  const bound = (path: Finding['path'], key: string, value: Bound): Finding[] =>
    'hundredths' in value ? onGrid([...path, key], value.hundredths) : [];
  return [
    ...onGrid(['required'], credits.requiredHundredths),
    ...onGrid(['unit', 'minPerActivity'], credits.minimumPerActivityHundredths),
    ...credits.requiredBy.flatMap((rule, index) => onGrid(['requiredBy', index, 'required'], rule.requiredHundredths)),
    ...(credits.multi ? onGrid(['multi', 'addPer'], credits.multi.addPerHundredths) : []),
    ...(credits.multi?.maxHundredths == null ? [] : onGrid(['multi', 'max'], credits.multi.maxHundredths)),
    ...credits.limits.flatMap(({ max }, index) => bound(['limits', index], 'max', max)),
    ...credits.minimums.flatMap(({ min }, index) => bound(['minimums', index], 'min', min)),
    ...credits.perActivity.flatMap(({ maxHundredths }, index) => onGrid(['perActivity', index, 'max'], maxHundredths)),
    ...(credits.carry ? onGrid(['carry', 'max'], credits.carry.maxHundredths) : []),
  ];
}
