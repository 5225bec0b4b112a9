import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { succeeded } from '../support/docket.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let listing: string;
let form: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  const { nobody, people } = product.docket;
  listing = (await nobody.items<{ id: string }>('/programs/ami-cmi/catalog'))[0]!.id;
  const forms = await people.applicant.items<{ id: string; status: string }>('/eligibility-forms');
  form = forms.find(({ status }) => status === 'in_review')!.id;
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const CATALOG = '/catalog/ami-cmi';
const during = async (
  options: Parameters<typeof Visit.begin>[2],
  go: (visit: Visit) => Promise<void>,
): Promise<void> => {
  const visit = await Visit.begin(browser, product.docket.url, options);
  await go(visit);
  await visit.end();
};

describe('the policy for scripts and styles', () => {
  test.each<[string, string, string | undefined]>([
    ['the start page', '/', undefined],
    ['the catalog', CATALOG, undefined],
    ['what is recommended', '/recommended/ami-cmi', undefined],
    ['a page of the program', '/programs/ami-cmi/faq', undefined],
    ['sign-in', '/sign-in', undefined],
    ['an applicant’s forms', '/forms', 'applicant@demo.example'],
    ['a member’s record', '/record/ami-cmi', 'applicant@demo.example'],
    ['the queue', '/reviews/ami-cmi', 'reviewer1@demo.example'],
    ['the chair’s load', '/committee/ami-cmi/load', 'chair@demo.example'],
    ['headquarters’ outbox', '/office/ami-cmi/outbox', 'hq@demo.example'],
    ['the board’s report', '/committee/ami-cmi/promise', 'board@demo.example'],
    ['people and roles', '/administration/people', 'admin@demo.example'],
  ])('lets nothing be made up at run time, and %s breaks none of it', async (_name, path, as) => {
    await during(as === undefined ? {} : { as }, async (visit) => {
      const [answer] = await Promise.all([
        visit.page.waitForResponse((response) => response.url() === product.docket.url + path),
        visit.open(path),
      ]);
      const policy = answer.headers()['content-security-policy'];
      expect(policy).toMatch(/default-src 'none'.*script-src 'self'(;|$)/);
      expect(policy).not.toContain('unsafe');
      expect(visit.errors).toEqual([]);
    });
  });
});

describe('nothing moves while a page is being filled', () => {
  test.each([
    ['the catalog', () => CATALOG],
    ['a listing', () => `${CATALOG}/${listing}`],
  ])('%s', async (_name, path) => {
    await during({}, async (visit) => {
      await visit.page.addInitScript(`
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      `);
      await visit.open(path());
      expect(await visit.page.evaluate('window.shift')).toBe(0);
    });
  });
});

describe('titles', () => {
  const RIGHT_TO_LEFT = 'تشريح الرأس والعنق للرسامين الطبيين';
  /** Every title of the api says this instead. */
  const retitled = async (page: Page, title: string): Promise<void> => {
    await page.route('**/api/v1/programs/*/catalog**', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({
        response: answer,
        body: text.replace(/"title":"[^"]*"/g, JSON.stringify({ title }).slice(1, -1)),
      });
    });
  };

  test.each([
    ['of 200 characters without a space', 'Osteomyelo'.repeat(20), 'ltr'],
    ['that are read from right to left', RIGHT_TO_LEFT, 'rtl'],
  ])('%s stay on the page', async (_name, title, direction) => {
    await during({ width: 320 }, async (visit) => {
      await retitled(visit.page, title);
      await visit.open(CATALOG);
      const first = visit.page.locator('.entry h3 a').first();
      expect(await first.textContent()).toBe(title);
      expect(await first.evaluate((link) => link.ownerDocument.defaultView!.getComputedStyle(link).direction)).toBe(
        direction,
      );
      expect(await visit.overflow()).toBe(0);
      await visit.open(`${CATALOG}/${listing}`);
      await visit.page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await visit.overflow()).toBe(0);
    });
  });
});

describe('what an applicant named without a space', () => {
  const TITLE = 'W'.repeat(200);

  test.each([1280, 360])('stays on the pages of the form and of the draft, %i px wide', async (width) => {
    const { applicant } = product.docket.people;
    const begun = await applicant.post('/programs/ami-cmi/drafts', { activity: { title: TITLE } });
    const { id } = succeeded<{ id: string }>(begun, 201);
    await during({ as: 'applicant@demo.example', width }, async (visit) => {
      await visit.page.route(`**/api/v1/eligibility-forms/${form}`, async (route) => {
        const answer = await route.fetch();
        const text = (await answer.text()).replace(/"title":"[^"]*"/, `"title":"${TITLE}"`);
        await route.fulfill({ response: answer, body: text });
      });
      await visit.open(`/forms/${form}`);
      await visit.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      const over = [await visit.overflow()];
      for (const part of ['', '/activity', '/check']) {
        await visit.open(`/drafts/${id}${part}`);
        await visit.page.getByText(TITLE).first().waitFor();
        over.push(await visit.overflow());
      }
      expect(over).toEqual([0, 0, 0, 0]);
    });
  });
});

describe('on paper', () => {
  test('the catalog is a list of all that is shown, without the ways around it', async () => {
    await during({}, async (visit) => {
      const { page } = visit;
      await visit.open(CATALOG);
      const entries = await page.locator('.entry h3').count();
      await page.emulateMedia({ media: 'print' });
      expect(entries).toBeGreaterThan(5);
      expect(await page.locator('.entry h3').filter({ visible: true }).count()).toBe(entries);
      expect(await page.locator('nav, button, input, .masthead').filter({ visible: true }).count()).toBe(0);
    });
  });
});

describe('whoever looks from elsewhere', () => {
  test('is told in which zone a time is, and what it is for them', async () => {
    await during({ as: 'applicant@demo.example', timezoneId: 'Asia/Tokyo' }, async (visit) => {
      await visit.open(`/forms/${form}`);
      const promised = await visit.page
        .getByText('Answer promised by')
        .locator('xpath=ancestor-or-self::*[.//time][1]')
        .innerText();
      expect(promised).toMatch(/ C[SD]T/);
      expect(promised).toMatch(/(GMT\+9|JST) for you/);
    });
  });
});

describe('whoever asks for less motion', () => {
  test('sees nothing glide', async () => {
    await during({}, async (visit) => {
      const { page } = visit;
      await visit.open('/sign-in');
      expect(await page.evaluate('getComputedStyle(document.querySelector("button.button")).transitionDuration')).toBe(
        '0s',
      );
    });
  });
});

describe('without JavaScript', () => {
  test('the catalog says so, and names its feed', async () => {
    await during({ javaScriptEnabled: false }, async (visit) => {
      await visit.open(CATALOG);
      expect(await visit.page.locator('.noscript').innerText()).toContain('These pages need JavaScript');
      const feed = await visit.page.locator('.noscript a').getAttribute('href');
      expect(feed).toContain('/api/v1/programs/ami-cmi/catalog.rss');
    });
  });
});
