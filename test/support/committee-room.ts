import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TemplateTable } from '#notifications';
import { Database } from '#persistence';
import {
  Absences,
  Accounts,
  BulkActions,
  Clock,
  Committees,
  ComposeMail,
  DiscardFile,
  FileStore,
  FireTimer,
  FollowDuplicates,
  FormActions,
  Ids,
  LeastOpenWork,
  MailDomain,
  Mailer,
  MailDigests,
  MailLedger,
  PrepareDigest,
  MailTemplateStore,
  NoticeTiming,
  Policies,
  MailPlaces,
  ReplaceMember,
  RouteForm,
  RunBulkAction,
  SendMail,
  Sessions,
  SettleReview,
  UnitOfWork,
  type JobResult,
  type MailAddress,
  type MailContent,
  type SendOutcome,
} from '#use-cases';
import { addDays, instant, localDateAt, type Role, type Timer } from '#domain';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApi, declaredRoutes, type DeclaredRoute } from '../../apps/api/src/http/index.js';
import { Caller, succeeded, type Form } from './docket.js';
import { temporaryDirectory } from './temporary-directory.js';
import { queryByHand, refuseUnrecordedChanges } from './recorded-changes.js';
import { createTestDatabase } from './test-database.js';

export const PROGRAM = 'ami-cmi';

export interface RoomMember {
  name: string;
  employer?: string | null;
  role?: Role;
}

/** Takes every mail and keeps it. */
class KeepingMailer extends Mailer {
  readonly kept: { to: string; subject: string; text: string }[] = [];

  compose(_envelope: { to: MailAddress; messageId: string }, { subject, text }: MailContent): Promise<Buffer> {
    return Promise.resolve(Buffer.from(JSON.stringify({ subject, text })));
  }

  async send(to: MailAddress, bytes: Buffer, beforeBody: () => Promise<void>): Promise<SendOutcome> {
    await beforeBody();
    this.kept.push({ to: to.address, ...(JSON.parse(bytes.toString()) as { subject: string; text: string }) });
    return { kind: 'accepted', response: '250 kept' };
  }
}

/** The api on a database of its own, with people of the tests' choosing; the worker's work is done when asked for. */
export class CommitteeRoom {
  readonly day = (offset: number): string =>
    addDays(localDateAt(instant(new Date().toISOString()), 'America/Chicago'), offset);
  private readonly keeping = new KeepingMailer();
  private readonly routing: RouteForm;
  private readonly timers: FireTimer;
  private readonly replacing: ReplaceMember;
  private readonly sending: SendMail;
  private readonly bulk: RunBulkAction;

  private constructor(
    private readonly app: NestFastifyApplication,
    readonly url: string,
    private readonly end: () => Promise<void>,
    mailer?: Mailer,
  ) {
    const [unitOfWork, clock, policies, committees, ids] = [
      app.get(UnitOfWork, { strict: false }),
      app.get(Clock, { strict: false }),
      app.get(Policies, { strict: false }),
      app.get(Committees, { strict: false }),
      app.get(Ids, { strict: false }),
    ] as const;
    const leastOpenWork = new LeastOpenWork(committees, app.get(Absences, { strict: false }), ids);
    const settleReview = new SettleReview(committees, app.get(Absences, { strict: false }), policies);
    this.routing = new RouteForm(unitOfWork, clock, policies, committees, leastOpenWork, settleReview);
    this.timers = new FireTimer(
      unitOfWork,
      clock,
      policies,
      committees,
      ids,
      app.get(FollowDuplicates, { strict: false }),
      settleReview,
    );
    this.replacing = new ReplaceMember(unitOfWork, clock, policies, committees, leastOpenWork, settleReview);
    const formActions = app.get(FormActions);
    const bulkActions = app.get(BulkActions, { strict: false });
    this.bulk = new RunBulkAction(bulkActions, unitOfWork, formActions, committees, clock);
    const compose = new ComposeMail(
      new TemplateTable(),
      this.get(MailTemplateStore),
      policies,
      committees,
      this.get(MailPlaces),
      clock,
    );
    const timing = new NoticeTiming(policies, clock);
    const ledger = app.get(MailLedger, { strict: false });
    const digests = this.get(MailDigests);
    const prepare = new PrepareDigest(digests, ledger, committees);
    this.sending = new SendMail(
      ledger,
      mailer ?? this.keeping,
      compose,
      new MailDomain('test'),
      timing,
      digests,
      prepare,
    );
  }

  /** @param mailer instead of the one that keeps what `deliver` tells of */
  static async open(programsDir = 'programs', mailer?: Mailer, filesUrl?: string): Promise<CommitteeRoom> {
    const [testDatabase, data] = [await createTestDatabase(), await temporaryDirectory('room')];
    const publicUrl = 'http://localhost:3000';
    const module = ApiModule.forRoot({
      mode: 'production',
      logLevel: 'silent',
      dataDir: data.path,
      programsDir,
      redisUrl: undefined,
      filesUrl,
      databaseUrl: testDatabase.url,
      smtpUrl: 'smtp://127.0.0.1:1',
      publicUrl,
      host: '127.0.0.1',
      port: 0,
      trustProxy: [],
      payments: undefined,
      mailFrom: { name: 'Docket', address: 'docket@example.org' },
    });
    const app = await createApi(module, { publicUrl, logLevel: 'silent' });
    await app.listen(0, '127.0.0.1');
    await refuseUnrecordedChanges(app.get(Database, { strict: false }).dataSource);
    const end = async (): Promise<void> => {
      await app.close();
      await testDatabase.drop();
      await data.remove();
    };
    return new CommitteeRoom(app, `${await app.getUrl()}/api/v1`, end, mailer);
  }

