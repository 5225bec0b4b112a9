import { instantAt } from '#domain';
import { MailTemplateStore, type TemplateVersion } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';

interface TemplateRow {
  kind: string;
  version: number;
  subject: string | null;
  body: string | null;
  saved_at: Date;
  saved_by: { id: string; name: string };
}

const SELECT = `SELECT t.kind, t.version, t.subject, t.body, t.saved_at, json_build_object('id', u.id, 'name', u.name) AS saved_by
  FROM mail_template t JOIN user_account u ON u.id = t.saved_by`;

export class PostgresMailTemplateStore extends MailTemplateStore {
  constructor(private readonly database: Database) {
    super();
  }

  async current(program: string, kind: string): Promise<TemplateVersion | undefined> {
    return (await this.versions(program, kind, 0))[0];
  }

  async all(program: string): Promise<TemplateVersion[]> {
    const rows = await this.database.query<TemplateRow>(
      'mail-template.all',
      `SELECT DISTINCT ON (newest.kind) * FROM (${SELECT} WHERE t.program = $1) newest
       ORDER BY newest.kind, newest.version DESC`,
      [program],
    );
    return rows.map(toVersion);
  }

  async versions(program: string, kind: string, limit: number, below?: number): Promise<TemplateVersion[]> {
    const rows = await this.database.query<TemplateRow>(
      'mail-template.versions',
      `${SELECT} WHERE t.program = $1 AND t.kind = $2 AND ($3::int IS NULL OR t.version < $3::int)
       ORDER BY t.version DESC LIMIT $4`,
      [program, kind, below ?? null, limit + 1],
    );
    return rows.map(toVersion);
  }

  async add(
    program: string,
    { kind, version, template, savedAt, savedBy }: Parameters<MailTemplateStore['add']>[1],
  ): Promise<boolean> {
    const added = await this.database.query(
      'mail-template.add',
      `INSERT INTO mail_template (program, kind, version, subject, body, saved_by, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT mail_template_pk DO NOTHING RETURNING version`,
      [program, kind, version, template?.subject ?? null, template?.body ?? null, savedBy, timestamp(savedAt)],
    );
    return added.length === 1;
  }
}

function toVersion({ kind, version, subject, body, saved_at, saved_by }: TemplateRow): TemplateVersion {
  const template = subject === null || body === null ? null : { subject, body };
  return { kind, version, template, savedAt: instantAt(saved_at.getTime()), savedBy: saved_by };
}
