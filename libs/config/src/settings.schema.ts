import { isIP, isIPv6 } from 'node:net';

import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Names that Fastify knows for address ranges. */
const NETWORK_NAMES = ['loopback', 'linklocal', 'uniquelocal'];
const MAIL_FROM =
  /^(?:(?<name>[^<>"\r\n]+?)\s*<(?<bracketed>[^\s<>,;@]+@[^\s<>,;@]+)>|(?<bare>[^\s<>,;@]+@[^\s<>,;@]+))$/;

function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

function url(schemes: readonly string[], example: string) {
  return z
    .string()
    .refine((value) => schemes.includes(parseUrl(value)?.protocol.slice(0, -1) ?? ''), `must look like ${example}`);
}

/** A PostgreSQL URL may leave the host out (a socket), which the URL parser refuses beside a user. */
const databaseUrl = z
  .string()
  .refine(
    (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value.replace(/^([^?]*@)\//, '$1localhost/')),
    'must look like postgresql://user:password@host:5432/database',
  );

const BUCKET = /^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/;

/** Both of key and secret or neither; anything else in the query is a slip of the pen. */
const filesUrl = z.string().refine((value) => {
  const parsed = parseUrl(value);
  return (
    parsed?.protocol === 's3:' &&
    parsed.hostname !== '' &&
    BUCKET.test(parsed.pathname) &&
    (parsed.username === '') === (parsed.password === '') &&
    [...parsed.searchParams.keys()].every((name) => name === 'region' || name === 'tls') &&
    ['0', '1', null].includes(parsed.searchParams.get('tls'))
  );
}, 'must look like s3://key:secret@host:9000/bucket?region=eu-central-1, with tls=0 where the server has none');

/** Stripe's API, or one that speaks it; the key is the user, the secret of its webhook the password. */
const paymentsUrl = z
  .string()
  .refine((value) => {
    const parsed = parseUrl(value);
    return (
      parsed !== undefined &&
      ['https:', 'http:'].includes(parsed.protocol) &&
      parsed.username !== '' &&
      parsed.password !== '' &&
      parsed.search === '' &&
      parsed.hash === ''
    );
  }, 'must look like https://key:webhook-secret@api.stripe.com')
  .transform((value) => {
    const { origin, pathname, username, password } = new URL(value);
    const [key, webhookSecret] = [decodeURIComponent(username), decodeURIComponent(password)];
    return { url: `${origin}${pathname.replace(/\/$/, '')}`, key, webhookSecret };
  });

const publicUrl = z
  .string()
  .refine((value) => {
    const parsed = parseUrl(value);
    return (
      parsed !== undefined &&
      ['http:', 'https:'].includes(parsed.protocol) &&
      [parsed.username, parsed.password, parsed.search, parsed.hash].every((part) => part === '') &&
      parsed.pathname === '/'
    );
  }, 'must be an origin like https://docket.example.org, without a path')
  .transform((value) => new URL(value).origin);

const port = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, 'must be 1 to 65535')
  .transform(Number);

const host = z
  .string()
  .refine(
    (value) => isIP(value) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value),
    'must be an address or a host name, like 127.0.0.1 or 0.0.0.0',
  );

function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const longest = isIPv6(address) ? 128 : 32;
  return (
    rest.length === 0 && isIP(address) !== 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest))
  );
}

const trustProxy = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .refine(
    (parts) => parts.every((part) => NETWORK_NAMES.includes(part) || isNetwork(part)),
    `must be a list of addresses, networks or ${NETWORK_NAMES.join(', ')}, like 10.0.0.0/8,192.168.1.4`,
  );

const mailFrom = z
  .string()
  .refine((value) => MAIL_FROM.test(value), 'must be one address, like Docket <docket@example.org>')
  .transform((value) => {
    const { name = 'Docket', bracketed, bare = '' } = MAIL_FROM.exec(value)?.groups ?? {};
    return { name, address: bracketed ?? bare };
  });

/** One setting each, as it stands in the environment; what a role needs beyond that is decided in `loadConfig`. */
export const settings = z.object({
  DATABASE_URL: databaseUrl.optional(),
  REDIS_URL: url(['redis', 'rediss'], 'redis://host:6379').optional(),
  SMTP_URL: url(['smtp', 'smtps'], 'smtp://user:password@host:587').optional(),
  FILES_URL: filesUrl.optional(),
  PUBLIC_URL: publicUrl.optional(),
  PAYMENTS_URL: paymentsUrl.optional(),
  HOST: host.optional(),
  PORT: port.optional(),
  DATA_DIR: z.string().optional(),
  PROGRAMS_DIR: z.string().optional(),
  DOCKET_MODE: z.enum(['demo', 'production'], 'must be demo or production').optional(),
  DOCKET_DEMO_PUBLIC: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  DOCKET_SUPERVISED: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  DOCKET_TRUST_PROXY: trustProxy.optional(),
  DOCKET_MAIL_FROM: mailFrom.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
});

export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;
