import type { Instant, RecommendedCourse } from '#domain';
import { RecommendedCourses, type StoredCourse } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import { RECOMMENDED_COLUMNS } from './recommended.query.js';

export class PostgresRecommendedCourses extends RecommendedCourses {
  constructor(private readonly database: Database) {
    super();
  }

  async add(course: RecommendedCourse, by: string, at: Instant): Promise<void> {
    await this.database.query(
      'recommended.add',
      `INSERT INTO recommended_course (id, program, title, provider, url, description, categories, tags, note, position,
         created_by, created_at, updated_by, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11, $12) ON CONFLICT (id) DO NOTHING`,
      [...valuesOf(course), by, timestamp(at)],
    );
  }

  async find(program: string, id: string): Promise<StoredCourse | undefined> {
    const [course] = await this.database.query<StoredCourse & Record<string, unknown>>(
      'recommended.find',
      `SELECT ${RECOMMENDED_COLUMNS} FROM recommended_course r WHERE r.program = $1 AND r.id = $2`,
      [program, id],
    );
    return course;
  }

  async replace(course: RecommendedCourse, version: number, by: string, at: Instant): Promise<boolean> {
    const replaced = await this.database.query(
      'recommended.replace',
      `UPDATE recommended_course SET title = $3, provider = $4, url = $5, description = $6, categories = $7, tags = $8,
         note = $9, position = $10, updated_by = $11, updated_at = $12, version = version + 1
       WHERE id = $1 AND program = $2 AND version = $13 RETURNING id`,
      [...valuesOf(course), by, timestamp(at), version],
    );
    return replaced.length === 1;
  }

  async remove(id: string, version: number | undefined): Promise<boolean> {
    const removed = await this.database.query(
      'recommended.remove',
      'DELETE FROM recommended_course WHERE id = $1 AND ($2::int IS NULL OR version = $2::int) RETURNING id',
      [id, version ?? null],
    );
    return removed.length === 1;
  }
}

function valuesOf(course: RecommendedCourse): unknown[] {
  const { id, program, title, provider, url, description, categories, tags, note, position } = course;
  return [id, program, title, provider, url, description, categories, tags, note, position];
}
