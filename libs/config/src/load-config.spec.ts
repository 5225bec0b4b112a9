import { resolve } from 'node:path';

import { describe, expect, it, test } from '@jest/globals';

import { ConfigProblem } from './config-problem.js';
import type { Role } from './config.js';
import { loadConfig } from './load-config.js';

const DATABASE_URL = 'postgresql://docket:secret@db.example:5432/docket';
const SMTP_URL = 'smtp://mail.example:587';
const PUBLIC_URL = 'https://docket.example';
const PRODUCTION = { DATABASE_URL, SMTP_URL, PUBLIC_URL };

function problemsOf(env: Record<string, string>, role: Role): readonly string[] {
  try {
    loadConfig(env, role);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('gives a newcomer the demo on the loopback address', () => {
    expect(loadConfig({}, 'standalone')).toEqual({
      mode: 'demo',
      logLevel: 'info',
      dataDir: resolve('.data'),
      programsDir: resolve('programs'),
      databaseUrl: undefined,
      redisUrl: undefined,
      smtpUrl: undefined,
      filesUrl: undefined,
      publicUrl: 'http://localhost:3000',
      host: '127.0.0.1',
      port: 3000,
      payments: undefined,
      trustProxy: [],
      mailFrom: { name: 'Docket', address: 'docket@localhost' },
    });
  });

  it('gives a production process all of its settings, frozen', () => {
    const config = loadConfig(
      {
        ...PRODUCTION,
        PUBLIC_URL: 'https://docket.example/',
        REDIS_URL: 'rediss://cache.example:6379',
        FILES_URL: 's3://key:secret@minio.example:9000/docket?region=eu-central-1&tls=0',
        PAYMENTS_URL: 'https://sk_test:whsec@api.stripe.com/',
        HOST: '0.0.0.0',
        PORT: '8080',
        DATA_DIR: '/srv/docket data',
        DOCKET_TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8',
        DOCKET_MAIL_FROM: 'Review Committee <review@docket.example>',
        LOG_LEVEL: 'warn',
      },
      'api',
    );
    expect(config).toEqual({
      mode: 'production',
      logLevel: 'warn',
      dataDir: '/srv/docket data',
      programsDir: resolve('programs'),
      databaseUrl: DATABASE_URL,
      redisUrl: 'rediss://cache.example:6379',
      smtpUrl: SMTP_URL,
      filesUrl: 's3://key:secret@minio.example:9000/docket?region=eu-central-1&tls=0',
      publicUrl: 'https://docket.example',
      host: '0.0.0.0',
      port: 8080,
      payments: { url: 'https://api.stripe.com', key: 'sk_test', webhookSecret: 'whsec' },
      trustProxy: ['loopback', '10.0.0.0/8', 'fd00::/8'],
      mailFrom: { name: 'Review Committee', address: 'review@docket.example' },
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test.each<[string, Role, Record<string, string>, 'demo' | 'production']>([
    ['npm start with nothing set', 'standalone', { PORT: '4000', DATABASE_URL: '' }, 'demo'],
    ['npm start with a mail server', 'standalone', { SMTP_URL, PUBLIC_URL }, 'production'],
    ['npm start told to be the demo', 'standalone', { DATABASE_URL, DOCKET_MODE: 'demo' }, 'demo'],
    ['npm start told to be production', 'standalone', { ...PRODUCTION, DOCKET_MODE: 'production' }, 'production'],
    ['an api by hand', 'api', PRODUCTION, 'production'],
    ['a worker of the demo', 'worker', { ...PRODUCTION, DOCKET_MODE: 'demo', DOCKET_SUPERVISED: '1' }, 'demo'],
    ['migrate', 'migrate', { DATABASE_URL }, 'production'],
  ])('mode: %s', (_title, role, env, mode) => {
    expect(loadConfig(env, role).mode).toBe(mode);
  });

  test.each<[Role, Record<string, string>, string[]]>([
    ['standalone', { REDIS_URL: 'redis://cache.example' }, ['SMTP_URL', 'PUBLIC_URL']],
    ['standalone', { DOCKET_MODE: 'production' }, ['SMTP_URL', 'PUBLIC_URL']],
    ['api', {}, ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL']],
    ['worker', { SMTP_URL }, ['DATABASE_URL', 'PUBLIC_URL']],
    ['migrate', {}, ['DATABASE_URL']],
    ['grant', { DATABASE_URL: '' }, ['DATABASE_URL']],
  ])('%s with %j names all that is missing', (role, env, names) => {
    expect(problemsOf(env, role).map((problem) => problem.split(' is missing')[0])).toEqual(names);
  });

  test.each<[string, string]>([
    ['DATABASE_URL', 'mysql://db.example/docket'],
    ['DATABASE_URL', 'postgresql://docket@db.example:port/docket'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'http://mail.example'],
    ['PAYMENTS_URL', 'https://key@api.stripe.com'],
    ['PUBLIC_URL', 'https://docket.example/app'],
    ['PUBLIC_URL', 'https://user@docket.example'],
    ['PUBLIC_URL', 'docket.test'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['HOST', 'http://localhost'],
    ['DOCKET_MODE', 'Demo'],
    ['DOCKET_TRUST_PROXY', 'true'],
    ['DOCKET_TRUST_PROXY', '10.0.0.0/33'],
    ['DOCKET_MAIL_FROM', 'a@docket.example, b@docket.example'],
    ['LOG_LEVEL', 'verbose'],
  ])('refuses %s=%s in one line that does not repeat it', (name, value) => {
    const problems = problemsOf({ ...PRODUCTION, [name]: value }, 'api');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must `));
    expect(problems[0]).not.toContain(`${value}.`);
  });

  it('takes a database behind a socket', () => {
    const url = 'postgresql://docket:secret@/docket?host=/run/postgresql';
    expect(loadConfig({ DATABASE_URL: url }, 'migrate').databaseUrl).toBe(url);
  });

  it('lists wrong and missing settings together', () => {
    expect(problemsOf({ PORT: 'x', DOCKET_MODE: 'demo', HOST: '0.0.0.0' }, 'worker')).toEqual([
      'PORT must be 1 to 65535.',
      'DATABASE_URL is missing: the PostgreSQL to use, like postgresql://user:password@host:5432/database.',
      'SMTP_URL is missing: the server that sends mail, like smtp://user:password@host:587.',
      'PUBLIC_URL is missing: the origin people use, like https://docket.example.org: the base of every link.',
      'DOCKET_MODE=demo works with `npm start` only, which runs this process itself.',
      'HOST lets other machines in, and in demo mode anybody may sign in as anybody: set DOCKET_DEMO_PUBLIC=1 if that is meant.',
    ]);
  });

  test.each(['localhost', '127.0.0.1', '127.8.0.1', '::1'])('opens the demo on %s without asking', (HOST) => {
    expect(problemsOf({ HOST }, 'standalone')).toEqual([]);
  });

  it('opens the demo to others when told so', () => {
    expect(loadConfig({ HOST: '0.0.0.0', DOCKET_DEMO_PUBLIC: '1' }, 'standalone').host).toBe('0.0.0.0');
  });

  test.each([
    ['https://docket.example:8443', 'docket@docket.example'],
    ['http://192.0.2.7', 'docket@[192.0.2.7]'],
    ['http://[2001:db8::7]:3000', 'docket@[IPv6:2001:db8::7]'],
  ])('mails of %s come from %s', (publicUrl, address) => {
    expect(loadConfig({ ...PRODUCTION, PUBLIC_URL: publicUrl }, 'api').mailFrom).toEqual({ name: 'Docket', address });
  });
});
