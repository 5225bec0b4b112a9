import type { Instant, LocalDate, StandingApproval } from '#domain';

type Sample = Pick<StandingApproval, 'source' | 'basis' | 'credits' | 'note'>;

/** What the pages of the demo's programs approve as a whole. */
const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
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
  given: { by: string; at: Instant; from: LocalDate; nextId: () => string },
): StandingApproval[] {
  return (SAMPLES[program] ?? []).map((sample) => ({
    ...sample,
    id: given.nextId(),
    program,
    organisation: null,
    effectiveFrom: given.from,
    expiresOn: null,
    approvedBy: given.by,
    approvedAt: given.at,
    ending: null,
  }));
}
