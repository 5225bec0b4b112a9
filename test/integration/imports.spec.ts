import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { FileSpreadsheets } from '#files';
import { Database, PersistenceModule } from '#persistence';
import {
  ApplyImport,
  CheckImport,
  Clock,
  Committees,
  ConfirmImport,
  ExpireImport,
  FormNumbers,
  Ids,
  Imports,
  Listings,
  Policies,
  PreApproveActivity,
  StartImport,
  UnitOfWork,
  type OnProgress,
  type PreApprovedForm,
  type ProgrammeImport,
} from '#use-cases';
import { csvTable } from '../../apps/api/src/reports/csv-table.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { addDays, instant, localDate, localDateAt, type ApprovedActivity, type Instant } from '#domain';

const PROGRAM = 'ami-cmi';
const HEADER = 'Title,Provider,Format,Delivery,Starts on,Ends on,Instructors,Hours art,Expires on,Contact minutes';
const day = (offset: number): string =>
  addDays(localDateAt(instant(new Date().toISOString()), 'America/Chicago'), offset);
const session = (title: string, hours = '1.5', instructors = '', expiresOn = ''): string =>
  `${title},Annual meeting,lecture,in-person,${day(20)},${day(20)},${instructors},${hours},${expiresOn}`;

@Module({})
class ImportsTest {}

let testDatabase: TestDatabase;
let app: INestApplicationContext;
let chair: string;
let member: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const module = {
    module: ImportsTest,
    imports: [PersistenceModule.forRoot({ databaseUrl: testDatabase.url, programsDirectory: 'programs' })],
  };
  app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  chair = await aMember('gray@example.org', 'Gray Chair', 'chair');
  member = await aMember('robin@example.org', 'Robin Reviewer', 'reviewer');
});
afterAll(async () => {
  await app.close();
  await testDatabase.drop();
});

async function aMember(email: string, name: string, role: 'chair' | 'reviewer'): Promise<string> {
  const { id } = await database().one<{ id: string }>(
    'test.member',
    `INSERT INTO user_account (id, email, name) VALUES ($1, $2, $3) RETURNING id`,
    [randomUUID(), email, name],
  );
  await database().query('test.role', 'INSERT INTO role_grant (id, user_id, program, role) VALUES ($1, $2, $3, $4)', [
    randomUUID(),
    id,
    PROGRAM,
    role,
  ]);
  return id;
}

const database = (): Database => app.get(Database, { strict: false });
const port = <T>(token: abstract new (...args: never[]) => T): T => app.get(token, { strict: false });
const imports = (): Imports => port(Imports);
const spreadsheets = new FileSpreadsheets();

async function start(rows: string[], confirmedBy: string | null = null, header = HEADER): Promise<string> {
  const id = randomUUID();
  const bytes = Buffer.from([header, ...rows].join('\n'));
  const starting = new StartImport(imports(), spreadsheets, port(Policies), port(Clock));
  await starting.execute({ id, program: PROGRAM, fileName: 'meeting.csv', bytes, createdBy: chair, confirmedBy });
  return id;
}
const check = (id: string): Promise<void> =>
  new CheckImport(imports(), spreadsheets, port(Policies), port(Clock), port(Ids), port(Listings)).execute(id);
const confirm = (id: string, by = chair): Promise<ProgrammeImport> =>
  new ConfirmImport(imports(), port(Committees), port(Clock)).execute(PROGRAM, id, by);
const apply = (id: string, through: Imports = imports()): Promise<void> =>
  new ApplyImport(through, port(Policies), port(Committees), port(FormNumbers), port(Clock), port(Ids)).execute(id);
/** As a chair does by hand: what {@link session} is a row of. */
const approve = (title: string): Promise<unknown> => {
  const on = localDate(day(20));
  return new PreApproveActivity(
    port(UnitOfWork),
    port(Clock),
    port(Policies),
    port(FormNumbers),
    port(Committees),
    port(Ids),
    port(Listings),
  ).execute({
    ...{ id: randomUUID(), program: PROGRAM, message: '', conditions: [], expiresOn: null, decidedBy: chair },
    activity: { title, provider: 'Annual meeting', format: 'lecture', delivery: 'in-person', startsOn: on, endsOn: on },
    credits: [{ category: 'art', hundredths: 150 }],
  });
};
const found = async (id: string): Promise<ProgrammeImport> => (await imports().find(PROGRAM, id))!;
const count = async (text: string): Promise<number> =>
  (await database().one<{ count: number }>('', `SELECT count(*)::int AS count FROM ${text}`)).count;

beforeEach(async () => {
  await database().query('test.clean', 'TRUNCATE eligibility_form, programme_import, outbox CASCADE');
});

