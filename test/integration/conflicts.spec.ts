import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  Accounts,
  CheckNewcomer,
  Clock,
  Committees,
  GrantRole,
  LeastOpenWork,
  Policies,
  ProgramRegister,
  Sessions,
  SettleReview,
  UnitOfWork,
} from '#use-cases';
import { aForm, approval, refusal as declined } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { Caller, ifMatch, succeeded, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

interface Conflict {
  member: { id: string; name: string };
  kind: string;
  state: string;
  reason: string;
  pinned: boolean;
  createdBy: { id: string; name: string } | null;
}

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let chair: Caller;
let secondChair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant', employer: 'Riverside Studio' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', employer: 'North School', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', employer: 'South Hospital', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', employer: 'Lakeside University', role: 'chair' });
  secondChair = await room.enter('chair2', { name: 'Second Chair', employer: null, role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', employer: 'Association Office', role: 'hq' });
});
afterAll(() => room.close());

const recuse = (who: Caller, { id }: Form, reason = 'We are married.'): ReturnType<Caller['post']> =>
  who.post(`/eligibility-forms/${id}/recusals`, { reason });
const conflicts = (who: Caller, { id }: Form): Promise<Conflict[]> => who.items(`/eligibility-forms/${id}/conflicts`);

async function rule(who: Caller, { id }: Form, member: Caller, state: string, reason = 'Said so.') {
  const { version } = await hq.form(id);
  return who.send('PUT', `/eligibility-forms/${id}/conflicts/${member.id}`, { state, reason }, ifMatch(version));
}

describe('a form whose reviewer declared a conflict', () => {
  let form: Form;
  let other: Form;
  beforeAll(async () => {
    form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title: 'Zebrafish drawing' } }));
    other = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title: 'Zebrafish carving' } }));
    succeeded(await robin.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' }), 201);
    const answer = await recuse(robin, form);
    expect(succeeded(answer, 201)).toEqual({ formId: form.id, memberId: robin.id, reason: 'We are married.' });
  });

  test('does not exist for them on any route', async () => {
    const found: object[] = [];
    for (const { method, path, rule: of } of room.routes()) {
      if (of?.about !== 'form') continue;
      const address = path
        .replace('/api/v1', '')
        .replace(':program', PROGRAM)
        .replace(':formId', form.id)
        .replace(/:\w+/g, robin.id);
      const { status } = await robin.send(method, address, method === 'GET' ? undefined : {});
      if (status !== 404) found.push({ method, path, status });
    }
    expect(found).toEqual([]);
  });

  test('is in none of their lists, searches and counts, which show the other one', async () => {
    const filters = ['', 'q=zebrafish', `q=${form.number}`, 'assignee=me', 'assignee=none', `assignee=${robin.id}`];
    const sorted = ['dueAt', '-dueAt', 'submittedAt', '-submittedAt', 'lastUseful', '-lastUseful'].map(
      (sort) => `sort=${sort}`,
    );
    const lists = [
      'status=in_review',
      'group=needs-my-action',
      'group=waiting-for-others',
      'category=art',
      'overdue=false',
      'queue=art',
      ...filters,
      ...sorted,
    ];
    const shown = await Promise.all(lists.map((list) => robin.items(`/programs/${PROGRAM}/reviews?limit=200&${list}`)));
    expect(JSON.stringify(shown)).not.toContain(form.id);
    expect(JSON.stringify(shown)).toContain(other.id);
    const mine = await robin.items(`/programs/${PROGRAM}/reviews?q=zebrafish`);
    expect(mine.map(({ id }) => id)).toEqual([other.id]);
    const seen = await sam.items(`/programs/${PROGRAM}/reviews?q=zebrafish`);
    expect(seen.map(({ id }) => id).sort()).toEqual([form.id, other.id].sort());
  });

  test.each(['robin', 'sam', 'chair', 'hq'])('is counted for %s exactly where it is listed', async (name) => {
    const who = { robin, sam, chair, hq }[name];
    if (who === undefined) throw new Error(name);
    const queues = await who.items<{ id: string; open: number }>(`/programs/${PROGRAM}/queues`);
    for (const { id, open } of queues) {
      const status = 'status=in_review,information_requested,deliberation';
      const listed = await who.items(`/programs/${PROGRAM}/reviews?limit=200&queue=${id}&${status}`);
      expect({ id, open }).toEqual({ id, open: listed.length });
    }
  });

  test('ends their assignment, and keeps both on record for the committee alone', async () => {
    expect((await chair.form(form.id)).assignees).toEqual([]);
    expect(await chair.history(form.id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.assigned',
      'member.recused',
      'form.unassigned',
    ]);
    for (const who of [chair, hq]) {
      expect(await conflicts(who, form)).toMatchObject([
        {
          member: { id: robin.id, name: 'Robin Reviewer' },
          kind: 'declared',
          state: 'in-conflict',
          reason: 'We are married.',
          pinned: false,
          createdBy: { id: robin.id, name: 'Robin Reviewer' },
        },
      ]);
    }
  });

  test('tells its applicant nothing: not who, not that', async () => {
    const paths = ['', '/history', '/deadline'];
    const answers = await Promise.all(paths.map((path) => applicant.get(`/eligibility-forms/${form.id}${path}`)));
    answers.push(await applicant.get('/eligibility-forms'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const text = JSON.stringify(answers.map(({ body }) => body));
    for (const secret of [robin.id, 'Robin', 'recused', 'conflict', 'married']) expect(text).not.toContain(secret);
    expect(refusal(await applicant.get(`/eligibility-forms/${form.id}/conflicts`)).status).toBe(403);
    expect(refusal(await sam.get(`/eligibility-forms/${form.id}/conflicts`)).status).toBe(403);
  });

  test('cannot be assigned to them', async () => {
    const answer = await chair.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: robin.id });
    expect(refusal(answer)).toEqual({ status: 422, code: 'review.reviewer-not-eligible' });
  });

  test('mails them nothing from then on, not even what was ordered before', async () => {
    const delivered = await room.deliver(form.id);
    const told = delivered.map(({ to }) => to);
    expect(told).not.toContain('robin');
    expect(told).toEqual(expect.arrayContaining(['sam', 'chair', 'chair2', 'applicant']));
    const skipped = await room.query(
      `SELECT DISTINCT state, detail FROM mail WHERE form_id = $1 AND recipient_id = $2`,
      [form.id, robin.id],
    );
    expect(skipped).toEqual([{ state: 'skipped', detail: 'The recipient is in conflict with the form.' }]);
    await room.fire(form.id, 'reminder');
    await room.fire(form.id, 'escalation');
    await room.fire(form.id, 'breach');
    expect((await room.deliver(form.id)).map(({ to }) => to)).not.toContain('robin');
  });
});

