import type { PersonResponse } from '../eligibility-forms/form.response.js';

export class LoadAbsenceResponse {
  id!: string;
  fromOn!: string;
  /** The day they are back. */
  untilOn!: string;
  delegateId!: string | null;
}

export class LoadResponse {
  member!: PersonResponse;
  isChair!: boolean;
  /** Open forms assigned to the member. */
  open!: number;
  /** Of these, past their promised instant. */
  overdue!: number;
  /** Of these, due within three days. */
  dueSoon!: number;
  /** Decisions of the last thirty days. */
  decided!: number;
  /** Who acts for the member today: themselves, a stand-in while they are away, or null for nobody. */
  actor!: PersonResponse | null;
  /** Now and to come. */
  absences!: LoadAbsenceResponse[];
}

export class LoadListResponse {
  items!: LoadResponse[];
}
