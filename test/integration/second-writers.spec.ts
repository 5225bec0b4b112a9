import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DomainError, EligibilityForm, Ruling, Timer } from '#domain';
import { Database, PersistenceModule, PostgresAccounts, TimerStore } from '#persistence';
import {
  FireTimer,
  FollowDuplicates,
  Ids,
  LeastOpenWork,
  RecordDecision,
  RouteForm,
  SettleReview,
  SubmitForm,
  UndoHeldDecision,
} from '#use-cases';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const DAY_MS = 86_400_000;
const content: EligibilityForm['content'] = {
  activity: {
    title: 'Surface anatomy',
    provider: 'University extension',
    format: 'workshop',
    delivery: 'in-person',
    startsOn: '2099-12-04',
    endsOn: '2099-12-05',
  },
  completedOn: null,
  requestedCredits: [{ category: 'art', hundredths: 400 }],
  relevance: 'Bony landmarks are drawn every day.',
} as unknown as EligibilityForm['content'];

@Module({})
class Writers {}

let testDatabase: TestDatabase;
let app: INestApplicationContext;
let person: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const persistence = PersistenceModule.forRoot({ databaseUrl: testDatabase.url, programsDirectory: 'programs' });
  const providers = [
    SubmitForm,
    RouteForm,
    LeastOpenWork,
    SettleReview,
    RecordDecision,
    UndoHeldDecision,
    FireTimer,
    FollowDuplicates,
  ];
  app = await NestFactory.createApplicationContext(
    { module: Writers, imports: [persistence], providers },
    { logger: false },
  );
  person = (await new PostgresAccounts(app.get(Database)).findOrCreate('ada@example.org')).id;
});
afterAll(async () => {
  await app.close();
  await testDatabase.drop();
});

const submit = (id: string): Promise<EligibilityForm> =>
  app.get(SubmitForm).execute({ id, program: 'ami-cmi', applicantId: person, content });

async function inReview(): Promise<string> {
  const { id } = await submit(app.get(Ids).next());
  await app.get(RouteForm).execute(id);
  return id;
}

function decide(formId: string): Promise<EligibilityForm> {
  const decisionId = app.get(Ids).next();
  const ruling: Ruling = { decisionId, outcome: 'approved', reasons: [], message: 'Welcome.', decidedBy: person };
  return app.get(RecordDecision).execute(formId, () => 2, ruling);
}

test('a submission that is repeated after a crash gets what the first run stored', async () => {
  const id = app.get(Ids).next();
  const first = await submit(id);
  expect(await submit(id)).toEqual(first);
});

test('of two members who decide at the same moment one finds the form changed', async () => {
  const id = await inReview();
  const answers = await Promise.allSettled([decide(id), decide(id), decide(id)]);
  const codes = answers.map((answer) =>
    answer.status === 'fulfilled' ? answer.value.status : (answer.reason as DomainError).code,
  );
  expect(codes.toSorted()).toEqual(['decision_held', 'form.version-stale', 'form.version-stale']);
});

test('a timer that was claimed just before a decision is still there after the undo', async () => {
  const id = await inReview();
  await app.get(Database).query('clock', 'INSERT INTO demo_clock (ahead_ms) VALUES ($1)', [8 * DAY_MS]);
  const claimed = (await app.get(TimerStore).claimDue(100)).find(({ formId }) => formId === id) as Timer;
  await decide(id);
  await app.get(FireTimer).execute(claimed);
  await app.get(UndoHeldDecision).execute(id, () => 3, person);
  await app.get(FireTimer).execute(claimed);
  const history = await app
    .get(Database)
    .query<{ type: string }>('types', 'SELECT type FROM form_history WHERE form_id = $1 ORDER BY seq', [id]);
  expect([claimed.kind, ...history.map(({ type }) => type)]).toEqual([
    'reminder',
    'form.submitted',
    'form.routed',
    'form.without-reviewer',
    'form.decided',
    'decision.undone',
    'form.reminded',
  ]);
});
