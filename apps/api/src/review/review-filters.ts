import { Injectable } from '@nestjs/common';
import { addDays, localDate, startOfDay, toIso, type Person } from '#domain';
import type { ReviewFilter } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { RequestProblem } from '../http/index.js';
import { listValues, words } from '../input/list-values.js';
import type { ReviewFilterDto } from './review-filter.dto.js';

/** Reads a filter as somebody sent it: `me` is who asks, and dates are days of the program's zone. */
@Injectable()
export class ReviewFilters {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /**
   * @param below where the filter stands in a body; undefined for a query
   * @throws RequestProblem see {@link requireKnown}
   */
  async read(program: string, member: Person, dto: Partial<ReviewFilterDto>, below?: string): Promise<ReviewFilter> {
    this.requireKnown(program, dto, below);
    const assignee = dto.assignee?.toLowerCase();
    return {
      program,
      memberId: member.id,
      group: dto.group,
      queue: dto.queue,
      statuses: listValues(dto.status),
      assignee: assignee === 'me' ? member.id : assignee,
      overdue: yesOrNo(dto.overdue),
      dueSoon: yesOrNo(dto.dueSoon),
      late: yesOrNo(dto.late),
      openQuestion: yesOrNo(dto.openQuestion),
      round: dto.round === undefined ? undefined : Number(dto.round),
      category: dto.category,
      tag: dto.tag,
      format: dto.format,
      origin: dto.origin,
      delivery: dto.delivery,
      provider: dto.provider,
      submitted: await this.days(program, dto.submittedFrom, dto.submittedTo),
      starts: { from: dto.startsFrom, to: dto.startsTo },
      words: words(dto.q),
    };
  }

  /**
   * Refuses what no version of the program's policy ever named: no form has it, and looking for it would read them all.
   *
   * @throws RequestProblem `request.malformed` for a query, `request.invalid` for a body
   */
  requireKnown(program: string, dto: Partial<ReviewFilterDto>, below?: string): void {
    const versions = this.policies.versions(program);
    const named = {
      category: versions.flatMap(({ categories }) => categories),
      tag: versions.flatMap(({ tags }) => tags),
      format: versions.flatMap(({ formats }) => formats),
    };
    const fields = (['category', 'tag', 'format'] as const)
      .filter((part) => dto[part] !== undefined && !named[part].some(({ id }) => id === dto[part]))
      .map((part) => ({ pointer: `${below ?? ''}/${part}`, message: `${part} is none of the program’s` }));
    if (fields.length === 0) return;
    throw below === undefined
      ? new RequestProblem('request.malformed', 'The address has parts that cannot be accepted.', { fields })
      : new RequestProblem('request.invalid', 'The body has entries that cannot be accepted.', { fields });
  }

  private async days(program: string, from?: string, to?: string): Promise<ReviewFilter['submitted']> {
    if (from === undefined && to === undefined) return undefined;
    const { timeZone } = this.policies.inForceAt(program, await this.clock.now());
    return {
      from: from === undefined ? undefined : toIso(startOfDay(localDate(from), timeZone)),
      before: to === undefined ? undefined : toIso(startOfDay(addDays(localDate(to), 1), timeZone)),
    };
  }
}

function yesOrNo(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'true' || value === '1';
}
