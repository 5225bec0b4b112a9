import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller } from '../support/docket.js';
import { refusal, send } from '../support/http.js';

interface Standing {
  countedTotal: number;
  [more: string]: unknown;
}

let room: CommitteeRoom;
let member: Caller;
beforeAll(async () => {
  room = await CommitteeRoom.open();
  member = await room.enter('member', { name: 'Max Member' });
});
afterAll(() => room.close());

const AMI = '/programs/ami-cmi/credit-record/evaluation';
const PMI = '/programs/pmi-medical-office/credit-record/evaluation';
const term = { start: '2021-03-01', end: '2026-02-28' };
const year = { start: '2026-01-01', end: '2026-12-31' };
const one = (category: string, amount: number, more: object = {}): object => ({
  id: `${category}-${amount}`,
  completedOn: '2026-01-15',
  amount,
  category,
  ...more,
});
const evaluate = async (path: string, body: object): Promise<Standing> =>
  succeeded<Standing>(await member.post(path, body), 200);

describe('the shipped programs', () => {
  it('answers with the whole standing', async () => {
    const credits = [one('art', 23), one('biomedical', 13), one('history', 2, { status: 'pending' })];
    const { projected, explanation, ...standing } = await evaluate(AMI, { cycle: term, credits });
    expect(standing).toEqual({
      requiredTotal: 35,
      countedTotal: 34,
      rawTotal: 36,
      byCategory: [
        { category: 'art', raw: 23, counted: 21, overLimit: 2, minimum: 14, maximum: 21, missing: 0 },
        { category: 'biomedical', raw: 13, counted: 13, overLimit: 0, minimum: 14, maximum: 21, missing: 1 },
        { category: 'business', raw: 0, counted: 0, overLimit: 0, minimum: null, maximum: null, missing: 0 },
        { category: 'history', raw: 0, counted: 0, overLimit: 0, minimum: null, maximum: null, missing: 0 },
      ],
      byLimit: [
        { id: 'art-maximum', year: null, maximum: 21, raw: 23, counted: 21, overLimit: 2 },
        { id: 'biomedical-maximum', year: null, maximum: 21, raw: 13, counted: 13, overLimit: 0 },
        { id: 'business-history-maximum', year: null, maximum: 7, raw: 0, counted: 0, overLimit: 0 },
      ],
      missing: [
        { id: 'biomedical-minimum', amount: 1 },
        { id: 'total', amount: 1 },
      ],
      stillNeeded: 1,
      recoverable: true,
      met: false,
      rejected: [{ id: 'history-2', reason: 'pending' }],
      carryOut: 0,
    });
    expect(projected).toEqual(standing);
    expect(explanation).toEqual([
      'Credit history-2 is not counted: it still waits for a decision.',
      'Art: 21 hours of 23 count; 2 are over the limit of 21 and stay on the record.',
      '1 hour missing for Biomedical.',
      '1 hour missing for the total.',
      'Not met yet: at least 1 hour more needed.',
    ]);
  });

  it('divides what is free where it is needed', async () => {
    const credits = [
      one('art', 12),
      one('biomedical', 10),
      one('business', 7),
      { id: 'free', completedOn: '2022-01-01', amount: 6, categories: ['art', 'biomedical'] },
    ];
    const standing = await evaluate(AMI, { cycle: term, credits });
    expect(standing).toMatchObject({ countedTotal: 35, met: true, stillNeeded: 0 });
    expect(standing['byCategory']).toMatchObject([{ counted: 14 }, { counted: 14 }, { counted: 7 }, { counted: 0 }]);
  });

  it('counts a planned activity in the projection only', async () => {
    const credits = [one('core', 8), one('other', 10), one('core', 2, { planned: true })];
    const standing = await evaluate(PMI, { cycle: year, credits });
    expect(standing).toMatchObject({ countedTotal: 11, stillNeeded: 1, projected: { countedTotal: 13, met: true } });
  });

  it('takes another program, by its id or with a version', async () => {
    const body = { cycle: year, credits: [one('core', 12)] };
    const policy = succeeded<{ id: string; version: string }>(
      await member.get('/programs/pmi-medical-office/policy'),
      200,
    );
    for (const choice of ['pmi-medical-office', { id: policy.id, version: policy.version }]) {
      expect(await evaluate(AMI, { ...body, policy: choice })).toMatchObject({ countedTotal: 12, met: true });
    }
  });
});

