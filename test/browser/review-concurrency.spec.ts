import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aForm } from '../support/a-form.js';
import { openBrowser, Visit } from '../support/browser.js';
import { succeeded, type Form } from '../support/docket.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let day: (offset: number) => string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  day = await product.docket.today();
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const sent = (activity: object): Promise<Form> =>
  product.docket.submitAndRoute(aForm(day, { activity: { ...activity } }));
const pageOf = ({ id }: Form, search = ''): string => `/reviews/ami-cmi/${id}${search}`;

async function visit(as: string, path: string): Promise<Visit> {
  const begun = await Visit.begin(browser, product.docket.url, { as: `${as}@demo.example` });
  await begun.open(path);
  return begun;
}
const statusOf = async ({ id }: Form): Promise<string> => (await product.docket.people.hq.form(id)).status;
const says = async ({ page }: Visit, text: string | RegExp): Promise<void> => {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
};

describe('somebody else is there, too', () => {
  test('both see each other, and what the other does', async () => {
    const form = await sent({ title: 'Looked at by two' });
    const one = await visit('reviewer3', pageOf(form, '?do=approve'));
    const other = await visit('reviewer4', pageOf(form));
    await says(other, /Emery Reviewer, is writing a decision/);
    await one.end();
    await other.end();
  });

  test('who comes second is shown both versions, keeps the text, and uses it on the new one', async () => {
    const form = await sent({ title: 'Two at once' });
    const here = await visit('reviewer3', pageOf(form, '?do=approve'));
    const { page } = here;
    await page.getByLabel('Message to the applicant').fill('My own words.');
    const assigned = { reviewerId: product.docket.people.reviewer4.id };
    succeeded(await product.docket.people.chair.post(`/eligibility-forms/${form.id}/assignments`, assigned), 201);
    await page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
    const notice = page.getByRole('alert', { name: 'The form has changed while you were at it' });
    await notice.and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
    await notice.and(page.locator(':focus')).waitFor();
    await page.getByRole('row', { name: /Who has it nobody in particular Finley Reviewer/ }).waitFor();
    await says(here, /Assigned to Finley Reviewer/);
    expect(await page.getByLabel('Message to the applicant').inputValue()).toBe('My own words.');
    expect(await here.breaches()).toEqual([]);
    await page.getByRole('button', { name: 'Use my text on the new version' }).press('Enter');
    await page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
    await says(here, /Decided by you: approve/);
    await here.end();
  });
});

describe('a conflict', () => {
  test('declared: the form is gone for that member, page and all', async () => {
    const form = await sent({ title: 'Of a friend' });
    const here = await visit('reviewer2', pageOf(form));
    const { page } = here;
    await page.getByRole('button', { name: 'I have a conflict' }).click();
    await page.getByLabel('Reason').fill('We share a studio.');
    await page.getByRole('button', { name: 'Step back' }).press('Enter');
    await page.waitForURL('**/reviews/ami-cmi');
    await here.open(pageOf(form));
    await says(here, 'There is no such form');
    await here.end();
  });

  test('ruled meanwhile: a clear word instead of a broken page; the chair waives it again', async () => {
    const form = await sent({ title: 'Ruled meanwhile' });
    const here = await visit('reviewer1', pageOf(form, '?do=decline'));
    await here.page.getByLabel('Message to the applicant').fill('Half a sentence');
    const chair = await visit('chair', pageOf(form));
    await chair.page.getByLabel('Rule on a member').selectOption({ label: 'Casey Reviewer' });
    await chair.page.getByRole('button', { name: 'Has a conflict' }).click();
    await chair.page.getByLabel('Reason').fill('They teach there.');
    await chair.page.getByRole('button', { name: 'Rule that there is a conflict' }).press('Enter');
    await says(chair, 'in conflict');
    await here.page.getByRole('button', { name: 'Do not approve and email the applicant' }).press('Enter');
    await says(here, 'is not yours to review any more');
    await chair.page.getByRole('button', { name: 'Waive' }).click();
    await chair.page.getByLabel('Reason').fill('They left last year.');
    await chair.page.getByRole('button', { name: 'Waive it' }).press('Enter');
    await says(chair, 'no conflict');
    expect((await product.docket.people.reviewer1.form(form.id)).status).toBe('in_review');
    await chair.end();
    await here.end();
  });
});

