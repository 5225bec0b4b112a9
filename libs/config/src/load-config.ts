import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';

import { ConfigProblem } from './config-problem.js';
import type { ConfigOf, Mode, Role, StandaloneConfig } from './config.js';
import { type SettingName, type Settings, settings } from './settings.schema.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Why a role cannot do without a setting; a setting not listed here may be left out. */
const NEEDED: Record<Role, (mode: Mode) => Partial<Record<SettingName, string>>> = {
  api: () => ({ ...DATABASE, ...PRODUCTION }),
  worker: () => ({ ...DATABASE, ...PRODUCTION }),
  migrate: () => DATABASE,
  grant: () => DATABASE,
  'verify-history': () => DATABASE,
  standalone: (mode) => (mode === 'production' ? PRODUCTION : {}),
};
const DATABASE = { DATABASE_URL: 'the PostgreSQL to use, like postgresql://user:password@host:5432/database' };
const PRODUCTION = {
  SMTP_URL: 'the server that sends mail, like smtp://user:password@host:587',
  PUBLIC_URL: 'the origin people use, like https://docket.example.org: the base of every link',
};
/** With any of these set, `npm start` is taken for production. */
const PRODUCTION_SIGNS = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'PUBLIC_URL'] as const;

/**
 * Reads the settings of one program. An empty value counts as unset.
 *
 * @throws ConfigProblem naming everything that is missing or wrong.
 */
export function loadConfig<R extends Role>(env: Environment, role: R): ConfigOf[R];
export function loadConfig(env: Environment, role: Role): StandaloneConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  const mode = modeOf(given, role);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    ...missing(given, role, mode),
    ...forbidden(given, role, mode),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigProblem(problems);
  return freeze(parsed.data, mode);
}

function modeOf(given: Environment, role: Role): Mode {
  if (given.DOCKET_MODE === 'demo' || given.DOCKET_MODE === 'production') return given.DOCKET_MODE;
  return role === 'standalone' && PRODUCTION_SIGNS.every((name) => given[name] === undefined) ? 'demo' : 'production';
}

function missing(given: Environment, role: Role, mode: Mode): string[] {
  return Object.entries(NEEDED[role](mode))
    .filter(([name]) => given[name] === undefined)
    .map(([name, purpose]) => `${name} is missing: ${purpose}.`);
}

function forbidden(given: Environment, role: Role, mode: Mode): string[] {
  if (mode !== 'demo') return [];
  const problems: string[] = [];
  if ((role === 'api' || role === 'worker') && given.DOCKET_SUPERVISED !== '1') {
    problems.push('DOCKET_MODE=demo works with `npm start` only, which runs this process itself.');
  }
  if (given.HOST !== undefined && !isLoopback(given.HOST) && given.DOCKET_DEMO_PUBLIC !== '1') {
    problems.push(
      'HOST lets other machines in, and in demo mode anybody may sign in as anybody: set DOCKET_DEMO_PUBLIC=1 if that is meant.',
    );
  }
  return problems;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function freeze(given: Settings, mode: Mode): StandaloneConfig {
  const port = given.PORT ?? 3000;
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${port}`;
  return Object.freeze({
    mode,
    logLevel: given.LOG_LEVEL ?? 'info',
    dataDir: resolve(given.DATA_DIR ?? '.data'),
    programsDir: resolve(given.PROGRAMS_DIR ?? 'programs'),
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL,
    smtpUrl: given.SMTP_URL,
    filesUrl: given.FILES_URL,
    publicUrl,
    host: given.HOST ?? '127.0.0.1',
    port,
    payments: given.PAYMENTS_URL && Object.freeze(given.PAYMENTS_URL),
    trustProxy: Object.freeze(given.DOCKET_TRUST_PROXY ?? []),
    mailFrom: Object.freeze(given.DOCKET_MAIL_FROM ?? { name: 'Docket', address: `docket@${mailDomain(publicUrl)}` }),
  });
}

/** The host of the public URL; an address goes into a literal, as RFC 5321 wants it. */
function mailDomain(publicUrl: string): string {
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  if (isIPv6(host)) return `[IPv6:${host}]`;
  return /^\d+(\.\d+){3}$/.test(host) ? `[${host}]` : host;
}
