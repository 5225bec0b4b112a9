import { Controller, Get, Param, Query } from '@nestjs/common';
import { mayReadReviews, signedIn, type Person } from '#domain';
import { PrecedentsQuery } from '#persistence';
import { Allow, CurrentPerson } from '../http/index.js';
import { PrecedentListResponse, PrecedentResponse, PrecedentsQueryDto } from './precedents.dto.js';

/** Earlier decisions on the same or a similar activity, for applicants before they submit and for reviewers. */
@Controller('api/v1/programs/:program/precedents')
export class PrecedentsController {
  constructor(private readonly precedents: PrecedentsQuery) {}

  @Get()
  @Allow(signedIn)
  async list(
    @Param('program') program: string,
    @Query() { title, url, startsOn }: PrecedentsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<PrecedentListResponse> {
    const forCommittee = mayReadReviews.permits(person, program);
    const rows = await this.precedents.execute({
      program,
      personId: person.id,
      forCommittee,
      title,
      url,
      startsOn,
    });
    return { items: rows.map((row) => PrecedentResponse.of(row, forCommittee)) };
  }
}
