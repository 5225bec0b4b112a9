import { localDate, route, submit, type FormContent, type FormInReview, type Instant, type Policy } from '#domain';

export function someContent(overrides: Partial<FormContent> = {}): FormContent {
  return {
    activity: {
      title: 'Surface anatomy',
      provider: 'University extension',
      format: 'workshop',
      delivery: 'in-person',
      startsOn: localDate('2026-12-04'),
      endsOn: localDate('2026-12-05'),
    },
    completedOn: null,
    requestedCredits: [{ category: 'art', hundredths: 400 }],
    relevance: 'Bony landmarks are drawn every day.',
    ...overrides,
  };
}

/** A form that came in at that instant and was routed at once; at version 2. */
export function aFormInReview(policy: Policy, submittedAt: Instant): FormInReview {
  const submission = { id: 'form', applicantId: 'applicant', serial: 7, content: someContent() };
  const submitted = submit(submission, policy, submittedAt);
  if (submitted.kind === 'refused-late') throw new Error('The form would be late.');
  return route(submitted.form, policy.review).form;
}
