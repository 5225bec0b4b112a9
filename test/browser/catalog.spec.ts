import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
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

const path = (): string => new URL(visit.page.url()).pathname;
const titles = (): Promise<string[]> => visit.page.locator('.entry h3').allTextContents();

describe('Upcoming Courses', () => {
  test('is searched while one types; the address keeps what was chosen, and going back undoes it', async () => {
    const { page } = visit;
    await visit.open('/catalog/ami-cmi');
    await page.getByLabel('Search titles').pressSequentially('anatomical');
    await page.waitForURL('**/catalog/ami-cmi?q=anatomical');
    await page.getByRole('button', { name: 'Art', exact: true }).click();
    await page.waitForURL('**?q=anatomical&category=art');
    await page.getByText('for these filters').waitFor();
    expect(await page.locator('.views [aria-current]').allTextContents()).toEqual(['Upcoming']);
    const narrowed = await titles();
    expect(narrowed.length).toBeGreaterThan(0);
    await page.goBack();
    await page.waitForURL('**/catalog/ami-cmi?q=anatomical');
    await page.locator('.entry h3').nth(narrowed.length).waitFor();
    await page.getByRole('link', { name: 'Clear the filters' }).click();
    await page.waitForURL('**/catalog/ami-cmi');
    expect(await page.getByLabel('Search titles').inputValue()).toBe('');
  });

  test('follows a step back with the words in the field, the caret still in it', async () => {
    const { page } = visit;
    await visit.open('/catalog/ami-cmi');
    await page.getByRole('button', { name: 'Art', exact: true }).click();
    await page.waitForURL('**/catalog/ami-cmi?category=art');
    const field = page.getByLabel('Search titles');
    await field.pressSequentially('anatomical');
    await page.waitForURL('**/catalog/ami-cmi?*q=anatomical');
    await page.goBack();
    await eventually(async () => expect([new URL(page.url()).search, await field.inputValue()]).toEqual(['', '']));
  });

  test('opens on an address that somebody sent, and names what of it does not exist', async () => {
    const { page } = visit;
    await visit.open('/catalog/ami-cmi?category=history&utm_source=mail&from=soon&format=nope');
    await page.getByText('for these filters').waitFor();
    expect(await page.getByRole('button', { name: 'History', pressed: true }).count()).toBe(1);
    expect(new Set(await page.locator('.entry .parts').allTextContents())).not.toContain('Biomedical 6');
    const notice = page.locator('.notice').filter({ hasText: 'This link asks for' });
    expect(await notice.locator('p').allTextContents()).toEqual([
      'This link asks for a format that does not exist: nope.',
      'This link asks for a date that does not exist: soon.',
      'They are left out. Clear them from the address',
    ]);
    await notice.getByRole('link').click();
    await page.waitForURL('**/catalog/ami-cmi?category=history');
    expect(await notice.count()).toBe(0);
  });

  test('keeps dates that contradict each other, says so beside them, and asks the server nothing', async () => {
    const { page } = visit;
    await visit.open('/catalog/ami-cmi?from=2027-05-01');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('To', { exact: true }).fill('2027-01-01');
    const wrong = page.getByRole('alert').filter({ hasText: '“To” lies before “From”' });
    await wrong.waitFor();
    expect(new URL(page.url()).search).toBe('?from=2027-05-01&to=2027-01-01');
    await visit.open('/catalog/ami-cmi?from=2027-05-01&to=2027-01-01');
    await wrong.waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2027-05-01');
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('2027-01-01');
    expect(asked.filter((url) => url.includes('/catalog?'))).toEqual([]);
    expect(await visit.breaches()).toEqual([]);
    await wrong.getByRole('button', { name: 'clear both' }).click();
    await page.locator('.entry h3').first().waitFor();
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('');
  });

  test('goes on where the first page ended, and so does reading', async () => {
    const { page } = visit;
    await visit.open('/catalog/ami-cmi');
    const before = await titles();
    await page.getByRole('button', { name: 'More activities' }).press('Enter');
    await page.locator('.entry h3').nth(before.length).waitFor();
    const after = await titles();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBeGreaterThan(before.length);
    await eventually(async () => expect(await visit.focused()).toBe(after[before.length]));
  });

  test('is printed whole, with what was not loaded yet', async () => {
    const { page } = visit;
    await page.addInitScript(
      'window.print = () => { window.printed = document.querySelectorAll(".entry h3").length; };',
    );
    await visit.open('/catalog/ami-cmi');
    const before = await titles();
    await page.getByText(`The first ${before.length} activities`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Print' }).press('Enter');
    const printed = await eventually(async () => {
      const count: unknown = await page.evaluate('window.printed');
      expect(count).toBeGreaterThan(before.length);
      return count;
    });
    expect(await titles()).toHaveLength(printed as number);
    expect(await page.getByRole('button', { name: 'More activities' }).count()).toBe(0);
    expect(await visit.focused()).toBe('Print');
  });

  test('prints nothing where the rest cannot be loaded, and says so', async () => {
    const { page } = visit;
    await page.addInitScript('window.print = () => { window.printed = true; };');
    await visit.open('/catalog/ami-cmi');
    await page.route('**/catalog?**cursor=**', (route) => route.fulfill({ status: 503, body: '' }));
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('alert').getByText('This could not be loaded').waitFor();
    await page.getByRole('button', { name: 'Print' }).waitFor();
    expect(await page.evaluate('window.printed')).toBeUndefined();
  });

  test('is followed by exactly the feed of what is chosen', async () => {
    await visit.open('/catalog/ami-cmi?category=business');
    await visit.page.getByRole('button', { name: 'Subscribe' }).click();
    const rss = await visit.page.getByRole('link', { name: 'RSS' }).getAttribute('href');
    expect(rss).toBe('/api/v1/programs/ami-cmi/catalog.rss?when=upcoming&category=business');
    const feed = await (await fetch(product.docket.url + String(rss))).text();
    const shown = (await titles()).sort();
    expect(
      [...feed.matchAll(/<item>.*?<title>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/title>/gs)].map(([, title]) => title).sort(),
    ).toEqual(shown);
    const calendar = await visit.page.getByRole('link', { name: 'Open in my calendar' }).getAttribute('href');
    expect(calendar).toMatch(/^webcal:\/\/.*\/catalog\.ics\?when=upcoming&category=business$/);
    const events = await (await fetch(String(calendar).replace('webcal:', 'http:'))).text();
    const summaries = [...events.replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*?)\r$/gm)].map(([, title]) => title);
    // On demand: in no calendar.
    expect([...summaries, 'Copyright Basics for Visual Artists'].sort()).toEqual(shown);
  });

  test('says that it could not be loaded, and does when tried again', async () => {
    const { page } = visit;
    await page.route('**/catalog?**', (route) => route.fulfill({ status: 503, body: '' }));
    await visit.open('/catalog/ami-cmi');
    await page.getByRole('alert').getByText('This could not be loaded').waitFor();
    await page.unroute('**/catalog?**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.entry h3').first().waitFor();
  });
});

