import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { mayReview, mayRuleOnConflicts, type Person } from '#domain';
import { ConflictsQuery, FormDetailQuery } from '#persistence';
import { RecuseMember, RuleOnConflict } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, Precondition, Versioned } from '../http/index.js';
import {
  ConflictListResponse,
  ConflictResponse,
  ConflictRulingDto,
  RecusalDto,
  RecusalResponse,
} from './conflicts.dto.js';

@Controller('api/v1/eligibility-forms/:formId')
export class ConflictsController {
  constructor(
    private readonly recuseMember: RecuseMember,
    private readonly ruleOnConflict: RuleOnConflict,
    private readonly conflicts: ConflictsQuery,
    private readonly details: FormDetailQuery,
  ) {}

  @Post('recusals')
  @Allow(mayReview)
  @Idempotent()
  async recuse(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @Body() { reason }: RecusalDto,
    @CurrentPerson() person: Person,
  ): Promise<RecusalResponse> {
    await this.recuseMember.execute({ formId, memberId: person.id, reason, seenVersion: precondition.version });
    return { formId, memberId: person.id, reason };
  }

  @Get('conflicts')
  @Allow(mayRuleOnConflicts)
  @Versioned()
  list(@Param('formId') formId: string): Promise<ConflictListResponse> {
    return this.show(formId);
  }

  @Put('conflicts/:memberId')
  @Allow(mayRuleOnConflicts)
  @Versioned()
  async rule(
    @Param('formId') formId: string,
    @Param('memberId') memberId: string,
    @IfMatch() precondition: Precondition,
    @Body() { state, reason }: ConflictRulingDto,
    @CurrentPerson() person: Person,
  ): Promise<ConflictListResponse> {
    const ruling = { formId, memberId: memberId.toLowerCase(), state, reason, ruledBy: person.id };
    await this.ruleOnConflict.execute(ruling, () => precondition.required());
    return this.show(formId);
  }

  private async show(formId: string): Promise<ConflictListResponse> {
    const [{ form }, rows] = await Promise.all([this.details.execute(formId), this.conflicts.execute(formId)]);
    return { items: rows.map((row) => ConflictResponse.of(row)), nextCursor: null, version: form.version };
  }
}
