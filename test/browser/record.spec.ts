import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aForm, approval } from '../support/a-form.js';
import { openBrowser, Visit } from '../support/browser.js';
import type { Docket } from '../support/docket.js';
import { describeStates } from '../support/page-states.js';
import { sampleFiles } from '../support/sample-files.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const applicant = 'applicant@demo.example';
const hq = 'hq@demo.example';
const board = 'board@demo.example';
const RECORD = '/record/ami-cmi';
const credits = [
  { category: 'art', hours: 4 },
  { category: 'biomedical', hours: 2.5 },
];

let product: RunningProduct;
let docket: Docket;
let browser: Browser;
let approved: string;
let late: string;
let toCome: string;
let pending: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  ({ docket } = product);
  const day = await docket.today();
  const sent = async (title: string, from: number): Promise<string> => {
    const activity = { title, startsOn: day(from), endsOn: day(from + 1) };
    return (await docket.submitAndRoute(aForm(day, { activity, requestedCredits: credits }))).id;
  };
  [approved, late, toCome, pending] = [
    await sent('Surface anatomy of the hand', -2),
    await sent('Wax, plaster and bone', -29),
    await sent('Drawing from life in spring', 20),
    await sent('Bones in motion', -2),
  ];
  for (const id of [approved, late, toCome]) await docket.people.reviewer1.decide(id, approval);
  await docket.advance('PT2M');
  for (const id of [approved, late, toCome]) await docket.untilStatus(id, 'approved');
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

function chooseRoll(page: Page, email: string, id: string): Promise<void> {
  const rows = ['Email,Name,Certification ID,Awarded on', `${email},New Member,${id},2026-02-01`];
  const text = [...rows, 'second.member@example.org,Łukasz Ωmega,CMI-1000,2026-03-01'].join('\n');
  const file = { name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  return page.getByLabel('Choose a roll').setInputFiles(file);
}

const claimOf = (id: () => string) => () => `${RECORD}/claim?form=${id()}`;

describeStates(
  {
    'the record': { path: RECORD, as: applicant, shows: 'To be claimed' },
    'all records of a member': { path: '/record', as: applicant, shows: 'CMI-0417' },
    'no credential': { path: RECORD, as: 'chair@demo.example', shows: 'You hold no credential', refused: true },
    'a claim of too much': {
      path: claimOf(() => approved),
      as: applicant,
      then: async ({ page }) => {
        await page.getByLabel('Hours you completed').fill('9');
        await page.getByRole('button', { name: 'Claim the hours' }).click();
      },
      shows: 'Claim at most 4 hours of Art',
    },
    'the approved sources': {
      path: '/record/pmi-medical-office/sources',
      as: applicant,
      shows: 'A file that shows it is needed.',
    },
    'a claim from a source, without its evidence': {
      path: '/record/pmi-medical-office/sources',
      as: applicant,
      then: async ({ page }) => {
        await page.getByRole('link', { name: 'Claim from CMS MedLearn' }).click();
        await page.getByLabel('Contact minutes').fill('100');
        await page.getByText('That is 1.5 CEUs of Core competency').waitFor();
        await page.getByRole('button', { name: 'Claim the hours' }).click();
      },
      shows: 'Add a file that shows it',
    },
    'a claim while the form is pending': { path: claimOf(() => pending), as: applicant, shows: 'keeps its time stamp' },
    'a claim of what is to come': { path: claimOf(() => toCome), as: applicant, shows: 'It begins on' },
    'the members': { path: '/office/ami-cmi/members', as: hq, shows: 'CMI-0823' },
    'the members, for whom they are not': {
      path: '/office/ami-cmi/members',
      as: 'chair@demo.example',
      shows: 'Members are looked after by headquarters',
      refused: true,
    },
    'a roll with a wrong row': {
      path: '/office/ami-cmi/members/import',
      as: board,
      then: ({ page }) => chooseRoll(page, 'nobody', 'CMI-0999'),
      shows: '1 of 2 rows is wrong.',
    },
    'a roll that can be brought in': {
      path: '/office/ami-cmi/members/import',
      as: board,
      then: ({ page }) => chooseRoll(page, 'new.member@example.org', 'CMI-0999'),
      shows: 'Bring in 2 credentials',
    },
    'a roll, for whom it is not': {
      path: '/office/ami-cmi/members/import',
      as: hq,
      shows: 'only the board brings one in',
    },
    'a member’s record': {
      path: '/office/ami-cmi/members',
      as: hq,
      then: ({ page }) => page.getByRole('link', { name: 'Alex Applicant' }).click(),
      shows: 'Claims of this term',
    },
  },
  () => ({ browser, url: product.docket.url }),
);

test('a claim fills the ring and is taken back; the rest of a split activity can still be claimed', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: applicant });
  const { page } = visit;
  await visit.open(RECORD);
  const ring = page.locator('figure.ring text.sum');
  const toClaim = page.getByRole('region', { name: 'To be claimed' }).getByRole('listitem');
  const own = toClaim.filter({ hasText: 'Surface anatomy of the hand' });
  expect(await own.count()).toBe(1);
  expect(await page.getByRole('link', { name: 'Claim the hours of Drawing from life in spring' }).count()).toBe(0);
  const planned = page.getByRole('region', { name: 'Planned' });
  await planned.getByText('Drawing from life in spring').waitFor();

  await own.getByRole('link', { name: 'Claim the hours' }).click();
  await page.getByLabel('Hours you completed').fill('3');
  await page.getByRole('button', { name: 'Claim the hours' }).click();
  await page.getByText('Claimed: the hours are on your record.').waitFor();
  await ring.getByText('3', { exact: true }).waitFor();
  expect(await own.textContent()).toContain('1 hour of Art, 2.5 hours of Biomedical');

  await page.getByRole('button', { name: 'Take back the claim of Surface anatomy of the hand' }).click();
  await page.getByRole('button', { name: 'Take the claim back' }).click();
  await page.getByText('Reversed', { exact: true }).waitFor();
  await ring.getByText('+', { exact: false }).waitFor();
  expect(visit.errors).toEqual([]);
  await visit.end();
});

