import { Injectable } from '@nestjs/common';
import { isInConflict } from '#domain';
import { Committees } from '../ports/committees.js';
import { MailDigests } from './mail-digests.js';
import { MailLedger, type MailRecord } from './mail-ledger.js';
import { relevanceOf } from './relevance.js';

export type PreparedDigest = { kind: 'ready'; digest: MailRecord } | { kind: 'pointless'; why: string };

/** Looks at every notice of a digest again before it goes out. */
@Injectable()
export class PrepareDigest {
  constructor(
    private readonly digests: MailDigests,
    private readonly ledger: MailLedger,
    private readonly committees: Committees,
  ) {}

  async execute({ id, program, recipientId }: MailRecord): Promise<PreparedDigest> {
    await this.digests.close(id);
    const digest = await this.ledger.find(id);
    if (digest === undefined) return { kind: 'pointless', why: 'The digest is gone.' };
    const members = await this.committees.reviewers(program ?? '');
    if (!members.some((member) => member.id === recipientId)) {
      return { kind: 'pointless', why: 'The recipient is no longer a member of the committee.' };
    }
    if (digest.ambiguousCount > 0) return asItMayHaveArrived(digest);
    const kept = await this.keepRelevant(digest.items);
    if (kept.length === 0) return { kind: 'pointless', why: 'Nothing is left to tell.' };
    if (kept.length === digest.items.length) return { kind: 'ready', digest };
    await this.digests.rewrite(id);
    return { kind: 'ready', digest: { ...digest, bytes: null, items: kept } };
  }

  private async keepRelevant(items: readonly MailRecord[]): Promise<MailRecord[]> {
    const kept: MailRecord[] = [];
    for (const item of items) {
      const relevance = relevanceOf(item);
      if (relevance.kind === 'outdated') await this.digests.drop(item.id, relevance.why);
      else if (relevance.kind === 'undecided' || waitsForApplicant(item)) await this.digests.putBack(item.id);
      else kept.push(item);
    }
    return kept;
  }
}

/** A digest says what waits for the committee; with the answer, the next one tells of the form. */
function waitsForApplicant({ form }: MailRecord): boolean {
  return form?.status === 'information_requested';
}

/** A second copy is the same bytes, or none: when it tells of a form that the member must not see by now. */
function asItMayHaveArrived(digest: MailRecord): PreparedDigest {
  const { items, recipientId } = digest;
  const hidden = items.some(({ form }) => form !== null && isInConflict(form, recipientId ?? ''));
  return hidden
    ? { kind: 'pointless', why: 'The recipient is in conflict with a form in it.' }
    : { kind: 'ready', digest };
}
