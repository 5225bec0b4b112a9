import { addDays, type Instant, type LocalDate, type StandingApproval } from '#domain';

type Sample = Pick<StandingApproval, 'source' | 'basis' | 'credits' | 'note'> & {
  /** Its last day was so many days ago; left out: nothing ends it. */
  endedDaysAgo?: number;
};

/** Longer ago than the longest term began. */
const YEARS_AGO = 6;

/** What the pages of the demo's programs approve as a whole. */
const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  'ami-cmi': [
    {
      source: 'ami-meeting',
      basis: 'contact-hour',
      credits: ['art', 'biomedical', 'business', 'history'].map((category) => ({ category, hundredths: 100 })),
      note: 'Designated sessions of the annual meetings of these years. Since then each session is pre-approved by itself.',
      endedDaysAgo: 60,
    },
  ],
  'pmi-medical-office': [
    {
      source: 'cms-medlearn',
      basis: 'contact-hour',
      credits: [{ category: 'core', hundredths: 100 }],
      note: 'Courses of the Medicare Learning Network.',
    },
    {
      source: 'bc-advantage',
      basis: 'package',
      credits: [{ category: 'core', hundredths: 100 }],
      note: '1 CEU for each package, whatever other organisations give for it.',
    },
    {
      source: 'credentialing-organisation',
      basis: 'as-approved',
      credits: [
        { category: 'core', hundredths: 1200 },
        { category: 'other', hundredths: 300 },
      ],
      note: 'What another qualified credentialing organisation approved counts as approved there.',
    },
  ],
};

export function standingApprovalsOf(
  program: string,
  given: { by: string; at: Instant; today: LocalDate; nextId: () => string },
): StandingApproval[] {
  return (SAMPLES[program] ?? []).map(({ endedDaysAgo, ...sample }) => ({
    ...sample,
    id: given.nextId(),
    program,
    organisation: null,
    effectiveFrom: addDays(given.today, -YEARS_AGO * 365),
    expiresOn: endedDaysAgo === undefined ? null : addDays(given.today, -endedDaysAgo),
    approvedBy: given.by,
    approvedAt: given.at,
    ending: null,
  }));
}