describe('by keyboard', () => {
  test('one skips to the content, goes into an activity and back', async () => {
    const { page } = visit;
    await visit.open('/catalog/ami-cmi');
    await page.keyboard.press('Tab');
    expect(await visit.focused()).toContain('Skip to the content');
    await page.keyboard.press('Enter');
    await page.locator('.entry h3 a').first().focus();
    const title = await visit.focused();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await eventually(async () => expect(await visit.focused()).toBe('main'));
    await page.goBack();
    await page.locator('.entry h3').first().waitFor();
    expect(path()).toBe('/catalog/ami-cmi');
  });

  test('menus open, and close with Escape', async () => {
    const { page } = visit;
    await visit.open('/catalog/ami-cmi');
    await page.locator('.program summary').press('Enter');
    const other = page.getByRole('link', { name: 'Medical Office Certifications' });
    expect(await other.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await other.isVisible()).toBe(false);
    await page.locator('.program summary').press('Enter');
    await other.press('Enter');
    await page.waitForURL('**/catalog/pmi-medical-office');
  });
});

describe('a listing', () => {
  test('goes into a calendar, and is known to search engines', async () => {
    await visit.open('/catalog/ami-cmi');
    await visit.page.locator('.entry h3 a').first().click();
    await visit.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit.page.getByRole('button', { name: 'Copy the link' }).click();
    await visit.page.getByText('Copied.').waitFor();
    expect(await visit.page.evaluate('navigator.clipboard.readText()')).toBe(visit.page.url());
    const calendar = await visit.page.getByRole('link', { name: 'Add to my calendar' }).getAttribute('href');
    const answer = await fetch(product.docket.url + String(calendar));
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await answer.text()).toContain('BEGIN:VEVENT');
    const html = await (await fetch(visit.page.url())).text();
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '') as object;
    const title = await visit.page.getByRole('heading', { level: 1 }).textContent();
    expect(data).toMatchObject({
      '@type': 'EducationEvent',
      name: title,
      url: visit.page.url().replace('127.0.0.1', 'localhost'),
    });
  });
});

describe('the colours', () => {
  test('follow the system until one chooses, and then stay, from the first byte on', async () => {
    const { page } = visit;
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await visit.open('/');
    expect(await paper()).toBe('rgb(251, 249, 244)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(20, 24, 28)');
    await page.getByRole('button', { name: 'Light', exact: true }).click();
    expect(await paper()).toBe('rgb(251, 249, 244)');
    await visit.open('/catalog/ami-cmi');
    expect(await paper()).toBe('rgb(251, 249, 244)');
  });
});
