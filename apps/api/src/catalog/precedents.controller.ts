import { Controller, Get, Param, Query } from '@nestjs/common';
import { mayReadReviews, signedIn, type Person } from '#domain';
import { PrecedentsQuery } from '#persistence';
import { PublicLinks } from '#use-cases';
import { Allow, CurrentPerson } from '../http/index.js';
import { PrecedentListResponse, PrecedentResponse, PrecedentsQueryDto } from './precedents.dto.js';

/** Earlier decisions, and forms that wait, on the same or a similar activity, for applicants before they submit and for reviewers. */
@Controller('api/v1/programs/:program/precedents')
export class PrecedentsController {
  constructor(
    private readonly precedents: PrecedentsQuery,
    private readonly links: PublicLinks,
  ) {}

  @Get()
  @Allow(signedIn)
  async list(
    @Param('program') program: string,
    @Query() { title, url, startsOn, formId }: PrecedentsQueryDto,
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
      formId: formId?.toLowerCase(),
    });
    return {
      items: rows.map((row) => {
        const url = row.listing_id === null ? null : this.links.listing(program, row.listing_id);
        return PrecedentResponse.of(row, forCommittee, url);
      }),
    };
  }
}
