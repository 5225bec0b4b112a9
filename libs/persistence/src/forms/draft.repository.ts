import type { Draft, Instant } from '#domain';
import type { Drafts } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';
import { DRAFT_SELECT, toDraft, type DraftRow } from './draft-row.js';

/** How many untouched ones one unit removes. */
const REMOVED_AT_ONCE = 20;

export class DraftRepository implements Drafts {
  /** By id, as read here: what is written about a draft's files is based on it. */
  private readonly fileChanges = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly writes: Write[],
  ) {}

  async find(id: string): Promise<Draft | undefined> {
    return (await this.read('draft.find', 'WHERE id = $1', id))[0];
  }

  async findFor(formerId: string): Promise<Draft | undefined> {
    return (await this.read('draft.find-for', 'WHERE resubmission_of = $1', formerId))[0];
  }

  untouchedSince(since: Instant): Promise<Draft[]> {
    const condition = `WHERE updated_at < $1 ORDER BY updated_at LIMIT ${REMOVED_AT_ONCE}`;
    return this.read('draft.untouched', condition, timestamp(since));
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

  changeFiles({ id }: Pick<Draft, 'id'>): void {
    this.writes.push({
      name: 'draft.change-files',
      text: `UPDATE draft SET file_changes = file_changes + 1 WHERE id = $1 AND file_changes = $2`,
      values: [id, this.changesOf(id)],
      rows: 1,
    });
  }

  remove({ id, version }: Pick<Draft, 'id' | 'version'>): void {
    this.writes.push({
      name: 'draft.remove',
      text: 'DELETE FROM draft WHERE id = $1 AND version = $2 AND file_changes = $3',
      values: [id, version, this.changesOf(id)],
      rows: 1,
    });
  }

  private async read(name: string, condition: string, value: string): Promise<Draft[]> {
    const rows = await this.database.query<DraftRow>(name, `${DRAFT_SELECT} ${condition}`, [value]);
    return rows.map((row) => {
      this.fileChanges.set(row.id, row.fileChanges);
      return toDraft(row);
    });
  }

  private changesOf(id: string): number {
    const changes = this.fileChanges.get(id);
    if (changes === undefined) throw new Error(`Draft ${id} was not read in this unit of work.`);
    return changes;
  }
}