describe('a policy of one’s own', () => {
  const policy = {
    id: 'own',
    version: '1',
    required: 10,
    categories: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  };

  it('needs an id, a version, a total and categories', async () => {
    const standing = await evaluate(AMI, {
      policy,
      cycle: year,
      credits: [one('a', 4), { id: 'm', minutes: 50, category: 'b' }],
    });
    expect(standing).toMatchObject({ requiredTotal: 10, countedTotal: 4.75, stillNeeded: 5.25, met: false });
  });

  it('may name tags and sources without declaring them', async () => {
    const limits = [{ id: 'self-study', where: { tag: ['self-study'] }, ofRequired: 0.5 }];
    const minimums = [{ id: 'ethics', where: { tag: ['ethics'] }, min: 2, when: 'senior' }];
    const credits = [one('a', 8, { tags: ['self-study'] }), one('b', 4)];
    const own = { ...policy, limits, minimums };
    expect(await evaluate(AMI, { policy: own, cycle: year, credits })).toMatchObject({
      countedTotal: 9,
      stillNeeded: 1,
    });
    expect(await evaluate(AMI, { policy: own, cycle: year, credits, flags: ['senior'] })).toMatchObject({
      countedTotal: 9,
      stillNeeded: 2,
      missing: [
        { id: 'ethics', amount: 2 },
        { id: 'total', amount: 1 },
      ],
    });
  });

  it('says which year lacks hours', async () => {
    const yearly = {
      ...policy,
      cycle: { kind: 'calendar-years', years: 2, yearKind: 'calendar' },
      minimums: [{ id: 'yearly', where: {}, min: 4, per: 'year' }],
    };
    const cycle = { start: '2025-01-01', end: '2026-12-31' };
    expect(await evaluate(AMI, { policy: yearly, cycle, credits: [one('a', 12)] })).toMatchObject({
      countedTotal: 12,
      missing: [{ id: 'yearly', year: 1, amount: 4 }],
      explanation: ['4 credits missing for all categories, in year 1 of the term.', expect.any(String)],
    });
  });

  it('counts each credential once, and leaves their names open where it lists none', async () => {
    const additive = { ...policy, multi: { mode: 'additive', addPer: 5, max: 30 } };
    const asked = { policy: additive, cycle: year, credits: [] };
    expect(await evaluate(AMI, { ...asked, credentials: ['A', 'A', 'B'] })).toMatchObject({ requiredTotal: 15 });
    const named = {
      ...additive,
      credentials: [
        { id: 'A', label: 'A' },
        { id: 'B', label: 'B' },
      ],
    };
    const answer = await member.post(AMI, { ...asked, policy: named, credentials: ['A', 'X'], credential: 'Y' });
    expect(refusal(answer)).toEqual({ status: 422, code: 'credits.invalid' });
    expect((answer.body as { errors: object[] }).errors).toEqual([
      { pointer: '/credentials/1', message: 'must be one of: A, B' },
      { pointer: '/credential', message: 'must be one of: A, B' },
    ]);
  });

  it('rounds each amount to its increment, and says so', async () => {
    const credits = [one('a', 0.3), { id: 'm', minutes: 50, category: 'a', completedOn: '2026-01-15' }];
    const standing = await evaluate(AMI, { policy, cycle: year, credits });
    expect(standing['byCategory']).toMatchObject([{ raw: 1, counted: 1, overLimit: 0 }, { counted: 0 }]);
    expect(standing['explanation']).toEqual([
      expect.stringMatching(/^Credit a-[\d.]+: 0.3 credits rounded to 0.25 credits, in steps of 0.25.$/),
      'Credit m: 50 minutes rounded to 0.75 credits, in steps of 0.25.',
      '9 credits missing for the total.',
      'Not met yet: at least 9 credits more needed.',
    ]);
  });

  it.each([
    [{ ...policy, surprise: true }, '/policy/surprise'],
    [{ id: 'own', version: '1', required: 10 }, '/policy'],
    [{ ...policy, limits: [{ id: 'x', where: { category: ['c'] }, max: 1 }] }, '/policy/limits/0/where/category/0'],
    [{ ...policy, limits: [{ id: 'all', where: {}, max: 5 }] }, '/policy/required'],
    [
      {
        ...policy,
        limits: [{ id: 'most', where: { tag: ['ethics'] }, max: 3 }],
        minimums: [{ id: 'least', where: { tag: ['ethics'] }, min: 5 }],
      },
      '/policy/minimums/0',
    ],
    [{ ...policy, categories: [...policy.categories, { id: 'a', label: 'A again' }] }, '/policy/categories/2/id'],
    ['no-such-program', '/policy'],
    [{ id: 'ami-cmi', version: 'never' }, '/policy'],
    [[], '/policy'],
  ])('is refused as %j', async (choice, pointer) => {
    const answer = await member.post(AMI, { policy: choice, cycle: year, credits: [] });
    expect(refusal(answer).status).toBe(422);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(pointer);
  });
});

describe('what cannot be counted', () => {
  it.each([
    [{ cycle: { start: '2026-01-01', end: '2025-12-31' }, credits: [] }, '/cycle/end'],
    [{ cycle: year, credits: [one('music', 1)] }, '/credits/0/category'],
    [{ cycle: year, credits: [one('art', 1, { carriedIn: true })] }, '/credits/0/carriedIn'],
    [{ cycle: year, credits: [], credentials: ['CMC'] }, '/credentials/0'],
    [{ cycle: year, credits: [{ id: 'x', amount: 1 }] }, '/credits/0/category'],
    [{ cycle: year, credits: [one('art', -1)] }, '/credits/0/amount'],
    [{ cycle: year, credits: [one('art', 0.001)] }, '/credits/0/amount'],
    [{ cycle: year, credits: [{ id: 'x', category: 'art' }] }, '/credits/0/amount'],
    [{ cycle: year, credits: [one('art', 1, { minutes: 60 })] }, '/credits/0/amount'],
    [{ cycle: year, credits: [{ id: 'x', amount: 3, split: { art: 1, biomedical: 1 } }] }, '/credits/0/split'],
    [{ cycle: year, credits: [one('art', 1), one('art', 1)] }, '/credits/1/id'],
    [{ cycle: year, credits: [one('art', 1, { completedOn: '2026-02-30' })] }, '/credits/0/completedOn'],
    [{ cycle: year, credits: [one('art', 1, { surprise: 1 })] }, '/credits/0/surprise'],
    [{ credits: [] }, '/cycle'],
  ])('%j: %s', async (body, pointer) => {
    const answer = await member.post(AMI, body);
    expect(refusal(answer).status).toBe(422);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('is said to nobody in particular, nor for a program that is not there', async () => {
    const body = { cycle: year, credits: [] };
    expect(refusal(await send(`${room.url}${AMI}`, { body }, 'POST')).status).toBe(401);
    expect(refusal(await member.post('/programs/none/credit-record/evaluation', body)).status).toBe(404);
  });
});
