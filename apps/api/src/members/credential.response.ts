import { localDateAt, termOn, type Credential, type Instant, type Policy } from '#domain';
import type { MemberRow } from '#persistence';
import type { HeldCredential, RollReport } from '#use-cases';
import { CellProblemResponse } from '../pre-approval/imports.response.js';
import type { CredentialEndingDto, TermDto } from './credential.dto.js';

export class CredentialResponse {
  id!: string;
  /** Null where the program has one. */
  credential!: string | null;
  /** As people call it. */
  label!: string;
  certificationId!: string;
  awardedOn!: string;
  /** As the board set it; null: terms follow from the award. */
  term!: TermDto | null;
  /** In which today lies, set or not; null once it is held no more. */
  currentTerm!: TermDto | null;
  ending!: CredentialEndingDto | null;
  version!: number;

  static of(credential: Credential, policy: Policy, now: Instant): CredentialResponse {
    const today = localDateAt(now, policy.timeZone);
    const { id, kind, certificationId, awardedOn, term, ending, version } = credential;
    return {
      id,
      credential: kind,
      label: policy.credentials.find((one) => one.id === kind)?.label ?? policy.name,
      ...{ certificationId, awardedOn, term, ending, version },
      currentTerm: ending !== null && ending.on <= today ? null : termOn(credential, policy.credits.cycle, today),
    };
  }
}

export class CredentialListResponse {
  items!: CredentialResponse[];
  nextCursor!: string | null;
}

export class MemberResponse {
  id!: string;
  name!: string;
  email!: string;
  credentials!: CredentialResponse[];

  static of({ id, name, email, credentials }: MemberRow, policy: Policy, now: Instant): MemberResponse {
    return { id, name, email, credentials: credentials.map((one) => CredentialResponse.of(one, policy, now)) };
  }
}

export class MemberPageResponse {
  items!: MemberResponse[];
  nextCursor!: string | null;
}

export class HolderResponse {
  id!: string;
  name!: string;
  email!: string;
}

export class AwardedCredentialResponse extends CredentialResponse {
  member!: HolderResponse;

  static ofHeld({ credential, name, email }: HeldCredential, policy: Policy, now: Instant): AwardedCredentialResponse {
    const response = Object.assign(new AwardedCredentialResponse(), CredentialResponse.of(credential, policy, now));
    response.member = { id: credential.memberId, name, email };
    return response;
  }
}

export class RollRowResponse {
  /** As the spreadsheet shows it: the header's is mostly 1. */
  row!: number;
  errors!: CellProblemResponse[];
}

/** What a roll of members did, or would do. */
export class RollReportResponse {
  /** Rows below the header. */
  rows!: number;
  /** This and the next two: of the rows that are right. */
  added!: number;
  changed!: number;
  unchanged!: number;
  /** Rows that are not right. */
  wrong!: number;
  errors!: RollRowResponse[];
  /** False for a dry run, and while a row is wrong: then nothing is changed. */
  applied!: boolean;

  static of({ errors, ...report }: RollReport): RollReportResponse {
    return {
      ...report,
      errors: errors.map(({ number, problems }) => ({
        row: number,
        errors: problems.map((problem) => CellProblemResponse.of(problem)),
      })),
    };
  }
}
