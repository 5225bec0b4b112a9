import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, startOfDay, toIso, type LocalDate } from '#domain';
import { aForm } from '../support/a-form.js';
import type { Docket } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import type { Answer } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
let day: (offset: number) => LocalDate;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
  day = await docket.today();
}, START_LIMIT_MS);
afterAll(() => product.stop());

type Dates = Partial<Record<'startsOn' | 'endsOn' | 'availableUntil' | 'completedOn' | 'delivery', number | string>>;

/** Offsets in days become dates; a date that is left out is not sent. */
function dated({ completedOn, ...dates }: Dates): object {
  const written = (value: number | string | undefined) => (typeof value === 'number' ? day(value) : value);
  const { startsOn, endsOn, ...activity } = aForm(day).activity;
  expect([startsOn, endsOn]).not.toContain(undefined);
  const given = Object.fromEntries(Object.entries(dates).map(([name, value]) => [name, written(value)]));
  return aForm(day, {
    activity: { startsOn: undefined, endsOn: undefined, title: activity.title, ...given },
    completedOn: written(completedOn) ?? null,
  });
}

const submit = (content: object, program = 'ami-cmi'): Promise<Answer> =>
  docket.people.applicant.post(`/programs/${program}/eligibility-forms`, content);

describe('a form is accepted', () => {
  it.each<[string, Dates]>([
    ['for what is planned', { startsOn: 20, endsOn: 22 }],
    ['for what was completed 30 days ago', { startsOn: -30, endsOn: -30, completedOn: -30 }],
    ['for what ended 30 days ago, without a day of completion', { startsOn: -33, endsOn: -30 }],
    ['until 30 days after the last day of several', { startsOn: -45, endsOn: -30 }],
    ['for a day of one’s own within an activity that goes on', { startsOn: -29, endsOn: 9, completedOn: -3 }],
    ['for what was completed today', { startsOn: -1, endsOn: 0, completedOn: 0 }],
    ['on demand without any date', { delivery: 'on-demand' }],
    ['on demand with a last day', { delivery: 'on-demand', availableUntil: 90 }],
    ['on demand, completed 30 days ago', { delivery: 'on-demand', completedOn: -30 }],
  ])('%s', async (_case, dates) => {
    const content = dated(dates);
    const { status, body } = await submit(content);
    expect([status, body]).toEqual([201, expect.objectContaining({ ...content, status: 'submitted' })]);
  });

  it('however late, in a program whose policy sets no window', async () => {
    const content = { ...dated({ startsOn: -400, endsOn: -400 }), requestedCredits: [{ category: 'core', hours: 1 }] };
    expect((await submit(content, 'pmi-medical-office')).status).toBe(201);
  });
});

describe('a form is too late', () => {
  it.each<[string, Dates, number]>([
    ['31 days after completion', { startsOn: -31, endsOn: -31, completedOn: -31 }, -31],
    ['31 days after its end, when nothing is said of completion', { startsOn: -35, endsOn: -31 }, -31],
    ['31 days after one’s own day, though the activity goes on', { startsOn: -40, endsOn: 5, completedOn: -31 }, -31],
    ['on demand, completed 31 days ago', { delivery: 'on-demand', completedOn: -31 }, -31],
  ])('%s', async (_case, dates, anchor) => {
    const { status, body, headers } = await submit(dated(dates));
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const completedOn = day(anchor);
    const lastDay = day(anchor + 30);
    expect([status, body]).toEqual([
      422,
      {
        type: expect.any(String),
        title: expect.any(String),
        status: 422,
        code: 'form.late',
        detail: expect.stringMatching(new RegExp(`${completedOn}.*${lastDay}`)),
        requestId: expect.any(String),
        completedOn,
        lastDay,
        closedAt: toIso(startOfDay(addDays(lastDay, 1), 'America/Chicago')),
        formId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        number: expect.stringMatching(/^AMI-\d{4}-\d{6}$/),
      },
    ]);
  });

  it('and is recorded as refused, for the applicant and for headquarters', async () => {
    const { body } = await submit(dated({ startsOn: -31, endsOn: -31 }));
    const { formId, number } = body as { formId: string; number: string };
    const { applicant, applicant2, hq } = docket.people;
    const facts = { id: formId, number, status: 'refused_late', decisionDueAt: null, queue: null, decision: null };
    expect(await applicant.form(formId)).toMatchObject(facts);
    expect(await hq.form(formId)).toMatchObject(facts);
    expect((await applicant.items('/eligibility-forms?status=refused_late')).map(({ id }) => id)).toContain(formId);
    expect((await hq.items(`/programs/ami-cmi/reviews?status=refused_late&q=${number}`)).map(({ id }) => id)).toEqual([
      formId,
    ]);
    expect(await applicant.history(formId)).toEqual(['form.refused-late']);
    expect((await applicant.get(`/eligibility-forms/${formId}/deadline`)).body).toEqual({ dueAt: null, segments: [] });
    expect((await applicant2.get(`/eligibility-forms/${formId}`)).status).toBe(404);
  });
});