test('semicolons: “1,5” is one and a half, “1,500” is an error, and a formula is text that no export runs', async () => {
  const formula = '=HYPERLINK("http://evil.example")';
  const row = (title: string, hours: string): string =>
    [`"${title.replaceAll('"', '""')}"`, ...session('', hours).split(',').slice(1, 7), hours].join(';');
  const header = HEADER.split(',').slice(0, 8).join(';');
  const wrong = await start([row('Anatomy', '1,500')], null, header);
  await check(wrong);
  expect(await found(wrong)).toMatchObject({ total: 1, rowsWithErrors: 1 });
  const id = await start([row(formula, '1,5')], null, header);
  await check(id);
  await confirm(id);
  await apply(id);
  const given = await database().query<{ title: string; credits: unknown }>(
    'test.given',
    `SELECT f.content #>> '{activity,title}' AS title, d.credits FROM eligibility_form f JOIN decision d ON d.form_id = f.id`,
  );
  expect(given).toEqual([{ title: formula, credits: [{ category: 'art', hundredths: 150 }] }]);
  const exported: string[] = [];
  for await (const lines of csvTable(['title'], [given.map(({ title }) => ({ title }))])) exported.push(lines);
  expect(exported.join('')).toBe(`title\r\n"'=HYPERLINK(""http://evil.example"")"\r\n`);
});

