import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

let room: CommitteeRoom;
let applicant: Caller;
let other: Caller;
let robin: Caller;
let chair: Caller;
let form: Form;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  other = await room.enter('other', { name: 'Other Person' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
});
afterAll(() => room.close());
beforeEach(async () => {
  form = await room.submitAndRoute(applicant, aForm(room.day));
  await room.deliver(form.id);
});

const mark = (who: Caller, { id }: Form, target: { id: string }, headers = {}): ReturnType<Caller['post']> =>
  who.post(`/eligibility-forms/${id}/duplicate-of`, { formId: target.id }, headers);

describe('a duplicate', () => {
  test('of an own form names it', async () => {
    const earlier = await room.submitAndRoute(applicant, aForm(room.day));
    const marked = succeeded<Form>(await mark(robin, form, earlier), 200);
    expect(marked.status).toBe('duplicate');
    const [mail] = await room.deliver(form.id);
    expect(mail).toMatchObject({ to: 'applicant', subject: expect.stringContaining(`${form.number} closed`) });
    expect(mail?.text).toContain(earlier.number);
    expect(await robin.history(form.id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.duplicate',
      'duplicate.named',
    ]);
  });

  test('of a listed activity names what the catalog shows', async () => {
    const listed = await room.submitAndRoute(other, aForm(room.day, { activity: { title: 'Zebrafish drawing' } }));
    succeeded(await robin.decide(listed.id, approval), 201);
    await room.fire(listed.id, 'release');
    const [listing] = await room.query<{ id: string }>('SELECT id FROM listing WHERE form_id = $1', [listed.id]);
    succeeded(await mark(robin, form, listed), 200);
    const [mail] = await room.deliver(form.id);
    expect(mail?.text).toContain('Zebrafish drawing');
    expect(mail?.text).toContain(`/catalog/ami-cmi/${listing?.id ?? ''}`);
    expect(mail?.text).not.toContain(listed.number);
  });

  test('of somebody else’s form says no more than that', async () => {
    const theirs = await room.submitAndRoute(other, aForm(room.day, { activity: { title: 'Secret plans' } }));
    succeeded(await mark(robin, form, theirs), 200);
    const [mail] = await room.deliver(form.id);
    for (const secret of ['Secret plans', theirs.number, theirs.id]) expect(mail?.text).not.toContain(secret);
    const seen = await Promise.all(['', '/history'].map((sub) => applicant.get(`/eligibility-forms/${form.id}${sub}`)));
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain(theirs.id);
    expect(await applicant.history(form.id)).toEqual(['form.submitted', 'form.routed', 'form.duplicate']);
  });

  test('waits for nothing any more', async () => {
    const earlier = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await mark(robin, form, earlier), 200);
    const open = await room.query('SELECT FROM timer WHERE form_id = $1 AND done_at IS NULL AND cancelled_at IS NULL', [
      form.id,
    ]);
    expect(open).toEqual([]);
    expect(refusal(await robin.decide(form.id, approval))).toEqual({ status: 409, code: 'form.state-conflict' });
    expect(refusal(await mark(robin, form, earlier))).toEqual({ status: 409, code: 'form.state-conflict' });
  });
});

describe('is refused', () => {
  test('of itself, of nothing, of what is withdrawn, of what one may not see', async () => {
    const withdrawn = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await applicant.withdraw(withdrawn.id), 201);
    const elsewhere = await room.submitAndRoute(
      applicant,
      aForm(room.day, { requestedCredits: [{ category: 'core', hours: 1 }] }),
      'pmi-medical-office',
    );
    const conflicted = await room.submitAndRoute(other, aForm(room.day, { activity: { provider: 'Robin Reviewer' } }));
    const missing = { id: '01900000-0000-7000-8000-000000000000' };
    for (const target of [form, missing, withdrawn, elsewhere, conflicted]) {
      expect(refusal(await mark(robin, form, target))).toEqual({ status: 422, code: 'duplicate.invalid' });
    }
    expect((await robin.form(form.id)).status).toBe('in_review');
  });

  test('to the applicant, and on a stale page', async () => {
    const earlier = await room.submitAndRoute(applicant, aForm(room.day));
    expect(refusal(await mark(applicant, form, earlier)).status).toBe(403);
    expect(refusal(await mark(chair, form, earlier, ifMatch(99))).status).toBe(412);
    expect((await chair.post(`/eligibility-forms/${form.id}/duplicate-of`, { formId: 'x' })).status).toBe(422);
  });
});