describe('dates that contradict each other are refused with their place', () => {
  it.each<[string, Dates, string[]]>([
    ['completed tomorrow', { startsOn: -1, endsOn: 3, completedOn: 1 }, ['/completedOn']],
    ['completed before the start', { startsOn: -2, endsOn: -1, completedOn: -3 }, ['/completedOn']],
    ['completed after the end', { startsOn: -5, endsOn: -3, completedOn: -1 }, ['/completedOn']],
    ['an end before the start', { startsOn: 5, endsOn: 4 }, ['/activity/endsOn']],
    ['no dates', {}, ['/activity/startsOn', '/activity/endsOn']],
    ['dates on demand', { delivery: 'on-demand', startsOn: 1, endsOn: 2 }, ['/activity/startsOn', '/activity/endsOn']],
    [
      'a last day of availability in person',
      { startsOn: 1, endsOn: 2, availableUntil: 9 },
      ['/activity/availableUntil'],
    ],
    ['30 February', { startsOn: '2027-02-30', endsOn: '2027-03-01' }, ['/activity/startsOn']],
    ['the year 0', { startsOn: '0000-01-01', endsOn: 2 }, ['/activity/startsOn']],
    ['the year 9999', { startsOn: 1, endsOn: '9999-12-31' }, ['/activity/endsOn']],
    ['an instant for a date', { startsOn: 1, endsOn: '2027-03-01T00:00:00Z' }, ['/activity/endsOn']],
    ['an empty day of completion', { startsOn: -1, endsOn: 0, completedOn: '' }, ['/completedOn']],
  ])('%s', async (_case, dates, pointers) => {
    const { status, body } = await submit(dated(dates));
    const { errors } = body as { errors: { pointer: string }[] };
    expect([status, errors.map(({ pointer }) => pointer)]).toEqual([422, pointers]);
  });

  it('and nothing of a refused form is stored', async () => {
    const title = 'Never stored';
    const content = aForm(day, { activity: { title, startsOn: day(5), endsOn: day(4) } });
    expect((await submit(content)).status).toBe(422);
    expect(await docket.people.hq.items(`/programs/ami-cmi/reviews?q=${encodeURIComponent(title)}`)).toEqual([]);
  });
});

describe('what was decided is listed', () => {
  it.each<[string, Dates, (() => string) | null]>([
    ['on demand to the end of its last day', { delivery: 'on-demand', availableUntil: 90 }, () => day(91)],
    ['on demand without end', { delivery: 'on-demand' }, null],
    ['for 30 days after its end', { startsOn: -20, endsOn: -18 }, () => day(13)],
  ])('%s', async (_case, dates, firstDayWithout) => {
    const form = await docket.submitAndRoute(dated(dates));
    await docket.people.chair.decide(form.id, { outcome: 'approved', message: '' });
    await docket.advance('PT60S');
    const catalog = () => docket.nobody.items<{ formId: string }>('/programs/ami-cmi/catalog?limit=200');
    const listing = await eventually(async () => {
      const found = (await catalog()).find(({ formId }) => formId === form.id);
      expect(found).toBeDefined();
      return found;
    });
    const listedUntil = firstDayWithout && toIso(startOfDay(firstDayWithout() as LocalDate, 'America/Chicago'));
    expect(listing).toMatchObject({ listedUntil, ended: dates.endsOn === -18 });
  });
});
