import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '#persistence';
import { v7 as uuidv7 } from 'uuid';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApi } from '../../apps/api/src/http/index.js';
import { createTestDatabase } from './test-database.js';

export const PUBLIC_URL = 'https://docket.example';

export interface ListedActivity {
  program?: string;
  title?: string;
  provider?: string;
  description?: string;
  url?: string | null;
  format?: string;
  delivery?: string;
  location?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
  availableUntil?: string | null;
  credits?: { category: string; hundredths: number }[];
  tags?: string[];
  expiresOn?: string | null;
  listedAt?: string;
  /** Null: nothing ends it. */
  listedUntil?: string | null;
  revokedAt?: string | null;
}

export interface CatalogApi {
  /** Of a program's routes. */
  url: (path: string, program?: string) => string;
  /** Puts an activity into the catalog and answers with the listing's id. */
  list(activity?: ListedActivity): Promise<string>;
  /** Stops the business clock at this instant. */
  setNow(iso: string): Promise<void>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** The api as it is served, on a database of its own whose catalog the tests fill. */
export async function startCatalogApi(): Promise<CatalogApi> {
  const testDatabase = await createTestDatabase();
  const app = await serve(testDatabase.url);
  const database = app.get(Database, { strict: false });
  const origin = await app.getUrl();
  return {
    url: (path, program = 'ami-cmi') => `${origin}/api/v1/programs/${program}/${path}`,
    list: (activity = {}) => insert(database, activity),
    setNow: async (iso) => {
      const instant = new Date(iso).toISOString();
      await database.dataSource.query(
        `CREATE OR REPLACE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql STABLE AS
         $$ SELECT timestamptz '${instant}' $$`,
      );
    },
    empty: async () => {
      await database.dataSource.query('TRUNCATE listing CASCADE');
    },
    close: async () => {
      await app.close();
      await testDatabase.drop();
    },
  };
}

async function serve(databaseUrl: string): Promise<NestFastifyApplication> {
  const module = ApiModule.forRoot({
    mode: 'production',
    logLevel: 'silent',
    dataDir: '',
    programsDir: `${import.meta.dirname}/../../programs`,
    redisUrl: undefined,
    filesUrl: undefined,
    databaseUrl,
    smtpUrl: 'smtp://127.0.0.1:1',
    publicUrl: PUBLIC_URL,
    host: '127.0.0.1',
    port: 0,
    trustProxy: [],
    payments: undefined,
    mailFrom: { name: 'Docket', address: 'docket@docket.example' },
  });
  const screens = `${import.meta.dirname}/../../dist/apps/web`;
  const app = await createApi(module, { publicUrl: PUBLIC_URL, logLevel: 'silent', screens });
  await app.listen(0, '127.0.0.1');
  return app;
}

async function insert(database: Database, activity: ListedActivity): Promise<string> {
  const { credits = [{ category: 'art', hundredths: 400 }], startsOn = '2026-12-04' } = activity;
  const { endsOn = startsOn, listedUntil = '2027-01-04T06:00:00.000Z', program = 'ami-cmi' } = activity;
  const [id, formId, applicantId] = [uuidv7(), uuidv7(), uuidv7()];
  await database.query(
    'test.list',
    `WITH applicant AS (
       INSERT INTO user_account (id, email, name) VALUES ($1, $2, 'Applicant')
     ), form AS (
       INSERT INTO eligibility_form (id, number, program, policy_version, applicant_id, status, content, submitted_at,
         version, applicant_version, event_count, history_hash)
       VALUES ($3, $2, $4, '1', $1, 'approved', '{}', now(), 1, 1, 1, '')
     )
     INSERT INTO listing (id, form_id, program, title, provider, description, url, format, delivery, location,
       starts_on, ends_on, available_until, sort_on, credits, categories, tags, listed_at, listed_until, revoked_at,
       expires_on)
     VALUES ($5, $3, $4, $6, $7, $8, $9, $10, $11, $12, $13::date, $14::date, $15::date, coalesce($13::date, 'infinity'),
       $16, $17, $18, $19, coalesce($20::timestamptz, 'infinity'), $21, $22::date)`,
    [
      applicantId,
      randomUUID(),
      formId,
      program,
      id,
      activity.title ?? 'Surface Anatomy Intensive',
      activity.provider ?? 'University extension',
      activity.description ?? '',
      activity.url ?? null,
      activity.format ?? 'workshop',
      activity.delivery ?? 'in-person',
      activity.location ?? null,
      startsOn,
      endsOn,
      activity.availableUntil ?? null,
      JSON.stringify(credits),
      credits.map(({ category }) => category),
      activity.tags ?? [],
      activity.listedAt ?? '2026-11-20T12:00:00.000Z',
      listedUntil,
      activity.revokedAt ?? null,
      activity.expiresOn ?? null,
    ],
  );
  return id;
}
