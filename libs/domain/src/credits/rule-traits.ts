import type { CreditCondition, CreditRules } from '../policy/credit-rules.js';
import { CARRIED_IN } from './lot.js';

/** Tags and sources that the rules look at: those on which it depends whether an hour counts. */
export function ruleTraits(rules: CreditRules): { tags: string[]; sources: string[] } {
  const { limits, minimums, perActivity, classify, carry } = rules;
  const conditions: CreditCondition[] = [
    ...[...limits, ...minimums, ...perActivity].map(({ where }) => where),
    ...classify.map(({ when }) => when),
    ...(carry === null ? [] : [carry.where]),
  ];
  const tags = conditions.flatMap(({ tag = [], allTags = [], notTag = [] }) => [...tag, ...allTags, ...notTag]);
  const sources = conditions.flatMap(({ source = [] }) => source);
  return { tags: [...new Set(tags)].filter((tag) => tag !== CARRIED_IN), sources: [...new Set(sources)] };
}
