import {
  standingOf,
  type Advice,
  type AgendaCredits,
  type Committee,
  type CreditSource,
  type EligibilityForm,
  type FormStatus,
  type RecommendationStanding,
} from '#domain';
import type { RecommendationRow } from '#persistence';
import type { CreditDto } from '../eligibility-forms/credit.dto.js';
import type { PersonResponse } from '../eligibility-forms/form.response.js';
import { hoursOf } from '../eligibility-forms/form.response.js';
import type { AgendaReadingDto, CriterionAnswerDto } from './recommendations.dto.js';

export class AgendaRowResponse {
  row!: number;
  title!: string;
  minutes!: number;
  countable!: boolean;
  category!: string | null;
}

export class CategoryMinutesResponse {
  category!: string;
  minutes!: number;
  /** In the policy's increments; less than one gives 0. */
  hours!: number;
}

/** What an agenda comes to, as somebody reads it. */
export class AgendaCreditsResponse {
  rows!: AgendaRowResponse[];
  byCategory!: CategoryMinutesResponse[];
  struckMinutes!: number;
  /** Countable, but in no category yet: they give no hours. */
  uncategorisedMinutes!: number;

  static of({ byCategory, ...read }: AgendaCredits): AgendaCreditsResponse {
    return {
      ...read,
      byCategory: byCategory.map(({ category, minutes, hundredths }) => ({
        category,
        minutes,
        hours: hundredths / 100,
      })),
    };
  }
}

export class RecommendationResponse {
  id!: string;
  member!: PersonResponse;
  recommendation!: Advice;
  credits!: CreditDto[];
  /** Where the credits come from: chosen by the member, the agenda as read, or the request. */
  creditSource!: CreditSource;
  comment!: string;
  criteria!: CriterionAnswerDto[];
  agenda!: AgendaReadingDto[];
  /** What the agenda came to as the member read it; null when they left it as it is. */
  agendaCredits!: AgendaCreditsResponse | null;
  /** Of the form, as the member read it. */
  revision!: number;
  round!: number;
  /** Why it counts, or does not. `outdated`: given on an earlier revision and not confirmed on this one. */
  standing!: RecommendationStanding | 'replaced' | 'withdrawn' | 'former-round';
  givenAt!: string;

  static of(
    row: RecommendationRow,
    form: EligibilityForm,
    committee: Committee,
  ): Pick<RecommendationResponse, keyof RecommendationResponse> {
    const { id, member, recommendation, comment, criteria, round, revision } = row;
    return {
      id,
      member,
      recommendation,
      credits: hoursOf(row.credits),
      creditSource: row.credit_source,
      comment,
      criteria,
      agenda: row.agenda,
      agendaCredits: row.agenda_credits === null ? null : AgendaCreditsResponse.of(row.agenda_credits),
      revision,
      round,
      standing: standing(row, form, committee),
      givenAt: row.given_at.toISOString(),
    };
  }
}

/** The recommendation, with what became of the form by it. */
export class RecommendationGivenResponse extends RecommendationResponse {
  formId!: string;
  status!: FormStatus;
  /** The form's. */
  version!: number;
}

export class RecommendationPageResponse {
  items!: RecommendationResponse[];
  nextCursor!: string | null;
}

function standing(
  row: RecommendationRow,
  form: EligibilityForm,
  committee: Committee,
): RecommendationResponse['standing'] {
  if (row.ended_by !== null) return row.ended_by === 'replacement' ? 'replaced' : 'withdrawn';
  if (row.round !== form.round) return 'former-round';
  return standingOf(form, { memberId: row.member.id, revision: row.revision }, committee);
}
