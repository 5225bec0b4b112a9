import { Injectable } from '@nestjs/common';
import {
  isHeldOn,
  localDateAt,
  openRenewal,
  renewalWindow,
  termOn,
  voidRenewal,
  type Circumstances,
  type Credential,
  type CycleDates,
  type Instant,
  type LocalDate,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { PublicLinks } from '../ports/public-links.js';
import { Renewals } from '../ports/renewals.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { followRenewal } from './follow-renewal.js';

/** Opens the renewal of a term when its window does. */
@Injectable()
export class OpenRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roll: MemberRoll,
    private readonly renewals: Renewals,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly links: PublicLinks,
  ) {}

  /**
   * May run twice, too early, or for a term that the board has moved since; also when the term is over, should nothing
   * have run for so long: then it closes by its rules at once.
   */
  async execute(credentialId: string, termEnd: LocalDate): Promise<void> {
    const credential = await this.roll.byId(credentialId);
    if (credential === undefined) return;
    const now = await this.clock.now();
    await this.voidOthers(this.termOf(credential, now));
    const circumstances = this.termOf(credential, now, termEnd);
    const { term, policy } = circumstances;
    const isPast = credential.term !== null && termEnd < credential.term.start;
    if (term.end !== termEnd || isPast || !isHeldOn(credential, localDateAt(now, policy.timeZone))) return;
    const { opensAt } = renewalWindow(term, policy);
    await this.unitOfWork.run(async (work) => {
      if (now < opensAt) {
        // The version in force when the term began opens it later than today's would.
        const key = `renewal-open/${credentialId}/${termEnd}/${credential.version}/${opensAt}`;
        work.outbox.append({ job: 'renewal.open', key, payload: { credentialId, termEnd } }, opensAt);
        return;
      }
      if ((await work.renewals.ofTerm(credentialId, termEnd)) !== undefined) return;
      const opened = openRenewal(this.ids.next(), term, circumstances);
      work.renewals.insert(opened, now, null);
      followRenewal(work, opened, circumstances, { links: this.links, actor: null });
    });
  }

  /** The term in which the day lies, and the version that counts it. @param day left out: today */
  termOf(credential: Credential, now: Instant, day?: LocalDate): Circumstances & { term: CycleDates } {
    const current = this.policies.inForceAt(credential.program, now);
    const term = termOn(credential, current.credits.cycle, day ?? localDateAt(now, current.timeZone));
    const policy = this.policies.forTerm(credential.program, term);
    return { credential, term, policy, now };
  }

  /** What was begun for a term that is not one of the credential any more. */
  private async voidOthers(circumstances: Circumstances): Promise<void> {
    const { credential, policy, now } = circumstances;
    for (const { id, term } of await this.renewals.undecidedOf(credential.id)) {
      const isTerm = termOn(credential, policy.credits.cycle, term.end).end === term.end;
      if (isTerm && credential.ending === null) continue;
      await this.unitOfWork.run(async (work) => {
        const changed = voidRenewal(await work.renewals.get(id), 'The board has dated the term anew.');
        if (changed !== null) work.renewals.update(changed, now, null);
      });
    }
  }
}
