import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { send } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
}, START_LIMIT_MS);
beforeEach(async () => {
  visit = await Visit.begin(browser, product.docket.url);
});
afterEach(() => visit.end());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** As the mail shows it. */
async function mailedCode(email: string): Promise<string> {
  return eventually(async () => {
    const { body } = await send(`${product.docket.url}/api/demo/mailbox?to=${encodeURIComponent(email)}`);
    const code = /\b\d{8}\b/.exec((body as { text: string }[])[0]?.text ?? '')?.[0];
    if (code === undefined) throw new Error(`no code for ${email}`);
    return code;
  });
}

describe('signing in', () => {
  test('by a code that is pasted, and on to the page one wanted', async () => {
    const { page } = visit;
    await visit.open('/forms');
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Email address').fill('newcomer@example.org');
    await page.keyboard.press('Enter');
    await page.getByText('We have sent a code').waitFor();
    const field = page.getByLabel('Code', { exact: true });
    await field.and(page.locator(':focus')).waitFor();
    const said = await field.getAttribute('aria-describedby');
    expect(await page.locator(`#${said}`).innerText()).toContain('We have sent a code to newcomer@example.org');
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    const code = await mailedCode('newcomer@example.org');
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/sign-in/sessions')) sent.push(request.postDataJSON());
    });
    // All at once, as a paste: nothing is left to be pressed.
    await field.fill(` ${code.slice(0, 4)} ${code.slice(4)}`);
    await page.waitForURL('**/forms');
    expect(sent).toEqual([{ email: 'newcomer@example.org', code }]);
    await page.getByText('You have not sent a form yet').waitFor();
    await page.locator('.account summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('says what is wrong, where, and takes the focus there', async () => {
    const { page } = visit;
    await visit.open('/sign-in');
    await page.getByLabel('Email address').fill('slip@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Use another address' }).click();
    await page.locator('#email:focus').waitFor();
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Code', { exact: true });
    await field.fill('1234');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await visit.focused()).toContain('There is a problem'));
    await page.getByRole('alert').getByRole('link', { name: 'Enter the eight digits of the code' }).click();
    expect(await visit.focused()).toBe('code');
    const code = await mailedCode('slip@example.org');
    await field.fill('');
    await field.pressSequentially(code === '00000000' ? '00000001' : '00000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This is not the code of the latest mail').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a session', () => {
  test('that ends in the middle is begun again, and the page goes on as it was', async () => {
    const { page } = visit;
    await visit.become('applicant2@demo.example');
    await visit.open('/forms');
    const here = page.url();
    await page.getByRole('heading', { level: 1, name: 'My forms' }).waitFor();
    await page.context().clearCookies();
    await page.locator('.form-list h3 a').first().click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    expect(await visit.breaches()).toEqual([]);
    await dialog.getByRole('button', { name: 'Email me a code' }).click();
    await dialog.getByLabel('Code', { exact: true }).fill(await mailedCode('applicant2@demo.example'));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(page.url()).not.toBe(here);
  });

  test('elsewhere is ended from here, and all of them at once', async () => {
    const { page } = visit;
    const elsewhere = await product.docket.signIn('reviewer4@demo.example');
    await visit.become('reviewer4@demo.example');
    await visit.open('/account');
    const others = page.getByRole('button', { name: /^Sign out there/ });
    const open = await others.count();
    expect(open).toBeGreaterThan(0);
    await others.first().click();
    await eventually(async () => expect(await others.count()).toBe(open - 1));
    await page.getByRole('button', { name: 'Sign out everywhere …' }).click();
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
    await page.waitForURL('**/sign-in');
    expect((await elsewhere.get('/me')).body).toEqual({ user: null });
  });
});

describe('the demo', () => {
  test('switches people and moves the clock, and what is shown follows', async () => {
    const { page } = visit;
    await visit.open('/');
    await page.getByRole('button', { name: /^Continue as Alex.*Ask, as an applicant$/ }).click();
    await page.waitForURL('**/forms');
    await page.locator('.form-list h3 a').first().click();
    await page
      .locator('.promise .left')
      .getByText(/days left/)
      .waitFor();
    await page.getByRole('button', { name: '+2 weeks' }).click();
    await page.locator('.promise .left').getByText(/late/).waitFor();
    await page.getByLabel('Be somebody else').selectOption('chair@demo.example');
    await page.locator('.account summary').getByText('Gray Chair').waitFor();
    expect(visit.errors).toEqual([]);
  });
});

describe('a question of the committee', () => {
  test('is answered where it is read', async () => {
    const { page } = visit;
    const { people } = product.docket;
    const [waiting] = await people.applicant.items('/eligibility-forms?status=in_review');
    const asked = await people.chair.post(`/eligibility-forms/${waiting!.id}/information-requests`, {
      message: 'How long was the part on bones?',
    });
    expect(asked.status).toBe(201);
    await visit.become('applicant@demo.example');
    await visit.open(`/forms/${waiting!.id}`);
    await page.getByRole('blockquote').filter({ hasText: 'How long was the part on bones?' }).waitFor();
    expect(await visit.breaches()).toEqual([]);
    await page.getByRole('button', { name: 'Answer and email the committee' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Write an answer' }).click();
    await page.keyboard.type('Ninety minutes.');
    await page.getByRole('button', { name: 'Answer and email the committee' }).click();
    await page
      .getByText(/^You answered/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Answer and email the committee' }).count()).toBe(0);
  });
});
