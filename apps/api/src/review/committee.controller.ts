import { Controller, Get, Param } from '@nestjs/common';
import { mayReadReviews } from '#domain';
import { CommitteeQuery } from '#persistence';
import { Allow } from '../http/index.js';
import { CommitteeMemberResponse, CommitteeResponse } from './committee.response.js';

@Controller('api/v1/programs/:program/committee')
export class CommitteeController {
  constructor(private readonly committee: CommitteeQuery) {}

  /** Who is on the committee today, chairs first. */
  @Get()
  @Allow(mayReadReviews)
  async list(@Param('program') program: string): Promise<CommitteeResponse> {
    const rows = await this.committee.execute(program);
    return { items: rows.map((row) => CommitteeMemberResponse.of(row)), nextCursor: null };
  }
}