describe('detection at routing', () => {
  test('hides the form from whom a fact points to, and says which fact', async () => {
    const activity = { provider: 'The South Hospital, Inc.', instructors: [{ name: 'Reviewer, Róbin, PhD' }] };
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity }));
    expect((await sam.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    expect((await robin.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    const found = await conflicts(chair, form);
    expect(found.map(({ member, kind, reason, createdBy }) => [member.id, kind, reason, createdBy])).toEqual(
      expect.arrayContaining([
        [robin.id, 'detected', 'The member is named as an instructor: Reviewer, Róbin, PhD.', null],
        [sam.id, 'detected', 'The provider is the member’s employer: The South Hospital, Inc..', null],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  test('finds nothing in a domain that all of them share', async () => {
    const form = await room.submitAndRoute(
      applicant,
      aForm(room.day, { activity: { description: 'office@example.org' } }),
    );
    expect(await conflicts(chair, form)).toEqual([]);
    expect((await room.ordered(form.id)).filter((mail) => mail.startsWith('new-form'))).toEqual([
      'new-form → robin',
      'new-form → sam',
      'new-form → chair',
      'new-form → chair2',
    ]);
  });
});

describe('detection when a form comes in', () => {
  const named = { title: 'Axolotl modelling', instructors: [{ name: 'Robin Reviewer' }] };
  const hidden = async (who: Caller, { id }: Form): Promise<void> => {
    expect((await who.get(`/eligibility-forms/${id}`)).status).toBe(404);
    const list = await who.items(`/programs/${PROGRAM}/reviews?limit=200`);
    expect(list.map((form) => form['id'])).not.toContain(id);
  };

  test('hides it from the first moment on: whom it names can neither read nor take, discuss or close it', async () => {
    const other = await room.submit(applicant, aForm(room.day));
    const form = await room.submit(applicant, aForm(room.day, { activity: named }));
    await hidden(robin, form);
    const path = `/eligibility-forms/${form.id}`;
    const acts = [
      await robin.post(`${path}/assignments`, { reviewerId: 'me' }),
      await robin.post(`${path}/comments`, { text: 'Mine.' }),
      await robin.post(`${path}/duplicate`, { formId: other.id }),
    ];
    expect(acts.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await chair.history(form.id)).toEqual(['form.submitted', 'conflict.detected']);
    const [event] = await room.query('SELECT actor_id FROM form_history WHERE form_id = $1 AND seq = 2', [form.id]);
    expect(event).toEqual({ actor_id: null });
    expect(await conflicts(chair, form)).toMatchObject([
      { kind: 'detected', member: { id: robin.id }, createdBy: null },
    ]);
    await room.route(form.id);
    await hidden(robin, form);
    expect(await chair.history(form.id)).toEqual(['form.submitted', 'conflict.detected', 'form.routed']);
  });

  test('also as a draft, and sent again', async () => {
    const draft = succeeded<Form>(await applicant.post(`/programs/${PROGRAM}/drafts`), 201);
    const content = aForm(room.day, { activity: named });
    succeeded(await applicant.send('PUT', `/drafts/${draft.id}`, content, ifMatch(1)), 200);
    await hidden(robin, succeeded<Form>(await applicant.post(`/drafts/${draft.id}/submission`), 201));

    const former = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await chair.decide(former.id, declined), 201);
    await room.fire(former.id, 'release');
    const again = { evidence: 'A teacher.', activity: { instructors: named.instructors } };
    const path = `/eligibility-forms/${former.id}/resubmissions`;
    await hidden(robin, succeeded<Form>(await applicant.post(path, again), 201));
  });

  test('also when it is refused as late', async () => {
    const activity = { ...named, startsOn: room.day(-401), endsOn: room.day(-400) };
    const answer = await applicant.post(`/programs/${PROGRAM}/eligibility-forms`, aForm(room.day, { activity }));
    expect(refusal(answer)).toEqual({ status: 422, code: 'form.late' });
    const { formId: id } = answer.body as { formId: string };
    expect((await sam.get(`/eligibility-forms/${id}`)).status).toBe(200);
    expect((await robin.get(`/eligibility-forms/${id}`)).status).toBe(404);
    expect(await chair.history(id)).toEqual(['form.refused-late', 'conflict.detected']);
  });
});

describe('routing', () => {
  test('leaves a form to who took it before', async () => {
    const form = await room.submit(applicant, aForm(room.day));
    succeeded(await robin.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' }), 201);
    await room.route(form.id);
    const { assignees } = await chair.form(form.id);
    expect(assignees).toMatchObject([{ id: robin.id }]);
    expect(await room.ordered(form.id)).toEqual(['receipt → applicant', 'new-form → robin']);
  });

  test('takes a form from an assignee whom it finds in conflict, and calls the others', async () => {
    const ada = await room.enter('ada', { name: 'Ada Newcomer', role: 'reviewer' });
    const activity = { instructors: [{ name: 'Ada Married' }] };
    const form = await room.submit(applicant, aForm(room.day, { activity }));
    succeeded(await ada.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' }), 201);
    await room.query(`UPDATE user_account SET name = 'Ada Married' WHERE id = $1`, [ada.id]);
    await room.route(form.id);
    await room.expel(ada, 'reviewer');
    expect((await chair.form(form.id)).assignees).toEqual([]);
    expect(await chair.history(form.id)).toEqual([
      'form.submitted',
      'form.assigned',
      'form.routed',
      'conflict.detected',
      'form.unassigned',
    ]);
    const ended = await room.query('SELECT ended_at IS NOT NULL AS ended FROM assignment WHERE form_id = $1', [
      form.id,
    ]);
    expect(ended).toEqual([{ ended: true }]);
    expect((await room.ordered(form.id)).slice(1)).toEqual([
      'new-form → robin',
      'new-form → sam',
      'new-form → chair',
      'new-form → chair2',
    ]);
  });
});

describe('a role given later', () => {
  const enter = async (id: string): Promise<Caller> => new Caller(room.url, id, await room.get(Sessions).open(id));
  const taughtBy = (name: string): object => aForm(room.day, { activity: { instructors: [{ name }] } });

  test('is compared with open forms before it is held: routed, waiting to be, and refused as late', async () => {
    const activity = { startsOn: room.day(-401), endsOn: room.day(-400), instructors: [{ name: 'Nia Newcomer' }] };
    const late = await applicant.post(`/programs/${PROGRAM}/eligibility-forms`, aForm(room.day, { activity }));
    const hidden = [
      (await room.submitAndRoute(applicant, taughtBy('Nia Newcomer'))).id,
      (await room.submit(applicant, taughtBy('Nia Newcomer'))).id,
      (late.body as { formId: string }).formId,
    ];
    const open = await room.submitAndRoute(applicant, taughtBy('Somebody Else'));
    const order = { email: 'nia@example.org', name: 'Nia Newcomer', program: PROGRAM, role: 'reviewer' };
    const { id } = succeeded<{ id: string }>(await hq.post('/role-grants', order), 201);
    const nia = await enter(id);
    for (const form of hidden) expect((await nia.get(`/eligibility-forms/${form}`)).status).toBe(404);
    expect((await nia.get(`/eligibility-forms/${open.id}`)).status).toBe(200);
    const [first = ''] = hidden;
    expect((await conflicts(chair, { ...open, id: first })).map(({ member, kind }) => [member.id, kind])).toEqual([
      [id, 'detected'],
    ]);
    expect(await chair.history(first)).toEqual(['form.submitted', 'form.routed', 'conflict.detected']);
    await room.welcome(nia);
    expect(await chair.history(first)).toEqual(['form.submitted', 'form.routed', 'conflict.detected']);
    await room.expel(nia, 'reviewer');
  });

  test('on the server is compared, too', async () => {
    const form = await room.submitAndRoute(applicant, taughtBy('Otto Operator'));
    const email = 'Otto@example.org';
    const newcomers = new CheckNewcomer(
      room.get(Accounts),
      room.get(Clock),
      room.get(UnitOfWork),
      room.get(Committees),
      room.get(Policies),
      room.get(LeastOpenWork),
      room.get(SettleReview),
    );
    const role = new GrantRole(room.get(Accounts), room.get(ProgramRegister), newcomers);
    const order = {
      email,
      name: 'Otto Operator',
      grant: { program: PROGRAM, role: 'chair' as const },
      grantedBy: null,
    };
    expect(await role.execute(order)).toBe(true);
    const account = await room.get(Accounts).findByEmail('otto@example.org');
    const otto = await enter(account?.id ?? '');
    expect((await otto.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    await room.expel(otto, 'chair');
  });

  test('is compared again with what came in at the same moment, or under another name', async () => {
    const form = await room.submitAndRoute(applicant, taughtBy('Pia Renamed'));
    const pia = await room.enter('pia', { name: 'Pia Member', role: 'reviewer' });
    succeeded(await pia.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' }), 201);
    await room.query(`UPDATE user_account SET name = 'Pia Renamed' WHERE id = $1`, [pia.id]);
    await room.welcome(pia);
    expect((await pia.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    expect(await chair.history(form.id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.assigned',
      'conflict.detected',
      'form.unassigned',
    ]);
    await room.expel(pia, 'reviewer');
  });
});

describe('detection on a new revision', () => {
  test('finds whom an answer names, calls off their mail, and lifts what it no longer shows', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    const ask = async (): Promise<void> => {
      const path = `/eligibility-forms/${form.id}/information-requests`;
      succeeded(await chair.post(path, { message: 'Who teaches it?' }), 201);
    };
    const answer = async (name: string): Promise<void> => {
      const body = { message: 'See there.', activity: { instructors: [{ name }] } };
      succeeded(await applicant.post(`/eligibility-forms/${form.id}/answers`, body), 201);
    };
    await ask();
    await answer('Sam Reviewer');
    expect((await sam.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    expect(await conflicts(chair, form)).toMatchObject([{ kind: 'detected', member: { id: sam.id }, createdBy: null }]);
    expect((await room.deliver(form.id)).map(({ to }) => to)).not.toContain('sam');
    await ask();
    await answer('Somebody Else');
    expect((await sam.get(`/eligibility-forms/${form.id}`)).status).toBe(200);
  });
});

describe('a ruling', () => {
  let form: Form;
  beforeEach(async () => {
    form = await room.submitAndRoute(applicant, aForm(room.day));
  });

  test('of the chair is pinned, hides the form, and is waived again with a reason', async () => {
    succeeded(await rule(chair, form, robin, 'in-conflict', 'They share a studio.'), 200);
    expect((await robin.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    succeeded(await rule(chair, form, robin, 'cleared', 'That was years ago.'), 200);
    expect((await robin.get(`/eligibility-forms/${form.id}`)).status).toBe(200);
    expect(await conflicts(hq, form)).toMatchObject([
      { kind: 'ruled', state: 'cleared', reason: 'That was years ago.', pinned: true, createdBy: { id: chair.id } },
    ]);
    const events = await chair.history(form.id);
    expect(events.filter((type) => type === 'conflict.ruled')).toHaveLength(2);
  });

  test('clears what was detected, for good', async () => {
    const activity = { instructors: [{ name: 'Sam Reviewer' }] };
    const named = await room.submitAndRoute(applicant, aForm(room.day, { activity }));
    expect((await sam.get(`/eligibility-forms/${named.id}`)).status).toBe(404);
    succeeded(await rule(hq, named, sam, 'cleared', 'Another Sam Reviewer.'), 200);
    expect((await sam.get(`/eligibility-forms/${named.id}`)).status).toBe(200);
  });

  test('is never on oneself, on strangers, or by reviewers', async () => {
    expect(refusal(await rule(chair, form, chair, 'in-conflict'))).toEqual({ status: 403, code: 'conflict.own' });
    expect(refusal(await rule(chair, form, hq, 'in-conflict'))).toEqual({ status: 404, code: 'review.member-unknown' });
    expect(refusal(await rule(sam, form, robin, 'in-conflict'))).toEqual({ status: 403, code: 'access.forbidden' });
    expect(refusal(await rule(applicant, form, robin, 'in-conflict')).status).toBe(403);
    expect(await conflicts(chair, form)).toEqual([]);
  });

  test('on a chair is another chair’s, who then sees nothing of it', async () => {
    succeeded(await rule(secondChair, form, chair, 'in-conflict'), 200);
    expect((await chair.get(`/eligibility-forms/${form.id}/conflicts`)).status).toBe(404);
    expect((await rule(chair, form, chair, 'cleared')).status).toBe(404);
  });

  test('needs the version it was made on, a state and a reason', async () => {
    const path = `/eligibility-forms/${form.id}/conflicts/${robin.id}`;
    const body = { state: 'in-conflict', reason: 'Said so.' };
    expect((await chair.send('PUT', path, body)).status).toBe(428);
    expect((await chair.send('PUT', path, body, ifMatch(99))).status).toBe(412);
    expect((await chair.send('PUT', path, { ...body, reason: ' ' }, ifMatch(2))).status).toBe(422);
    expect((await chair.send('PUT', path, { ...body, state: 'maybe' }, ifMatch(2))).status).toBe(422);
    expect((await chair.send('PUT', path, { ...body, pinned: true }, ifMatch(2))).status).toBe(422);
  });
});

describe('when nobody is left', () => {
  test('at routing, headquarters hear that nobody can review it', async () => {
    const instructors = ['Robin Reviewer', 'Sam Reviewer', 'Gray Chair', 'Second Chair'].map((name) => ({ name }));
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title: 'Zoology', instructors } }));
    expect(await room.ordered(form.id)).toEqual(['receipt → applicant', 'no-reviewer → hq']);
    expect(await hq.history(form.id)).toContain('form.without-reviewer');
    const [, mail] = await room.deliver(form.id);
    expect(mail?.subject).toBe(`${form.number} has no reviewer: Zoology`);
    expect(mail?.text).toContain('Headquarters cannot approve it.');
  });

  test('only chairs are: they hear it', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await recuse(robin, form), 201);
    expect(await room.ordered(form.id)).not.toContain('no-reviewer → chair');
    succeeded(await recuse(sam, form), 201);
    expect((await room.ordered(form.id)).slice(-2)).toEqual(['no-reviewer → chair', 'no-reviewer → chair2']);
    succeeded(await recuse(chair, form), 201);
    succeeded(await recuse(secondChair, form), 201);
    expect((await room.ordered(form.id)).at(-1)).toBe('no-reviewer → hq');
    succeeded(await rule(hq, form, sam, 'cleared', 'The only one who can.'), 200);
    expect((await room.ordered(form.id)).at(-1)).toBe('new-form → sam');
    expect((await sam.decide(form.id, approval)).status).toBe(201);
  });

  test('the last assignee steps back: everyone who is left is called', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await chair.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: robin.id }), 201);
    const before = (await room.ordered(form.id)).length;
    succeeded(await recuse(robin, form), 201);
    expect((await room.ordered(form.id)).slice(before)).toEqual([
      'new-form → sam',
      'new-form → chair',
      'new-form → chair2',
    ]);
  });
});

describe('a form that is sent again', () => {
  const decline = async (form: Form): Promise<void> => {
    succeeded(await chair.decide(form.id, declined), 201);
    await room.fire(form.id, 'release');
  };

  test.each(['at once', 'as a draft'])(
    '%s is the same case: who stepped back and what was ruled holds on',
    async (how) => {
      const activity = { instructors: [{ name: 'Second Chair' }] };
      const former = await room.submitAndRoute(applicant, aForm(room.day, { activity }));
      succeeded(await recuse(robin, former), 201);
      succeeded(await rule(chair, former, sam, 'in-conflict', 'They share a studio.'), 200);
      succeeded(await rule(chair, former, secondChair, 'cleared', 'Another one of that name.'), 200);
      await decline(former);
      const path = `/eligibility-forms/${former.id}`;
      const evidence = 'A fuller agenda.';
      const draft = how === 'at once' ? null : succeeded<Form>(await applicant.post(`${path}/resubmission-draft`), 201);
      if (draft !== null) {
        const content = { ...aForm(room.day, { activity }), evidence };
        succeeded(await applicant.send('PUT', `/drafts/${draft.id}`, content, ifMatch(1)), 200);
      }
      const form = succeeded<Form>(
        await (draft === null
          ? applicant.post(`${path}/resubmissions`, { evidence })
          : applicant.post(`/drafts/${draft.id}/submission`)),
        201,
      );
      const statuses = async (): Promise<number[]> =>
        Promise.all(
          [robin, sam, secondChair].map(async (who) => (await who.get(`/eligibility-forms/${form.id}`)).status),
        );
      expect(await statuses()).toEqual([404, 404, 200]);
      await room.route(form.id);
      expect(await statuses()).toEqual([404, 404, 200]);
      for (const who of [robin, sam]) {
        expect(JSON.stringify(await who.items(`/programs/${PROGRAM}/reviews?limit=200`))).not.toContain(form.id);
      }
      expect((await room.deliver(form.id)).map(({ to }) => to).sort()).toEqual(['applicant', 'chair', 'chair2']);
      const said = async (of: Form): Promise<unknown[]> =>
        (await conflicts(hq, of)).map(({ member, kind, state, reason, pinned, createdBy }) =>
          [member.id, kind, state, reason, pinned, createdBy?.id].join(),
        );
      expect((await said(form)).sort()).toEqual((await said(former)).sort());
      expect(await said(form)).toHaveLength(3);
      expect((await chair.history(form.id)).slice(0, 4)).toEqual([
        'form.submitted',
        'conflict.carried-over',
        'conflict.carried-over',
        'conflict.carried-over',
      ]);
      expect(await applicant.history(form.id)).not.toContain('conflict.carried-over');
    },
  );
});

test('whoever decided takes the decision back before stepping back', async () => {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  succeeded(await robin.decide(form.id, approval), 201);
  expect(refusal(await recuse(robin, form))).toEqual({ status: 409, code: 'form.state-conflict' });
  succeeded(await robin.undo(form.id), 200);
  succeeded(await recuse(robin, form), 201);
});

test('a recusal needs a reason, and membership', async () => {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  expect((await recuse(robin, form, ' ')).status).toBe(422);
  expect((await recuse(hq, form)).status).toBe(403);
  expect((await recuse(applicant, form)).status).toBe(403);
  expect((await robin.get(`/eligibility-forms/${form.id}`)).status).toBe(200);
});
