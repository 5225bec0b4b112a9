import { Matches } from 'class-validator';

const ID_OR_ME = /^(?:me|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

export class AssignReviewerDto {
  /** A member of the committee, or `me`. */
  @Matches(ID_OR_ME, { message: 'reviewerId must be "me" or the id of a member' })
  reviewerId!: string;
}

export class AssignmentResponse {
  id!: string;
  formId!: string;
  reviewerId!: string;
  /** The day on which the member is back, when they are away today: a hint, the form is theirs all the same. */
  awayUntil!: string | null;
  /** The form's version after the change. */
  version!: number;
}
