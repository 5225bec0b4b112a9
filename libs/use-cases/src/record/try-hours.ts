import { requireValidEntries, type Candidate, type CreditEntry, type Policy } from '#domain';

/** Hours of any kind that somebody tries on a record; nothing is stored. */
export interface TriedHours {
  category: string;
  hundredths: number;
  tags: readonly string[];
  source: string | null;
}

/** As if they were completed and claimed on the day of which the record speaks. @throws DomainError `credits.invalid` */
export function triedEntry(tried: TriedHours, policy: Policy, candidate: Candidate): CreditEntry {
  const entry: CreditEntry = {
    id: 'tried',
    completedOn: candidate.asOf,
    amount: { hundredths: tried.hundredths },
    categories: [tried.category],
    tags: [...tried.tags],
    source: tried.source,
    key: null,
    status: 'approved',
    formSubmittedOn: null,
    claimedOn: null,
    carriedIn: false,
    planned: false,
  };
  requireValidEntries(policy, candidate, [entry]);
  return entry;
}
