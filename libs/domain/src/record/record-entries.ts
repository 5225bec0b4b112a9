import type { Claim } from '../claims/claim.js';
import { lineFor } from '../claims/claim.js';
import type { CreditEntry } from '../credits/credit-entry.js';
import type { Credential } from '../members/credential.js';
import type { LocalDate } from '../calendar/index.js';

/** Hours that are not claimed yet and may come: an own approved activity, or one that the member looks at. */
export interface PlannedHours {
  id: string;
  category: string;
  hundredths: number;
  completedOn: LocalDate | null;
  tags: string[];
  source: string | null;
  activityKey: string;
}

/** Before the id of what is not on the record yet. */
export const PLANNED = 'planned:';

/**
 * A member's claims as the rules count them for one credential. Lines of an approval that hold for others alone give
 * nothing here; claims that wait for a decision are listed as such and planned besides.
 */
export function recordEntries(
  claims: readonly Claim[],
  credential: Pick<Credential, 'kind'>,
  planned: readonly PlannedHours[] = [],
): CreditEntry[] {
  const used = new Map<string, number>();
  const inOrder = [...claims].sort((one, other) => one.claimedAt - other.claimedAt || (one.id < other.id ? -1 : 1));
  const entries = inOrder.flatMap((claim): CreditEntry[] => {
    if (claim.state === 'rejected' || claim.state === 'reversed') return [];
    const line = lineFor(claim.terms, claim.category, credential.kind);
    if (line === undefined) return [];
    const place = `${claim.formId ?? claim.listingId ?? claim.id}/${claim.category}`;
    const before = used.get(place) ?? 0;
    const wanted = claim.state === 'pending' ? claim.hundredths : claim.credited;
    const hundredths = Math.max(0, Math.min(wanted, line.hundredths - before));
    used.set(place, before + hundredths);
    if (hundredths === 0) return [];
    const entry = entryOf(claim, hundredths);
    if (claim.state === 'accepted') return [entry];
    const later = { ...entry, id: `${PLANNED}${claim.id}`, planned: true };
    return [{ ...entry, status: 'pending' }, later];
  });
  return [...entries, ...planned.map(plannedEntry)];
}

function entryOf(claim: Claim, hundredths: number): CreditEntry {
  return {
    id: claim.id,
    completedOn: claim.completedOn,
    amount: { hundredths },
    categories: [claim.category],
    tags: claim.tags,
    source: claim.source,
    key: claim.activityKey,
    status: 'approved',
    // The form's window was judged when it came in, headquarters' admission of a late one included.
    formSubmittedOn: null,
    claimedOn: claim.claimedOn,
    carriedIn: false,
    planned: false,
  };
}

function plannedEntry({ id, category, hundredths, completedOn, tags, source, activityKey }: PlannedHours): CreditEntry {
  return {
    id: `${PLANNED}${id}`,
    completedOn,
    amount: { hundredths },
    categories: [category],
    tags,
    source,
    key: activityKey,
    status: 'approved',
    formSubmittedOn: null,
    claimedOn: null,
    carriedIn: false,
    planned: true,
  };
}
