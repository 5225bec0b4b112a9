import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DomainError, mayAdoptPolicy, mayReadProposals, type Person } from '#domain';
import { PolicyVersionsQuery } from '#persistence';
import { Clock, MigrateTerms, Policies } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId } from '../http/index.js';
import { MigrationDto } from './policy-life.dto.js';
import {
  PolicyMigrationListResponse,
  PolicyMigrationResponse,
  PolicyVersionListResponse,
  PolicyVersionResponse,
  WrittenPolicyResponse,
} from './policy-life.response.js';
import { ShownProposals } from './shown-proposals.js';

/** A program's rules through time, and the terms that the board moved from one version to another. */
@Controller('api/v1/programs/:program')
export class PolicyVersionsController {
  constructor(
    private readonly query: PolicyVersionsQuery,
    private readonly shown: ShownProposals,
    private readonly migrateTerms: MigrateTerms,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** The latest first; there are few. */
  @Get('policy-versions')
  @Allow(mayReadProposals)
  async list(@Param('program') program: string): Promise<PolicyVersionListResponse> {
    const inForce = this.policies.inForceAt(program, await this.clock.now());
    const rows = await this.query.versions(program);
    return { items: rows.map((row) => PolicyVersionResponse.of(row, inForce)), nextCursor: null };
  }

  @Get('policy-versions/:version')
  @Allow(mayReadProposals)
  async read(@Param('program') program: string, @Param('version') version: string): Promise<WrittenPolicyResponse> {
    const policy = this.policies.versions(program).find((one) => one.version === version);
    if (policy === undefined) throw new DomainError('policy-version.unknown', 'There is no such version.');
    return this.shown.written(policy);
  }

  /** The latest first. */
  @Get('policy-migrations')
  @Allow(mayReadProposals)
  async migrations(@Param('program') program: string): Promise<PolicyMigrationListResponse> {
    const rows = await this.query.migrations(program);
    return { items: rows.map((row) => PolicyMigrationResponse.of(row)), nextCursor: null };
  }

  /** All terms that run today are counted by that version from now on. Somebody has looked at a replay of it today. */
  @Post('policy-migrations')
  @Allow(mayAdoptPolicy)
  @Idempotent()
  async migrate(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() { version, reason }: MigrationDto,
    @CurrentPerson() person: Person,
  ): Promise<PolicyMigrationResponse> {
    await this.migrateTerms.execute({ id, program, version, reason: reason.trim(), by: person.id });
    const stored = (await this.query.migrations(program)).find((row) => row.id === id);
    if (stored === undefined) throw new Error('A migration that was stored must be found.');
    return PolicyMigrationResponse.of(stored);
  }
}