describe('an import', () => {
  test('is checked row by row, confirmed, and becomes forms with all that belongs to them', async () => {
    const id = await start([
      session('Anatomy'),
      session('Surgery', '2', 'Robin Reviewer'),
      session('Drawing', '0.25', '', day(90)),
    ]);
    expect(await found(id)).toMatchObject({ state: 'queued', total: 0, confirmedBy: null });
    await check(id);
    expect(await found(id)).toMatchObject({ state: 'checked', total: 3, processed: 3, rowsWithErrors: 0 });
    expect(await count('eligibility_form')).toBe(0);
    expect(await confirm(id)).toMatchObject({ state: 'applying', confirmedBy: chair });
    await apply(id);
    expect(await found(id)).toMatchObject({ state: 'applied', processed: 3, finishedAt: expect.any(Number) });
    expect(
      await database().query(
        'test.forms',
        `SELECT f.content #>> '{activity,title}' AS title, f.status, f.origin, f.queue, f.due_at = 'infinity' AS endless,
           h.type, h.public, h.data ->> 'importId' AS import, h.hash = f.history_hash AS chained, d.credits,
           l.starts_on::text AS listed, l.listed_until > now() AS open, l.expires_on::text AS expires,
           (SELECT count(*)::int FROM conflict c WHERE c.form_id = f.id AND c.member_id = $1) AS conflicts
         FROM eligibility_form f JOIN form_history h ON h.form_id = f.id JOIN decision d ON d.form_id = f.id
         JOIN listing l ON l.form_id = f.id ORDER BY f.id`,
        [member],
      ),
    ).toEqual(
      [
        ['Anatomy', 150, 0, null],
        ['Surgery', 200, 1, null],
        ['Drawing', 25, 0, day(90)],
      ].map(([title, hundredths, conflicts, expires]) => ({
        ...{
          title,
          conflicts,
          expires,
          status: 'approved',
          origin: 'pre-approval',
          queue: 'art-and-design',
          endless: true,
        },
        ...{ type: 'form.pre-approved', public: true, import: id, chained: true, listed: day(20), open: true },
        credits: [{ category: 'art', hundredths }],
      })),
    );
  });

  test('with a wrong row stays unconfirmed, and says which and why', async () => {
    const id = await start([session('Anatomy'), session('', 'many'), `${session('Anatomy')},600`]);
    await check(id);
    expect(await found(id)).toMatchObject({ state: 'checked', rowsWithErrors: 1, rowsWithWarnings: 1 });
    await expect(confirm(id)).rejects.toMatchObject({ code: 'import.rows-wrong' });
    expect(
      await database().query('test.rows', 'SELECT row_number, problems, warnings FROM programme_import_row ORDER BY 1'),
    ).toEqual([
      { row_number: 2, problems: [], warnings: [] },
      {
        row_number: 3,
        problems: [
          { column: 'Title', message: 'is empty' },
          { column: 'Hours art', message: 'must be a number of hours, at most 1000, with at most two decimals' },
        ],
        warnings: [],
      },
      {
        ...{ row_number: 4, problems: [] },
        warnings: ['Has the title and dates of row 2.', 'Gives 1.5 hours of credit for 600 contact minutes.'],
      },
    ]);
  });

  test('that cannot be read is refused in words, and its file forgotten', async () => {
    const id = randomUUID();
    const starting = new StartImport(imports(), spreadsheets, port(Policies), port(Clock));
    const bytes = Buffer.from('Name,Hours\nAnatomy,2');
    await starting.execute({ id, program: PROGRAM, fileName: 'x.csv', bytes, createdBy: chair, confirmedBy: null });
    await check(id);
    const { state, refusals } = await found(id);
    expect(state).toBe('refused');
    expect(refusals).toContain('Column A has the unknown title “Name”.');
    expect(refusals).toContain('The column “Title” is missing.');
    expect(await count('programme_import WHERE file IS NOT NULL')).toBe(0);
  });

  test('says of what is approved already that it is, and warns of what looks like it', async () => {
    const first = await start([session('Anatomy')], chair);
    await check(first);
    await apply(first);
    const id = await start([session('ANATOMY'), session('anatomy').replace('Annual', 'Another')], chair);
    await check(id);
    expect(await found(id)).toMatchObject({ state: 'checked', rowsWithErrors: 1, rowsWithWarnings: 1 });
    expect(
      await database().query(
        '',
        'SELECT problems, warnings FROM programme_import_row WHERE import_id = $1 ORDER BY 1',
        [id],
      ),
    ).toEqual([
      {
        problems: [],
        warnings: [
          'Has the title and dates of row 2.',
          expect.stringMatching(/^Has the title and dates of AMI-\d{4}-\d{6}, which is approved\.$/),
        ],
      },
      {
        problems: [
          {
            column: 'Row',
            message: expect.stringMatching(/^is approved already under AMI-\d{4}-\d{6}: leave it out$/),
          },
        ],
        warnings: [],
      },
    ]);
  });

  test.each([1, 2, 3])(
    'and a chair who approves one of its activities at the same moment make one of it: %d',
    async () => {
      const id = await start([session('Anatomy'), session('Drawing'), session('Drawing')]);
      await check(id);
      await confirm(id);
      const [single] = await Promise.allSettled([approve('Drawing'), apply(id)]);
      const { state } = await found(id);
      // Two rows of one name in one file are its sender's own affair: they were warned.
      expect([single.status, state, await count('listing')]).toEqual(
        single.status === 'fulfilled' ? ['fulfilled', 'checked', 1] : ['rejected', 'applied', 3],
      );
      if (single.status === 'rejected') expect(single.reason).toMatchObject({ code: 'pre-approval.exists' });
    },
  );

  test('does not approve again what another import approved since it was checked', async () => {
    const ids = [
      await start([session('Anatomy'), session('Drawing')]),
      await start([session('Heart'), session('Drawing')]),
    ];
    for (const id of ids) await check(id);
    for (const id of ids) await confirm(id);
    await Promise.all(ids.map((id) => apply(id)));
    const states = await Promise.all(ids.map(found));
    expect(states.map(({ state, rowsWithErrors }) => `${state} ${rowsWithErrors}`).sort()).toEqual([
      'applied 0',
      'checked 1',
    ]);
    expect(await count('listing')).toBe(2);
    expect(
      await database().query('', `SELECT row_number, problems FROM programme_import_row WHERE problems <> '[]'`),
    ).toEqual([
      {
        row_number: 3,
        problems: [
          {
            column: 'Row',
            message: expect.stringMatching(/^is approved already under AMI-\d{4}-\d{6}: leave it out$/),
          },
        ],
      },
    ]);
  });

  test('is not confirmed by a chair with a stake in a row', async () => {
    const id = await start([session('Anatomy'), session('Mine', '1', 'Gray Chair')]);
    await check(id);
    await expect(confirm(id)).rejects.toMatchObject({ code: 'pre-approval.conflict', details: { rows: [3] } });
  });

  test('that nobody confirms is forgotten with its rows', async () => {
    const id = await start([session('Anatomy')]);
    await check(id);
    await new ExpireImport(imports(), port(Clock)).execute(id);
    expect(await found(id)).toMatchObject({ state: 'expired' });
    expect(await count('programme_import_row')).toBe(0);
    await expect(confirm(id)).rejects.toMatchObject({ code: 'import.not-ready' });
  });

  test('waits again when its rows are wrong by the time they are applied', async () => {
    const id = await start([session('Anatomy'), session('Drawing')], chair);
    await check(id);
    await database().query(
      '',
      `UPDATE programme_import_row SET entry = jsonb_set(entry, '{activity,format}', '"seance"') WHERE row_number = 3`,
    );
    await apply(id);
    expect(await found(id)).toMatchObject({ state: 'checked', rowsWithErrors: 1, confirmedBy: null });
    expect(await count('eligibility_form')).toBe(0);
  });
});

