import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#config';
import { addDays, instant, judge, localDateAt, type Person, type RoleGrant, type Verdict } from '#domain';
import { Database } from '#persistence';
import { Accounts, Sessions } from '#use-cases';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApi, declaredRoutes, type DeclaredRoute } from '../../apps/api/src/http/index.js';
import { aForm } from '../support/a-form.js';
import { send, type Answer, type Sent } from '../support/http.js';
import { temporaryDirectory, type TemporaryDirectory } from '../support/temporary-directory.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const PROGRAM = 'ami-cmi';

const GRANTS: Record<string, RoleGrant | undefined> = {
  'another applicant': undefined,
  owner: undefined,
  reviewer: { program: PROGRAM, role: 'reviewer' },
  chair: { program: PROGRAM, role: 'chair' },
  hq: { program: PROGRAM, role: 'hq' },
  board: { program: PROGRAM, role: 'board' },
  admin: { program: null, role: 'admin' },
  'reviewer of another program': { program: 'pmi-medical-office', role: 'reviewer' },
};

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=a' };
const STATUS: Record<Exclude<Verdict, 'allowed'>, number> = { 'sign-in-required': 401, hidden: 404, forbidden: 403 };

interface Asking {
  person?: Person;
  token?: string;
}

let testDatabase: TestDatabase;
let app: NestFastifyApplication;
let url: string;
let formId: string;
let mailId: string;
let draftId: string;
let attachmentId: string;
let draftAttachmentId: string;
let data: TemporaryDirectory;
let routes: DeclaredRoute[];
const asking = new Map<string, Asking>([['public', {}]]);

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  data = await temporaryDirectory('authorization');
  app = await createApi(ApiModule.forRoot(config(testDatabase.url, data.path)), {
    publicUrl: 'http://localhost:3000',
    logLevel: 'silent',
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  for (const [name, grant] of Object.entries(GRANTS)) asking.set(name, await signIn(name, grant));
  const owner = asking.get('owner') ?? {};
  const path = `/api/v1/programs/${PROGRAM}/eligibility-forms`;
  const today = localDateAt(instant(new Date().toISOString()), 'America/Chicago');
  const answer = await ask('POST', path, { ...tokenOf(owner), body: aForm((days) => addDays(today, days)) });
  formId = (answer.body as { id: string }).id;
  const receipt = 'SELECT id FROM mail WHERE form_id = $1';
  ({ id: mailId } = await app.get(Database, { strict: false }).one<{ id: string }>('test.mail', receipt, [formId]));
  const draft = await ask('POST', `/api/v1/programs/${PROGRAM}/drafts`, { ...tokenOf(owner), body: {} });
  draftId = (draft.body as { id: string }).id;
  const file = ['--a', 'Content-Disposition: form-data; name="file"; filename="a.txt"', '', 'Hello.', '--a--', ''];
  const attachments = `/api/v1/eligibility-forms/${formId}/attachments`;
  const attached = await ask('POST', attachments, { ...tokenOf(owner), headers: MULTIPART, body: file.join('\r\n') });
  attachmentId = (attached.body as { id: string }).id;
  const ofDraft = `/api/v1/drafts/${draftId}/attachments`;
  const kept = await ask('POST', ofDraft, { ...tokenOf(owner), headers: MULTIPART, body: file.join('\r\n') });
  draftAttachmentId = (kept.body as { id: string }).id;
  routes = declaredRoutes(app);
});

afterAll(async () => {
  await app.close();
  await testDatabase.drop();
  await data.remove();
});

const ask = (method: string, path: string, sent: Sent): Promise<Answer> => send(url + path, sent, method);
const tokenOf = ({ token }: Asking): Sent => (token === undefined ? {} : { token });

async function signIn(name: string, grant: RoleGrant | undefined): Promise<Asking> {
  const email = `${name.replaceAll(' ', '-')}@example.org`;
  const accounts = app.get(Accounts);
  if (grant) await accounts.grant({ email, grant, grantedBy: null });
  const { id } = await accounts.findOrCreate(email);
  return { person: { id, email, name, roles: grant ? [grant] : [] }, token: await app.get(Sessions).open(id) };
}

const addressOf = (path: string): string =>
  path
    .replace(':program', PROGRAM)
    .replace(':formId', formId)
    .replace(':draftId', draftId)
    .replace(':mailId', mailId)
    .replace(':kind', 'receipt')
    .replace(':attachmentId', path.includes(':draftId') ? draftAttachmentId : attachmentId)
    .replace(/:\w+/g, UNKNOWN);

