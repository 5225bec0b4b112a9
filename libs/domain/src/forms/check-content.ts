import { isTimeZone, localDateAt, type Instant } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import type { Policy } from '../policy/policy.js';
import { checkCredits } from '../review/check-credits.js';
import type { DraftContent, FormContent } from './content.js';

/** @throws DomainError `form.invalid` with one entry per wrong field */
export function requireValidContent(content: FormContent, policy: Policy, now: Instant): void {
  const problems = checkContent(content, policy, now);
  if (problems.length === 0) return;
  throw new DomainError('form.invalid', 'The form has entries that cannot be accepted.', {}, problems);
}

/** Everything in the content that the program's policy or the calendar refuses, all at once. */
export function checkContent(content: FormContent, policy: Policy, now: Instant): FieldProblem[] {
  return [
    ...checkChoices(content.activity, policy),
    ...checkDates(content),
    ...checkCompletion(content, policy, now),
    ...checkCredits(content.requestedCredits, policy, '/requestedCredits'),
  ];
}

/** Whether formats, tags, categories and zones are known; of a draft, those that are filled in. */
export function checkChoices(activity: NonNullable<DraftContent['activity']>, policy: Policy): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const known = (choices: { id: string }[], id: string): boolean => choices.some((choice) => choice.id === id);
  const oneOf = (choices: { id: string }[]): string => choices.map((choice) => choice.id).join(', ');
  if (activity.format !== undefined && !known(policy.formats, activity.format)) {
    problems.push({ pointer: '/activity/format', message: `must be one of: ${oneOf(policy.formats)}` });
  }
  activity.tags?.forEach((tag, index) => {
    if (!known(policy.tags, tag)) {
      problems.push({ pointer: `/activity/tags/${index}`, message: `must be one of: ${oneOf(policy.tags)}` });
    }
  });
  activity.agenda?.forEach(({ category }, index) => {
    if (category != null && !known(policy.categories, category)) {
      problems.push({
        pointer: `/activity/agenda/${index}/category`,
        message: `must be one of: ${oneOf(policy.categories)}`,
      });
    }
  });
  if (activity.timeZone != null && !isTimeZone(activity.timeZone)) {
    problems.push({ pointer: '/activity/timeZone', message: 'must be an IANA time zone such as America/Chicago' });
  }
  return problems;
}

function checkDates({ activity }: FormContent): FieldProblem[] {
  const { startsOn, endsOn, availableUntil } = activity;
  if (activity.delivery === 'on-demand') {
    const problems: FieldProblem[] = [];
    if (startsOn != null) problems.push({ pointer: '/activity/startsOn', message: 'must be left out on demand' });
    if (endsOn != null) {
      problems.push({ pointer: '/activity/endsOn', message: 'must be left out on demand; availableUntil is meant' });
    }
    return problems;
  }
  const problems: FieldProblem[] = [];
  if (startsOn == null) problems.push({ pointer: '/activity/startsOn', message: 'is required unless on demand' });
  if (endsOn == null) problems.push({ pointer: '/activity/endsOn', message: 'is required unless on demand' });
  if (startsOn != null && endsOn != null && endsOn < startsOn) {
    problems.push({ pointer: '/activity/endsOn', message: `must not be before startsOn (${startsOn})` });
  }
  if (availableUntil != null) {
    problems.push({ pointer: '/activity/availableUntil', message: 'is for on-demand activities only' });
  }
  return problems;
}

function checkCompletion({ activity, completedOn }: FormContent, policy: Policy, now: Instant): FieldProblem[] {
  if (completedOn == null) return [];
  const today = localDateAt(now, policy.timeZone);
  const refuse = (message: string): FieldProblem[] => [{ pointer: '/completedOn', message }];
  if (completedOn > today) return refuse(`must not be in the future (today is ${today} in ${policy.timeZone})`);
  if (activity.startsOn != null && completedOn < activity.startsOn) {
    return refuse(`must not be before the activity starts (${activity.startsOn})`);
  }
  if (activity.endsOn != null && completedOn > activity.endsOn) {
    return refuse(`must not be after the activity ends (${activity.endsOn})`);
  }
  return [];
}
