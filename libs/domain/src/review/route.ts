import type { FormContent } from '../forms/content.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { FormInReview, SubmittedForm } from '../forms/form.js';
import type { ReviewPolicy, RoutingCondition } from '../policy/policy.js';
import { nameKey } from './same-name.js';

/** Sends a submitted form to a committee queue: the first matching rule, else the fallback queue. Never nowhere. */
export function route(form: SubmittedForm, review: ReviewPolicy): { form: FormInReview; events: FormEvent[] } {
  const { queue, rule } = queueFor(form.content, review);
  const events: FormEvent[] = [{ type: 'form.routed', queue, rule }];
  return { form: advanceVersions({ ...form, status: 'in_review', queue }, events), events };
}

/** The queue of a content, with the number of the rule that says so. */
export function queueFor(content: FormContent, review: ReviewPolicy): { queue: string; rule: number | 'fallback' } {
  const rule = review.routing.findIndex(({ when }) => matches(when, content));
  return { queue: review.routing[rule]?.queue ?? review.fallbackQueue, rule: rule === -1 ? 'fallback' : rule };
}

function matches(when: RoutingCondition, { activity, requestedCredits }: FormContent): boolean {
  const meets = (wanted: string[] | undefined, actual: string[]): boolean =>
    wanted === undefined || wanted.some((value) => actual.includes(value));
  return (
    meets(
      when.category,
      requestedCredits.map(({ category }) => category),
    ) &&
    meets(when.tag, activity.tags ?? []) &&
    meets(when.format, [activity.format]) &&
    meets(when.delivery, [activity.delivery]) &&
    // People write it; the rest they choose from a list.
    meets(when.provider?.map(nameKey), [nameKey(activity.provider)])
  );
}