/** With a body that cannot be read: whoever is let in gets 400, or 404 for what is not there, and nothing changes. */
async function statusOf({ method, path }: DeclaredRoute, who: Asking): Promise<number> {
  const takesFile = method === 'POST' && /[/-](attachments|imports|evidence)$/.test(path);
  const unreadable = takesFile ? { headers: MULTIPART, body: '--a' } : { body: '{' };
  const sent = method === 'GET' ? tokenOf(who) : { ...tokenOf(who), ...unreadable };
  return (await ask(method, addressOf(path), sent)).status;
}

describe.each(['public', ...Object.keys(GRANTS)])('%s', (name) => {
  test('is answered on every route as the table says', async () => {
    const who = asking.get(name) ?? {};
    const form = {
      formId,
      program: PROGRAM,
      applicantId: asking.get('owner')?.person?.id ?? '',
      status: 'submitted' as const,
      conflictedIds: [],
      heldDecisionBy: null,
    };
    const differing: object[] = [];
    for (const route of routes) {
      if (!route.rule) throw new Error(`${route.path} has no rule`);
      const verdict = judge(route.rule, { person: who.person, program: PROGRAM, form, draft: form });
      const status = await statusOf(route, who);
      const asSaid = verdict === 'allowed' ? isLetIn(route, status) : status === STATUS[verdict];
      if (!asSaid) differing.push({ route: `${route.method} ${route.path}`, verdict, status });
    }
    expect(differing).toEqual([]);
  });
});

/**
 * Public pages may miss what they are asked for, and so may who asks for an import, or for a bulk action of somebody else; readiness is 503
 * while nothing works on the queue.
 */
function isLetIn({ method, path, rule }: DeclaredRoute, status: number): boolean {
  if (method !== 'GET') return status === (addressOf(path).includes(UNKNOWN) ? 404 : 400);
  if (path.endsWith('/:bulkActionId') || path.includes('/:importId')) return status === 404;
  // Who holds no credential has no record, and nothing of these has this id.
  if (NOT_THERE.test(path)) return status === 404;
  if (path.endsWith('/credit-claims/options')) return status === 400;
  if (path.includes('/evidence/') || path.endsWith('/certificate.pdf')) return status === 404;
  return rule?.about === 'nobody' ? ![401, 403, 500].includes(status) : status === 200;
}

const NOT_THERE =
  /\/(credit-record(\.csv|\.pdf)?|:claimId|:credentialId|:renewalId(\/history)?|:proposalId|:replayId(\/members)?|:version)$/;

/** Who is let in by most of what has an address of its own below a program, a form or a draft. */
const LET_IN: Record<string, string> = {
  mayAdoptPolicy: 'board',
  mayAwardCredentials: 'board',
  mayCorrectClaims: 'hq',
  mayCorrespond: 'owner',
  mayManageMails: 'hq',
  mayManageRenewals: 'hq',
  mayManageRoles: 'admin',
  mayReadMembers: 'board',
  mayRunInstallation: 'admin',
  mayUseDraft: 'owner',
};

test('what is not there is 404 however wrong the request for it', async () => {
  const differing: object[] = [];
  let asked = 0;
  for (const { method, path, rule } of routes.filter((route) => route.path.startsWith('/api/v1/'))) {
    const ending = /:(?!program\b|formId\b|draftId\b)\w+/.exec(path);
    if (ending === null) continue;
    const token = tokenOf(asking.get(LET_IN[rule?.name ?? ''] ?? 'chair') ?? {});
    const address = addressOf(path.replace(ending[0], UNKNOWN));
    const wrong: Sent[] = [
      { body: { nothing: 'of the kind' } },
      { body: '{' },
      { body: '<a/>', headers: { 'content-type': 'text/xml' } },
    ];
    const answers =
      method === 'GET'
        ? [ask(method, `${address}?nothing=1`, token)]
        : wrong.map((sent) => ask(method, address, { ...token, ...sent }));
    for (const { status, body } of await Promise.all(answers)) {
      asked += 1;
      if (status !== 404) differing.push({ route: `${method} ${path}`, status, body });
    }
  }
  expect(differing).toEqual([]);
  expect(asked).toBeGreaterThan(80);
});

test('no form changed while all of them asked', async () => {
  const rows = await app
    .get(Database, { strict: false })
    .query(
      'test.forms',
      'SELECT id, version, (SELECT count(*)::int FROM assignment) AS assigned FROM eligibility_form',
    );
  expect(rows).toEqual([{ id: formId, version: 2, assigned: 0 }]);
});

function config(databaseUrl: string, dataDir: string): Config {
  return {
    mode: 'production',
    logLevel: 'silent',
    dataDir,
    programsDir: 'programs',
    redisUrl: undefined,
    filesUrl: undefined,
    databaseUrl,
    smtpUrl: 'smtp://127.0.0.1:1',
    publicUrl: 'http://localhost:3000',
    host: '127.0.0.1',
    port: 0,
    trustProxy: [],
    payments: undefined,
    mailFrom: { name: 'Docket', address: 'docket@example.org' },
  };
}
