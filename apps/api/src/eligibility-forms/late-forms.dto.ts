import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { LateFormRow, LateFormState } from '#persistence';
import { PageQuery } from '../http/index.js';
import type { PersonResponse } from './form.response.js';

const STATES: readonly LateFormState[] = ['refused', 'admitted'];

export class LateFormsQueryDto extends PageQuery {
  /** `refused`: they wait for headquarters; `admitted`: headquarters took them after all. */
  @IsOptional()
  @IsIn(STATES)
  state: LateFormState = 'refused';

  /** Words, each of which must be in the number, the title, the provider or the applicant's name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class LateAdmissionResponse {
  at!: string;
  by!: PersonResponse | null;
  reason!: string;
}

export class LateFormResponse {
  id!: string;
  number!: string;
  status!: string;
  version!: number;
  title!: string;
  provider!: string;
  applicant!: PersonResponse;
  submittedAt!: string;
  /** Day 0 of the form window. */
  completedOn!: string;
  /** The last day on which it would have been in time. */
  lastDay!: string;
  /** The instant at which the window closed. */
  closedAt!: string;
  admission!: LateAdmissionResponse | null;

  static of(row: LateFormRow): LateFormResponse {
    const { id, number, status, version, title, provider, applicant, refusal, admission } = row;
    return {
      ...{ id, number, status, version, title, provider, applicant },
      submittedAt: row.submitted_at.toISOString(),
      completedOn: refusal.anchor,
      lastDay: refusal.lastDay,
      closedAt: new Date(refusal.closedAt).toISOString(),
      admission: admission && { ...admission, at: new Date(admission.at).toISOString() },
    };
  }
}

export class LateFormPageResponse {
  items!: LateFormResponse[];
  nextCursor!: string | null;
}
