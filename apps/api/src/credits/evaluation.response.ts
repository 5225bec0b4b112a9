import type { Evaluation, Rejection, RejectionReason, Shortfall, Standing } from '#domain';

export class CategoryStandingResponse {
  category!: string;
  /** On the record. */
  raw!: number;
  counted!: number;
  /** On the record and not counted. */
  overLimit!: number;
  /** Null where the category has none of its own. */
  minimum!: number | null;
  maximum!: number | null;
  missing!: number;
}

export class LimitStandingResponse {
  id!: string;
  /** Of a limit per year: the year of the cycle, from 1. */
  year!: number | null;
  maximum!: number;
  raw!: number;
  counted!: number;
  overLimit!: number;
}

export class ShortfallResponse {
  /** A minimum's id, or `total`. */
  id!: string;
  /** Of a minimum per year alone: the year of the cycle, from 1. */
  year?: number;
  amount!: number;

  static of({ id, year, amount }: Shortfall): ShortfallResponse {
    // What was stored before shortfalls named their year has none.
    return { id, ...(year != null && { year }), amount: credits(amount) };
  }
}

export class RejectionResponse {
  id!: string;
  reason!: RejectionReason;
  /** Where only a part of the credit is meant: how much of it. */
  hours?: number;

  static of({ id, reason, part }: Rejection): RejectionResponse {
    return { id, reason, ...(part !== undefined && { hours: credits(part) }) };
  }
}

/** All amounts are credits, decimal numbers. */
export class StandingResponse {
  requiredTotal!: number;
  countedTotal!: number;
  /** Admitted credits before any limit. */
  rawTotal!: number;
  byCategory!: CategoryStandingResponse[];
  byLimit!: LimitStandingResponse[];
  /** Each minimum's own shortfall and the total's; they overlap. */
  missing!: ShortfallResponse[];
  /** The fewest further credits that satisfy everything; null when none do any more. */
  stillNeeded!: number | null;
  recoverable!: boolean;
  met!: boolean;
  rejected!: RejectionResponse[];
  carryOut!: number;

  static fill(to: StandingResponse, standing: Standing): void {
    to.requiredTotal = credits(standing.requiredTotal);
    to.countedTotal = credits(standing.countedTotal);
    to.rawTotal = credits(standing.rawTotal);
    to.byCategory = standing.byCategory.map(({ category, minimum, maximum, ...amounts }) => ({
      category,
      raw: credits(amounts.raw),
      counted: credits(amounts.counted),
      overLimit: credits(amounts.overLimit),
      minimum: minimum === null ? null : credits(minimum),
      maximum: maximum === null ? null : credits(maximum),
      missing: credits(amounts.missing),
    }));
    to.byLimit = standing.byLimit.map(({ id, year, ...amounts }) => ({
      id,
      year,
      maximum: credits(amounts.maximum),
      raw: credits(amounts.raw),
      counted: credits(amounts.counted),
      overLimit: credits(amounts.overLimit),
    }));
    to.missing = standing.missing.map((short) => ShortfallResponse.of(short));
    to.stillNeeded = standing.stillNeeded === null ? null : credits(standing.stillNeeded);
    to.recoverable = standing.recoverable;
    to.met = standing.met;
    to.rejected = standing.rejected.map((rejection) => RejectionResponse.of(rejection));
    to.carryOut = credits(standing.carryOut);
  }
}

export class EvaluationResponse extends StandingResponse {
  /** The same with what is planned. */
  projected!: StandingResponse;
  /** Why each credit counts or does not, in plain sentences. */
  explanation!: string[];

  static of(evaluation: Evaluation): EvaluationResponse {
    const response = new EvaluationResponse();
    StandingResponse.fill(response, evaluation);
    response.projected = new StandingResponse();
    StandingResponse.fill(response.projected, evaluation.projected);
    response.explanation = evaluation.explanation;
    return response;
  }
}

function credits(hundredths: number): number {
  return hundredths / 100;
}
