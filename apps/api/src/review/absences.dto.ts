import { IsUUID } from 'class-validator';
import { localDate, type Absence } from '#domain';
import { IsCalendarDate, IsOmittable } from '../input/validators.js';

export class AbsenceDto {
  /** Left out: oneself. */
  @IsOmittable()
  @IsUUID()
  memberId?: string;

  @IsCalendarDate()
  fromOn!: string;

  /** The day they are back. */
  @IsCalendarDate()
  untilOn!: string;

  /** Who takes their forms meanwhile. */
  @IsOmittable()
  @IsUUID()
  delegateId?: string;

  toAbsence(id: string, self: string): Absence {
    return {
      id,
      memberId: this.memberId?.toLowerCase() ?? self,
      from: localDate(this.fromOn),
      until: localDate(this.untilOn),
      delegateId: this.delegateId?.toLowerCase() ?? null,
    };
  }
}

export class AbsenceResponse {
  id!: string;
  memberId!: string;
  fromOn!: string;
  untilOn!: string;
  delegateId!: string | null;

  static of({ id, memberId, from, until, delegateId }: Absence): AbsenceResponse {
    return { id, memberId, fromOn: from, untilOn: until, delegateId };
  }
}

export class AbsenceListResponse {
  items!: AbsenceResponse[];
}
