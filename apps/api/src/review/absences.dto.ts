import { IsUUID } from 'class-validator';
import { localDate, type Absence } from '#domain';
import type { StoredAbsence } from '#use-cases';
import { IsCalendarDate, IsOmittable } from '../input/validators.js';

export class AbsenceChangeDto {
  @IsCalendarDate()
  fromOn!: string;

  /** The day they are back. */
  @IsCalendarDate()
  untilOn!: string;

  /** Who takes their forms meanwhile. */
  @IsOmittable()
  @IsUUID()
  delegateId?: string;

  toChange(id: string): Omit<Absence, 'memberId'> {
    return {
      id,
      from: localDate(this.fromOn),
      until: localDate(this.untilOn),
      delegateId: this.delegateId?.toLowerCase() ?? null,
    };
  }
}

export class AbsenceDto extends AbsenceChangeDto {
  /** Left out: oneself. */
  @IsOmittable()
  @IsUUID()
  memberId?: string;

  toAbsence(id: string, self: string): Absence {
    return { ...this.toChange(id), memberId: this.memberId?.toLowerCase() ?? self };
  }
}

export class AbsenceResponse {
  id!: string;
  memberId!: string;
  fromOn!: string;
  untilOn!: string;
  delegateId!: string | null;
  /** What a change sends as If-Match. */
  version!: number;

  static of({ id, memberId, from, until, delegateId, version }: StoredAbsence): AbsenceResponse {
    return { id, memberId, fromOn: from, untilOn: until, delegateId, version };
  }
}

export class AbsenceListResponse {
  items!: AbsenceResponse[];
}
