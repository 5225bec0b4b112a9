import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mayReadMembers, signedIn, toIso, type Person } from '#domain';
import { RenewalHistoryQuery, RenewalsQuery } from '#persistence';
import { Clock, Policies, RenewalDesk, SubmitRenewal } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, toPage, Versioned } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { CredentialResponse } from '../members/credential.response.js';
import { MemberParameter } from '../members/members.dto.js';
import { memberAsked } from '../members/members.controller.js';
import { RenewalApplicationDto, RenewalsQueryDto } from './renewal.dto.js';
import {
  ListedRenewalResponse,
  OwnRenewalsResponse,
  RenewalDetailResponse,
  RenewalEventResponse,
  RenewalHistoryResponse,
  RenewalPageResponse,
  RenewalResponse,
  RenewalRulesResponse,
} from './renewal.response.js';
import { RenewalView } from './renewal-view.js';

/** A credential's way from one term into the next. */
@Controller('api/v1/programs/:program/renewals')
export class RenewalsController {
  constructor(
    private readonly view: RenewalView,
    private readonly desk: RenewalDesk,
    private readonly submitRenewal: SubmitRenewal,
    private readonly query: RenewalsQuery,
    private readonly historyQuery: RenewalHistoryQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Applies for renewal, the first time or after a return: 409 where the record does not hold what the term requires. */
  @Post()
  @Allow(signedIn)
  @Idempotent()
  @Versioned()
  async submit(
    @Param('program') program: string,
    @NewId() newId: string,
    @IfMatch() precondition: Precondition,
    @Body() { credentialId, attestations, note }: RenewalApplicationDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RenewalResponse> {
    const renewal = await this.submitRenewal.execute({
      newId,
      program,
      memberId: person.id,
      credentialId: credentialId?.toLowerCase(),
      attestations,
      note: note?.trim() ?? '',
      seenVersion: precondition.version,
    });
    reply.header('location', `/api/v1/programs/${program}/renewals/${renewal.id}`);
    return this.view.short(renewal);
  }

  /** Those that close first in front. */
  @Get()
  @Allow(mayReadMembers)
  async list(@Param('program') program: string, @Query() query: RenewalsQueryDto): Promise<RenewalPageResponse> {
    const { q, from, to, audit, limit, cursor } = query;
    const [closesAt, id] = cursorKey(cursor, 'text', 'id') ?? [];
    const rows = await this.query.execute({
      ...{ program, from, to, audit, limit },
      statuses: query.statuses(),
      q: q?.trim() === '' ? undefined : q?.trim(),
      after: closesAt === undefined || id === undefined ? undefined : { closesAt, id },
    });
    const { items, nextCursor } = toPage(rows, limit, ({ renewal }) => [toIso(renewal.closesAt), renewal.id]);
    const policy = this.policies.inForceAt(program, await this.clock.now());
    return { items: items.map((row) => ListedRenewalResponse.of(row, policy)), nextCursor };
  }

  /** One's own by credential, with when the current term can be renewed; headquarters and board name a member. */
  @Get('own')
  @Allow(signedIn)
  async own(
    @Param('program') program: string,
    @Query() { member }: MemberParameter,
    @CurrentPerson() person: Person,
  ): Promise<OwnRenewalsResponse> {
    const now = await this.clock.now();
    const current = this.policies.inForceAt(program, now);
    const all = await this.desk.execute(program, memberAsked(person, program, member));
    const items = all.map(({ credential, next, renewals }) => ({
      credential: CredentialResponse.of(credential, current, now),
      next: next && {
        term: next.term,
        opensOn: next.window.firstDay,
        opensAt: toIso(next.window.opensAt),
        lastDay: next.window.lastDay,
        closesAt: toIso(next.window.closesAt),
        open: next.isOpen,
        rules: RenewalRulesResponse.of(next.policy, this.view.online),
      },
      renewals: renewals.map((renewal) => this.view.short(renewal)),
    }));
    return { items, nextCursor: null };
  }

  @Get(':renewalId')
  @Allow(signedIn)
  @Versioned()
  async read(
    @Param('program') program: string,
    @Param('renewalId') renewalId: string,
    @CurrentPerson() person: Person,
  ): Promise<RenewalDetailResponse> {
    return this.view.detail(await this.view.find(program, renewalId, person));
  }

  @Get(':renewalId/history')
  @Allow(signedIn)
  async history(
    @Param('program') program: string,
    @Param('renewalId') renewalId: string,
    @CurrentPerson() person: Person,
  ): Promise<RenewalHistoryResponse> {
    const { id } = await this.view.find(program, renewalId, person);
    const rows = await this.historyQuery.execute(id);
    const showsActor = mayReadMembers.permits(person, program);
    return { items: rows.map((row) => RenewalEventResponse.of(row, showsActor)), nextCursor: null };
  }
}
