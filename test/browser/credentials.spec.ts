import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aForm, refusal } from '../support/a-form.js';
import { openBrowser, Visit } from '../support/browser.js';
import { succeeded, type Docket } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const applicant = 'applicant@demo.example';
const two = 'applicant2@demo.example';
const PROGRAM = '/programs/pmi-medical-office';
const RECORD = '/record/pmi-medical-office';

interface Listing {
  id: string;
  endsOn: string;
}

let product: RunningProduct;
let docket: Docket;
let browser: Browser;
const records: Record<string, string> = {};
const place = (): { browser: Browser; url: string } => ({ browser, url: docket.url });

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  ({ docket } = product);
  const member = docket.people.applicant2;
  const [listing] = await member.items<Listing>(`${PROGRAM}/catalog?q=ICD-10-CM%20Annual%20Update`);
  const { id: listingId, endsOn: completedOn } = listing ?? { id: '', endsOn: '' };
  for (const category of ['core', 'other']) {
    const claim = { listingId, completedOn, category, hours: 3 };
    succeeded(await member.post(`${PROGRAM}/credit-claims`, claim), 201);
  }
  const { items } = succeeded<{ items: { credential: { id: string; credential: string } }[] }>(
    await member.get(`${PROGRAM}/renewals/own`),
    200,
  );
  for (const { credential } of items) records[credential.credential] = `${RECORD}?credential=${credential.id}`;
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

describeStates(
  {
    'the records of somebody with several credentials': { path: '/record', as: two, shows: 'CMOM-1920' },
    'hours that are for another credential': {
      path: () => records['CMIS'] ?? '',
      as: two,
      shows: 'Does not count: it is for CMOM and CMCO, not for this credential.',
    },
    'an activity of a source that is claimed already': {
      path: `${RECORD}/sources`,
      as: applicant,
      then: async ({ page }) => {
        for (const name of ['Issue 17.3', ' ISSUE  17.3']) {
          await page.goto(`${docket.url}${RECORD}/sources`);
          await page.getByRole('link', { name: 'Claim from BC Advantage' }).click();
          await page.getByLabel('What you completed').fill(name);
          await page.getByRole('button', { name: 'Claim the hours' }).click();
          if (name.startsWith('I')) await page.getByText('Claimed: the hours are on your record.').waitFor();
        }
      },
      shows: 'You claimed “Issue 17.3” of',
      refused: true,
    },
  },
  place,
);

test('each of several credentials is listed with its own sum, and leads to its own record', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: two });
  const { page } = visit;
  await visit.open('/record');
  const list = page.getByRole('main').getByRole('listitem');
  const specialist = list.filter({ hasText: 'CMIS-3055' });
  await specialist.getByText('3 of 12 CEUs counted', { exact: true }).waitFor();
  expect(await list.count()).toBe(3);
  await list.filter({ hasText: 'CMI-0823' }).getByText('of 35 hours counted').waitFor();
  const manager = list.filter({ hasText: 'CMOM-1920' });
  await manager.getByRole('link', { name: 'Certified Medical Office Manager' }).click();
  const claims = page.getByRole('region', { name: 'Claims of this term' });
  await claims.getByText('Does not count: it is for CMC and CMIS, not for this credential.').waitFor();
  expect(new URL(page.url()).search).toBe(new URL(records['CMOM'] ?? '', docket.url).search);
  expect(visit.errors).toEqual([]);
  await visit.end();
});

test('hours are tried on a record, with the tags that its rules look at', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: two });
  const { page } = visit;
  await visit.open(records['CMIS'] ?? '');
  const simulator = page.getByRole('region', { name: 'What if I add …' });
  await simulator.getByLabel('CEUs').fill('4');
  await simulator.getByText('All 4 CEUs count. 5 CEUs would still be needed.').waitFor();
  await simulator.getByLabel('BC Advantage CEU package').check();
  await simulator.getByText('This gives +4, only 1 count; the rest is above a limit.').waitFor();
  await simulator.getByLabel('BC Advantage CEU package').uncheck();
  await simulator.getByLabel('Category').selectOption('Other topics');
  await simulator.getByText('This gives +4, only 3 count; the rest is above a limit.').waitFor();
  await simulator.getByLabel('CEUs').fill('1/3');
  await simulator.getByText('Write how many CEUs: a number up to 1000.').waitFor();
  expect(await visit.breaches()).toEqual([]);
  expect(visit.errors).toEqual([]);
  await visit.end();
});

test('a claim whose form is declined is not recorded, and says why', async () => {
  const day = await docket.today();
  const activity = { title: 'The anatomy of the ear', startsOn: day(-2), endsOn: day(-1) };
  const { id } = await docket.submitAndRoute(aForm(day, { activity }));
  const visit = await Visit.begin(browser, docket.url, { as: applicant });
  const { page } = visit;
  await visit.open(`/record/ami-cmi/claim?form=${id}`);
  await page.getByLabel('Hours you completed').fill('2');
  await page.getByRole('button', { name: 'Claim the hours' }).click();
  const claim = page
    .getByRole('region', { name: 'Claims of this term' })
    .getByRole('listitem')
    .filter({ hasText: 'The anatomy of the ear' });
  await claim.getByText('Waits for the decision', { exact: true }).waitFor();
  succeeded(await docket.people.reviewer1.decide(id, refusal), 201);
  await docket.advance('PT2M');
  await docket.untilStatus(id, 'not_approved');
  await eventually(async () => {
    const settled = await docket.people.applicant.items<{ formId: string }>(
      '/programs/ami-cmi/credit-claims?state=rejected',
    );
    if (!settled.some(({ formId }) => formId === id)) throw new Error('The claim waits still.');
  });
  await visit.open('/record/ami-cmi');
  await claim.getByText('Not recorded', { exact: true }).waitFor();
  await claim.getByText('The committee did not approve the activity.').waitFor();
  expect(await claim.getByRole('button').count()).toBe(0);
  await visit.open(`/record/ami-cmi/claim?form=${id}`);
  await page.getByText('The committee has not approved this activity.').waitFor();
  expect(visit.errors).toEqual([]);
  await visit.end();
});
