import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { localDate, mayManageRenewals, mayReadMembers, toIso, type Person } from '#domain';
import { DrawAudit, Renewals, type AuditDraw } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId } from '../http/index.js';
import { AuditDto } from './renewal.dto.js';
import { RenewalAuditListResponse, RenewalAuditResponse } from './renewal.response.js';

/** Random samples of renewals, whose members show evidence. */
@Controller('api/v1/programs/:program/renewal-audits')
export class RenewalAuditsController {
  constructor(
    private readonly drawAudit: DrawAudit,
    private readonly renewals: Renewals,
  ) {}

  /** With `dryRun` nothing is stored and nobody is asked. */
  @Post()
  @Allow(mayManageRenewals)
  @Idempotent()
  async draw(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: AuditDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RenewalAuditResponse> {
    const { from, to, percent, seed = id, dryRun = false } = dto;
    const terms = { from: localDate(from), to: localDate(to) };
    const command = { id, program, ...terms, percent, seed: seed.trim(), dryRun, by: person.id };
    const draw = await this.drawAudit.execute(command);
    if (!dryRun) reply.header('location', `/api/v1/programs/${program}/renewal-audits`);
    return shown(draw);
  }

  /** The latest first. */
  @Get()
  @Allow(mayReadMembers)
  async list(@Param('program') program: string): Promise<RenewalAuditListResponse> {
    return { items: (await this.renewals.audits(program)).map(shown), nextCursor: null };
  }
}

function shown({
  id,
  from,
  to,
  percent,
  seed,
  population,
  renewalIds,
  answerBy,
  drawnAt,
}: AuditDraw): RenewalAuditResponse {
  return { id, from, to, percent, seed, population, renewalIds, answerBy, drawnAt: toIso(drawnAt) };
}
