import type { Choice } from '../policy/choice.js';
import type { CreditCondition } from '../policy/credit-rules.js';
import type { Policy } from '../policy/policy.js';
import { TOTAL, type LimitStanding, type Shortfall } from './standing.js';

type Vocabulary = Pick<Policy, 'categories' | 'tags' | 'credits'>;

/** What a shortfall's minimum is about, in the program's own words and never by its id: `Business and History together`. */
export function ruleWords({ id, year }: Pick<Shortfall, 'id' | 'year'>, vocabulary: Vocabulary): string {
  if (id === TOTAL) return 'the total';
  return wordsOf(vocabulary.credits.minimums, { id, year }, vocabulary);
}

/** The same of a limit, which may have the id of a minimum. */
export function limitWords(limit: Pick<LimitStanding, 'id' | 'year'>, vocabulary: Vocabulary): string {
  return wordsOf(vocabulary.credits.limits, limit, vocabulary);
}

function wordsOf(
  rules: readonly { id: string; where: CreditCondition }[],
  { id, year }: Pick<Shortfall, 'id' | 'year'>,
  vocabulary: Vocabulary,
): string {
  const rule = rules.find((one) => one.id === id);
  const words = rule === undefined ? 'a rule of the program' : conditionWords(rule.where, vocabulary);
  // What was stored before shortfalls named their year has none.
  return year == null ? words : `${words}, in year ${year} of the term`;
}

export function conditionWords(where: CreditCondition, { categories, tags, credits }: Vocabulary): string {
  const { category, tag, allTags, notTag, source, year } = where;
  const named = labels(category, categories);
  const what =
    named.length === 0 ? 'all categories' : named.length === 1 ? named.join('') : `${inWords(named, 'and')} together`;
  const details = [
    inWords(labels(tag, tags), 'or'),
    inWords(labels(allTags, tags), 'and'),
    ...labels(notTag, tags).map((label) => `not ${label}`),
    ...(source === undefined ? [] : [`from ${inWords(labels(source, credits.sources), 'or')}`]),
    ...(year === undefined ? [] : [`year ${year}`]),
  ].filter((detail) => detail !== '');
  return details.length === 0 ? what : `${what} (${details.join(', ')})`;
}

function labels(ids: readonly string[] | undefined, choices: readonly Choice[]): string[] {
  return (ids ?? []).map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
}

function inWords(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
