import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instant, localDate, startOfDay } from '#domain';
import { OutboxStore } from '#persistence';
import { Clock } from '#use-cases';
import { jobHandlers, type JobUseCases } from '../../apps/worker/src/job-handlers.js';
import { programsChangedIn } from '../support/changed-programs.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { runRenewalJobs } from '../support/renewals.js';

// A whole body's deadline is 31 December. Its send window is six hours a day.
const PROGRAM = 'pmi-medical-office';
const ZONE = 'America/Chicago';
const MEMBERS = 100;
const HOUR = 3_600_000;
const programs = programsChangedIn([
  { program: PROGRAM, from: 'digest: none', to: "digest: none\n  sendWindow: { from: '10:00', to: '16:00' }" },
]);

interface Sent {
  kind: string;
  to: string;
  /** Local, `YYYY-MM-DD`. */
  day: string;
  /** Local, `HH:MM`. */
  time: string;
}

let room: CommitteeRoom;
let year = 0;
const sent: Sent[] = [];

beforeAll(async () => {
  room = await CommitteeRoom.open(programs.directory);
  year = Number(room.day(0).slice(0, 4)) + 1;
  const board = await room.enter('board', { name: 'Indigo Board', role: 'board' }, PROGRAM);
  await reach(startOfDay(localDate(`${year}-01-10`), ZONE));
  const rows = Array.from({ length: MEMBERS }, (_, index) => `m${index}@example.org,C-${index},CMC,${year}-01-01`);
  const body = new FormData();
  const lines = ['Email,Certification ID,Credential,Awarded on', ...rows];
  body.append('file', new Blob([lines.join('\n')], { type: 'text/csv' }), 'members.csv');
  const answer = await fetch(`${room.url}/programs/${PROGRAM}/member-imports?dryRun=false`, {
    method: 'POST',
    headers: { authorization: `Bearer ${board.token ?? ''}` },
    body,
  });
  expect(await answer.json()).toMatchObject({ added: MEMBERS, applied: true });
}, 60_000);
afterAll(async () => {
  await room.close();
  programs.remove();
});

async function reach(at: number): Promise<void> {
  await room.advance(at - (await room.get(Clock).now()));
  await work();
}

/** What a worker does now, until nothing is due; keeps which mails left, and when. */
async function work(): Promise<void> {
  const outbox = room.get(OutboxStore);
  const useCases = { sendMail: { execute: (id: string) => room.attempt(id) } } as unknown as JobUseCases;
  const handlers = jobHandlers(useCases, outbox, () => undefined);
  for (;;) {
    const done = await runRenewalJobs(room);
    const due = await room.query<{ id: string }>(
      `SELECT id FROM outbox WHERE job = 'mail.send' AND state = 'pending' AND available_at <= business_now()`,
    );
    for (const { id } of due) await handlers['mail.send']({ mailId: id }, id);
    sent.push(
      ...(await room.query<Sent & Record<string, unknown>>(
        `SELECT m.kind, u.email AS to, to_char(business_now() AT TIME ZONE $1, 'YYYY-MM-DD') AS day,
           to_char(business_now() AT TIME ZONE $1, 'HH24:MI') AS time
         FROM mail m JOIN user_account u ON u.id = m.recipient_id WHERE m.id = ANY ($2::uuid[]) AND m.state = 'sent'`,
        [ZONE, due.map(({ id }) => id)],
      )),
    );
    if (done.length + due.length === 0) return;
  }
}

/** Goes from one thing that is due to the next, up to that day. */
async function goThrough(date: string): Promise<void> {
  const end = startOfDay(localDate(date), ZONE);
  for (;;) {
    const [next] = await room.query<{ at: Date | null }>(
      `SELECT min(available_at) AS at FROM outbox WHERE state = 'pending' AND available_at > business_now()
         AND (job = 'mail.send' OR job ~ '^(term|renewal)[.]')`,
    );
    const at = next?.at == null ? end : instant(next.at.toISOString());
    if (at >= end) return reach(end);
    await reach(at);
  }
}

function countBy(mails: readonly Sent[], key: (mail: Sent) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mail of mails) counts.set(key(mail), (counts.get(key(mail)) ?? 0) + 1);
  return counts;
}

const hourOf = ({ day, time }: Sent): string => `${day} ${time.slice(0, 2)}`;
const inWindow = ({ time }: Sent): boolean => time >= '10:00' && time < '16:00';

test('everyone’s reminder of 31 December leaves once, over five days, in the send window', async () => {
  // Whatever belongs to the months before is out of the way.
  await reach(startOfDay(localDate(`${year}-11-24`), ZONE));
  await goThrough(`${year}-11-26`);
  sent.length = 0;
  await goThrough(`${year}-12-01`);
  const reminders = sent.filter(({ kind }) => kind === 'term-ending');
  expect(new Set(reminders.map(({ to }) => to)).size).toBe(MEMBERS);
  expect(reminders).toHaveLength(MEMBERS);
  expect(sent.filter((mail) => !inWindow(mail))).toEqual([]);
  const perDay = countBy(reminders, ({ day }) => day);
  expect([...perDay.keys()].sort()).toEqual([26, 27, 28, 29, 30].map((of) => `${year}-11-${of}`));
  // 20 a day and 3 an hour on average: what the last digits of random ids leave of chance is far within these.
  expect(Math.max(...perDay.values())).toBeLessThan(45);
  expect(Math.max(...countBy(reminders, hourOf).values())).toBeLessThan(20);
}, 120_000);

test('what was due while no worker ran waits for the send window, too', async () => {
  sent.length = 0;
  const night = startOfDay(localDate(`${year + 1}-02-02`), ZONE) + 2 * HOUR;
  await reach(night);
  expect(sent).toEqual([]);
  await goThrough(`${year + 1}-02-20`);
  const lapsed = sent.filter(({ kind }) => kind === 'renewal-lapsed');
  expect(new Set(lapsed.map(({ to }) => to)).size).toBe(MEMBERS);
  expect(lapsed).toHaveLength(MEMBERS);
  expect(sent.filter((mail) => !inWindow(mail))).toEqual([]);
  // Within a day each hears it, spread over its hours.
  expect(Math.max(...countBy(lapsed, hourOf).values())).toBeLessThan(45);
}, 120_000);
