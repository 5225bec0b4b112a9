import { Injectable } from '@nestjs/common';
import {
  DomainError,
  entriesOf,
  localDateAt,
  readPaperCode,
  type CertificateFacts,
  type EligibilityForm,
  type IssuedPaper,
  type PaperState,
  type TranscriptFacts,
} from '#domain';
import { Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Papers } from '../ports/papers.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { digestOf } from './issue-paper.js';

export interface VerifiedPaper extends IssuedPaper {
  state: PaperState;
}

/** Answers whoever was shown a paper: whether it was given out here, and whether what it says still holds. */
@Injectable()
export class VerifyPaper {
  constructor(
    private readonly papers: Papers,
    private readonly claims: Claims,
    private readonly roll: MemberRoll,
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `paper.unknown` */
  async execute(typed: string): Promise<VerifiedPaper> {
    const code = readPaperCode(typed);
    const issued = code === undefined ? undefined : await this.papers.find(code);
    if (issued === undefined) throw new DomainError('paper.unknown', 'No paper with this code was given out here.');
    const { paper } = issued;
    const state = paper.kind === 'transcript' ? await this.ofTranscript(paper) : await this.ofCertificate(paper);
    return { ...issued, state };
  }

  private async ofTranscript({
    program,
    subjectId,
    memberId,
    cycle,
    entries,
    endedOn,
  }: TranscriptFacts): Promise<PaperState> {
    const [claims, credential] = await Promise.all([
      this.claims.ofMember(program, memberId),
      this.roll.byId(subjectId),
    ]);
    const isAsItWas = (credential?.ending?.on ?? null) === (endedOn ?? null);
    return isAsItWas && digestOf(entriesOf(claims, cycle)).toString('hex') === entries ? 'valid' : 'superseded';
  }

  private async ofCertificate({ program, subjectId, decisionId, expiresOn }: CertificateFacts): Promise<PaperState> {
    const form = await this.unitOfWork.run(({ forms }): Promise<EligibilityForm> => forms.get(subjectId));
    if (form.status !== 'approved' || form.revokedAt !== null) return 'revoked';
    if (form.decision.id !== decisionId) return 'superseded';
    const now = await this.clock.now();
    const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    return expiresOn !== null && expiresOn < today ? 'expired' : 'valid';
  }
}
