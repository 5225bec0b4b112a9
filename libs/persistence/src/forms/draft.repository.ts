import type { Draft, Instant } from '#domain';
import type { Drafts } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';
import { DRAFT_SELECT, toDraft, type DraftRow } from './draft-row.js';

export class DraftRepository implements Drafts {
  constructor(
    private readonly database: Database,
    private readonly writes: Write[],
  ) {}

  async find(id: string): Promise<Draft | undefined> {
    const [row] = await this.database.query<DraftRow>('draft.find', `${DRAFT_SELECT} WHERE id = $1`, [id]);
    return row && toDraft(row);
  }

  async findFor(formerId: string): Promise<Draft | undefined> {
    const [row] = await this.database.query<DraftRow>('draft.find-for', `${DRAFT_SELECT} WHERE resubmission_of = $1`, [
      formerId,
    ]);
    return row && toDraft(row);
  }

  async count(applicantId: string, program: string): Promise<number> {
    const { drafts } = await this.database.one<{ drafts: number }>(
      'draft.count',
      'SELECT count(*)::int AS drafts FROM draft WHERE applicant_id = $1 AND program = $2',
      [applicantId, program],
    );
    return drafts;
  }

  insert({ id, program, applicantId, content, resubmissionOf, version, createdAt, updatedAt }: Draft): void {
    this.writes.push({
      name: 'draft.insert',
      text: `INSERT INTO draft (id, program, applicant_id, content, resubmission_of, version, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        id,
        program,
        applicantId,
        JSON.stringify(content),
        resubmissionOf,
        version,
        timestamp(createdAt),
        timestamp(updatedAt),
      ],
    });
  }

  replace(before: Draft, { content, version, updatedAt }: Draft): void {
    this.writes.push({
      name: 'draft.replace',
      text: `UPDATE draft SET content = $3, version = $4, updated_at = $5 WHERE id = $1 AND version = $2`,
      values: [before.id, before.version, JSON.stringify(content), version, timestamp(updatedAt)],
      rows: 1,
    });
  }

  remove({ id, version }: Pick<Draft, 'id' | 'version'>): void {
    this.writes.push({
      name: 'draft.remove',
      text: 'DELETE FROM draft WHERE id = $1 AND version = $2',
      values: [id, version],
      rows: 1,
    });
  }

  removeUntouched(since: Instant): void {
    this.writes.push({
      name: 'draft.remove-untouched',
      text: 'DELETE FROM draft WHERE updated_at < $1',
      values: [timestamp(since)],
    });
  }
}
