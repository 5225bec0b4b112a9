import { toIso, type CertificateFacts, type PaperState, type TranscriptFacts } from '#domain';
import type { VerifiedPaper } from '#use-cases';
import type { CreditDto } from '../eligibility-forms/credit.dto.js';
import { hoursOf } from '../eligibility-forms/form.response.js';

/** What stands on a transcript, without its activities. */
export class VerifiedTranscriptResponse {
  name!: string;
  credential!: string;
  certificationId!: string;
  start!: string;
  end!: string;
  asOf!: string;
  counted!: number;
  required!: number;
  met!: boolean;
  /** From when on the credential is held no more. */
  endedOn!: string | null;

  static of({
    name,
    credential,
    certificationId,
    cycle,
    asOf,
    counted,
    required,
    met,
    endedOn = null,
  }: TranscriptFacts) {
    const facts: VerifiedTranscriptResponse = {
      ...{ name, credential, certificationId, ...cycle, asOf, met, endedOn },
      counted: counted / 100,
      required: required / 100,
    };
    return facts;
  }
}

/** What stands on a certificate. */
export class VerifiedCertificateResponse {
  number!: string;
  title!: string;
  provider!: string;
  startsOn!: string | null;
  endsOn!: string | null;
  credits!: CreditDto[];
  decidedOn!: string;
  expiresOn!: string | null;

  static of({ number, title, provider, startsOn, endsOn, credits, decidedOn, expiresOn }: CertificateFacts) {
    const facts: VerifiedCertificateResponse = {
      ...{ number, title, provider, startsOn, endsOn, decidedOn, expiresOn },
      credits: hoursOf(credits),
    };
    return facts;
  }
}

/** Whether a paper was given out here and still holds; what it says, so that it can be held against the paper. */
export class VerificationResponse {
  code!: string;
  kind!: 'transcript' | 'certificate';
  /** `superseded`: the record, or the decision, has changed since. */
  state!: PaperState;
  program!: string;
  unit!: string;
  issuedAt!: string;
  transcript!: VerifiedTranscriptResponse | null;
  certificate!: VerifiedCertificateResponse | null;

  static of({ code, paper, issuedAt, state }: VerifiedPaper): VerificationResponse {
    const { kind, program, unit } = paper;
    return {
      ...{ code, kind, state, program, unit },
      issuedAt: toIso(issuedAt),
      transcript: paper.kind === 'transcript' ? VerifiedTranscriptResponse.of(paper) : null,
      certificate: paper.kind === 'certificate' ? VerifiedCertificateResponse.of(paper) : null,
    };
  }
}
