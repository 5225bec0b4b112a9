import { isStanding, lineFor, type Claim } from '../claims/claim.js';
import type { CreditEntry, Exclusion } from '../credits/credit-entry.js';
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
 * A member's claims as the rules count them for one credential. What of an accepted claim gives this one nothing is
 * listed with the reason; claims that wait for a decision are listed as such and planned besides.
 */
export function recordEntries(
  claims: readonly Claim[],
  credential: Pick<Credential, 'kind'>,
  planned: readonly PlannedHours[] = [],
): CreditEntry[] {
  const used = new Map<string, number>();
  const ofSources = new Set<string>();
  const inOrder = [...claims].sort((one, other) => one.claimedAt - other.claimedAt || (one.id < other.id ? -1 : 1));
  const entries = inOrder.filter(isStanding).flatMap((claim): CreditEntry[] => {
    const isPending = claim.state === 'pending';
    const wanted = isPending ? claim.hundredths : claim.credited;
    const waiting: CreditEntry[] = isPending ? [{ ...entryOf(claim, wanted), status: 'pending' }] : [];
    const line = lineFor(claim.terms, claim.category, credential.kind);
    if (line === undefined) return isPending ? waiting : [excluded(claim, wanted, 'other-credential')];
    if (claim.standingApprovalId !== null) {
      const activity = `${claim.completedOn}/${claim.activityKey}`;
      if (ofSources.has(activity)) return [excluded(claim, wanted, 'duplicate')];
      ofSources.add(activity);
    }
    const place = `${claim.formId ?? claim.listingId ?? claim.id}/${claim.category}`;
    const before = used.get(place) ?? 0;
    const hundredths = Math.max(0, Math.min(wanted, line.hundredths - before));
    used.set(place, before + hundredths);
    const given = hundredths === 0 ? [] : [entryOf(claim, hundredths)];
    if (isPending) {
      return [...waiting, ...given.map((entry) => ({ ...entry, id: `${PLANNED}${claim.id}`, planned: true }))];
    }
    return hundredths === wanted ? given : [...given, excluded(claim, wanted - hundredths, 'above-approved')];
  });
  return [...entries, ...planned.map(plannedEntry)];
}

/** Hours of a claim that give this credential nothing. */
function excluded(claim: Claim, hundredths: number, reason: Exclusion['reason']): CreditEntry {
  const lines = claim.terms.filter(({ category }) => category === claim.category);
  const credentials = [...new Set(lines.flatMap((line) => line.credentials ?? []))];
  return { ...entryOf(claim, hundredths), excluded: { reason, credentials, isPart: hundredths < claim.credited } };
}

function entryOf(claim: Claim, hundredths: number): CreditEntry {
  return {
    id: claim.id,
    title: claim.title,
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
