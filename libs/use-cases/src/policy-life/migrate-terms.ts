import { Injectable } from '@nestjs/common';
import { DomainError, localDateAt, type LocalDate } from '#domain';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { PolicyMigrations } from '../ports/policy-migrations.js';
import { PolicyReplays } from '../ports/policy-replays.js';
import { knownVersion } from './replay-policy.js';

export interface MigrationCommand {
  id: string;
  program: string;
  version: string;
  reason: string;
  by: string;
}

/**
 * The board moves all terms that run today to a version that is in force. It has seen what that does: a replay of today
 * must be there. Terms keep their dates; terms that are over, and those to come, are not touched.
 */
@Injectable()
export class MigrateTerms {
  constructor(
    private readonly migrations: PolicyMigrations,
    private readonly replays: PolicyReplays,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `policy-version.unknown`, `policy-version.not-in-force`, `policy-migration.exists`,
   *   `policy.replay-missing`
   */
  async execute({ id, program, version, reason, by }: MigrationCommand): Promise<{ on: LocalDate }> {
    await this.policies.refresh();
    const policy = knownVersion(this.policies, program, version);
    const now = await this.clock.now();
    const on = localDateAt(now, policy.timeZone);
    if (policy.effectiveFrom > on) {
      throw new DomainError(
        'policy-version.not-in-force',
        `Version ${version} takes effect on ${policy.effectiveFrom}. Terms can be moved to it from then on.`,
        { effectiveFrom: policy.effectiveFrom },
      );
    }
    const latest = this.policies.migrations(program).at(-1);
    if (latest?.version === version) {
      throw new DomainError(
        'policy-migration.exists',
        `The terms were moved to version ${version} on ${latest.on}; those that began since follow it, too.`,
        { on: latest.on },
      );
    }
    const replay = await this.replays.finishedOf(program, version);
    if (replay?.asOf !== on) {
      throw new DomainError(
        'policy.replay-missing',
        'Nobody has seen today what this does to the members. Run the replay of this version, look at it, then move the terms.',
        { lastReplayOn: replay?.asOf ?? null },
      );
    }
    await this.migrations.insert({ id, program, version, on, reason, counts: replay.counts, by }, now);
    await this.policies.refresh();
    return { on };
  }
}
