import { addDays, localDate, type Candidate, type CreditEntry, type LocalDate } from '#domain';

export const CATEGORIES = ['art', 'biomedical', 'business', 'history'] as const;
const CREDITS = 60;
const START = localDate('2021-03-01');

/** Five years from an award; the day of which it speaks is the last. */
export const candidate: Candidate = {
  cycle: { start: START, end: localDate('2026-02-28') },
  asOf: localDate('2026-02-28'),
  flags: [],
  credentials: [],
  credential: null,
};

/** 60 credits, each of one category, with the dates of its form and its claim, in the order in which ids fall. */
export function fiveYearRecord(record: number): CreditEntry[] {
  return Array.from({ length: CREDITS }, (_none, index): CreditEntry => {
    const serial = (index * 37 + record * 11) % CREDITS;
    const completedOn: LocalDate = addDays(START, serial * 29);
    return {
      id: `credit-${String(index).padStart(3, '0')}`,
      completedOn,
      amount: { hundredths: 25 * (1 + ((serial + record) % 4)) },
      categories: [CATEGORIES[(serial * 7 + record) % CATEGORIES.length]!],
      tags: [],
      source: null,
      key: `activity-${index}`,
      status: 'approved',
      formSubmittedOn: completedOn,
      claimedOn: addDays(completedOn, serial % 30),
      carriedIn: false,
      planned: false,
    };
  });
}
