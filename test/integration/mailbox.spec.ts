import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { NodemailerMailer, TemplateTable } from '#notifications';
import { Database } from '#persistence';
import {
  FormAccessReader,
  IdempotencyRecords,
  Policies,
  ProgramRegister,
  Sessions,
  type MailContent,
} from '#use-cases';
import { createApi, ResourceRegister } from '../../apps/api/src/http/index.js';
import { MailboxModule } from '../../apps/standalone/src/mailbox/mailbox.module.js';
import { startMailbox, type Mailbox } from '../../apps/standalone/src/mailbox/start-mailbox.js';
import { loadPolicies } from '../../libs/persistence/src/policies/load-policies.js';
import { sampleMailData } from '../../libs/notifications/src/templates/sample-mail-data.js';
import { NoResources } from '../support/no-resources.js';
import { createTestDatabase } from '../support/test-database.js';

const from = { name: 'Docket', address: 'no-reply@docket.example' };
const hostile: MailContent = {
  subject: '<script>alert(1)</script> & "more"',
  text: 'plain </pre><script>alert(2)</script>',
  html: '<p>framed</p><script>alert(3)</script>"><img src=x onerror=alert(4)>',
};

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
let mailbox: Mailbox;
let mailer: NodemailerMailer;
let api: NestFastifyApplication;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = new DataSource({ type: 'postgres', url: database.url });
  await dataSource.initialize();
  mailbox = await startMailbox({ databaseUrl: database.url });
  mailer = new NodemailerMailer({ smtpUrl: mailbox.smtpUrl, from });
  const reads = new Database(dataSource);
  const policies = await loadPolicies(reads, 'programs', (problem) => expect(problem).toBe(''));
  api = await createApi(demoModule(reads, policies), {
    publicUrl: 'http://localhost:3000',
    logLevel: 'silent',
  });
  await api.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await api.close();
  mailer.close();
  await mailbox.close();
  await dataSource.destroy();
  await database.drop();
});

/** Only the mailbox behind the api's frame; nobody signs in here. */
function demoModule(reads: Database, policies: Policies) {
  const ports = [Sessions, FormAccessReader, ProgramRegister, IdempotencyRecords];
  const unused = ports.map((port) => ({ provide: port, useValue: {} }));
  const resources = { provide: ResourceRegister, useClass: NoResources };
  const given = [
    { provide: Database, useValue: reads },
    { provide: Policies, useValue: policies },
  ];
  @Global()
  @Module({ providers: [...given, resources, ...unused], exports: [Database, Policies] })
  class PortsModule {}
  @Module({ imports: [PortsModule, MailboxModule] })
  class DemoModule {}
  return DemoModule;
}

async function deliver(address: string, content: MailContent, messageId: string): Promise<void> {
  const to = { name: '', address };
  const bytes = await mailer.compose({ to, messageId }, content);
  expect(await mailer.send(to, bytes, () => Promise.resolve())).toMatchObject({ kind: 'accepted' });
}

