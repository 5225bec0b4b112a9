import { Injectable } from '@nestjs/common';
import {
  addSeconds,
  claimCredit,
  localDateAt,
  renewalOpening,
  reverseClaim,
  startOfDay,
  termReminders,
  type Claim,
  type Credential,
  type Instant,
  type LedgerEntry,
  type LocalDate,
  type Policy,
} from '#domain';
import {
  Claimables,
  findClaimable,
  Ids,
  MemberRoll,
  openingEntry,
  Policies,
  StandingApprovals,
  UnitOfWork,
  type ClaimTarget,
  type RollChange,
} from '#use-cases';
import { SAMPLE_MEMBERS, type SampleMember } from './members.js';
import { DEMO_PEOPLE, idOf } from './people.js';
import { plantRenewal, type OnRecord } from './sample-renewals.js';
import type { SampleClaim } from './sample-claims.js';

/** Claimed so long after the beginning of the day on which it was completed. */
const CLAIMED_AFTER_SECONDS = 3.6 * 86_400;
const REVERSED_AFTER_SECONDS = 9 * 86_400;

/** Credentials, claims and renewals of the demo's members, by the product's own rules and as of the days they are told of. */
@Injectable()
export class MemberSeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly roll: MemberRoll,
    readonly claimables: Claimables,
    readonly standing: StandingApprovals,
    private readonly ids: Ids,
  ) {}

  /** @param formIds the form of each sample activity */
  async plant(program: string, formIds: ReadonlyMap<string, string>, now: Instant): Promise<void> {
    const policy = this.policies.inForceAt(program, now);
    const today = localDateAt(now, policy.timeZone);
    const held = (SAMPLE_MEMBERS[program] ?? []).map((sample) => ({
      sample,
      credential: this.award(sample, program, today),
    }));
    // What is planted here is opened here, and not at the same time by a worker.
    const changes = held.map(({ credential, sample }) =>
      onRoll(credential, policy, { today, now, isOpenedByWorker: sample.renewal === undefined }),
    );
    await this.roll.store(program, changes, now, idOf('board'));
    for (const { sample, credential } of held) {
      const records = await this.plantClaims(sample, { credential, policy, today, now }, formIds);
      if (sample.renewal === undefined) continue;
      const { termEnd, steps } = sample.renewal;
      const what = { credential, termEnd: termEnd(today), steps, records, today, now };
      await plantRenewal(what, { unitOfWork: this.unitOfWork, policies: this.policies, nextId: () => this.ids.next() });
      const opening = renewalOpening(credential, policy, today, now);
      await this.unitOfWork.run(({ outbox }) => {
        if (opening !== null) outbox.append(openingEntry(opening), opening.at);
        return Promise.resolve();
      });
    }
  }

  private award(sample: SampleMember, program: string, today: LocalDate): Credential {
    return {
      id: this.ids.next(),
      program,
      memberId: idOf(sample.mailbox),
      kind: sample.kind,
      certificationId: sample.certificationId,
      awardedOn: sample.awardedOn(today),
      term: null,
      ending: null,
      version: 1,
    };
  }

  private plantClaims(
    { claims }: SampleMember,
    { credential, policy, today, now }: { credential: Credential; policy: Policy; today: LocalDate; now: Instant },
    formIds: ReadonlyMap<string, string>,
  ): Promise<OnRecord[]> {
    const { program, memberId } = credential;
    return this.unitOfWork.run(async (work) => {
      const records: OnRecord[] = [];
      const made: Claim[] = await work.claims.read(program, memberId);
      const append = (at: Instant, by: string, claim: Claim | null, entry: LedgerEntry): void => {
        work.claims.append({ program, memberId }, claim === null ? [] : [claim], [entry], at, by);
      };
      for (const sample of claims) {
        const completedOn = sample.on(today);
        const begun = startOfDay(completedOn, policy.timeZone);
        const notLater = (at: Instant): Instant => (at < now ? at : now);
        const at = notLater(addSeconds(begun, CLAIMED_AFTER_SECONDS));
        const hundredths = Math.round(sample.hours * 100);
        const asked = { category: sample.category, hundredths, completedOn };
        const target = await this.targetOf(sample, program, completedOn, formIds);
        const claimable = await findClaimable(target, { program, memberId }, asked, policy, this);
        const { claim, entry } = claimCredit(
          { ...asked, id: this.ids.next(), memberId, note: '', claimedBy: memberId, corrects: null },
          { claimable, credentials: [credential], claims: made, policy, now: at },
        );
        const settledAt = entry.state === 'pending' ? null : at;
        const whole: Claim = { ...claim, state: entry.state, credited: entry.hundredths, reason: null, settledAt };
        append(at, memberId, whole, entry);
        records.push({ completedOn, at, hundredths: entry.hundredths });
        if (sample.reversed === undefined) {
          made.push(whole);
        } else {
          const reversedAt = notLater(addSeconds(begun, REVERSED_AFTER_SECONDS));
          append(reversedAt, idOf('hq'), null, reverseClaim(whole, sample.reversed));
        }
      }
      return records;
    });
  }

  private async targetOf(
    { of, hours }: SampleClaim,
    program: string,
    on: LocalDate,
    formIds: ReadonlyMap<string, string>,
  ): Promise<ClaimTarget> {
    if ('activity' in of) return { formId: formIds.get(of.activity) ?? '' };
    const { source, title, provider } = of;
    const approval = (await this.standing.inForceOn(program, on)).find((one) => one.source === source);
    if (approval === undefined) throw new Error(`Nothing approves ${source} on ${on}.`);
    const amount = approval.basis === 'package' ? { packages: hours } : { minutes: hours * 60 };
    return { standingApprovalId: approval.id, title, provider, ...amount };
  }
}

function onRoll(
  credential: Credential,
  policy: Policy,
  { today, now, isOpenedByWorker }: { today: LocalDate; now: Instant; isOpenedByWorker: boolean },
): RollChange {
  const person = DEMO_PEOPLE.find(({ id }) => id === credential.memberId);
  const reminders = termReminders(credential, policy, today, now);
  const opening = isOpenedByWorker ? renewalOpening(credential, policy, today, now) : null;
  return { credential, email: person?.email ?? '', name: '', formerVersion: null, reminders, opening };
}
