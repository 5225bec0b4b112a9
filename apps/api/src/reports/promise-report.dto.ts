import { IsIn, IsOptional } from 'class-validator';
import { addDays, daysBetween, DomainError, localDate, localDateAt, type Instant, type LocalDate } from '#domain';
import { PROMISE_GROUPINGS, type PromiseGrouping, type PromiseReportRow } from '#persistence';
import { IsCalendarDate } from '../input/validators.js';

const DEFAULT_DAYS = 365;
const LONGEST_DAYS = 5 * 366;

export class PromiseReportQueryDto {
  /** First day on which a promise began to run, in the program's zone; left out: a year before the last one. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Last such day; left out: today. */
  @IsOptional()
  @IsCalendarDate()
  to?: string;

  @IsOptional()
  @IsIn(PROMISE_GROUPINGS)
  by: PromiseGrouping = 'queue';

  /** @throws DomainError `report.invalid` for days in the wrong order, or more than five years */
  days(now: Instant, timeZone: string): { from: LocalDate; to: LocalDate } {
    const to = this.to === undefined ? localDateAt(now, timeZone) : localDate(this.to);
    const from = this.from === undefined ? addDays(to, -DEFAULT_DAYS) : localDate(this.from);
    const span = daysBetween(from, to);
    if (span >= 0 && span < LONGEST_DAYS) return { from, to };
    const message = span < 0 ? `must not be before from (${from})` : 'must be within five years of from';
    throw new DomainError('report.invalid', 'The report has no such span of days.', {}, [{ pointer: '/to', message }]);
  }
}

export class HoursResponse {
  /** Hours from the beginning of the promise to the decision. */
  median!: number | null;
  p90!: number | null;
}

export class PromiseFiguresResponse {
  /** One for each round of a form; the sum of the next five. */
  promises!: number;
  met!: number;
  late!: number;
  /** Open, and not due soon. */
  waiting!: number;
  /** Open, and due within three days. */
  atRisk!: number;
  /** Open, and past the promised instant. */
  overdue!: number;
  gross!: HoursResponse;
  /** Without the time in which the applicant was asked. */
  net!: HoursResponse;
}

export class PromiseRowResponse extends PromiseFiguresResponse {
  /** A queue's or a member's id, or a month `YYYY-MM`; null where there is none yet. */
  key!: string | null;
  name!: string;
}

export class PromiseReportResponse {
  by!: PromiseGrouping;
  from!: string;
  to!: string;
  rows!: PromiseRowResponse[];
  totals!: PromiseFiguresResponse;
}

export function figuresOf(row: PromiseReportRow): Pick<PromiseFiguresResponse, keyof PromiseFiguresResponse> {
  const { promises, met, late, waiting, atRisk, overdue } = row;
  return {
    promises,
    met,
    late,
    waiting,
    atRisk,
    overdue,
    gross: { median: row.grossMedian, p90: row.grossP90 },
    net: { median: row.netMedian, p90: row.netP90 },
  };
}
