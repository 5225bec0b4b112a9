import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const admin = 'admin@demo.example';
const hq = 'hq@demo.example';
const BOARD = '/administration/queues/board';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

describeStates(
  {
    'people, for an administrator': { path: '/administration/people', as: admin, shows: 'Gray Chair' },
    'people, for headquarters': { path: '/administration/people', as: hq, shows: 'Gray Chair' },
    'nobody found': { path: '/administration/people?q=zzzz', as: admin, shows: 'Nobody matches' },
    'people, for who may not see them': {
      path: '/administration/people',
      as: 'reviewer1@demo.example',
      then: async ({ page }) => {
        await page.getByText('Roles are given by administrators').waitFor();
        expect(await page.getByLabel('Name or address').count()).toBe(0);
      },
      shows: 'Roles are given by administrators',
    },
    'giving a role': {
      path: '/administration/people',
      as: admin,
      then: ({ page }) => page.getByRole('button', { name: 'Give a role …' }).click(),
      shows: 'Full name, if they have never signed in',
    },
    'giving a role with slips': {
      path: '/administration/people',
      as: hq,
      then: async ({ page }) => {
        await page.getByRole('button', { name: 'Give a role …' }).click();
        await page.getByRole('button', { name: 'Give the role and sign them out' }).click();
      },
      shows: 'Choose a role',
    },
    'the programs': { path: '/administration/programs', as: admin, shows: 'since' },
    'the rules of a program, for an administrator': {
      path: '/administration/programs/ami-cmi',
      as: admin,
      shows: 'Every day counts',
    },
    'the queues': { path: '/administration/queues', as: admin, shows: 'Nothing was given up' },
    'the queues, for others': { path: '/administration/queues', as: hq, shows: 'Nothing here', refused: true },
    'all histories, recomputed': {
      path: '/administration/histories',
      as: admin,
      then: ({ page }) => page.getByRole('button', { name: 'Check all histories' }).click(),
      shows: 'All hold.',
    },
    'the histories, for others': { path: '/administration/histories', as: hq, shows: 'Nothing here' },
    'the rules of a program': {
      path: '/administration/programs/ami-cmi',
      as: 'chair@demo.example',
      shows: 'Which queue a form goes to',
    },
    'the rules of the other program': {
      path: '/administration/programs/pmi-medical-office',
      shows: 'at any time after it',
    },
  },
  () => ({ browser, url: product.docket.url }),
);

describe('roles', () => {
  test('are found, given to somebody new, taken away and given back, and each step is told', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: admin });
    const { page } = visit;
    await visit.open('/administration/people');
    await page.getByRole('button', { name: 'Give a role …' }).click();
    await page.getByLabel('Email address').fill('noa@example.org');
    await page.getByLabel('Full name').fill('Noa New');
    await page.getByRole('radio', { name: 'Reviewer' }).check();
    await page.getByRole('button', { name: 'Give the role and sign them out' }).click();
    await page.getByText('Noa New is now Reviewer of Certified Medical Illustrator.').waitFor();
    await page.getByLabel('Name or address').fill('noa@');
    await page.getByRole('rowheader', { name: 'Casey Reviewer' }).waitFor({ state: 'detached' });
    const take = page.getByRole('button', {
      name: 'Take away from Noa New: Reviewer of Certified Medical Illustrator',
    });
    await take.click();
    await page.getByText('Noa New is no longer Reviewer of Certified Medical Illustrator.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await take.waitFor();
    await page.getByText(', by Jordan Admin').nth(2).waitFor();
    expect(visit.errors).toEqual([]);
    await visit.end();
  });

  test('of one’s own have no button', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: admin });
    await visit.open('/administration/people?q=jordan');
    await visit.page.getByText('Administrator').filter({ visible: true }).first().waitFor();
    expect(await visit.page.getByRole('button', { name: /Take away/ }).count()).toBe(0);
    await visit.end();
  });
});

describe('the board of the queues', () => {
  test('is there for administrators, without an error, and changes nothing', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: admin });
    await visit.open(BOARD);
    await visit.page.getByText('mail.send').first().waitFor();
    expect(visit.errors).toEqual([]);
    const changed = await visit.page.request.put(`${product.docket.url}${BOARD}/api/queues/mail.send/pause`);
    expect(changed.status()).toBe(405);
    await visit.end();
  });

  test.each([undefined, hq, 'chair@demo.example'])('does not exist for %s', async (as) => {
    const visit = await Visit.begin(browser, product.docket.url, as === undefined ? {} : { as });
    for (const path of [BOARD, `${BOARD}/api/queues`, `${BOARD}/static/images/logo.svg`]) {
      expect((await visit.page.request.get(product.docket.url + path)).status()).toBe(404);
    }
    expect((await visit.page.request.put(`${product.docket.url}${BOARD}/api/queues/mail.send/pause`)).status()).toBe(
      404,
    );
    await visit.end();
  });
});

test('where one is signed in says with what', async () => {
  const visit = await Visit.begin(browser, product.docket.url, { as: hq });
  await visit.open('/account');
  expect(await visit.page.locator('.sessions tbody tr').first().innerText()).toMatch(/node|Unknown|Chrome/);
  await visit.end();
});

test('an administrator finds the rules of each program, and the way back', async () => {
  const visit = await Visit.begin(browser, product.docket.url, { as: admin });
  const { page } = visit;
  await visit.open('/administration/people');
  await page.getByRole('link', { name: 'Programs', exact: true }).press('Enter');
  await page.getByRole('link', { name: 'The rules of Certified Medical Illustrator, in words' }).press('Enter');
  await page.getByRole('heading', { name: 'The rules, in words' }).waitFor();
  await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Programs' }).press('Enter');
  await page.getByRole('heading', { name: 'Programs', level: 1 }).waitFor();
  expect(visit.errors).toEqual([]);
  await visit.end();
});