describe('a job that runs twice or dies', () => {
  const many = Array.from({ length: 600 }, (_, index) => session(`Session ${index}`));

  /** Dies while it is storing, after so many words about the progress. */
  class Dying extends Imports {
    told = 0;

    constructor(
      private readonly whole: Imports,
      private readonly after: number,
    ) {
      super();
    }
    start = this.whole.start.bind(this.whole);
    find = this.whole.find.bind(this.whole);
    fileToCheck = this.whole.fileToCheck.bind(this.whole);
    beginChecking = this.whole.beginChecking.bind(this.whole);
    addChecked = this.whole.addChecked.bind(this.whole);
    finishChecking = this.whole.finishChecking.bind(this.whole);
    refuse = this.whole.refuse.bind(this.whole);
    confirm = this.whole.confirm.bind(this.whole);
    rows = this.whole.rows.bind(this.whole);
    toApply = this.whole.toApply.bind(this.whole);
    progress = this.whole.progress.bind(this.whole);
    withdrawConfirmation = this.whole.withdrawConfirmation.bind(this.whole);
    expire = this.whole.expire.bind(this.whole);
    apply(
      id: string,
      forms: readonly PreApprovedForm[],
      at: Instant,
      onProgress: OnProgress,
    ): Promise<ReadonlyMap<string, ApprovedActivity>> {
      return this.whole.apply(id, forms, at, async (stored) => {
        await onProgress(stored);
        this.told += 1;
        if (this.told === this.after) throw new Error('The worker died.');
      });
    }
  }

  test('stores nothing when it dies, everything when it runs again, and nothing more after that', async () => {
    const id = await start(many, chair);
    await check(id);
    await expect(apply(id, new Dying(imports(), 2))).rejects.toThrow('The worker died.');
    expect(await found(id)).toMatchObject({ state: 'applying', total: 600, processed: 500 });
    expect(await count('eligibility_form')).toBe(0);
    await Promise.all([apply(id), apply(id)]);
    await apply(id);
    expect(await found(id)).toMatchObject({ state: 'applied', processed: 600 });
    const tables = ['eligibility_form', 'form_history', 'decision', 'listing'];
    expect(await Promise.all(tables.map(count))).toEqual([600, 600, 600, 600]);
  });

  test('checks each row once', async () => {
    const id = await start(many.slice(0, 300));
    await Promise.all([check(id), check(id)]);
    await check(id);
    expect(await found(id)).toMatchObject({ state: 'checked', total: 300, processed: 300 });
    expect(await count('programme_import_row')).toBe(300);
  });

  test('is confirmed once, and has a job for it', async () => {
    const id = await start([session('Anatomy')]);
    await check(id);
    await Promise.all([confirm(id), confirm(id)]);
    expect(await count(`outbox WHERE job = 'import.apply'`)).toBe(1);
    expect(await count(`outbox WHERE job = 'import.expire' AND available_at > now() + interval '6 days'`)).toBe(1);
  });
});

test('of 2,000 rows three are wrong, one of them a formula: nothing is approved, and the three are named', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => session(`Session ${index}`));
  rows[6] = session('');
  rows[998] = session('Sum', '=SUM(1;2)');
  rows[1_999] = session('Last', '1.1');
  const id = await start(rows, chair);
  await check(id);
  expect(await found(id)).toMatchObject({ state: 'checked', total: 2_000, processed: 2_000, rowsWithErrors: 3 });
  await expect(confirm(id)).rejects.toMatchObject({ code: 'import.rows-wrong' });
  const wrong = `SELECT row_number, problems FROM programme_import_row WHERE problems <> '[]' ORDER BY 1`;
  expect(await database().query('test.wrong', wrong)).toEqual([
    { row_number: 8, problems: [{ column: 'Title', message: 'is empty' }] },
    {
      row_number: 1_000,
      problems: [
        { column: 'Hours art', message: 'must be a number of hours, at most 1000, with at most two decimals' },
      ],
    },
    { row_number: 2_001, problems: [{ column: 'Hours art', message: 'must be a positive multiple of 0.25' }] },
  ]);
  expect([await count('eligibility_form'), await count('listing')]).toEqual([0, 0]);
});

test('2,000 rows take seconds', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => session(`Session ${index}`));
  const id = await start(rows, chair);
  const began = performance.now();
  await check(id);
  const checked = performance.now();
  await apply(id);
  const applied = performance.now();
  expect(await found(id)).toMatchObject({ state: 'applied', total: 2_000, processed: 2_000 });
  expect({ check: checked - began < 30_000, apply: applied - checked < 30_000 }).toEqual({ check: true, apply: true });
  process.stdout.write(
    `2,000 rows: checked in ${Math.round(checked - began)} ms, applied in ${Math.round(applied - checked)} ms\n`,
  );
});
