import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '../../apps/standalone/src/seed/index.js';
import { BuiltProgram } from '../support/built-program.js';
import { DEMO_SITE } from '../support/demo-site.js';
import { freePort } from '../support/free-port.js';
import { send } from '../support/http.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const EXIT_CONFIG = 78;
const API = 'apps/api/src/main.js';
const WORKER = 'apps/worker/src/main.js';
const STANDALONE = 'apps/standalone/src/main.js';

let sink: SmtpSink;
let dataDir: string;
const databases: TestDatabase[] = [];
beforeAll(async () => {
  sink = await SmtpSink.start();
  dataDir = mkdtempSync(join(tmpdir(), 'docket-e2e-'));
});
afterAll(async () => {
  await sink.stop();
  for (const database of databases) await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function ownDatabase(): Promise<string> {
  const database = await createTestDatabase();
  databases.push(database);
  return database.url;
}

async function production(databaseUrl: string): Promise<Record<string, string>> {
  return {
    DOCKET_MODE: 'production',
    DATABASE_URL: databaseUrl,
    SMTP_URL: sink.url,
    PUBLIC_URL: 'https://docket.example.org',
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  };
}

/** Exit status and what was said, of a program that is expected to end by itself. */
async function ending(path: string, settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const program = new BuiltProgram(path, settings);
  return { code: await program.ended, said: program.output };
}

describe('a production process refuses to start', () => {
  it.each([API, WORKER])('without its settings, and names all that are missing: %s', async (path) => {
    const { code, said } = await ending(path, { DOCKET_MODE: 'production' });
    expect(code).toBe(EXIT_CONFIG);
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL']) expect(said).toContain(`${name} is missing`);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('with wrong settings, and names those with the missing ones', async () => {
    const { code, said } = await ending(API, { PUBLIC_URL: 'https://a.example/path', PORT: '70000', SMTP_URL: 'mail' });
    expect(code).toBe(EXIT_CONFIG);
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'PORT']) expect(said).toContain(name);
  });

  it('as the demo, by itself', async () => {
    const settings = { ...(await production(await ownDatabase())), DOCKET_MODE: 'demo' };
    expect((await ending(API, settings)).code).toBe(EXIT_CONFIG);
  });

  it('on a database that was filled by the demo', async () => {
    const url = await ownDatabase();
    await seedDemo(url, 'programs', DEMO_SITE);
    for (const path of [API, WORKER, STANDALONE]) {
      const { code, said } = await ending(path, await production(url));
      expect([path, code]).toEqual([path, EXIT_CONFIG]);
      expect(said).toMatch(/demo/);
    }
  });
});

describe('a production installation', () => {
  it('signs people in by mail, binds the cookie to https, and has no demo routes', async () => {
    const settings = await production(await ownDatabase());
    const programs = [new BuiltProgram(API, settings), new BuiltProgram(WORKER, settings)];
    try {
      await Promise.all(programs.map((program) => program.serving()));
      const url = `http://127.0.0.1:${String(settings.PORT)}`;
      expect((await send(`${url}/readyz`)).status).toBe(200);
      const missing = await Promise.all([
        send(`${url}/mailbox`),
        send(`${url}/api/demo/mailbox`),
        send(`${url}/api/demo/clock`),
        send(`${url}/api/demo/sign-in`, { body: { email: 'hq@demo.example' } }, 'POST'),
        send(`${url}/api/demo/clock`, { body: { advance: 'P1D' } }, 'POST'),
        send(`${url}/api/demo/reset`, {}, 'POST'),
      ]);
      expect(missing.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect((await send(url)).body).not.toContain('/mailbox');
      const email = 'first@example.org';
      await send(`${url}/api/v1/sign-in/codes`, { body: { email } }, 'POST');
      const mail = await sink.waitFor(({ recipients }) => recipients.includes(email));
      expect(mail.text).toContain('https://docket.example.org');
      expect(mail.messageId).toMatch(/@docket\.example\.org$/);
      const body = { email, code: /\b\d{8}\b/.exec(mail.text)?.[0] };
      const answer = await send(`${url}/api/v1/sign-in/sessions`, { body }, 'POST');
      expect(answer.status).toBe(201);
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-[^;]+;.*Secure/i);
    } finally {
      await Promise.all(programs.map((program) => program.stop()));
    }
    // Somebody lives there now: the demo keeps out.
    const { DATABASE_URL = '' } = settings;
    const demo = { DOCKET_MODE: 'demo', DATABASE_URL, DATA_DIR: dataDir, PORT: String(await freePort()) };
    expect((await ending(STANDALONE, demo)).code).toBe(EXIT_CONFIG);
  });
});
