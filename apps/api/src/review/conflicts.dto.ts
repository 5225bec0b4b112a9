import { IsIn, IsString, MaxLength } from 'class-validator';
import type { ConflictKind, ConflictState } from '#domain';
import type { ConflictRow } from '#persistence';
import { PersonResponse } from '../eligibility-forms/form.response.js';
import { IsNotBlank, IsPlainText } from '../input/validators.js';

export class RecusalDto {
  /** Why the member steps back; read by the committee, never by the applicant. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(2000)
  reason!: string;
}

export class ConflictRulingDto extends RecusalDto {
  /** `cleared` lets the member see and review the form. */
  @IsIn(['in-conflict', 'cleared'])
  state!: ConflictState;
}

export class RecusalResponse {
  formId!: string;
  memberId!: string;
  reason!: string;
}

export class ConflictResponse {
  member!: PersonResponse;
  kind!: ConflictKind;
  state!: ConflictState;
  reason!: string;
  /** Ruled by a person: detection does not change it. */
  pinned!: boolean;
  /** Null for what the product detected. */
  createdBy!: PersonResponse | null;
  createdAt!: string;

  static of({ member, kind, state, reason, pinned, created_by: createdBy, created_at }: ConflictRow): ConflictResponse {
    return { member, kind, state, reason, pinned, createdBy, createdAt: created_at.toISOString() };
  }
}

export class ConflictListResponse {
  items!: ConflictResponse[];
  /** Always null: a committee fits one page. */
  nextCursor!: string | null;
  /** The form's; a ruling sends it as If-Match. */
  version!: number;
}
