import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { ConflictKind, ConflictState, FormStatus } from '#domain';
import type { ProgramConflictRow } from '#persistence';
import type { PersonResponse } from '../eligibility-forms/form.response.js';
import { PageQuery } from '../http/index.js';

export class ProgramConflictsQueryDto extends PageQuery {
  @IsOptional()
  @IsUUID()
  member?: string;

  /** `detected` by the product, `declared` by the member, or `ruled` by a chair or headquarters. */
  @IsOptional()
  @IsIn(['declared', 'detected', 'ruled'])
  kind?: ConflictKind;

  /** `in-conflict`, or `cleared`: a waiver, or something that the form no longer shows. */
  @IsOptional()
  @IsIn(['in-conflict', 'cleared'])
  state?: ConflictState;
}

export class ConflictFormResponse {
  id!: string;
  number!: string;
  title!: string;
  status!: FormStatus;
}

export class ProgramConflictResponse {
  form!: ConflictFormResponse;
  member!: PersonResponse;
  kind!: ConflictKind;
  state!: ConflictState;
  reason!: string;
  /** Ruled by a person: detection does not change it. */
  pinned!: boolean;
  /** Null for what the product detected. */
  createdBy!: PersonResponse | null;
  createdAt!: string;

  static of(row: ProgramConflictRow): ProgramConflictResponse {
    const { form, member, kind, state, reason, pinned, createdBy, createdAt } = row;
    return { form, member, kind, state, reason, pinned, createdBy, createdAt: createdAt.toISOString() };
  }
}

export class ProgramConflictPageResponse {
  items!: ProgramConflictResponse[];
  nextCursor!: string | null;
}
