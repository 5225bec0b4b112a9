import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { anyone, localDate, localDateAt, mayCurate, mayPreApprove, type Person } from '#domain';
import { StandingApprovalsQuery } from '#persistence';
import { ApproveSource, Clock, EndSourceApproval, Policies, StandingApprovals } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId, PageQuery, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import {
  ApprovedSourceResponse,
  EndStandingApprovalDto,
  RecordedStandingApprovalResponse,
  StandingApprovalDto,
  StandingApprovalListResponse,
  StandingApprovalPageResponse,
} from './standing-approvals.dto.js';

/** Sources of which everything counts, until the approval expires or is ended. */
@Controller('api/v1/programs/:program/standing-approvals')
export class StandingApprovalsController {
  constructor(
    private readonly approveSource: ApproveSource,
    private readonly endSourceApproval: EndSourceApproval,
    private readonly standing: StandingApprovals,
    private readonly all: StandingApprovalsQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Those in force today. */
  @Get()
  @Allow(anyone)
  async list(@Param('program') program: string): Promise<StandingApprovalListResponse> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const inForce = await this.standing.inForceOn(program, localDateAt(now, policy.timeZone));
    return { items: inForce.map((approval) => ApprovedSourceResponse.ofPolicy(approval, policy)), nextCursor: null };
  }

  /** All there ever were, the latest first. */
  @Get('history')
  @Allow(mayCurate)
  async history(
    @Param('program') program: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<StandingApprovalPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const { items, nextCursor } = toPage(await this.all.execute(program, after, limit), limit, ({ id }) => [id]);
    return { items: items.map((approval) => RecordedStandingApprovalResponse.of(approval)), nextCursor };
  }

  @Post()
  @Allow(mayPreApprove)
  @Idempotent()
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: StandingApprovalDto,
    @CurrentPerson() person: Person,
  ): Promise<RecordedStandingApprovalResponse> {
    const approval = await this.approveSource.execute({ ...dto.toApproval(), id, program, approvedBy: person.id });
    return RecordedStandingApprovalResponse.of(approval);
  }

  /** It is never rewritten: what changes is a new one. */
  @Post(':approvalId/end')
  @Allow(mayPreApprove)
  @HttpCode(200)
  async end(
    @Param('program') program: string,
    @Param('approvalId') approvalId: string,
    @Body() { reason, on }: EndStandingApprovalDto,
    @CurrentPerson() person: Person,
  ): Promise<RecordedStandingApprovalResponse> {
    const id = approvalId.toLowerCase();
    const day = on === undefined ? undefined : localDate(on);
    const ended = await this.endSourceApproval.execute({ program, id, reason, on: day, endedBy: person.id });
    return RecordedStandingApprovalResponse.of(ended);
  }
}
