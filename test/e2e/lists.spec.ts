import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { succeeded, type Docket, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
let day: (offset: number) => string;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
  day = await docket.today();
}, START_LIMIT_MS);
afterAll(() => product.stop());

interface Queue {
  id: string;
  name: string;
  open: number;
  overdue: number;
  dueSoon: number;
}

const OPEN = 'status=in_review,information_requested,deliberation';
const reviews = (filters: string, who = docket.people.hq): Promise<Form[]> =>
  who.items(`/programs/ami-cmi/reviews?limit=200&${filters}`);
const idsOf = (forms: Form[]): string[] => forms.map(({ id }) => id);

async function pages(path: string, limit: number): Promise<Form[][]> {
  const found: Form[][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = `limit=${String(limit)}${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const answer = await docket.people.hq.get(`${path}${path.includes('?') ? '&' : '?'}${query}`);
    const page = succeeded<{ items: Form[]; nextCursor: string | null }>(answer, 200);
    found.push(page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/** What a member's queues count must be what the member's lists show. */
async function expectCountsToEqualLists(who = docket.people.hq): Promise<Queue[]> {
  const queues = await who.items<Queue>('/programs/ami-cmi/queues');
  const now = await docket.now();
  const soon = new Date(Date.parse(now) + 3 * 86_400_000).toISOString();
  for (const queue of queues) {
    const open = await reviews(`queue=${queue.id}&${OPEN}`, who);
    const overdue = await reviews(`queue=${queue.id}&${OPEN}&overdue=true`, who);
    const inTime = await reviews(`queue=${queue.id}&${OPEN}&overdue=false`, who);
    const dueSoon = inTime.filter(({ decisionDueAt }) => String(decisionDueAt) <= soon);
    expect(queue).toEqual({ ...queue, open: open.length, overdue: overdue.length, dueSoon: dueSoon.length });
    expect(new Set(idsOf([...overdue, ...inTime]))).toEqual(new Set(idsOf(open)));
  }
  return queues;
}

describe('the queues', () => {
  it('count what the list shows, for forms in every state and as time goes by', async () => {
    const art = { requestedCredits: [{ category: 'art', hours: 1 }] };
    const biomedical = { requestedCredits: [{ category: 'biomedical', hours: 1 }] };
    const made = await Promise.all(
      [
        art,
        art,
        art,
        biomedical,
        { activity: { tags: ['designated'] } },
        { requestedCredits: [{ category: 'history', hours: 1 }] },
      ].map((overrides) => docket.submitAndRoute(aForm(day, overrides))),
    );
    expect(made.map(({ queue }) => queue)).toEqual([
      'art-and-design',
      'art-and-design',
      'art-and-design',
      'biomedical',
      'general',
      'general',
    ]);
    const before = await expectCountsToEqualLists();
    const [held, withdrawn] = made;
    await docket.people.chair.decide(String(held?.id), approval);
    await docket.people.applicant.withdraw(String(withdrawn?.id));
    const after = await expectCountsToEqualLists();
    expect(after).toEqual(
      before.map((queue) => (queue.id === 'art-and-design' ? { ...queue, open: queue.open - 2 } : queue)),
    );
    await docket.advance('P11DT1H');
    const soon = await expectCountsToEqualLists();
    expect(soon.map(({ dueSoon }) => dueSoon).every((count) => count > 0)).toBe(true);
    await docket.advance('P3D');
    const overdue = await expectCountsToEqualLists();
    expect(overdue.map((queue) => queue.overdue)).toEqual(overdue.map((queue) => queue.open));
    await expectCountsToEqualLists(docket.people.reviewer1);
  });

  it('and lists leave out a member’s own form, which the member cannot decide either', async () => {
    const own = await docket.submitAndRoute(aForm(day), 'reviewer1');
    const { reviewer1, reviewer2 } = docket.people;
    const countOf = async (who: typeof reviewer1): Promise<number | undefined> =>
      (await expectCountsToEqualLists(who)).find(({ id }) => id === own.queue)?.open;
    expect(idsOf(await reviews('', reviewer1))).not.toContain(own.id);
    expect(idsOf(await reviews(`q=${own.number}`, reviewer1))).toEqual([]);
    expect(idsOf(await reviews(`q=${own.number}`, reviewer2))).toEqual([own.id]);
    expect(await countOf(reviewer1)).toBe(Number(await countOf(reviewer2)) - 1);
    const refused = { status: 403, code: 'access.forbidden' };
    expect(refusal(await reviewer1.decide(own.id, approval))).toEqual(refused);
    const assignments = `/eligibility-forms/${own.id}/assignments`;
    expect(refusal(await reviewer1.post(assignments, { reviewerId: 'me' }))).toEqual(refused);
    expect((await docket.people.chair.post(assignments, { reviewerId: reviewer1.id })).status).toBe(422);
    // They see it as every applicant does.
    const { assignees: _, applicant: __, breachedAt: ___, heldDecision: ____, recommendations: _____, ...seen } = own;
    expect(await reviewer1.form(own.id)).toMatchObject(seen);
    expect(await reviewer1.history(own.id)).toEqual(['form.submitted', 'form.routed']);
  });
});

describe('the review list', () => {
  it('is ordered by due instant, in pages that hold every form once', async () => {
    const all = await reviews('');
    const due = all.map(({ decisionDueAt }) => decisionDueAt ?? '9999');
    expect(due).toEqual([...due].sort());
    const paged = await pages('/programs/ami-cmi/reviews', 7);
    expect(idsOf(paged.flat())).toEqual(idsOf(all));
    expect(paged.slice(0, -1).every((page) => page.length === 7)).toBe(true);
    for (const sort of ['-dueAt', 'submittedAt', '-submittedAt']) {
      const sorted = (await pages(`/programs/ami-cmi/reviews?sort=${sort}`, 9)).flat();
      expect(new Set(idsOf(sorted))).toEqual(new Set(idsOf(all)));
      expect(sorted).toHaveLength(all.length);
    }
  });

  it('filters by status, assignee and words, all at once', async () => {
    const form = await docket.submitAndRoute(aForm(day, { activity: { title: 'Cardiac rhythm in pictures' } }));
    const { reviewer4 } = docket.people;
    await reviewer4.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' });
    expect(idsOf(await reviews('assignee=me', reviewer4))).toEqual([form.id]);
    expect(idsOf(await reviews(`assignee=${reviewer4.id}`))).toEqual([form.id]);
    expect(idsOf(await reviews('assignee=none'))).not.toContain(form.id);
    expect(idsOf(await reviews('q=RHYTHM%20cardiac'))).toEqual([form.id]);
    expect(idsOf(await reviews('q=RHYTHM%20kidney'))).toEqual([]);
    expect(idsOf(await reviews('q=rhythm&status=approved'))).toEqual([]);
    expect((await reviews('status=withdrawn')).every(({ status }) => status === 'withdrawn')).toBe(true);
    expect(await reviews('queue=no-such-queue')).toEqual([]);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=1e9',
    'limit=x',
    'sort=title',
    'status=lost',
    'assignee=you',
    'overdue=perhaps',
    'page=2',
    'cursor=x',
    'cursor=W10',
    `cursor=${Buffer.from(JSON.stringify(["'; DROP TABLE x", 'y'])).toString('base64url')}`,
    'q=a&q=b',
    'q=%00',
    `q=${'x'.repeat(201)}`,
  ])('refuses %s with 400', async (query) => {
    expect(refusal(await docket.people.hq.get(`/programs/ami-cmi/reviews?${query}`))).toEqual({
      status: 400,
      code: 'request.malformed',
    });
  });
});

describe('the applicant’s own list', () => {
  it('holds all of their forms and nobody else’s, and hides what is held from its filters', async () => {
    const form = await docket.submitAndRoute(aForm(day), 'applicant2');
    await docket.people.chair.post(`/eligibility-forms/${form.id}/assignments`, {
      reviewerId: docket.people.reviewer1.id,
    });
    await docket.people.chair.decide(form.id, { ...approval, message: 'A secret so far' });
    const { applicant, applicant2 } = docket.people;
    expect(idsOf(await applicant.items('/eligibility-forms?limit=200'))).not.toContain(form.id);
    const own = await applicant2.items('/eligibility-forms?limit=200');
    expect(await applicant2.form(form.id)).toMatchObject(own.find(({ id }) => id === form.id)!);
    expect(idsOf(await applicant2.items('/eligibility-forms?limit=200&status=in_review'))).toContain(form.id);
    expect(await applicant2.items('/eligibility-forms?limit=200&status=decision_held')).toEqual([]);
    expect(await applicant2.items('/eligibility-forms?limit=200&status=deliberation')).toEqual([]);
    for (const path of ['', '/history', '/deadline']) {
      const { body, headers } = await applicant2.get(`/eligibility-forms/${form.id}${path}`);
      const text = JSON.stringify(body) + JSON.stringify([...headers]);
      expect(text).not.toMatch(/secret|held|decided|assign|Reviewer|Chair|approved/i);
    }
  });
});
