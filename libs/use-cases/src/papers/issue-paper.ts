import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  DomainError,
  entriesOf,
  localDateAt,
  paperCode,
  type CertificateFacts,
  type EligibilityForm,
  type IssuedPaper,
  type Paper,
  type TranscriptFacts,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Papers } from '../ports/papers.js';
import { Policies } from '../ports/policies.js';
import type { CreditRecord } from '../record/credit-records.js';

/** A paper of one kind. */
export type Issued<P extends Paper> = IssuedPaper & { paper: P };

/** Gives out a paper. The same record on the same day is the same paper under the same code, byte for byte. */
@Injectable()
export class IssuePaper {
  constructor(
    private readonly papers: Papers,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  transcript({
    member,
    credential,
    cycle,
    asOf,
    policy,
    evaluation,
    claims,
  }: CreditRecord): Promise<Issued<TranscriptFacts>> {
    return this.issue<TranscriptFacts>({
      kind: 'transcript',
      program: policy.id,
      subjectId: credential.id,
      memberId: member.id,
      name: member.name,
      credential: policy.credentials.find(({ id }) => id === credential.kind)?.label ?? policy.name,
      certificationId: credential.certificationId,
      cycle: { start: cycle.start, end: cycle.end },
      asOf,
      counted: evaluation.countedTotal,
      required: evaluation.requiredTotal,
      unit: policy.unit.label,
      met: evaluation.met,
      endedOn: credential.ending?.on ?? null,
      entries: digestOf(entriesOf(claims, cycle)).toString('hex'),
    });
  }

  /** @throws DomainError `paper.none` while the form is not approved, and once its approval was revoked */
  certificate(form: EligibilityForm): Promise<Issued<CertificateFacts>> {
    if (form.status !== 'approved' || form.revokedAt !== null) {
      throw new DomainError('paper.none', 'There is a certificate for approved activities only.');
    }
    const { activity } = form.content;
    const { decidedAt, credits, expiresOn, id: decisionId } = form.decision;
    const { timeZone, unit } = this.policies.version(form.program, form.policyVersion);
    return this.issue<CertificateFacts>({
      kind: 'certificate',
      program: form.program,
      subjectId: form.id,
      number: form.number,
      title: activity.title,
      provider: activity.provider,
      startsOn: activity.startsOn ?? null,
      endsOn: activity.endsOn ?? null,
      credits,
      unit: unit.label,
      decidedOn: localDateAt(decidedAt, timeZone),
      expiresOn,
      decisionId,
    });
  }

  private async issue<P extends Paper>(paper: P): Promise<Issued<P>> {
    const code = paperCode(digestOf(JSON.stringify(paper)));
    const { issuedAt } = await this.papers.issue(code, paper, await this.clock.now());
    return { code, paper, issuedAt };
  }
}

export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