test('a network that fails loses nothing, and the second try sends once', async () => {
  const form = await sent({ title: 'On a train' });
  const here = await visit('reviewer4', pageOf(form, '?do=ask'));
  const { page } = here;
  await page.getByLabel('Question to the applicant').fill('Who teaches?');
  await page.route('**/information-requests', (route) => route.abort());
  const send = page.getByRole('button', { name: 'Ask and email the applicant' });
  await send.press('Enter');
  await says(here, 'There is no answer from Docket');
  await page.unroute('**/information-requests');
  await send.press('Enter');
  await says(here, 'The applicant is asked');
  const types = await product.docket.people.hq.history(form.id);
  expect(types.filter((type) => type === 'form.information-requested')).toHaveLength(1);
  await here.end();
});

test('a decision without a connection fails at once, is not sent by itself later, and can be tried again', async () => {
  const form = await sent({ title: 'In a tunnel' });
  const here = await visit('reviewer2', pageOf(form, '?do=approve'));
  const { page } = here;
  const message = page.getByLabel('Message to the applicant');
  await message.fill('Welcome from the tunnel.');
  await page.frameLocator('.mail-frame').getByText('Welcome from the tunnel.').first().waitFor();
  const approve = page.getByRole('button', { name: 'Approve and email the applicant' });
  await page.context().setOffline(true);
  await approve.press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: 'There is no answer from Docket. Check your connection and try again.' })
    .waitFor();
  expect(await message.inputValue()).toBe('Welcome from the tunnel.');
  await page.context().setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'hidden' });
  await here.settled();
  expect(await statusOf(form)).toBe('in_review');
  await approve.press('Enter');
  await says(here, /Decided by you: approve/);
  await here.end();
});

test('an undone decision leaves nothing stale behind, wherever it was undone, and others’ words alone', async () => {
  const form = await sent({ title: 'Undone at the foot' });
  const here = await visit('reviewer1', pageOf(form, '?do=approve'));
  const other = await visit('reviewer2', pageOf(form, '?do=decline'));
  await other.page.getByLabel('Message to the applicant').fill('I would rather not.');
  const message = here.page.getByLabel('Message to the applicant');
  await message.fill('Kept for an undo.');
  await here.page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
  await says(here, /Decided by you: approve/);
  expect(await here.page.getByText('What you had written, to copy:').count()).toBe(0);
  await other.page.getByRole('button', { name: 'Do not approve and email the applicant' }).press('Enter');
  await other.page.getByRole('alert', { name: 'The form has changed while you were at it' }).waitFor();
  expect(await other.page.getByLabel('Message to the applicant').inputValue()).toBe('I would rather not.');
  await here.page.reload();
  await here.page.locator('.work').getByRole('button', { name: 'Undo' }).press('Enter');
  await says(here, 'the decision is taken back');
  await here.page.getByRole('button', { name: 'Approve …', exact: true }).click();
  expect(await message.inputValue()).toBe('Kept for an undo.');
  expect(await here.page.getByText('The form has changed while you were at it').count()).toBe(0);
  await message.fill('Kept for another undo.');
  await here.page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
  await here.page.locator('.news').getByRole('button', { name: 'Undo' }).press('Enter');
  await here.page.getByRole('button', { name: 'Approve …', exact: true }).click();
  expect(await message.inputValue()).toBe('Kept for another undo.');
  expect(await here.page.getByText('The form has changed while you were at it').count()).toBe(0);
  await other.end();
  await here.end();
});
