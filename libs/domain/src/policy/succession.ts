import type { Choice } from './choice.js';
import { error, warning, type Finding } from './finding.js';
import type { Policy } from './policy.js';

/** What is wrong with a policy as the next version of a program, or worth a second look. */
export function inspectSuccession(policy: Policy, program: string, latest: Policy): Finding[] {
  const gone = (list: 'categories' | 'credentials', what: string): Finding[] =>
    missing(latest[list], policy[list]).map(({ id, label }) => warning([list], `lacks "${id}" (${label}): ${what}`));
  const queues = latest.review.queues.filter(({ id }) => !policy.review.queues.some((queue) => queue.id === id));
  return [
    ...(policy.id === program ? [] : [error(['id'], `must be ${program}: the id of a program never changes`)]),
    ...(policy.effectiveFrom > latest.effectiveFrom
      ? []
      : [
          error(
            ['effectiveFrom'],
            `must be after ${latest.effectiveFrom}, when version ${latest.version} takes effect`,
          ),
        ]),
    ...(policy.numberPrefix === latest.numberPrefix
      ? []
      : [warning(['numberPrefix'], `forms were numbered ${latest.numberPrefix} until now`)]),
    ...(policy.timeZone === latest.timeZone
      ? []
      : [warning(['timeZone'], `dates were read in ${latest.timeZone} until now`)]),
    ...gone('categories', 'hours on record there count for nobody whose term is moved to this version'),
    ...gone('credentials', 'whoever holds it keeps it, and no rule names it'),
    ...queues.map(({ id, name }) =>
      warning(['review', 'queues'], `lacks "${id}" (${name}): forms that wait there are found without a queue only`),
    ),
  ];
}

function missing(before: readonly Choice[], after: readonly Choice[]): Choice[] {
  return before.filter(({ id }) => !after.some((choice) => choice.id === id));
}
