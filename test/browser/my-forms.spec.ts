import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aForm } from '../support/a-form.js';
import { openBrowser, Visit } from '../support/browser.js';
import type { Form } from '../support/docket.js';
import { describeStates, type PageState } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
/** One form for each state that a page can show, prepared by the api. */
const forms: Record<string, Form> = {};
const APPLICANT = 'applicant@demo.example';
const PDF = {
  name: 'programme.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  const { docket } = product;
  const { applicant, reviewer1, chair } = docket.people;
  const day = await docket.today();
  const sent = async (title: string, overrides: object = {}): Promise<Form> =>
    docket.submit({ ...aForm(day), ...overrides, activity: { ...aForm(day).activity, title } });
  const routed = async (title: string): Promise<Form> => docket.untilStatus((await sent(title)).id, 'in_review');
  const ask = async ({ id }: Form): Promise<void> => {
    await reviewer1.post(`/eligibility-forms/${id}/information-requests`, { message: 'Who teaches the second day?' });
  };
  const declined = { outcome: 'not_approved', reasons: ['no-outcomes'], message: 'Please see the reasons below.' };
  for (const title of ['asked', 'asked too', 'asked and answered elsewhere', 'open', 'declined', 'appealed']) {
    forms[title] = await routed(title);
  }
  forms['to be withdrawn'] = await routed('to be withdrawn');
  forms.stale = await routed('stale');
  forms.revoked = await routed('revoked');
  forms.written = await routed('written');
  await Promise.all(['asked', 'asked too', 'asked and answered elsewhere'].map((title) => ask(forms[title]!)));
  await reviewer1.post(`/eligibility-forms/${forms.written.id}/messages`, { text: 'We look at it this week.' });
  await reviewer1.decide(forms.declined!.id, declined);
  await reviewer1.decide(forms.appealed!.id, declined);
  await reviewer1.decide(forms.revoked.id, {
    outcome: 'approved',
    credits: [{ category: 'art', hours: 1 }],
    message: 'One hour is drawing.',
    conditions: ['The handouts are kept.'],
  });
  forms.late = await lateForm();
  await docket.advance('PT2M');
  await docket.untilStatus(forms.revoked.id, 'approved');
  await docket.untilStatus(forms.appealed!.id, 'not_approved');
  await chair.post(`/eligibility-forms/${forms.revoked.id}/revocation`, { reason: 'The provider cancelled it.' });
  await applicant.post(`/eligibility-forms/${forms.appealed!.id}/appeal`, { message: 'The outcomes are on page 2.' });

  async function lateForm(): Promise<Form> {
    const late = { ...aForm(day), completedOn: day(-40) };
    const activity = { ...late.activity, title: 'late', startsOn: day(-41), endsOn: day(-40) };
    await applicant.post('/programs/ami-cmi/eligibility-forms', { ...late, activity });
    const [refused] = await applicant.items('/eligibility-forms?status=refused_late');
    return refused!;
  }
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function open(title: string, as = APPLICANT): Promise<Visit> {
  const visit = await Visit.begin(browser, product.docket.url, { as });
  await visit.open(`/forms/${forms[title]!.id}`);
  return visit;
}

const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

describe('a question', () => {
  test('is answered with a file and a correction, which is shown before and after', async () => {
    const visit = await open('asked');
    const { page } = visit;
    await page.getByLabel('Your answer').fill('Dr Vale does; the agenda was a draft.');
    await page.locator('input[type=file]').first().setInputFiles(PDF);
    await see(page, 'Added');
    await page.getByText('Correct something in the form').click();
    const before = await page.getByLabel('Relevance').inputValue();
    await page.getByLabel('Relevance').fill(`${before} Also in colour.`);
    await see(page, 'You change');
    expect(await page.locator('.diff-list ins').innerText()).toContain('Also in colour.');
    expect(await visit.breaches()).toEqual([]);
    await page.getByRole('button', { name: 'Change the form, answer and email the committee' }).click();
    await see(page, 'With the committee');
    await page.locator('#form-title:focus').waitFor();
    await see(page, 'What you changed');
    expect(await page.locator('.diff-list ins').innerText()).toContain('Also in colour.');
    await see(page, 'Dr Vale does; the agenda was a draft.');
    await page.getByRole('link', { name: 'programme.pdf' }).waitFor();
    expect(visit.errors).toEqual([]);
    await visit.end();
  });

  test('that was answered in another tab keeps what was typed in this one', async () => {
    const visit = await open('asked and answered elsewhere');
    const { page } = visit;
    await page.getByLabel('Your answer').fill('Words that must not be lost.');
    const answered = await product.docket.people.applicant.post(
      `/eligibility-forms/${forms['asked and answered elsewhere']!.id}/answers`,
      { message: 'From the other tab.' },
    );
    expect(answered.status).toBe(201);
    await page.getByRole('button', { name: 'Answer and email the committee' }).click();
    await see(page, 'The question is closed');
    await see(page, 'Words that must not be lost.');
    await visit.end();
  });

  test('without words is not sent, and a reload loses nothing', async () => {
    const visit = await open('asked too');
    const { page } = visit;
    await page.getByRole('button', { name: 'Answer and email the committee' }).click();
    await see(page, 'There is a problem');
    await page.getByLabel('Your answer').fill('Half a sentence');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel('Your answer').inputValue()).toBe('Half a sentence');
    await visit.end();
  });
});

