import type { Policy } from '../policy/policy.js';
import type { Admission, Rounding } from './admit.js';
import type { CreditEntry, Rejection } from './credit-entry.js';
import { meets, type Lot } from './lot.js';
import { rejectionWords } from './rejection-words.js';
import { conditionWords, limitWords, ruleWords } from './rule-words.js';
import type { CategoryStanding, LimitStanding, Standing } from './standing.js';

type Rules = Pick<Policy, 'unit' | 'categories' | 'tags' | 'credits'>;
type InWords = (hundredths: number) => string;

/** Why each hour counts or not and what is left to do, in plain sentences. */
export function explain(
  standing: Standing,
  { lots, rounded }: Pick<Admission, 'lots' | 'rounded'>,
  policy: Rules,
  entries: readonly Pick<CreditEntry, 'id' | 'title'>[],
): string[] {
  const amount: InWords = (hundredths) => `${hundredths / 100} ${policy.unit.label}${hundredths === 100 ? '' : 's'}`;
  const perActivity = abovePerActivity(lots, policy, amount);
  const { byCategory, byLimit } = standing;
  const ownLimits = new Map(
    byCategory.flatMap((one) => {
      const own = perActivity.length === 0 ? ownLimitOf(one, byLimit, policy) : undefined;
      return own === undefined ? [] : [[one.category, own] as const];
    }),
  );
  const told = new Set(ownLimits.values());
  const titles = standing.rejected.length + rounded.length === 0 ? UNNAMED : titlesOf(entries);
  return [
    ...standing.rejected.map((rejection) => rejectionSentence(rejection, titles, amount)),
    ...rounded.map((one) => roundingSentence(one, titles, policy, amount)),
    ...byCategory
      .filter(({ overLimit }) => overLimit > 0)
      .map((one) => overLimitSentence(one, ownLimits.get(one.category), policy, amount)),
    ...perActivity,
    ...byLimit
      .filter((limit) => limit.overLimit > 0 && !told.has(limit))
      .map(
        (limit) =>
          `${limitWords(limit, policy)}: at most ${amount(limit.maximum)} count; there are ${limit.raw / 100}.`,
      ),
    ...standing.missing.map((short) => `${amount(short.amount)} missing for ${ruleWords(short, policy)}.`),
    verdict(standing, amount),
    ...carried(standing.carryOut, amount),
  ];
}

/** The limit over nothing but the category, where it alone is why hours of it do not count. */
function ownLimitOf(
  { category, overLimit }: CategoryStanding,
  limits: readonly LimitStanding[],
  { credits }: Rules,
): LimitStanding | undefined {
  if (overLimit === 0) return undefined;
  return limits.find(({ id, year, overLimit: over }) => {
    const where = credits.limits.find((limit) => limit.id === id)?.where ?? {};
    const isOwn = Object.keys(where).length === 1 && where.category?.length === 1 && where.category[0] === category;
    return isOwn && year === null && over === overLimit;
  });
}

function overLimitSentence(
  { category, raw, counted, overLimit }: CategoryStanding,
  limit: LimitStanding | undefined,
  { categories }: Rules,
  amount: InWords,
): string {
  const label = categories.find(({ id }) => id === category)?.label ?? category;
  const over = limit === undefined ? 'a limit' : `the limit of ${limit.maximum / 100}`;
  return `${label}: ${amount(counted)} of ${raw / 100} count; ${overLimit / 100} are over ${over} and stay on the record.`;
}

/** What single activities have above the most that one gives, by rule. */
function abovePerActivity(lots: readonly Lot[], policy: Rules, amount: InWords): string[] {
  return policy.credits.perActivity.flatMap(({ where, maxHundredths }) => {
    const byCredit = new Map<string, number>();
    for (const lot of lots) {
      if (!lot.categories.some((category) => meets(where, category, lot))) continue;
      byCredit.set(lot.creditId, (byCredit.get(lot.creditId) ?? 0) + lot.raw);
    }
    const above = [...byCredit.values()].reduce((sum, raw) => sum + Math.max(0, raw - maxHundredths), 0);
    if (above === 0) return [];
    const what = conditionWords(where, policy);
    return [`${what}: one activity gives at most ${amount(maxHundredths)}; ${amount(above)} above that do not count.`];
  });
}

type Titles = ReadonlyMap<string, string>;
const UNNAMED: Titles = new Map();

function titlesOf(entries: readonly Pick<CreditEntry, 'id' | 'title'>[]): Titles {
  return new Map(entries.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title] as const])));
}

function nameOf(id: string, titles: Titles): string {
  const title = titles.get(id);
  return title === undefined ? `Credit ${id}` : `“${title}”`;
}

function roundingSentence(
  { id, given, hundredths }: Rounding,
  titles: Titles,
  { unit }: Rules,
  amount: InWords,
): string {
  const written = 'minutes' in given ? `${given.minutes} minutes` : amount(given.hundredths);
  return `${nameOf(id, titles)}: ${written} rounded to ${amount(hundredths)}, in steps of ${unit.incrementHundredths / 100}.`;
}

function rejectionSentence(rejection: Rejection, titles: Titles, amount: InWords): string {
  const { id, part } = rejection;
  const name = nameOf(id, titles);
  const what = part === undefined ? `${name} is not counted` : `${name}: ${amount(part)} of it not counted`;
  return `${what}: ${rejectionWords(rejection)}.`;
}

function verdict({ met, stillNeeded, countedTotal, requiredTotal }: Standing, amount: InWords): string {
  if (met) return `Met: ${amount(countedTotal)} counted, ${requiredTotal / 100} required.`;
  if (stillNeeded === null) return 'Not met, and no further hours can change it in this cycle.';
  return `Not met yet: at least ${amount(stillNeeded)} more needed.`;
}

function carried(carryOut: number, amount: InWords): string[] {
  return carryOut > 0 ? [`${amount(carryOut)} carry over into the next cycle.`] : [];
}
