import {
  ConnectionClosedError,
  createPostgresBackend,
  DEFAULT_SCHEMA,
  type BackendFactory,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import pg from 'pg';
import { jobNames } from './job-catalogue.js';
import type { ReportError } from './error-reports.js';
import { bindBull, type QueueBackend } from './queue-backend.js';

/** Each worker keeps one connection for LISTEN; these are for everything else. */
const SHARED_CONNECTIONS = 3;

const CONNECT_WITHIN_MS = 4_000;

/** A worker whose clock is ahead takes live jobs for stalled ones, one behind never finds the stalled. */
const MAX_CLOCK_DIFFERENCE_MS = 2_000;

/** BullMQ in the schema `bullmq` of the product's own database. All queues of the process share one small pool. */
export function openPostgresBackend(databaseUrl: string, report: ReportError): QueueBackend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'docket-queue',
    options: `-c search_path=${DEFAULT_SCHEMA}`,
    max: jobNames.length + SHARED_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
  });
  pool.on('error', report);
  const patient = patientPool(pool);
  const bull = bindBull(createAttentiveBackend, { producer: patient, consumer: patient }, report);

  return {
    openProducer: (name) => bull.openProducer(name),
    async openConsumer(name, consumption) {
      await assertClockAgrees(pool);
      return bull.openConsumer(name, consumption);
    },
    async ping() {
      await pool.query('SELECT 1');
    },
    close: () => pool.end(),
  };
}

/** Seconds. As on Redis. */
const LONGEST_WAIT = 10;

/**
 * A worker whose connection broke while it waited next waits up to an hour for a notification, and would sleep through
 * a job that came in between. This one looks again after 10 s.
 */
const createAttentiveBackend: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (...args) =>
  Object.defineProperty(createPostgresBackend(...args), 'maximumBlockTimeout', { value: LONGEST_WAIT });

async function assertClockAgrees(pool: pg.Pool): Promise<void> {
  const asked = Date.now();
  const { rows } = await pool.query<{ now: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
  );
  const answered = Date.now();
  const databaseNow = rows[0]?.now ?? NaN;
  const difference = databaseNow < asked ? asked - databaseNow : Math.max(0, databaseNow - answered);
  if (difference > MAX_CLOCK_DIFFERENCE_MS) {
    throw new Error(
      `This machine's clock and the database's differ by ${Math.round(difference)} ms; at most ${MAX_CLOCK_DIFFERENCE_MS} ms are safe.`,
    );
  }
}

/**
 * BullMQ pauses between tries only for ECONNREFUSED and its own ConnectionClosedError. At any other sign of a server
 * that is away (starting up, shutting down, no socket, too many connections) its workers spin: with the socket gone for
 * 4 s, one worker made 23,000 tries and 2.8 s of CPU time; through this pool, two workers and a producer make 0.06 s.
 */
function patientPool(pool: pg.Pool) {
  const patiently = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof Error && isServerAway(error) ? new ConnectionClosedError(error.message) : error;
    }
  };
  return {
    options: pool.options,
    connect: () => patiently(pool.connect()),
    query: (text: string, values?: readonly unknown[]) => patiently(pool.query(text, values && [...values])),
    end: () => pool.end(),
    // The pool's errors are reported already, and BullMQ would leave a listener behind with every try.
    on() {
      return this;
    },
    removeAllListeners() {
      return this;
    },
  };
}

/** SQLSTATE classes 08 connection, 53 out of resources, 57P shutdown; an error without SQLSTATE is the socket's. */
function isServerAway(error: Error): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|53|57P)/.test(error.code ?? '');
}
