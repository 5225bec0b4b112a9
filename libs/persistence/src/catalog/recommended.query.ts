import type { StoredCourse } from '#use-cases';
import type { Database } from '../database.js';
import { allWordsIn, containing } from '../review/review-filter.js';

export const RECOMMENDED_COLUMNS = `r.id, r.program, r.title, r.provider, r.url, r.description, r.categories, r.tags, r.note,
  r.position, r.version`;

export interface RecommendedFilter {
  program: string;
  /** Words of which each must be in the title, the provider, the description or the note. */
  words?: readonly string[] | undefined;
  category?: string | undefined;
  tag?: string | undefined;
  limit: number;
  after?: { position: number; id: string } | undefined;
}

const WORDS = `lower(r.title || ' ' || r.provider || ' ' || r.description || ' ' || r.note)`;

/** The editorial list in its editors' order. */
export class RecommendedQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`. */
  execute({ program, words, category, tag, limit, after }: RecommendedFilter): Promise<StoredCourse[]> {
    return this.database.query<StoredCourse & Record<string, unknown>>(
      'recommended',
      `SELECT ${RECOMMENDED_COLUMNS} FROM recommended_course r
       WHERE r.program = $1 AND ($2::text[] IS NULL OR ${allWordsIn(WORDS, '$2')})
         AND ($3::text IS NULL OR $3 = ANY (r.categories)) AND ($4::text IS NULL OR $4 = ANY (r.tags))
         AND ($5::int IS NULL OR (r.position, r.id) > ($5::int, $6::uuid))
       ORDER BY r.position, r.id LIMIT $7`,
      [
        program,
        words?.map(containing) ?? null,
        category ?? null,
        tag ?? null,
        after?.position ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
  }
}
