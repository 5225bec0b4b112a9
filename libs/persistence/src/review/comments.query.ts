import type { Database } from '../database.js';
import { sentFiles, type SentFile } from '../forms/attachments.query.js';

export interface CommentRow {
  id: string;
  author: { id: string; name: string };
  text: string;
  mentions: { id: string; name: string }[];
  commented_at: Date;
  files: SentFile[];
}

/** The committee's own thread of a form, oldest first. */
export class CommentsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`. @param after the last id of the page before */
  execute(formId: string, after: string | undefined, limit: number): Promise<CommentRow[]> {
    return this.database.query<CommentRow>(
      'comments',
      `SELECT c.id, json_build_object('id', u.id, 'name', u.name) AS author, c.text, c.commented_at,
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.id), '[]')
          FROM user_account m WHERE m.id = ANY (c.mentions)) AS mentions,
         ${sentFiles('s.form_id = c.form_id AND s.comment_id = c.id')} AS files
       FROM comment c JOIN user_account u ON u.id = c.author_id
       WHERE c.form_id = $1 AND ($2::uuid IS NULL OR c.id > $2::uuid)
       ORDER BY c.id LIMIT $3`,
      [formId, after ?? null, limit + 1],
    );
  }
}
