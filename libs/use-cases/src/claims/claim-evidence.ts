import { Injectable } from '@nestjs/common';
import {
  addSeconds,
  DomainError,
  isStanding,
  requireRoomBeside,
  UNCLAIMED_FOR_SECONDS,
  type Attachment,
  type Claim,
} from '#domain';
import { TakeFile, type SentFileCommand } from '../forms/take-file.js';
import { Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';

export type EvidenceCommand = Omit<SentFileCommand, 'formId'> & { program: string };

/** Takes a file for a claim that is about to be made. It goes with that claim; without one, it goes after a day. */
@Injectable()
export class SendEvidence {
  constructor(
    private readonly takeFile: TakeFile,
    private readonly roll: MemberRoll,
  ) {}

  /** @throws DomainError `claim.no-credential`, `attachment.too-many` */
  async execute({ program, ...command }: EvidenceCommand): Promise<Attachment> {
    const credentials = await this.roll.ofMember(program, command.uploadedBy);
    if (credentials.length === 0) {
      const why = 'You hold no credential of this program, so there is no record to claim for.';
      throw new DomainError('claim.no-credential', why);
    }
    return this.takeFile.execute(
      { ...command, formId: command.uploadedBy },
      async ({ outbox }, { size, key }, others) => {
        requireRoomBeside(await others(), size);
        return (at) => {
          const entry = { job: 'file.discard', key: `file.discard/${key}/unclaimed`, payload: { key } } as const;
          outbox.append(entry, addSeconds(at, UNCLAIMED_FOR_SECONDS));
        };
      },
    );
  }
}

/** Puts a file beside a claim that is on the record, or about to be. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly takeFile: TakeFile,
    private readonly claims: Claims,
  ) {}

  /** @throws DomainError `claim.settled`, `attachment.too-many` */
  execute(claim: Pick<Claim, 'program' | 'id'>, command: Omit<SentFileCommand, 'formId'>): Promise<Attachment> {
    return this.takeFile.execute({ ...command, formId: claim.id }, async (_work, { size }, others) => {
      const found = await this.claims.find(claim.program, claim.id);
      if (found === undefined || !isStanding(found)) {
        throw new DomainError('claim.settled', `The claim is ${found?.state ?? 'unknown'}: nothing is added to it.`);
      }
      requireRoomBeside(await others(), size);
      return () => undefined;
    });
  }
}

/** Removes a file that was sent for a claim: the member while it is not made, headquarters what must not be there. */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param place the claim's id; the member's for a claim that is not made yet
   * @throws DomainError `attachment.unknown`
   */
  async execute(place: string, attachmentId: string, by: string): Promise<void> {
    const at = await this.clock.now();
    await this.unitOfWork.run(async ({ attachments, outbox }: Work) => {
      const file = await attachments.find(attachmentId);
      if (file?.formId !== place || file.state !== 'stored') {
        throw new DomainError('attachment.unknown', 'There is no such file.');
      }
      const { key } = file;
      attachments.move(file, 'removed', at, by);
      outbox.append({ job: 'file.discard', key: `file.discard/${key}`, payload: { key } }, at);
    });
  }
}
