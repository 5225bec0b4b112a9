import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, mayCorrectClaims, mayReadRecordOf, signedIn, type Claim, type Person } from '#domain';
import { ClaimEvidenceQuery, ClaimsQuery } from '#persistence';
import { ClaimHours, ClaimOptions, Claims, CorrectClaim, WithdrawClaim } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { memberAsked } from '../members/members.controller.js';
import { ClaimCorrectionDto, ClaimDto, ClaimOptionsQueryDto, ClaimsQueryDto } from './claim.dto.js';
import { ClaimOptionsResponse, ClaimPageResponse, ClaimResponse, CorrectedClaimResponse } from './claim.response.js';

/** Hours that members claim for their records. Nothing is ever edited: what was wrong is reversed. */
@Controller('api/v1/programs/:program/credit-claims')
export class ClaimsController {
  constructor(
    private readonly claimHours: ClaimHours,
    private readonly claimOptions: ClaimOptions,
    private readonly withdrawClaim: WithdrawClaim,
    private readonly correctClaim: CorrectClaim,
    private readonly claims: Claims,
    private readonly query: ClaimsQuery,
    private readonly evidence: ClaimEvidenceQuery,
  ) {}

  @Post()
  @Allow(signedIn)
  @Idempotent()
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: ClaimDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimResponse> {
    const note = dto.note?.trim() ?? '';
    const evidenceIds = dto.evidenceIds?.map((one) => one.toLowerCase()) ?? [];
    const command = { id, program, memberId: person.id, target: dto.toTarget(), ...dto.toHours(), note, evidenceIds };
    const claim = await this.claimHours.execute(command);
    reply.header('location', `/api/v1/programs/${program}/credit-claims/${id}`);
    return this.answer(claim);
  }

  /** One's own, the latest first; headquarters and board name a member. */
  @Get()
  @Allow(signedIn)
  async list(
    @Param('program') program: string,
    @Query() query: ClaimsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<ClaimPageResponse> {
    const { member, cursor, limit } = query;
    const memberId = memberAsked(person, program, member);
    const [after] = cursorKey(cursor, 'id') ?? [];
    const rows = await this.query.execute({ program, memberId, states: query.states(), limit, after });
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    const evidence = await this.evidence.ofClaims(items.map(({ id }) => id));
    return { items: items.map((claim) => ClaimResponse.of(claim, evidence.get(claim.id))), nextCursor };
  }

  /** What can be claimed with a listing, an own form or so much of an approved source. */
  @Get('options')
  @Allow(signedIn)
  async options(
    @Param('program') program: string,
    @Query() query: ClaimOptionsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<ClaimOptionsResponse> {
    return ClaimOptionsResponse.of(await this.claimOptions.execute(program, person.id, query.toTarget()));
  }

  @Get(':claimId')
  @Allow(signedIn)
  async read(
    @Param('program') program: string,
    @Param('claimId') claimId: string,
    @CurrentPerson() person: Person,
  ): Promise<ClaimResponse> {
    const claim = await this.claims.find(program, claimId.toLowerCase());
    if (claim === undefined || !mayReadRecordOf(person, program, claim.memberId)) {
      throw new DomainError('claim.unknown', 'There is no such claim.');
    }
    return this.answer(claim);
  }

  /** Takes one's own claim off the record; it stays visible. */
  @Post(':claimId/withdrawal')
  @Allow(signedIn)
  @HttpCode(200)
  async withdraw(
    @Param('program') program: string,
    @Param('claimId') claimId: string,
    @CurrentPerson() person: Person,
  ): Promise<ClaimResponse> {
    return this.answer(await this.withdrawClaim.execute(program, person.id, claimId.toLowerCase()));
  }

  /** Reverses a claim with a reason; another takes its place where `instead` says what is right. */
  @Post(':claimId/correction')
  @Allow(mayCorrectClaims)
  @Idempotent()
  async correct(
    @Param('program') program: string,
    @Param('claimId') claimId: string,
    @NewId() newId: string,
    @Body() dto: ClaimCorrectionDto,
    @CurrentPerson() person: Person,
  ): Promise<CorrectedClaimResponse> {
    const correction = { newId, program, claimId: claimId.toLowerCase(), reason: dto.reason.trim() };
    const done = await this.correctClaim.execute({ ...correction, instead: dto.toInstead(), by: person.id });
    const evidence = await this.evidence.ofClaims([done.reversed.id]);
    return CorrectedClaimResponse.of(done, evidence.get(done.reversed.id) ?? []);
  }

  private async answer(claim: Claim): Promise<ClaimResponse> {
    const evidence = await this.evidence.ofClaims([claim.id]);
    return ClaimResponse.of(claim, evidence.get(claim.id));
  }
}
