import { IsBooleanString, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DELIVERIES, FORM_ORIGINS, REVIEW_GROUPS, type Delivery, type FormOrigin, type ReviewGroup } from '#domain';
import { REVIEW_SORTS, type ReviewSort } from '#persistence';
import { IsStatusList } from '../eligibility-forms/own-forms.dto.js';
import { IsCalendarDate } from '../input/validators.js';

const ASSIGNEE = /^(?:me|none|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

/** What narrows and orders a review list: in its address, in a saved filter, and in a bulk action. */
export class ReviewFilterDto {
  /** Whose move an open form waits for. */
  @IsOptional()
  @IsIn(REVIEW_GROUPS)
  group?: ReviewGroup;

  /** Id of a committee queue. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  queue?: string;

  /** One status or several with commas between them. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @IsStatusList()
  status?: string;

  /** `me`, `none` or a member's id. */
  @IsOptional()
  @Matches(ASSIGNEE, { message: 'assignee must be "me", "none" or the id of a member' })
  assignee?: string;

  /** `true`: the answer is overdue; `false`: it is not. */
  @IsOptional()
  @IsBooleanString()
  overdue?: string;

  /** `true`: the answer is due within three days. */
  @IsOptional()
  @IsBooleanString()
  dueSoon?: string;

  /** `true`: decided, and after the promised instant. */
  @IsOptional()
  @IsBooleanString()
  late?: string;

  /** `true`: the applicant has not answered a question yet. */
  @IsOptional()
  @IsBooleanString()
  openQuestion?: string;

  /** Which pass through review the form is in, from 1. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,3}$/, { message: 'round must be a whole number from 1 to 9999' })
  round?: string;

  /** A category in which credit is asked for. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  tag?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  format?: string;

  @IsOptional()
  @IsIn(DELIVERIES)
  delivery?: Delivery;

  /** Asked for by an applicant, or approved in advance by the committee. */
  @IsOptional()
  @IsIn(FORM_ORIGINS)
  origin?: FormOrigin;

  /** The provider's whole name, in upper or lower case. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  provider?: string;

  /** Received on that day or later, in the program's zone. */
  @IsOptional()
  @IsCalendarDate()
  submittedFrom?: string;

  /** Received on that day or earlier, in the program's zone. */
  @IsOptional()
  @IsCalendarDate()
  submittedTo?: string;

  /** The activity starts on that day or later. */
  @IsOptional()
  @IsCalendarDate()
  startsFrom?: string;

  /** The activity starts on that day or earlier. */
  @IsOptional()
  @IsCalendarDate()
  startsTo?: string;

  /** Words, each of which must be in the number, the title or the provider. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** `lastUseful`: the last useful decision first. */
  @IsOptional()
  @IsIn(REVIEW_SORTS)
  sort: ReviewSort = 'dueAt';
}