test('who holds no credential is told so, without an error behind it', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: 'reviewer1@demo.example' });
  await visit.open('/record');
  await visit.page.getByText('You hold no credential of a program here').waitFor();
  expect(visit.errors).toEqual([]);
  await visit.end();
});

test('a claim from a source goes with its evidence, which headquarters read', async () => {
  const record = '/record/pmi-medical-office';
  const visit = await Visit.begin(browser, docket.url, { as: applicant });
  const { page } = visit;
  await visit.open(record);
  await page.getByRole('link', { name: 'Claim from an approved source' }).click();
  await page.getByRole('link', { name: 'Claim from CMS MedLearn' }).click();
  await page.getByLabel('What you completed').fill('Evaluation and management');
  await page.getByLabel('Contact minutes').fill('100');
  const buffer = sampleFiles['programme.pdf'] ?? Buffer.alloc(0);
  await page.getByLabel('Add files').setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
  await page.getByText('Added', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Claim the hours' }).click();
  const claim = page.getByRole('region', { name: 'Claims of this term' }).getByRole('listitem').first();
  await claim.getByText('1.5 CEUs').waitFor();
  await claim.getByRole('link', { name: 'certificate.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Add evidence for Evaluation and management' }).click();
  await page.getByLabel('Add files').setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('dialog').getByRole('link', { name: 'letter.pdf' }).waitFor();
  expect(await visit.breaches()).toEqual([]);
  await page.getByRole('button', { name: 'Done' }).click();
  expect(visit.errors).toEqual([]);
  await visit.end();

  const office = await Visit.begin(browser, docket.url, { as: hq });
  await office.open('/office/pmi-medical-office/members');
  await office.page.getByRole('link', { name: 'Alex Applicant' }).click();
  await office.page.getByRole('button', { name: 'Evidence … for Evaluation and management' }).click();
  await office.page.getByRole('button', { name: 'Remove letter.pdf' }).click();
  await office.page.getByText('Removed: letter.pdf.').waitFor();
  expect(await office.page.getByRole('dialog').getByRole('link').allTextContents()).toEqual(['certificate.pdf']);
  await office.end();
});

test('a roll is looked at, brought in, and has nothing new the second time', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: board });
  const { page } = visit;
  await visit.open('/office/ami-cmi/members');
  await page.getByRole('link', { name: 'Bring in a roll of members' }).click();
  await page.getByRole('heading', { name: 'Bring in a roll of members' }).waitFor();
  await chooseRoll(page, 'new.member@example.org', 'CMI-0999');
  await page.getByRole('button', { name: 'Bring in 2 credentials' }).click();
  await page.getByText('2 credentials new, 0 changed, 0 as before').waitFor();
  await page.getByRole('link', { name: 'See the members' }).click();
  await page.getByRole('link', { name: 'Łukasz Ωmega' }).waitFor();
  expect(visit.errors).toEqual([]);
  await visit.end();

  const office = await Visit.begin(browser, docket.url, { as: hq });
  await office.open('/office/ami-cmi/members');
  await office.page.getByRole('link', { name: 'Łukasz Ωmega' }).waitFor();
  expect(await office.page.getByRole('link', { name: 'Bring in a roll of members' }).count()).toBe(0);
  await office.end();
});

test('Members is one tab, and the one where headquarters are', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: hq });
  await visit.open('/office/ami-cmi/members');
  const here = visit.page.getByRole('navigation', { name: 'Workspace' }).locator('[aria-current=page]');
  await here.filter({ hasText: 'Members' }).waitFor();
  expect(await here.count()).toBe(1);
  await visit.open('/office/ami-cmi/outbox');
  await here.filter({ hasText: 'Headquarters' }).waitFor();
  expect(await here.count()).toBe(1);
  await visit.end();
});

test('a claim that came too late is told until when it could be made, and keeps what was typed', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: applicant });
  const { page } = visit;
  await visit.open(claimOf(() => late)());
  await page.getByLabel('Note (optional)').fill('I was travelling.');
  await docket.advance('P33D');
  await page.getByRole('button', { name: 'Claim the hours' }).click();
  await page.getByRole('alert').getByText('the last day to claim it was').waitFor();
  expect(await page.getByLabel('Note (optional)').inputValue()).toBe('I was travelling.');
  await visit.open(claimOf(() => late)());
  await page.getByText('The last day to claim it was').waitFor();
  await visit.end();
});

test('a record on paper has nothing to press or to fill in', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: applicant });
  await visit.open(RECORD);
  await visit.page.getByRole('heading', { name: 'To be claimed' }).waitFor();
  await visit.page.emulateMedia({ media: 'print' });
  expect(await visit.page.locator('button, .button, input, select').filter({ visible: true }).count()).toBe(0);
  expect(await visit.page.getByRole('heading', { name: 'To be claimed' }).isVisible()).toBe(true);
  await visit.end();
});
