import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { localDate, mayAdoptPolicy, mayProposePolicy, mayReadProposals, type Person } from '#domain';
import { PolicyProposalsQuery } from '#persistence';
import { Policies, ProposePolicy, RuleOnProposal } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, toPage, Versioned } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { AdoptionDto, PolicyTextDto, ProposalDto, ProposalsQueryDto, ReturnDto } from './policy-life.dto.js';
import {
  PolicyFindingResponse,
  PolicyLintResponse,
  ProposalPageResponse,
  ProposalResponse,
  ProposalSummaryResponse,
} from './policy-life.response.js';
import { ShownProposals } from './shown-proposals.js';

/** Versions of a program's rules that the committee proposes and the board adopts. */
@Controller('api/v1/programs/:program/policy-proposals')
export class PolicyProposalsController {
  constructor(
    private readonly query: PolicyProposalsQuery,
    private readonly shown: ShownProposals,
    private readonly proposePolicy: ProposePolicy,
    private readonly ruleOnProposal: RuleOnProposal,
    private readonly policies: Policies,
  ) {}

  /** The latest first. */
  @Get()
  @Allow(mayReadProposals)
  async list(@Param('program') program: string, @Query() query: ProposalsQueryDto): Promise<ProposalPageResponse> {
    const { cursor, limit } = query;
    const [after] = cursorKey(cursor, 'id') ?? [];
    const rows = await this.query.list(program, query.states(), after, limit);
    const latest = this.policies.versions(program).at(-1)?.version ?? '';
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => ProposalSummaryResponse.of(row, latest)), nextCursor };
  }

  /** Looks at a text as the next version; stores nothing. */
  @Post('lint')
  @Allow(mayReadProposals)
  @HttpCode(200)
  lint(@Param('program') program: string, @Body() { text }: PolicyTextDto): PolicyLintResponse {
    const { findings, document } = this.policies.inspect(program, text);
    return {
      usable: document !== null && findings.every(({ severity }) => severity !== 'error'),
      findings: findings.map((finding) => PolicyFindingResponse.of(finding)),
      document,
      written: document === null ? null : this.policies.text(document),
    };
  }

  @Post()
  @Allow(mayProposePolicy)
  @Idempotent()
  @Versioned()
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() { text, reason }: ProposalDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalResponse> {
    await this.proposePolicy.execute({ id, program, text, reason: reason.trim(), by: person.id });
    reply.header('location', `/api/v1/programs/${program}/policy-proposals/${id}`);
    return this.shown.show(program, id);
  }

  @Get(':proposalId')
  @Allow(mayReadProposals)
  @Versioned()
  read(@Param('program') program: string, @Param('proposalId') proposalId: string): Promise<ProposalResponse> {
    return this.shown.show(program, proposalId.toLowerCase());
  }

  /** Written anew, on the rules as they are today; goes before the board again. */
  @Put(':proposalId')
  @Allow(mayProposePolicy)
  @Versioned()
  async revise(
    @Param('program') program: string,
    @Param('proposalId') proposalId: string,
    @IfMatch() precondition: Precondition,
    @Body() { text, reason }: ProposalDto,
    @CurrentPerson() person: Person,
  ): Promise<ProposalResponse> {
    const id = proposalId.toLowerCase();
    const command = { id, program, text, reason: reason.trim(), by: person.id };
    await this.proposePolicy.revise(command, () => precondition.required());
    return this.shown.show(program, id);
  }

  @Post(':proposalId/withdrawal')
  @Allow(mayProposePolicy)
  @HttpCode(200)
  @Versioned()
  async withdraw(
    @Param('program') program: string,
    @Param('proposalId') proposalId: string,
    @IfMatch() { version }: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<ProposalResponse> {
    const id = proposalId.toLowerCase();
    await this.proposePolicy.withdraw(program, id, person.id, version);
    return this.shown.show(program, id);
  }

  /** Makes it the program's next version. Terms that have begun keep theirs. */
  @Post(':proposalId/adoption')
  @Allow(mayAdoptPolicy)
  @HttpCode(200)
  @Versioned()
  async adopt(
    @Param('program') program: string,
    @Param('proposalId') proposalId: string,
    @IfMatch() { version: seenVersion }: Precondition,
    @Body() { effectiveFrom, note }: AdoptionDto,
    @CurrentPerson() person: Person,
  ): Promise<ProposalResponse> {
    const ruling = { program, id: proposalId.toLowerCase(), by: person.id, seenVersion };
    await this.ruleOnProposal.adopt(ruling, localDate(effectiveFrom), note?.trim() ?? '');
    return this.shown.show(program, ruling.id);
  }

  /** Back to the committee, with a reason. */
  @Post(':proposalId/return')
  @Allow(mayAdoptPolicy)
  @HttpCode(200)
  @Versioned()
  async sendBack(
    @Param('program') program: string,
    @Param('proposalId') proposalId: string,
    @IfMatch() { version: seenVersion }: Precondition,
    @Body() { reason }: ReturnDto,
    @CurrentPerson() person: Person,
  ): Promise<ProposalResponse> {
    const ruling = { program, id: proposalId.toLowerCase(), by: person.id, seenVersion };
    await this.ruleOnProposal.sendBack(ruling, reason.trim());
    return this.shown.show(program, ruling.id);
  }
}
