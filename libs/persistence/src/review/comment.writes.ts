import type { Comment } from '#domain';
import type { Write } from '../unit-of-work/write-batch.js';
import { timestamp } from '../timestamp.js';

export class CommentWrites {
  constructor(private readonly writes: Write[]) {}

  insert({ id, formId, authorId, text, mentions, at }: Comment): void {
    this.writes.push({
      name: 'comment.insert',
      text: `INSERT INTO comment (id, form_id, author_id, text, mentions, commented_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      values: [id, formId, authorId, text, mentions, timestamp(at)],
    });
  }
}
