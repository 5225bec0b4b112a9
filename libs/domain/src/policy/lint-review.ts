import { duplicates, error, unknown, warning, type Finding } from './finding.js';
import type { Policy, RoutingCondition } from './policy.js';

/** The review: queues and routing, the promise and its reminders, decisions, reasons and criteria. */
export function lintReview(policy: Policy): Finding[] {
  return [
    ...lintQueues(policy),
    ...lintRouting(policy),
    ...lintPromise(policy),
    ...lintDecision(policy),
    ...lintSendWindow(policy),
  ];
}

function lintQueues({ review }: Policy): Finding[] {
  const ids = review.queues.map(({ id }) => id);
  const used = [review.fallbackQueue, ...review.routing.map(({ queue }) => queue)];
  return [
    ...duplicates(['review', 'queues'], ids),
    ...(ids.includes(review.fallbackQueue)
      ? []
      : [error(['review', 'fallbackQueue'], `"${review.fallbackQueue}" is not one of the queues: ${ids.join(', ')}`)]),
    ...ids.flatMap((id, index) =>
      used.includes(id) ? [] : [warning(['review', 'queues', index], `nothing is ever sent to "${id}"`)],
    ),
  ];
}

function lintRouting(policy: Policy): Finding[] {
  const queues = policy.review.queues.map(({ id }) => id);
  return policy.review.routing.flatMap(({ when, queue }, index) => {
    const path = ['review', 'routing', index];
    const shadow = policy.review.routing.findIndex((earlier) => includes(earlier.when, when));
    return [
      ...(queues.includes(queue)
        ? []
        : [error([...path, 'queue'], `"${queue}" is not one of the queues: ${queues.join(', ')}`)]),
      ...lintCondition([...path, 'when'], when, policy),
      ...(shadow < index ? [warning(path, `never reached: rule ${shadow + 1} matches first`)] : []),
    ];
  });
}

function lintCondition(path: Finding['path'], when: RoutingCondition, policy: Policy): Finding[] {
  const ids = (choices: { id: string }[]): string[] => choices.map(({ id }) => id);
  return [
    ...unknown([...path, 'category'], when.category ?? [], ids(policy.categories)),
    ...unknown([...path, 'tag'], when.tag ?? [], ids(policy.tags)),
    ...unknown([...path, 'format'], when.format ?? [], ids(policy.formats)),
    ...Object.entries(when).flatMap(([key, values]: [string, string[]]) =>
      values.length === 0 ? [error([...path, key], 'an empty list never matches')] : [],
    ),
  ];
}

/** Whether every form that meets `narrow` also meets `wide`, as far as the lists tell. */
function includes(wide: RoutingCondition, narrow: RoutingCondition): boolean {
  return (Object.keys(wide) as (keyof RoutingCondition)[]).every((key) =>
    // More than one listed value is "any of them", so each has to be in the wider list.
    narrow[key]?.every((value) => wide[key]?.includes(value)),
  );
}

function lintPromise({ review }: Policy): Finding[] {
  const holidays = review.holidays.length > 0 && review.semantics !== 'business-days';
  return [
    ...(isWholeNumber(review.days, 1) ? [] : [error(['review', 'days'], 'must be a whole number from 1 up')]),
    ...lintDays('reminders', review.reminders, review.days),
    ...lintDays('escalateDays', review.escalateDays, review.days),
    ...(holidays ? [warning(['review', 'holidays'], `have no effect with semantics ${review.semantics}`)] : []),
  ];
}

function lintDays(key: 'reminders' | 'escalateDays', days: readonly number[], promise: number): Finding[] {
  return days.flatMap((day, index) => {
    const path = ['review', key, index];
    if (!isWholeNumber(day, 1)) return [error(path, 'must be a whole number from 1 up')];
    const previous = days[index - 1];
    return [
      ...(day >= promise ? [error(path, `day ${day} is not before the promise of ${promise} days`)] : []),
      ...(previous !== undefined && day <= previous
        ? [error(path, `day ${day} does not come after day ${previous}`)]
        : []),
    ];
  });
}

function lintDecision({ review }: Policy): Finding[] {
  const { mode, quorum } = review.decision;
  const path = ['review', 'decision', 'quorum'];
  return [
    ...(isWholeNumber(quorum, 1) ? [] : [error(path, 'must be a whole number from 1 up: nobody would decide')]),
    ...(mode === 'single' && quorum > 1 ? [error(path, `mode single needs a quorum of 1, not ${quorum}`)] : []),
    ...(mode === 'majority' && quorum === 1
      ? [warning(path, 'the first recommendation is a majority: whoever is quickest decides')]
      : []),
    ...duplicates(
      ['review', 'reasons'],
      review.reasons.map(({ code }) => code),
      'code',
    ),
    ...duplicates(
      ['review', 'criteria'],
      review.criteria.map(({ id }) => id),
    ),
    ...(review.reasonsRequired && review.reasons.length === 0
      ? [error(['review', 'reasonsRequired'], 'there are no reasons to choose from')]
      : []),
    ...(review.criteriaRequired && review.criteria.length === 0
      ? [error(['review', 'criteriaRequired'], 'there are no criteria to check')]
      : []),
  ];
}

function lintSendWindow({ review: { sendWindow } }: Policy): Finding[] {
  return sendWindow !== null && sendWindow.from === sendWindow.to
    ? [error(['review', 'sendWindow'], `from ${sendWindow.from} to ${sendWindow.to} is no time at all`)]
    : [];
}

function isWholeNumber(value: number, minimum: number): boolean {
  return Number.isInteger(value) && value >= minimum;
}
