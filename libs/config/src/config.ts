/** The programs that read settings. `standalone` is `npm start`. */
export type Role = 'api' | 'worker' | 'migrate' | 'grant' | 'verify-history' | 'standalone';

export type Mode = 'demo' | 'production';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** What every role knows. */
export interface BaseConfig {
  readonly mode: Mode;
  readonly logLevel: LogLevel;
  /** Absolute. The embedded PostgreSQL and its lock live there, and files without `filesUrl`. */
  readonly dataDir: string;
  /** Absolute. Holds the policy files, `*.yaml`, and their schema. */
  readonly programsDir: string;
  /** Unset: the queue lives in PostgreSQL. */
  readonly redisUrl: string | undefined;
}

/** For programs that do one thing to the database and leave: `migrate`, `grant` and `verify-history`. */
export interface DatabaseConfig extends BaseConfig {
  readonly databaseUrl: string;
}

/** For the two processes that serve: `api` and `worker`. */
export interface Config extends DatabaseConfig {
  readonly smtpUrl: string;
  /** A bucket that keeps files, as `s3://…`. Unset: they are in `dataDir`. */
  readonly filesUrl: string | undefined;
  /** An origin without a path or a trailing slash; the base of every link, whatever the Host header says. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  /** Addresses, networks or their Fastify names whose `X-Forwarded-*` headers are believed; empty: nobody's. */
  readonly trustProxy: readonly string[];
  /** A payment provider for fees. Unset: headquarters record them by hand. */
  readonly payments: { readonly url: string; readonly key: string; readonly webhookSecret: string } | undefined;
  readonly mailFrom: { readonly name: string; readonly address: string };
}

/** For `npm start`, which brings what is unset: a database and, in demo mode, a mailbox. */
export interface StandaloneConfig extends Omit<Config, 'databaseUrl' | 'smtpUrl'> {
  readonly databaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
}

export interface ConfigOf {
  api: Config;
  worker: Config;
  migrate: DatabaseConfig;
  grant: DatabaseConfig;
  'verify-history': DatabaseConfig;
  standalone: StandaloneConfig;
}