async function get(path: string) {
  const response = await fetch(`${await api.getUrl()}${path}`);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

async function listed(query: string): Promise<{ id?: string; messageId: string; to: string; receivedAt: string }[]> {
  const { body } = await get(`/api/demo/mailbox${query}`);
  return JSON.parse(body) as never;
}

describe('the demo mailbox over HTTP', () => {
  const receipt = new TemplateTable().render('receipt', sampleMailData.receipt);

  it('says so when nothing has arrived', async () => {
    expect(await listed('')).toEqual([]);
    expect((await get('/mailbox')).body).toContain('No mail yet');
    expect((await get('/mailbox?to=ada%40example.org')).body).toContain('Nothing for ada@example.org yet');
  });

  it('answers with what was received, whole', async () => {
    await deliver('Ada@Example.org', receipt, 'whole@docket.example');
    expect(await listed('?to=ada@example.ORG')).toEqual([
      {
        messageId: '<whole@docket.example>',
        from: 'no-reply@docket.example',
        to: 'Ada@example.org',
        subject: receipt.subject,
        text: `${receipt.text}\n`,
        html: `${receipt.html}\n`,
        receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    ]);
    expect(await listed('?to=eve@example.org')).toEqual([]);
  });

  it('keeps every copy, newest first, and no more than asked for', async () => {
    await deliver('twice@example.org', receipt, 'twice@docket.example');
    await deliver('twice@example.org', receipt, 'twice@docket.example');
    await deliver('twice@example.org', receipt, 'third@docket.example');
    const ids = (await listed('?to=twice@example.org')).map(({ messageId }) => messageId);
    expect(ids).toEqual(['<third@docket.example>', '<twice@docket.example>', '<twice@docket.example>']);
    expect(await listed('?to=twice@example.org&limit=1')).toHaveLength(1);
  });

  it('goes by the demo’s clock', async () => {
    await dataSource.query(`INSERT INTO demo_clock (id, ahead_ms) VALUES (true, 86400000)`);
    await deliver('later@example.org', receipt, 'later@docket.example');
    await dataSource.query('DELETE FROM demo_clock');
    const [mail] = await listed('?to=later@example.org');
    expect(Date.parse(mail?.receivedAt ?? '')).toBeGreaterThan(Date.now() + 86_000_000);
  });

  it.each(['limit=1001', 'limit=0', 'limit=1e9', 'from=x', 'to=a&to=b'])('refuses ?%s', async (query) => {
    const { status, headers } = await get(`/api/demo/mailbox?${query}`);
    expect([status, headers.get('content-type')]).toEqual([400, expect.stringContaining('application/problem+json')]);
  });

  it('shows a hostile mail as text, and its HTML only inside a frame that runs nothing', async () => {
    await deliver('evil@example.org', hostile, 'evil@docket.example');
    const list = await get('/mailbox?to=evil%40example.org');
    const path = /\/mailbox\/[0-9a-f-]{36}/.exec(list.body)?.[0] ?? '';
    const [html, text, source] = await Promise.all(
      ['', '?part=text', '?part=source'].map(async (part) => get(`${path}${part}`)),
    );
    for (const page of [list, html, text, source]) {
      expect(page?.status).toBe(200);
      expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
      expect(page?.body).not.toMatch(/<script|<img/);
      expect(page?.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
    expect(html?.body).toMatch(
      /<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="[^"]*alert\(3\)/,
    );
    expect(text?.body).toContain('plain &lt;/pre&gt;');
  });

  it('tells times in the program’s zone, as everything else does', async () => {
    await dataSource.query(
      `UPDATE demo_mail SET received_at = '2026-11-22T16:57:00Z' WHERE message_id LIKE '%whole@%'`,
    );
    const list = await get('/mailbox?to=ada%40example.org');
    const path = /\/mailbox\/[0-9a-f-]{36}/.exec(list.body)?.[0] ?? '';
    const told = '<time class="quiet" datetime="2026-11-22T16:57:00.000Z">Sun 22 Nov 2026, 10:57 am CST</time>';
    expect([list.body, (await get(path)).body].map((page) => page.includes(told))).toEqual([true, true]);
  });

  it('offers the bytes as a download', async () => {
    const { body } = await get('/mailbox?to=later%40example.org');
    const path = /\/mailbox\/[0-9a-f-]{36}/.exec(body)?.[0] ?? '';
    const raw = await get(`${path}/raw`);
    expect([raw.headers.get('content-type'), raw.headers.get('content-disposition')]).toEqual([
      'message/rfc822',
      `attachment; filename="mail-${path.slice('/mailbox/'.length)}.eml"`,
    ]);
    expect(raw.body).toContain('Message-ID: <later@docket.example>\r\n');
  });

  it('pages through older mail', async () => {
    const count = 51;
    await Promise.all(
      Array.from({ length: count }, (_, nth) => deliver('many@example.org', receipt, `n${String(nth)}@docket.example`)),
    );
    const first = await get('/mailbox?to=many%40example.org');
    expect(first.body.match(/<li>/g)).toHaveLength(50);
    const older = /href="([^"]*before=[^"]*)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const last = await get(older);
    expect(last.body.match(/<li>/g)).toHaveLength(1);
    expect(last.body).not.toContain('Older mail');
  });

  it('knows no other mail', async () => {
    expect((await get('/mailbox/0190a1b2-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await get('/mailbox/nonsense')).status).toBe(400);
  });
});

describe('the demo mail server', () => {
  it('accepts nothing while it cannot store', async () => {
    await dataSource.query('ALTER TABLE demo_mail RENAME TO demo_mail_away');
    const to = { name: '', address: 'away@example.org' };
    const bytes = await mailer.compose({ to, messageId: 'away@docket.example' }, hostile);
    expect(await mailer.send(to, bytes, () => Promise.resolve())).toMatchObject({ kind: 'temporary' });
    await dataSource.query('ALTER TABLE demo_mail_away RENAME TO demo_mail');
    expect(await mailer.send(to, bytes, () => Promise.resolve())).toMatchObject({ kind: 'accepted' });
    expect(await listed('?to=away@example.org')).toHaveLength(1);
  });
});
