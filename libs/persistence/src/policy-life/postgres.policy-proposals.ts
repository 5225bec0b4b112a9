import type { PoolClient } from 'pg';
import { DomainError, instantAt, requireCurrentBase, type Instant, type LocalDate, type PolicyProposal } from '#domain';
import { PolicyProposals, type PolicyDocument, type ProposalChange, type StoredProposal } from '#use-cases';
import type { Database } from '../database.js';
import { takingEffect } from '../policies/policy-text.js';
import { POLICIES_CHANNEL } from '../policies/stored-policies.js';
import { timestamp } from '../timestamp.js';

export interface ProposalRow {
  id: string;
  program: string;
  base_version: string;
  policy_version: string;
  text: string;
  document: PolicyDocument;
  reason: string;
  state: PolicyProposal['state'];
  proposed_by: string;
  proposed_at: Date;
  version: number;
  [more: string]: unknown;
}

export class PostgresPolicyProposals extends PolicyProposals {
  constructor(private readonly database: Database) {
    super();
  }

  async find(program: string, id: string): Promise<StoredProposal | undefined> {
    const [row] = await this.database.query<ProposalRow>(
      'policy-proposal.find',
      'SELECT * FROM policy_proposal WHERE program = $1 AND id = $2',
      [program, id],
    );
    return row && { proposal: toProposal(row), document: row.document };
  }

  async insert(change: ProposalChange, at: Instant): Promise<void> {
    const { proposal, document } = change;
    await this.database.transaction(async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO policy_proposal (id, program, base_version, policy_version, text, document, reason, state, proposed_by,
           proposed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ON CONSTRAINT policy_proposal_pk DO NOTHING`,
        [
          proposal.id,
          proposal.program,
          proposal.baseVersion,
          proposal.policyVersion,
          proposal.text,
          JSON.stringify(document),
          proposal.reason,
          proposal.state,
          proposal.proposedBy,
          timestamp(proposal.proposedAt),
          proposal.version,
        ],
      );
      if (rowCount === 1) await record(client, change, at);
    });
  }

  async update(change: ProposalChange, at: Instant): Promise<void> {
    await this.database.transaction((client) => updateAndRecord(client, change, at));
  }

  async adopt(change: ProposalChange, effectiveFrom: LocalDate, at: Instant): Promise<void> {
    const { proposal, document, by } = change;
    await this.database.transaction(async (client) => {
      // The lock under which files are stored, too: a version comes after the one it was written on.
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('policy_version', 0))`);
      await updateAndRecord(client, change, at);
      const { rows } = await client.query<{ version: string }>(
        'SELECT version FROM policy_version WHERE program = $1 ORDER BY effective_from DESC LIMIT 1',
        [proposal.program],
      );
      requireCurrentBase(proposal, rows[0]?.version ?? '');
      await client.query(
        `INSERT INTO policy_version (program, version, effective_from, document, text, proposal_id, adopted_by, adopted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          proposal.program,
          proposal.policyVersion,
          effectiveFrom,
          JSON.stringify(document),
          takingEffect(proposal.text, effectiveFrom),
          proposal.id,
          by,
          timestamp(at),
        ],
      );
      // In the transaction, although that makes other writers queue up: it happens a few times a year.
      await client.query(`SELECT pg_notify('${POLICIES_CHANNEL}', '')`);
    });
  }
}

async function updateAndRecord(client: PoolClient, change: ProposalChange, at: Instant): Promise<void> {
  const { proposal, document } = change;
  const { rowCount } = await client.query(
    `UPDATE policy_proposal SET base_version = $2, policy_version = $3, text = $4, document = $5, reason = $6, state = $7,
       version = $8
     WHERE id = $1 AND version = $8 - 1`,
    [
      proposal.id,
      proposal.baseVersion,
      proposal.policyVersion,
      proposal.text,
      JSON.stringify(document),
      proposal.reason,
      proposal.state,
      proposal.version,
    ],
  );
  if (rowCount !== 1) {
    throw new DomainError('policy.version-stale', 'The proposal has changed since it was read.');
  }
  await record(client, change, at);
}

async function record(client: PoolClient, { proposal, kind, details, by }: ProposalChange, at: Instant): Promise<void> {
  await client.query(
    `INSERT INTO policy_proposal_event (proposal_id, version, kind, details, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [proposal.id, proposal.version, kind, JSON.stringify(details), by, timestamp(at)],
  );
}

export function toProposal(row: ProposalRow): PolicyProposal {
  return {
    id: row.id,
    program: row.program,
    baseVersion: row.base_version,
    policyVersion: row.policy_version,
    text: row.text,
    reason: row.reason,
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: instantAt(row.proposed_at.getTime()),
    version: row.version,
  };
}
