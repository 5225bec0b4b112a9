import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { succeeded } from '../support/docket.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;

const PROGRAM = 'ami-cmi';
const chair = 'chair@demo.example';
const reviewer = 'reviewer1@demo.example';

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  const { people } = product.docket;
  const open = await people.chair.items<{ id: string }>(
    `/programs/${PROGRAM}/reviews?status=in_review,information_requested`,
  );
  for (const { id } of open.slice(0, 2)) {
    const body = { reviewerId: people.reviewer1.id };
    succeeded(await people.chair.post(`/eligibility-forms/${id}/assignments`, body), 201);
  }
  const recusal = { reason: 'A friend of the instructor.' };
  succeeded(await people.reviewer2.post(`/eligibility-forms/${open[0]?.id ?? ''}/recusals`, recusal), 201);
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const at = (room: string): string => `/committee/${PROGRAM}${room}`;
const open = async (visit: Visit, room: string): Promise<Page> => {
  await visit.open(at(room));
  return visit.page;
};
/** A calendar date of the program, so many days from today. */
const day = (offset: number): string => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date());
  return new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
};

describe('a chair, by keyboard', () => {
  test('sets an absence, is told of one on the same days, changes it, removes it, and takes that back', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: chair });
    const page = await open(visit, '/absences');
    await page.getByRole('button', { name: 'Add an absence …' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Who is away').selectOption({ label: 'Casey Reviewer' });
    await page.getByLabel('First day away').fill(day(3));
    await page.getByLabel('Back on').fill(day(6));
    await page.getByLabel('Who stands in').selectOption({ label: 'Devon Reviewer' });
    await page.getByText('3 days away. On the first day: Devon Reviewer stands in.').waitFor();
    await page.getByLabel('Who stands in').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Add an absence …' }).press('Enter');
    await page.getByLabel('Who is away').selectOption({ label: 'Casey Reviewer' });
    await page.getByLabel('First day away').fill(day(5));
    await page.getByLabel('Back on').fill(day(9));
    await page.getByRole('button', { name: 'Add the absence' }).press('Enter');
    await page.getByText('is away from').filter({ hasText: 'already' }).waitFor();
    expect(await visit.focused()).toContain('There is a problem');
    expect(await page.getByLabel('First day away').inputValue()).toBe(day(5));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change the absence of Casey Reviewer' }).press('Enter');
    await page.getByLabel('Back on').fill(day(8));
    await page.getByRole('button', { name: 'Save the absence' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Remove the absence of Casey Reviewer' }).press('Enter');
    // What the sample data say of another member stays.
    await page.getByRole('button', { name: 'Remove the absence of Casey Reviewer' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('Devon Reviewer stands in.').waitFor();
    await page.getByRole('button', { name: 'Remove the absence of Finley Reviewer' }).press('Enter');
    await page.getByRole('button', { name: 'Remove the absence of Casey Reviewer' }).press('Enter');
    await page.getByText('Nobody is away, and nobody has said').waitFor();
    await visit.end();
  });

  test('keeps what was typed when somebody was faster, and says what they wrote', async () => {
    const { people } = product.docket;
    const path = `/programs/${PROGRAM}/absences`;
    const absence = { memberId: people.reviewer4.id, fromOn: day(40), untilOn: day(44) };
    const { id } = succeeded<{ id: string }>(await people.chair.post(path, absence), 201);
    const visit = await Visit.begin(browser, product.docket.url, { as: chair });
    const page = await open(visit, '/absences');
    await page.getByRole('button', { name: 'Change the absence of Finley Reviewer' }).press('Enter');
    await page.getByLabel('Back on').fill(day(50));
    const other = { fromOn: day(41), untilOn: day(45) };
    succeeded(await people.reviewer4.send('PUT', `${path}/${id}`, other, { 'if-match': '"1"' }), 200);
    await page.getByRole('button', { name: 'Save the absence' }).press('Enter');
    await page.getByText('Somebody has changed this absence meanwhile').waitFor();
    expect(await page.getByLabel('Back on').inputValue()).toBe(day(50));
    await page.getByRole('button', { name: 'Save the absence' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await people.chair.items(path)).toMatchObject([{ id, fromOn: day(40), untilOn: day(50), version: 3 }]);
    expect((await people.chair.send('DELETE', `${path}/${id}`)).status).toBe(204);
    await visit.end();
  });

  test('hands forms over after seeing what would happen', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: chair });
    const page = await open(visit, '/load');
    await page.getByRole('button', { name: 'Hand over … forms of Casey Reviewer' }).press('Enter');
    await page.getByRole('button', { name: 'Check what would happen' }).press('Enter');
    await page.getByText('There is a problem').waitFor();
    await page.getByRole('link', { name: 'Choose who gets the forms' }).press('Enter');
    expect(await visit.focused()).toBe('hand-over-to');
    const to = page.getByLabel('To', { exact: true });
    await to.selectOption((await to.locator('option', { hasText: 'Emery Reviewer' }).getAttribute('value')) ?? '');
    await page.getByRole('button', { name: 'Check what would happen' }).press('Enter');
    await page.getByText('2 forms would go to Emery Reviewer.').waitFor();
    await page.getByRole('button', { name: 'Hand over 2 forms and email Emery Reviewer' }).press('Enter');
    await page.getByText('2 of 2 forms went to Emery Reviewer.').waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Done' }).press('Enter');
    await page
      .getByRole('row', { name: /^Emery Reviewer/ })
      .getByText('2', { exact: true })
      .first()
      .waitFor();
    await visit.end();
  });

  test('approves a session in advance, and says what is missing first', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: chair });
    const page = await open(visit, '/pre-approvals');
    await page.getByRole('button', { name: 'Approve an activity …' }).press('Enter');
    await page.getByLabel('Title').fill('Moulage for illustrators');
    await page.getByRole('button', { name: 'Approve and list it' }).press('Enter');
    await page.getByRole('link', { name: 'Name the provider' }).press('Enter');
    expect(await visit.focused()).toBe('provider');
    await page.getByLabel('Provider').fill('Annual meeting');
    await page.getByLabel('Format').selectOption('meeting-session');
    await page.getByLabel('First day').fill(day(20));
    await page.getByText('Instructors and agenda: none').click();
    await page.getByRole('button', { name: 'Add an instructor' }).press('Enter');
    await page.getByLabel('Name', { exact: true }).fill('Ada Anatomist');
    await page.getByRole('button', { name: 'Add a session' }).press('Enter');
    await page.getByLabel('Minutes').fill('90');
    await page.getByLabel('Category').selectOption('art');
    await page.getByRole('button', { name: 'Give these credits' }).press('Enter');
    expect(await page.getByLabel('Art', { exact: true }).inputValue()).toBe('1.5');
    await page.getByRole('button', { name: 'Approve and list it' }).press('Enter');
    await page.getByRole('link', { name: 'Name session 1' }).press('Enter');
    expect(await visit.focused()).toBe('activity-agenda-0-title');
    await page.keyboard.type('Wounds');
    await page.getByRole('button', { name: 'Approve and list it' }).press('Enter');
    await page.getByText('It is approved and listed.').waitFor();
    await page.getByRole('link', { name: 'Moulage for illustrators' }).waitFor();
    await visit.end();
  });

  test('approves a source and ends it with a reason; recommends a course, removes it and takes that back', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: chair });
    const page = await open(visit, '/sources');
    await page.getByRole('button', { name: 'Approve a source …' }).press('Enter');
    await page.getByLabel('Source', { exact: true }).selectOption({ label: 'Museum' });
    await page.getByLabel('Art', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Approve the source' }).press('Enter');
    await page.getByText('1 Art for each package').waitFor();
    await page.getByRole('button', { name: 'End … the approval of Museum' }).press('Enter');
    await page.getByLabel('Why it ends').fill('The museum has closed.');
    await page.getByRole('button', { name: 'End the approval' }).press('Enter');
    await page.getByRole('button', { name: 'End … the approval of Museum' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Recommended', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add a course …' }).press('Enter');
    await page.getByLabel('Title').fill('Anatomy by drawing');
    await page.getByLabel('Provider').fill('A museum');
    await page.getByRole('button', { name: 'Put it on the list' }).press('Enter');
    await page.getByRole('button', { name: 'Remove “Anatomy by drawing”' }).press('Enter');
    await page.getByText('is off the list').waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('is on the list again').waitFor();
    await visit.end();
  });

  test('finds a member’s conflicts by an address that can be passed on', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: chair });
    const page = await open(visit, '/conflicts');
    await page.getByLabel('Member').selectOption({ label: 'Devon Reviewer' });
    await page.getByText('A friend of the instructor.').waitFor();
    await page.getByLabel('What holds now').selectOption('cleared');
    await page.getByText('Nothing matches what is chosen.').waitFor();
    expect(page.url()).toMatch(/\/conflicts\?member=[0-9a-f-]+&state=cleared$/);
    await page.reload();
    await page.getByText('Nothing matches what is chosen.').waitFor();
    await visit.end();
  });
});

