import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

interface Figures {
  promises: number;
  met: number;
  late: number;
  waiting: number;
  atRisk: number;
  overdue: number;
  gross: { median: number | null; p90: number | null };
  net: { median: number | null; p90: number | null };
}
type Row = Figures & { key: string | null; name: string };
interface Report {
  by: string;
  from: string;
  to: string;
  rows: Row[];
  totals: Figures;
}

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let chair: Caller;
let hq: Caller;
let board: Caller;
let late: Form;

const ART = [{ category: 'art', hours: 1 }];
const HISTORY = [{ category: 'history', hours: 1 }];

/** A form that came in so many of the program's days ago, at this local time. */
async function aged(days: number, requestedCredits = ART): Promise<Form> {
  const form = await room.submitAndRoute(applicant, aForm(room.day, { requestedCredits }));
  await room.query(
    `UPDATE eligibility_form SET
       submitted_at = (submitted_at AT TIME ZONE 'America/Chicago' - $2 * interval '1 day') AT TIME ZONE 'America/Chicago',
       due_at = (due_at AT TIME ZONE 'America/Chicago' - $2 * interval '1 day') AT TIME ZONE 'America/Chicago'
     WHERE id = $1`,
    [form.id, days],
  );
  return form;
}
/** Decided so many hours after it came in. */
async function decided(form: Form, by: Caller, hours: number): Promise<void> {
  succeeded(await by.decide(form.id, approval), 201);
  await room.query(
    `UPDATE decision SET decided_at = f.submitted_at + $2 * interval '1 hour',
       late = f.submitted_at + $2 * interval '1 hour' >= f.due_at
     FROM eligibility_form f WHERE f.id = $1 AND form_id = f.id`,
    [form.id, hours],
  );
}

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: '=Robin', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  board = await room.enter('board', { name: 'Blake Board', role: 'board' });

  const asked = await aged(10);
  succeeded(await robin.post(`/eligibility-forms/${asked.id}/information-requests`, { message: 'Where?' }), 201);
  succeeded(await applicant.post(`/eligibility-forms/${asked.id}/answers`, { message: 'Here.' }), 201);
  await room.query(
    `UPDATE information_request q SET asked_at = f.submitted_at + interval '1 day', closed_at = f.submitted_at + interval '3 days'
     FROM eligibility_form f WHERE f.id = q.form_id`,
  );
  await decided(asked, robin, 96);
  await decided(await aged(10), robin, 48);
  late = await aged(30, HISTORY);
  await decided(late, sam, 15 * 24);
  await aged(12);
  const overdue = await aged(15, HISTORY);
  succeeded(await chair.post(`/eligibility-forms/${overdue.id}/assignments`, { reviewerId: sam.id }), 201);
  await aged(1);
  const withdrawn = await aged(2);
  await applicant.withdraw(withdrawn.id);
  const broken = await aged(20);
  await applicant.withdraw(broken.id);
  await room.query('UPDATE eligibility_form SET breached_at = due_at WHERE id = $1', [broken.id]);
  const own = await aged(3);
  await room.query(`UPDATE eligibility_form SET origin = 'pre-approval' WHERE id = $1`, [own.id]);
  const again = await aged(40);
  await decided(again, sam, 24);
  await room.query(
    `UPDATE eligibility_form SET round = 2, round_id = gen_random_uuid(), round_kind = 'reopening', status = 'in_review',
       former_status = NULL, release_at = NULL, round_started_at = now() - interval '1 day', due_at = now() + interval '9 days'
     WHERE id = $1`,
    [again.id],
  );
});
afterAll(() => room.close());

const PATH = `/programs/${PROGRAM}/reports/promise`;
const report = async (who: Caller, query = ''): Promise<Report> =>
  succeeded<Report>(await who.get(`${PATH}?${query}`), 200);
const counts = ({ promises, met, late: tooLate, waiting, atRisk, overdue }: Figures): number[] => [
  promises,
  met,
  tooLate,
  waiting,
  atRisk,
  overdue,
];

