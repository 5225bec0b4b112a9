import { SavedFilters, type Keeping, type SavedFilter } from '#use-cases';
import { UNIQUE_VIOLATION, type Database } from '../database.js';

const COLUMNS = 'id, person_id AS "personId", program, name, query, version';

export class PostgresSavedFilters extends SavedFilters {
  constructor(private readonly database: Database) {
    super();
  }

  list(personId: string, program: string): Promise<SavedFilter[]> {
    return this.database.query<SavedFilter>(
      'saved-filter.list',
      `SELECT ${COLUMNS} FROM saved_filter WHERE person_id = $1 AND program = $2 ORDER BY lower(name), id`,
      [personId, program],
    );
  }

  async find(personId: string, program: string, id: string): Promise<SavedFilter | undefined> {
    const [found] = await this.database.query<SavedFilter>(
      'saved-filter.find',
      `SELECT ${COLUMNS} FROM saved_filter WHERE id = $1 AND person_id = $2 AND program = $3`,
      [id, personId, program],
    );
    return found;
  }

  async add({ id, personId, program, name, query }: SavedFilter, limit: number): Promise<Keeping> {
    const stored = await untilTaken(() =>
      this.database.query(
        'saved-filter.add',
        `INSERT INTO saved_filter (id, person_id, program, name, query)
         SELECT $1, $2, $3, $4, $5
         WHERE (SELECT count(*) FROM saved_filter WHERE person_id = $2 AND program = $3 AND id <> $1) < $6::int
         ON CONFLICT ON CONSTRAINT saved_filter_pk DO UPDATE SET name = saved_filter.name RETURNING id`,
        [id, personId, program, name, JSON.stringify(query), limit],
      ),
    );
    if (stored === 'name-taken') return stored;
    return stored.length === 1 ? 'kept' : 'too-many';
  }

  async replace({ id, name, query, version }: SavedFilter): Promise<'kept' | 'name-taken' | 'stale'> {
    const stored = await untilTaken(() =>
      this.database.query(
        'saved-filter.replace',
        `UPDATE saved_filter SET name = $3, query = $4, version = $2 WHERE id = $1 AND version = $2 - 1 RETURNING id`,
        [id, version, name, JSON.stringify(query)],
      ),
    );
    if (stored === 'name-taken') return stored;
    return stored.length === 1 ? 'kept' : 'stale';
  }

  async remove(id: string): Promise<void> {
    await this.database.query('saved-filter.remove', 'DELETE FROM saved_filter WHERE id = $1', [id]);
  }
}

async function untilTaken<T>(write: () => Promise<T>): Promise<T | 'name-taken'> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === UNIQUE_VIOLATION && constraint === 'saved_filter_name_key') return 'name-taken';
    throw error;
  }
}
