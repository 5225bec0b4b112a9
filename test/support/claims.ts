import { Claims, Clock, MemberRoll, Policies, PublicLinks, SettleClaims, UnitOfWork } from '#use-cases';
import type { CommitteeRoom } from './committee-room.js';
import type { Caller } from './docket.js';

/** As a worker does once a form is decided, withdrawn or covered by another. */
export async function settleClaimsIn(room: CommitteeRoom, formId: string): Promise<void> {
  const settle = new SettleClaims(
    room.get(UnitOfWork),
    room.get(Claims),
    room.get(MemberRoll),
    room.get(Policies),
    room.get(Clock),
    room.get(PublicLinks),
  );
  await settle.execute(formId);
}

/** The hours of somebody's claims in one state. */
export async function claimHoursOf(who: Caller, path: string, state: string): Promise<number> {
  const claims = await who.items<{ hours: number }>(`${path}?state=${state}`);
  return claims.reduce((sum, { hours }) => sum + hours, 0);
}
