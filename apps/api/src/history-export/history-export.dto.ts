import { IsOptional, Matches } from 'class-validator';
import { addDays, localDate, startOfDay } from '#domain';
import type { HistoryExportFilter } from '#persistence';
import { IsCalendarDate } from '../input/validators.js';

export class HistoryExportQueryDto {
  /** First day, in the program's zone. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Last day, in the program's zone. */
  @IsOptional()
  @IsCalendarDate()
  to?: string;

  /** The id or the number of one form. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9-]{1,64}$/)
  form?: string;
}

export function historyFilter(
  { form, from, to }: HistoryExportQueryDto,
  program: string,
  memberId: string,
  zone: string,
): HistoryExportFilter {
  return {
    program,
    memberId,
    form,
    ...(from !== undefined && { from: startOfDay(localDate(from), zone) }),
    ...(to !== undefined && { before: startOfDay(addDays(localDate(to), 1), zone) }),
  };
}