test('a message goes out with a file, and what the committee wrote is marked until it was read', async () => {
  const visit = await open('written');
  const { page } = visit;
  await see(page, '1 new message');
  await page.getByLabel('Write to the committee').fill('Here is the programme.');
  await page.locator('.composer input[type=file]').setInputFiles(PDF);
  await see(page, 'Added');
  await page.getByRole('button', { name: 'Send to the committee' }).click();
  await see(page, 'Sent. The committee gets it by email.');
  const own = page.locator('.thread-entry.own');
  expect(await own.innerText()).toContain('Here is the programme.');
  expect(await own.getByRole('link').innerText()).toBe('programme.pdf');
  await page.getByText('1 new message').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Write to the committee').inputValue()).toBe('');
  await visit.end();
});

test('a form is withdrawn after saying what that means', async () => {
  const visit = await open('to be withdrawn');
  const { page } = visit;
  await page.getByRole('button', { name: 'Withdraw the form …' }).click();
  await see(page, 'This cannot be undone');
  await page.getByRole('button', { name: 'Withdraw the form', exact: true }).click();
  await see(page, 'You took it back');
  await page.locator('#form-title:focus').waitFor();
  await visit.end();
});

test('a form that changed meanwhile is not withdrawn, and says what happened', async () => {
  const visit = await open('stale');
  const { page } = visit;
  await page.getByRole('button', { name: 'Withdraw the form …' }).click();
  const { id } = forms.stale!;
  await product.docket.people.reviewer1.post(`/eligibility-forms/${id}/information-requests`, {
    message: 'Which day?',
  });
  await page.getByRole('button', { name: 'Withdraw the form', exact: true }).click();
  await see(page, 'Nothing was sent: this form has changed since you saw it.');
  await page.getByRole('dialog').getByText('The committee asked a question').waitFor();
  expect((await product.docket.people.applicant.form(id)).status).toBe('information_requested');
  await visit.end();
});

test('what was not approved is sent again, or appealed', async () => {
  const visit = await open('declined');
  const { page } = visit;
  await see(page, 'What would change it:');
  await page.getByRole('button', { name: 'Appeal the decision …' }).click();
  await page.getByRole('button', { name: 'Appeal and email the committee' }).click();
  await see(page, 'Say why the decision should be another');
  await page.getByLabel('Why should the decision be another?').fill('The outcomes are on page 2.');
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'Begin with what it says' }).click();
  await page.waitForURL(/\/drafts\//);
  await page.goBack();
  await page.getByRole('button', { name: 'Appeal the decision …' }).click();
  await page.getByRole('button', { name: 'Appeal and email the committee' }).click();
  await see(page, 'Other members decide it.');
  await see(page, 'What was decided before');
  await visit.end();
});

test('from one’s own pages Upcoming Courses and Help are two presses away', async () => {
  const visit = await Visit.begin(browser, product.docket.url, { as: APPLICANT, width: 360 });
  const { page } = visit;
  await visit.open('/forms');
  await page.getByText('Upcoming Courses and Help').click();
  expect(await visit.breaches()).toEqual([]);
  const program = page.getByRole('group', { name: 'Certified Medical Illustrator' });
  await program.getByRole('link', { name: 'Help' }).click();
  await page.waitForURL('**/programs/ami-cmi/help');
  await page.goBack();
  await page.getByText('Upcoming Courses and Help').click();
  await program.getByRole('link', { name: 'Upcoming Courses' }).click();
  await page.waitForURL('**/catalog/ami-cmi');
  await visit.end();
});

const formAt = (title: string) => () => `/forms/${forms[title]!.id}`;

const STATES: Record<string, PageState> = {
  'a form in review, with all it says': { path: formAt('open'), as: APPLICANT, shows: 'What you asked' },
  'an open question, about to be answered with corrections': {
    path: formAt('asked too'),
    as: APPLICANT,
    then: async ({ page }) => {
      await page.getByText('Correct something in the form').click();
      await page.getByRole('button', { name: 'Add a row' }).click();
    },
    shows: 'Credits asked',
  },
  'the question before withdrawing': {
    path: formAt('open'),
    as: APPLICANT,
    then: ({ page }) => page.getByRole('button', { name: 'Withdraw the form …' }).click(),
    shows: 'This cannot be undone',
  },
  'an appealed form': { path: formAt('appealed'), as: APPLICANT, shows: 'What was decided before' },
  'an approval that was revoked': { path: formAt('revoked'), as: APPLICANT, shows: 'The provider cancelled it.' },
  'a form that came too late': { path: formAt('late'), as: APPLICANT, shows: 'Headquarters can admit it' },
  'my forms, those that are asked about': { path: '/forms?show=asks', as: APPLICANT, shows: 'Your answer is due by' },
  'my forms, none of that kind': { path: '/forms?show=asks', as: 'board@demo.example', shows: 'None of your forms' },
};
describeStates(STATES, () => ({ browser, url: product.docket.url }));
