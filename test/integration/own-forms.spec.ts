import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aForm, approval, refusal } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const REASON_TEXTS = [{ code: 'not-relevant', text: expect.stringMatching(/./), remedy: expect.stringMatching(/./) }];

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let chair: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
});
afterAll(() => room.close());

/** Completed three days ago, so that the days that follow from it are known. */
async function decided(ruling: object): Promise<Form> {
  const { id } = await room.submitAndRoute(
    applicant,
    aForm(room.day, { completedOn: room.day(-3), activity: { startsOn: room.day(-4), endsOn: room.day(-3) } }),
  );
  succeeded(await robin.decide(id, ruling), 201);
  await room.fire(id, 'release');
  return applicant.form(id);
}

const factsOf = ({ listing, waysOn, claimUntil }: Form): object => ({ listing, waysOn, claimUntil });
const inList = async (id: string): Promise<Form | undefined> =>
  (await applicant.items('/eligibility-forms?limit=200')).find((form) => form.id === id);
const post = async (id: string, what: string, body?: object): Promise<Form> => {
  const { version } = await applicant.form(id);
  return succeeded<Form>(await applicant.post(`/eligibility-forms/${id}/${what}`, body, ifMatch(version)), 201);
};

test('what follows from a form is told wherever its applicant reads it: alone, in the list, in the answers', async () => {
  const pending = await room.submit(applicant, aForm(room.day));
  expect(factsOf(pending)).toEqual({ listing: null, waysOn: null, claimUntil: room.day(43) });

  const approved = await decided(approval);
  const [listing] = await room.query<{ id: string }>('SELECT id FROM listing WHERE form_id = $1', [approved.id]);
  const listed = {
    listingId: listing?.id,
    title: (approved.activity as { title: string }).title,
    url: `http://localhost:3000/catalog/${PROGRAM}/${listing?.id ?? ''}`,
    listedUntil: expect.stringMatching(/Z$/),
  };
  // The decision of today opens the days for claims again.
  expect(factsOf(approved)).toEqual({ listing: listed, waysOn: null, claimUntil: room.day(30) });

  const declined = await decided(refusal);
  const ways = {
    resubmission: { lastDay: room.day(27), closesAt: expect.stringMatching(/Z$/) },
    appeal: { lastDay: room.day(30), closesAt: expect.stringMatching(/Z$/) },
  };
  expect(factsOf(declined)).toEqual({ listing: null, waysOn: ways, claimUntil: null });
  expect(declined.decision).toMatchObject({ reasonTexts: REASON_TEXTS });

  for (const { id } of [pending, approved, declined]) {
    expect(await inList(id)).toEqual(await applicant.form(id));
  }

  expect(factsOf(await post(declined.id, 'appeal', { message: 'It is.' }))).toEqual({
    listing: null,
    waysOn: null,
    claimUntil: room.day(27),
  });
  expect(factsOf(await post(pending.id, 'withdrawal'))).toEqual({ listing: null, waysOn: null, claimUntil: null });
  const again = await post((await decided(refusal)).id, 'resubmissions', { evidence: 'A new agenda.' });
  expect(factsOf(again)).toEqual({ listing: null, waysOn: null, claimUntil: room.day(27) });
});

test('an answer to a question and a sent draft tell it, too', async () => {
  const asked = await room.submitAndRoute(applicant, aForm(room.day));
  succeeded(await robin.post(`/eligibility-forms/${asked.id}/information-requests`, { message: 'Who teaches?' }), 201);
  expect(factsOf(await post(asked.id, 'answers', { message: 'Ada.' }))).toMatchObject({ claimUntil: room.day(43) });
  const draft = succeeded<Form>(await applicant.post(`/programs/${PROGRAM}/drafts`, aForm(room.day)), 201);
  const sent = succeeded<Form>(await applicant.post(`/drafts/${draft.id}/submission`), 201);
  expect(factsOf(sent)).toEqual({ listing: null, waysOn: null, claimUntil: room.day(43) });
});

test('nothing can be claimed, and nothing is listed, under an approval that was revoked', async () => {
  const { id } = await decided(approval);
  succeeded(await chair.post(`/eligibility-forms/${id}/revocation`, { reason: 'It was shortened.' }), 201);
  const nothing = { listing: null, waysOn: null, claimUntil: null };
  expect(factsOf(await applicant.form(id))).toEqual(nothing);
  expect(await inList(id)).toMatchObject(nothing);
});

test('the committee is told none of it', async () => {
  const { id } = await decided(refusal);
  expect(factsOf(await robin.form(id))).toEqual({});
});

test('the days to claim are counted from the decision, not from its release a day later', async () => {
  const { id } = await room.submitAndRoute(
    applicant,
    aForm(room.day, { completedOn: room.day(-3), activity: { startsOn: room.day(-4), endsOn: room.day(-3) } }),
  );
  succeeded(await robin.decide(id, approval), 201);
  await room.advance(DAY + MINUTE);
  try {
    await room.fire(id, 'release');
    expect(await applicant.form(id)).toMatchObject({ status: 'approved', claimUntil: room.day(30) });
    const options = await applicant.get(`/programs/${PROGRAM}/credit-claims/options?formId=${id}`);
    expect(options.body).toMatchObject({ window: { lastDay: room.day(30), endedBy: 'decision' } });
  } finally {
    await room.advance(-DAY - MINUTE);
  }
});

test('of several that are listed each has a listing of its own', async () => {
  const forms = [await decided(approval), await decided(refusal), await decided(approval)];
  const shown = await Promise.all(forms.map(({ id }) => inList(id)));
  expect(shown).toEqual(forms);
  const listings = shown.map((form) => (form?.listing as { listingId: string } | null)?.listingId);
  expect(listings).toEqual([expect.any(String), undefined, expect.any(String)]);
  expect(listings[0]).not.toBe(listings[2]);
});
