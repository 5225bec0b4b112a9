import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const GUEST = 'guest@example.org';

let product: RunningProduct;
let browser: Browser;
let mail: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  await product.docket.nobody.post('/sign-in/codes', { email: GUEST });
  await eventually(async () => {
    const page = await (await fetch(`${product.docket.url}/mailbox`)).text();
    mail = /\/mailbox\/[0-9a-f-]{36}/.exec(page)?.[0] ?? '';
    expect(mail).not.toBe('');
  });
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

describeStates(
  {
    'the mailbox': { path: '/mailbox', shows: 'Your sign-in code' },
    'the mailbox of somebody without mail': {
      path: '/mailbox?to=board%40demo.example',
      shows: 'Nothing for Indigo Board',
    },
    'a mail': { path: () => mail, shows: 'Message-ID' },
    'a mail in the dark': { path: () => `${mail}?scheme=dark`, shows: 'Message-ID' },
    'a mail as text': { path: () => `${mail}?part=text`, shows: 'Enter this code' },
  },
  () => ({ browser, url: product.docket.url }),
);

test('a mail is read beside the list, in light and in dark, and leads into the product', async () => {
  const visit = await Visit.begin(browser, product.docket.url);
  const { page } = visit;
  await visit.open('/mailbox');
  await page.getByRole('link', { name: /Your sign-in code/ }).click();
  const paper = (): Promise<string> =>
    page.frameLocator('iframe').locator('body').evaluate('getComputedStyle(document.body).backgroundColor');
  const seen: string[] = [];
  for (const name of ['In light', 'In dark']) {
    await page.getByRole('link', { name }).click();
    seen.push(await paper());
  }
  expect(seen).toEqual(['rgb(251, 249, 244)', 'rgb(20, 24, 28)']);
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Open the sign-in page' });
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await opened.getByRole('heading', { name: 'Sign in' }).waitFor();
  // No script runs in a mail: not the test's own, either.
  expect(visit.errors.filter((text) => !text.startsWith('Blocked script execution'))).toEqual([]);
  await visit.end();
});

test('the bar of the demo leads to all mail, and back leads to the page', async () => {
  const visit = await Visit.begin(browser, product.docket.url, { as: 'board@demo.example' });
  const { page } = visit;
  await visit.open('/');
  await page.getByRole('link', { name: /^Mailbox/ }).click();
  await page.getByText('Your sign-in code').first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Continuing education, decided within two weeks' }).waitFor();
  expect(visit.errors).toEqual([]);
  await visit.end();
});
