import { Controller, Get, Param } from '@nestjs/common';
import { anyone } from '#domain';
import { ApiOkResponse } from '@nestjs/swagger';
import { Clock, Policies, type PolicyDocument } from '#use-cases';
import { Allow } from '../http/index.js';
import { ProgramListResponse, ProgramResponse } from './program.response.js';

@Controller('api/v1/programs')
export class ProgramsController {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(anyone)
  async list(): Promise<ProgramListResponse> {
    const now = await this.clock.now();
    return { items: this.policies.programs().map((id) => ProgramResponse.of(this.policies.inForceAt(id, now))) };
  }

  /** The version in force now. */
  @Get(':program/policy')
  @Allow(anyone)
  @ApiOkResponse({ schema: { type: 'object', description: 'As `policy.schema.json` describes it.' } })
  async policy(@Param('program') program: string): Promise<PolicyDocument> {
    return this.policies.document(this.policies.inForceAt(program, await this.clock.now()));
  }
}
