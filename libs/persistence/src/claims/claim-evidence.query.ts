import type { Database } from '../database.js';
import type { SentFile } from '../forms/attachments.query.js';

/** A file beside a claim, with where its bytes are. */
export interface EvidenceFile {
  id: string;
  name: string;
  media_type: string;
  size: number;
  key: string;
  /** The claim that it was added to. */
  place: string;
}

type EvidenceRow = EvidenceFile & { claim_id: string; [more: string]: unknown };

/** A claim that stands for another one has that one's files, too. */
const SELECT = `WITH RECURSIVE origin AS (
    SELECT k.id AS claim_id, k.id, k.corrects FROM credit_claim k WHERE k.id = ANY ($1::uuid[])
    UNION ALL SELECT o.claim_id, k.id, k.corrects FROM origin o JOIN credit_claim k ON k.id = o.corrects)
  SELECT o.claim_id, a.id, a.name, a.media_type, a.size, a.key, a.form_id AS place
  FROM origin o JOIN attachment a ON a.form_id = o.id AND a.state = 'stored'`;

/** The files beside claims. */
export class ClaimEvidenceQuery {
  constructor(private readonly database: Database) {}

  /** By claim, the oldest first; claims without files are left out. */
  async ofClaims(claimIds: readonly string[]): Promise<ReadonlyMap<string, SentFile[]>> {
    if (claimIds.length === 0) return new Map();
    const rows = await this.database.query<EvidenceRow>('claim-evidence', `${SELECT} ORDER BY a.id`, [claimIds]);
    const files = new Map<string, SentFile[]>();
    for (const { claim_id, id, name, media_type: mediaType, size } of rows) {
      files.set(claim_id, [...(files.get(claim_id) ?? []), { id, name, mediaType, size }]);
    }
    return files;
  }

  /** A file that the member sent and has not claimed with. */
  async unclaimed(memberId: string, id: string): Promise<{ id: string } | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'claim-evidence.unclaimed',
      `SELECT id FROM attachment WHERE id = $1 AND form_id = $2 AND uploaded_by = $2 AND state = 'stored'`,
      [id, memberId],
    );
    return row;
  }

  async find(claimId: string, id: string): Promise<EvidenceFile | undefined> {
    const [row] = await this.database.query<EvidenceRow>('claim-evidence.one', `${SELECT} WHERE a.id = $2`, [
      [claimId],
      id,
    ]);
    return row;
  }
}