describeStates(
  {
    'the members': { path: at(''), as: reviewer, shows: 'Say when you are away' },
    'the load': { path: at('/load'), as: chair, shows: 'Decided in 30 days' },
    'the load, for a reviewer': { path: at('/load'), as: reviewer, shows: 'This room is for the chairs' },
    'a hand-over': {
      path: at('/load'),
      as: chair,
      then: ({ page }) => page.getByRole('button', { name: 'Hand over …' }).first().click(),
      shows: 'Check what would happen',
    },
    absences: { path: at('/absences'), as: reviewer, shows: 'The day of return counts' },
    'an absence with slips': {
      path: at('/absences'),
      as: reviewer,
      then: async ({ page }) => {
        await page.getByRole('button', { name: 'Say when you are away …' }).click();
        await page.getByRole('button', { name: 'Add the absence' }).click();
      },
      shows: 'There is a problem',
    },
    'absences that do not arrive': {
      path: at(''),
      as: reviewer,
      then: async ({ page }) => {
        await page.route('**/committee', (route) => route.fulfill({ status: 503, body: '' }));
        await page.route('**/absences', (route) => route.fulfill({ status: 503, body: '' }));
        await page.getByRole('link', { name: 'Absences', exact: true }).click();
      },
      shows: 'Absences',
      refused: true,
    },
    'the promise by month': { path: at('/promise'), as: chair, shows: 'were answered in' },
    'the promise by reviewer': { path: at('/promise?by=reviewer'), as: chair, shows: 'Gray Chair' },
    'the promise, for the board': { path: at('/promise?by=queue'), as: 'board@demo.example', shows: 'General' },
    'days on which no promise began': {
      path: at('/promise?from=2001-01-01&to=2001-02-01'),
      as: chair,
      shows: 'No promise began',
    },
    'days in the wrong order': {
      path: at('/promise?from=2026-02-01&to=2026-01-01'),
      as: chair,
      shows: 'There is a problem',
      refused: true,
    },
    'what is approved in advance': { path: at('/pre-approvals'), as: chair, shows: 'Approve an activity …' },
    'an activity with slips': {
      path: at('/pre-approvals'),
      as: chair,
      then: async ({ page }) => {
        await page.getByRole('button', { name: 'Approve an activity …' }).click();
        await page.getByRole('button', { name: 'Approve and list it' }).click();
      },
      shows: 'There is a problem',
    },
    'standing approvals': { path: '/committee/pmi-medical-office/sources', as: chair, shows: 'for each package' },
    'a source to be approved': {
      path: '/committee/pmi-medical-office/sources',
      as: chair,
      then: ({ page }) => page.getByRole('button', { name: 'Approve a source …' }).click(),
      shows: 'Credit is given for',
    },
    'the recommended list': { path: at('/recommended'), as: chair, shows: 'See the public list' },
    'a course to be added': {
      path: at('/recommended'),
      as: chair,
      then: ({ page }) => page.getByRole('button', { name: 'Add a course …' }).click(),
      shows: 'Why it is worth while',
    },
    conflicts: { path: at('/conflicts'), as: chair, shows: 'A friend of the instructor.' },
    'no conflicts': { path: at('/conflicts?state=cleared'), as: chair, shows: 'Nothing matches what is chosen' },
    'signed out': { path: at('/load'), shows: 'Sign in to see this page' },
    'no such program': { path: '/committee/nowhere/load', as: chair, shows: 'There is no such program', refused: true },
  },
  () => ({ browser, url: product.docket.url }),
);
