import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, mayReadMembers, mayReplayPolicy, type Person } from '#domain';
import { PolicyReplaysQuery, type ReplayProgressRow } from '#persistence';
import { StartReplay } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { ReplayDto, ReplayedMembersQueryDto } from './policy-life.dto.js';
import { PolicyReplayResponse, ReplayedMemberPageResponse, ReplayedMemberResponse } from './policy-life.response.js';

/** Who would be affected, and how: every running term under its own rules and under others. */
@Controller('api/v1/programs/:program/policy-replays')
export class PolicyReplaysController {
  constructor(
    private readonly startReplay: StartReplay,
    private readonly query: PolicyReplaysQuery,
  ) {}

  /** A worker goes through the members; of each proposal or version the latest replay is kept. */
  @Post()
  @Allow(mayReplayPolicy)
  @Idempotent()
  @HttpCode(202)
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: ReplayDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyReplayResponse> {
    await this.startReplay.execute({ id, program, subject: dto.toSubject(), by: person.id });
    reply.header('location', `/api/v1/programs/${program}/policy-replays/${id}`);
    return PolicyReplayResponse.of(await this.find(program, id));
  }

  @Get(':replayId')
  @Allow(mayReplayPolicy)
  async read(@Param('program') program: string, @Param('replayId') replayId: string): Promise<PolicyReplayResponse> {
    return PolicyReplayResponse.of(await this.find(program, replayId.toLowerCase()));
  }

  /** Each with both standings and what differs in words, as far as the worker has come. */
  @Get(':replayId/members')
  @Allow(mayReplayPolicy)
  async members(
    @Param('program') program: string,
    @Param('replayId') replayId: string,
    @Query() { change, cursor, limit }: ReplayedMembersQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<ReplayedMemberPageResponse> {
    const { id } = await this.find(program, replayId.toLowerCase());
    const [after] = cursorKey(cursor, 'id') ?? [];
    const rows = await this.query.members(id, change, after, limit);
    const { items, nextCursor } = toPage(rows, limit, ({ credential_id }) => [credential_id]);
    const mayKnowWho = mayReadMembers.permits(person, program);
    return { items: items.map((row) => ReplayedMemberResponse.of(row, mayKnowWho)), nextCursor };
  }

  private async find(program: string, id: string): Promise<ReplayProgressRow> {
    const row = await this.query.find(program, id);
    if (row === undefined) throw new DomainError('policy-replay.unknown', 'There is no such replay.');
    return row;
  }
}
