interface FormBody {
  activity: Record<string, unknown>;
  completedOn: string | null;
  requestedCredits: { category: string; hours: number; credentials?: string[] }[];
  relevance: string;
}

let serial = 0;

/** An eligibility form as it is sent: a workshop of two days in the near future, unless told otherwise. */
export function aForm(
  day: (offset: number) => string,
  { activity = {}, ...overrides }: Partial<FormBody> = {},
): FormBody {
  serial += 1;
  return {
    activity: {
      title: `Surface anatomy ${String(serial)}`,
      provider: 'University extension',
      format: 'workshop',
      delivery: 'in-person',
      startsOn: day(12),
      endsOn: day(13),
      ...activity,
    },
    completedOn: null,
    requestedCredits: [{ category: 'art', hours: 4 }],
    relevance: 'Bony landmarks are drawn every day.',
    ...overrides,
  };
}

export const approval = { outcome: 'approved', message: 'Welcome in the catalog.' };
export const refusal = { outcome: 'not_approved', reasons: ['not-relevant'], message: 'Please tell us more.' };
