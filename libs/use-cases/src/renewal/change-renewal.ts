import { Injectable } from '@nestjs/common';
import { DomainError, type Changed, type Circumstances, type Renewal } from '#domain';
import type { Actor } from '../ports/actor.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { followRenewal } from './follow-renewal.js';

/** What becomes of a renewal, and under which circumstances. */
export interface RenewalChange {
  changed: Changed;
  circumstances: Circumstances;
  /** It holds only while the member's ledger ends here. */
  ledgerSeq?: number;
}

export interface RenewalChanger {
  by: Actor;
  /** What was read; left out: whatever it is. */
  seenVersion?: number | undefined;
}

/** Changes a renewal that there is, and does what follows from it, in one transaction. */
@Injectable()
export class ChangeRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PublicLinks,
  ) {}

  /**
   * @param change null: there is nothing to change
   * @returns the renewal as it is then
   * @throws DomainError `renewal.unknown`, `renewal.version-stale`
   */
  execute(
    id: string,
    { by, seenVersion }: RenewalChanger,
    change: (renewal: Renewal) => Promise<RenewalChange | null>,
  ): Promise<Renewal> {
    return this.unitOfWork.run(async (work) => {
      const renewal = await work.renewals.get(id);
      refuseStale(renewal, seenVersion);
      const made = await change(renewal);
      if (made === null) return renewal;
      const { changed, circumstances, ledgerSeq } = made;
      const stored = work.renewals.update(changed, circumstances.now, by, ledgerSeq);
      followRenewal(work, { ...changed, renewal: stored }, circumstances, { links: this.links, actor: by });
      return stored;
    });
  }
}

/** @throws DomainError `renewal.version-stale` */
export function refuseStale({ version }: Renewal, seenVersion: number | undefined): void {
  if (seenVersion === undefined || version === seenVersion) return;
  throw new DomainError('renewal.version-stale', 'The renewal has changed since it was read.');
}
