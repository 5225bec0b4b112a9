import type { FormContent } from '../forms/content.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { FormInReview, SubmittedForm } from '../forms/form.js';
import type { ReviewPolicy, RoutingCondition } from '../policy/policy.js';

/** Sends a submitted form to a committee queue: the first matching rule, else the fallback queue. Never nowhere. */
export function route(form: SubmittedForm, review: ReviewPolicy): { form: FormInReview; events: FormEvent[] } {
  const rule = review.routing.findIndex(({ when }) => matches(when, form.content));
  const queue = review.routing[rule]?.queue ?? review.fallbackQueue;
  const events: FormEvent[] = [{ type: 'form.routed', queue, rule: rule === -1 ? 'fallback' : rule }];
  return { form: advanceVersions({ ...form, status: 'in_review', queue }, events), events };
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
    meets(when.provider, [activity.provider])
  );
}
