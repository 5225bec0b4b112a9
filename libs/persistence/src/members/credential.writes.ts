import type { Credential, Instant } from '#domain';
import type { CredentialStore } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

/** What a renewal does to a credential: every version of it stays on record. */
export class CredentialWrites implements CredentialStore {
  constructor(private readonly writes: Write[]) {}

  change(credential: Credential, at: Instant, actor: string | null): void {
    const { id, version, kind, certificationId, awardedOn, term, ending } = credential;
    this.writes.push({
      name: 'credential.update',
      text: `UPDATE credential SET term_start = $3, term_end = $4, ended_on = $5, ended_reason = $6, version = $2
        WHERE id = $1 AND version = $2 - 1`,
      values: [id, version, term?.start ?? null, term?.end ?? null, ending?.on ?? null, ending?.reason ?? null],
      rows: 1,
    });
    this.writes.push({
      name: 'credential.event',
      text: `INSERT INTO credential_event (credential_id, version, facts, actor_id, at) VALUES ($1, $2, $3, $4, $5)`,
      values: [id, version, JSON.stringify({ kind, certificationId, awardedOn, term, ending }), actor, timestamp(at)],
    });
  }
}