  /** Does what is due of the work of removing files; with `all`, also what is due in an hour. */
  async discardFiles(which: 'due' | 'all' = 'due'): Promise<void> {
    const rows = await this.query<{ id: string; key: string }>(
      `SELECT id, payload ->> 'key' AS key FROM outbox
       WHERE job = 'file.discard' AND state = 'pending' AND ($1 OR available_at <= business_now())`,
      [which === 'all'],
    );
    for (const { key } of rows) await this.app.get(DiscardFile).execute(key);
    await this.query(`UPDATE outbox SET state = 'done' WHERE id = ANY ($1::uuid[])`, [rows.map(({ id }) => id)]);
  }

  /** Where the bytes are. */
  files(): FileStore {
    return this.app.get(FileStore);
  }

  /** Every route of the api, with its rule. */
  routes(): DeclaredRoute[] {
    return declaredRoutes(this.app);
  }

  close(): Promise<void> {
    return this.end();
  }

  get databaseUrl(): string {
    const { options } = this.app.get(Database, { strict: false }).dataSource;
    if (!('url' in options) || options.url === undefined) throw new Error('The database has no address.');
    return options.url;
  }

  query<R extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return queryByHand<R[]>(this.app.get(Database, { strict: false }).dataSource, text, values);
  }

  /** @param mailbox the part of the address before `@example.org` */
  async enter(mailbox: string, { name, employer = null, role }: RoomMember, program = PROGRAM): Promise<Caller> {
    const email = `${mailbox}@example.org`;
    const accounts = this.app.get(Accounts);
    const { id } = await accounts.findOrCreate(email);
    if (role !== undefined) await accounts.grant({ email, grant: { program, role }, grantedBy: null });
    await this.query('UPDATE user_account SET name = $2, employer = $3 WHERE id = $1', [id, name, employer]);
    return new Caller(this.url, id, await this.app.get(Sessions).open(id));
  }

  async submit(by: Caller, content: object, program = PROGRAM): Promise<Form> {
    return succeeded<Form>(await by.post(`/programs/${program}/eligibility-forms`, content), 201);
  }

  async submitAndRoute(by: Caller, content: object, program = PROGRAM): Promise<Form> {
    const form = await this.submit(by, content, program);
    await this.route(form.id);
    return form;
  }

  async route(formId: string): Promise<void> {
    await this.routing.execute(formId);
  }

  /** As a worker does when the job reaches it. */
  async runBulkAction(id: string): Promise<void> {
    await this.bulk.execute(id);
  }

  /** Takes a member's roles away and does what the worker then does; tells how that ended. */
  async expel({ id }: Caller, role: Role, program = PROGRAM): Promise<string> {
    const [{ email } = { email: '' }] = await this.query<{ email: string }>(
      'SELECT email FROM user_account WHERE id = $1',
      [id],
    );
    await this.app.get(Accounts).remove({ email, grant: { program, role }, grantedBy: null });
    return (await this.replacing.execute(program, id)).kind;
  }

  /** As a worker does when a member was given a role again, or is back. */
  async welcome({ id }: Caller, program = PROGRAM): Promise<string> {
    return (await this.replacing.execute(program, id)).kind;
  }

  async fire(formId: string, kind: Timer['kind']): Promise<void> {
    const rows = await this.query<{ step: number; due_at: Date }>(
      'SELECT step, due_at FROM timer WHERE form_id = $1 AND kind = $2 AND done_at IS NULL AND cancelled_at IS NULL ORDER BY step LIMIT 1',
      [formId, kind],
    );
    for (const { step, due_at } of rows) {
      await this.timers.execute({ formId, kind, step, dueAt: instant(due_at.toISOString()) });
    }
  }

  /** Sends whatever is queued about a form, and tells what arrived by that: `mailbox: subject`. */
  async deliver(formId: string): Promise<{ to: string; subject: string; text: string }[]> {
    const before = this.keeping.kept.length;
    const rows = await this.query<{ id: string }>(
      `SELECT id FROM mail WHERE form_id = $1 AND state = 'queued' ORDER BY id`,
      [formId],
    );
    for (const { id } of rows) await this.sending.execute(id);
    return this.keeping.kept.slice(before).map((mail) => ({ ...mail, to: mail.to.replace('@example.org', '') }));
  }

  /** One attempt at one mail, as its job makes it. */
  attempt(mailId: string): Promise<JobResult> {
    return this.sending.execute(mailId);
  }

  /** Moves business time, for everything in this room. */
  async advance(milliseconds: number): Promise<void> {
    await this.query(
      `INSERT INTO demo_clock (ahead_ms) VALUES ($1)
       ON CONFLICT (id) DO UPDATE SET ahead_ms = demo_clock.ahead_ms + excluded.ahead_ms`,
      [milliseconds],
    );
  }

  /** A class of the product, as it is wired here. */
  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(token, { strict: false });
  }

  /** Mails ordered about a form, as `kind → mailbox`. */
  async ordered(formId: string): Promise<string[]> {
    const rows = await this.query<{ kind: string; email: string }>(
      `SELECT m.kind, u.email FROM mail m JOIN user_account u ON u.id = m.recipient_id
       WHERE m.form_id = $1 ORDER BY m.id`,
      [formId],
    );
    return rows.map(({ kind, email }) => `${kind} → ${email.replace('@example.org', '')}`);
  }
}