describe('the report of the promise', () => {
  test('counts every promise once, by queue', async () => {
    const { rows, totals, by } = await report(hq);
    expect(by).toBe('queue');
    expect(rows.map((row) => [row.key, row.name, ...counts(row)])).toEqual([
      ['art-and-design', 'Art and design', 7, 3, 1, 2, 1, 0],
      ['general', 'General', 2, 0, 1, 0, 0, 1],
    ]);
    expect(counts(totals)).toEqual([9, 3, 2, 2, 1, 1]);
  });

  test('measures gross, and net of the time in which the applicant was asked', async () => {
    const { rows } = await report(hq);
    expect(rows[0]?.gross).toEqual({ median: 48, p90: 86.4 });
    expect(rows[0]?.net).toEqual({ median: 48, p90: 48 });
    expect(rows[1]?.gross).toEqual({ median: 360, p90: 360 });
  });

  test('names who decided, else the first who is assigned', async () => {
    const { rows } = await report(hq, 'by=reviewer');
    const named = rows.map((row) => [row.name, ...counts(row)]);
    expect(named).toEqual(
      expect.arrayContaining([
        ['=Robin', 2, 2, 0, 0, 0, 0],
        ['Sam Reviewer', 3, 1, 1, 0, 0, 1],
        ['None yet', 4, 0, 1, 2, 1, 0],
      ]),
    );
    expect(named).toHaveLength(3);
  });

  test.each(['queue', 'reviewer', 'month'])('by %s adds up to its totals', async (by) => {
    for (const who of [hq, chair]) {
      const { rows, totals } = await report(who, `by=${by}`);
      const sums = rows.map(counts).reduce((one, other) => one.map((count, index) => count + (other[index] ?? 0)));
      expect(sums).toEqual(counts(totals));
      const [promises, ...parts] = counts(totals);
      expect(parts.reduce((sum, count) => sum + count)).toBe(promises);
    }
  });

  test('holds what began between two days, both inclusive, of one form and of three alike', async () => {
    const one = await report(hq, `from=${room.day(-30)}&to=${room.day(-30)}`);
    expect({ ...one, rows: one.rows.length }).toMatchObject({ from: room.day(-30), to: room.day(-30), rows: 1 });
    expect(counts(one.totals)).toEqual([1, 0, 1, 0, 0, 0]);
    expect(counts((await report(hq, `from=${room.day(-10)}&to=${room.day(-10)}`)).totals)).toEqual([2, 2, 0, 0, 0, 0]);
    const empty = await report(hq, 'from=2020-01-01&to=2020-12-31');
    expect({ rows: empty.rows, totals: counts(empty.totals) }).toEqual({ rows: [], totals: [0, 0, 0, 0, 0, 0] });
  });

  test.each([
    'by=provider',
    'from=2026-02-30',
    'from=2026-03-01&to=2026-02-01',
    'from=2015-01-01&to=2026-01-01',
    'colour=red',
  ])('refuses %s', async (query) => {
    expect((await hq.get(`${PATH}?${query}`)).status).toBe(400);
  });

  test('leaves out forms that the viewer is in conflict with, in every figure', async () => {
    expect(counts((await report(chair)).totals)).toEqual(counts((await report(hq)).totals));
    succeeded(await chair.post(`/eligibility-forms/${late.id}/recusals`, { reason: 'A friend.' }), 201);
    expect(counts((await report(chair)).totals)).toEqual([8, 3, 1, 2, 1, 1]);
    expect((await report(chair)).rows[1]?.gross.median).toBeNull();
    expect(counts((await report(hq)).totals)).toEqual([9, 3, 2, 2, 1, 1]);
    expect((await chair.get(`/programs/${PROGRAM}/reviews.csv`)).body).not.toContain(late.number);
  });

  test('is for chairs, headquarters and the board, who learn nothing of single members', async () => {
    for (const path of [PATH, `${PATH}.csv`]) {
      for (const who of [robin, applicant]) expect((await who.get(path)).status).toBe(403);
      expect((await board.get(path)).status).toBe(200);
      expect(refusal(await board.get(`${path}?by=reviewer`))).toEqual({ status: 403, code: 'access.forbidden' });
    }
  });

  test('comes as a table, in which no cell is a formula', async () => {
    const answer = await hq.get(`${PATH}.csv?by=reviewer`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="ami-cmi-promise-by-reviewer-/);
    const lines = String(answer.body).trim().split('\r\n');
    expect(lines[0]).toBe(
      'key,name,promises,met,late,waiting,atRisk,overdue,grossMedianHours,grossP90Hours,netMedianHours,netP90Hours',
    );
    expect(lines.find((line) => line.includes('Robin'))).toContain(",'=Robin,2,2,0,");
    expect(lines.at(-1)).toMatch(/^,Total,9,3,2,2,1,1,/);
  });
});

describe('the export of the review list', () => {
  const lines = async (query: string): Promise<string[]> =>
    String((await hq.get(`/programs/${PROGRAM}/reviews.csv?${query}`)).body)
      .trim()
      .split('\r\n')
      .slice(1);

  test('holds what the list holds, in its order', async () => {
    for (const query of ['', 'status=in_review', 'queue=general&sort=-dueAt', 'group=waiting-for-others']) {
      const listed = await hq.items(`/programs/${PROGRAM}/reviews?limit=200&${query}`);
      expect((await lines(query)).map((line) => line.split(',')[0])).toEqual(listed.map(({ number }) => number));
    }
  });

  test('neutralises what applicants write', async () => {
    const title = '=HYPERLINK("http://evil.example")';
    const provider = '@SUM(A1)';
    await room.submitAndRoute(applicant, aForm(room.day, { activity: { title, provider } }));
    const [line] = await lines('q=hyperlink');
    expect(line).toContain(`"'=HYPERLINK(""http://evil.example"")",'@SUM(A1),Alex Applicant`);
  });

  test('is for chairs and headquarters, under the list’s own filters', async () => {
    for (const who of [robin, board, applicant]) {
      expect((await who.get(`/programs/${PROGRAM}/reviews.csv`)).status).toBe(403);
    }
    expect((await hq.get(`/programs/${PROGRAM}/reviews.csv?sort=title`)).status).toBe(400);
    expect((await hq.get(`/programs/${PROGRAM}/reviews.csv?limit=5`)).status).toBe(400);
  });
});
