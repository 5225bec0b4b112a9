import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { succeeded, type Docket } from '../support/docket.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const chair = 'chair@demo.example';
const board = 'board@demo.example';

let product: RunningProduct;
let docket: Docket;
let browser: Browser;
let proposed: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  ({ docket } = product);
  const text = await rules('pmi-medical-office', { required: 15 });
  const body = { text, reason: 'Three hours more, for compliance.' };
  const answer = await docket.people.chair.post('/programs/pmi-medical-office/policy-proposals', body);
  proposed = succeeded<{ id: string }>(answer, 201).id;
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The rules in force, with some of them changed, from today on. */
async function rules(program: string, change: object): Promise<string> {
  const path = `/programs/${program}/policy-versions`;
  const [latest] = await docket.people.chair.items<{ version: string }>(path);
  const { text } = succeeded<{ text: string }>(await docket.people.chair.get(`${path}/${latest!.version}`), 200);
  const day = await docket.today();
  return stringify({ ...(parse(text) as object), version: 'next', effectiveFrom: day(0), ...change });
}

describeStates(
  {
    'the rules, for the committee': {
      path: '/committee/pmi-medical-office/policy',
      as: chair,
      shows: 'Three hours more',
    },
    'a text with a mistake': {
      path: '/committee/ami-cmi/policy/new',
      as: chair,
      then: ({ page }) => page.getByLabel('The rules, YAML or JSON').fill('id: other\nrequired: [35'),
      shows: 'It cannot be proposed like this.',
    },
    'a proposal, for the board': {
      path: () => `/board/pmi-medical-office/policy/${proposed}`,
      as: board,
      shows: 'The board decides',
    },
    'the board’s room': { path: '/board/pmi-medical-office', as: board, shows: 'Award a credential' },
    'a proposal that there is not': {
      path: '/board/ami-cmi/policy/01900000-0000-7000-8000-00000000dead',
      as: board,
      shows: 'There is no such proposal',
      refused: true,
    },
  },
  () => ({ browser, url: docket.url }),
);

test('rules are proposed, tried on the members, adopted, and running terms moved once that was looked at', async () => {
  const committee = await Visit.begin(browser, docket.url, { as: chair });
  await committee.open('/committee/ami-cmi/policy');
  await committee.page.getByRole('link', { name: 'Propose a version' }).click();
  await committee.page.getByLabel('The rules, YAML or JSON').fill(await rules('ami-cmi', { required: 36 }));
  await committee.page.getByText('No mistakes. It can be proposed.').waitFor();
  await committee.page.getByLabel('For the board: what changes, and why').fill('One hour more.');
  await committee.page.getByRole('button', { name: 'Propose it to the board' }).click();
  await committee.page.getByText('Version next is before the board.').waitFor();
  await committee.page.getByText('running terms would stand otherwise').waitFor();
  await committee.page.getByRole('button', { name: /^\d+ need more hours$/ }).click();
  await committee.page
    .getByText(/becomes [\d.]+ of 36, [\d.]+ needed/)
    .first()
    .waitFor();
  expect(await committee.breaches()).toEqual([]);
  expect(committee.errors).toEqual([]);
  await committee.end();

  const visit = await Visit.begin(browser, docket.url, { as: board });
  const { page } = visit;
  await visit.open('/committee/ami-cmi/promise');
  const kept = await page.locator('.report-sum').innerText();
  expect(kept).toMatch(/^[\d.]+ % of \d+ were answered in time /);
  await visit.open('/board/ami-cmi');
  await page.getByText(kept).waitFor();
  await page.getByRole('link', { name: 'Version next' }).click();
  await page.getByRole('button', { name: 'Return it to the committee' }).click();
  await page.getByRole('alert').getByText('Tell the committee why it goes back').waitFor();
  await page.getByRole('button', { name: 'Adopt version next' }).click();
  await page.getByText('Version next is adopted, in effect from').waitFor();

  await visit.open('/board/ami-cmi');
  await page.getByRole('button', { name: 'Move running terms to version next' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why, for the record').fill('So that all are counted alike.');
  await dialog.getByRole('button', { name: 'Move all running terms' }).click();
  await dialog.getByRole('alert').getByText('Nobody has seen today what this does to the members.').waitFor();
  expect(await visit.breaches()).toEqual([]);
  await dialog.getByRole('button', { name: 'Try it on the members' }).click();
  await dialog.getByText('running terms would stand otherwise').waitFor();
  await dialog.getByRole('button', { name: 'Move all running terms' }).click();
  await page.getByText('The terms that run today are counted by version next.').waitFor();
  await page.getByRole('heading', { name: 'Terms that were moved' }).waitFor();
  expect(visit.errors.filter((text) => !text.includes('409'))).toEqual([]);
  await visit.end();
});
