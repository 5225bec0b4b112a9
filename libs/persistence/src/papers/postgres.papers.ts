import { instantAt, type Instant, type IssuedPaper, type Paper } from '#domain';
import { Papers } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';

interface PaperRow {
  code: string;
  facts: Paper;
  issued_at: Date;
  [more: string]: unknown;
}

export class PostgresPapers extends Papers {
  constructor(private readonly database: Database) {
    super();
  }

  async issue(code: string, paper: Paper, at: Instant): Promise<IssuedPaper> {
    await this.database.query(
      'paper.issue',
      `INSERT INTO issued_paper (code, kind, program, facts, issued_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (code) DO NOTHING`,
      [code, paper.kind, paper.program, JSON.stringify(paper), timestamp(at)],
    );
    const issued = await this.find(code);
    if (issued === undefined) throw new Error(`Paper ${code} was not kept.`);
    return issued;
  }

  async find(code: string): Promise<IssuedPaper | undefined> {
    const [row] = await this.database.query<PaperRow>(
      'paper.find',
      'SELECT code, facts, issued_at FROM issued_paper WHERE code = $1',
      [code],
    );
    return row && { code: row.code, paper: row.facts, issuedAt: instantAt(row.issued_at.getTime()) };
  }
}
