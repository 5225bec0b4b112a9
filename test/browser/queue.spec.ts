import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { storeForms } from '../../bench/stored-forms.js';
import { openBrowser, Visit } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { send } from '../support/http.js';
import { describeStates, type PageState } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningDemo } from '../support/running-product.js';

const MANY = 5_000;
const QUEUE = '/reviews/ami-cmi';
const chair = 'chair@demo.example';
const reviewer = 'reviewer1@demo.example';

let product: RunningDemo;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  const database = new pg.Pool({ connectionString: product.databaseUrl, max: 1 });
  const { rows } = await database.query<{ id: string }>(`SELECT id FROM user_account WHERE email LIKE 'applicant%'`);
  await storeForms(database, { count: MANY, applicantIds: rows.map(({ id }) => id) });
  await database.query('ANALYZE');
  await database.end();
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const openAs = async (as: string, path = QUEUE, width = 1280): Promise<Visit> => {
  const visit = await Visit.begin(browser, product.docket.url, { as, width });
  await visit.open(path);
  return visit;
};
/** Where the focus is among the rows: the place that the row says it has. */
const focusedRow = (page: Page): Promise<number> =>
  page.evaluate('Number(document.activeElement.closest("[aria-rowindex]")?.ariaRowIndex ?? 0)');
const pressOften = async (page: Page, key: string, times: number): Promise<void> => {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
};
const totalOf = async (page: Page, group: string): Promise<number> =>
  Number((await page.getByRole('link', { name: new RegExp(`^${group} \\d`) }).innerText()).replace(/\D/g, ''));

/** How many pixels of what has the focus are under the bar of what is selected. */
const COVERED = `(() => {
  const focus = document.activeElement;
  const bar = document.querySelector('[aria-label="Selected forms"]');
  if (bar.contains(focus)) return 0;
  return Math.max(0, Math.round(focus.getBoundingClientRect().bottom - bar.getBoundingClientRect().top));
})()`;

describe('a reviewer’s way by keyboard alone', () => {
  test('leads from signing in to a form and back to its row', async () => {
    const visit = await Visit.begin(browser, product.docket.url);
    const { page } = visit;
    await visit.open(QUEUE);
    const tabTo = (name: string): Promise<void> =>
      eventually(async () => {
        if ((await visit.focused()).trim() === name) return;
        await page.keyboard.press('Tab');
        throw new Error(`The focus is not on ${name}.`);
      });
    const inMain = 'document.activeElement.closest("main") !== null';
    await eventually(async () => {
      await tabTo('Sign in');
      if (await page.evaluate(inMain)) return;
      await page.keyboard.press('Tab');
      throw new Error('That was the one in the heading.');
    });
    await page.keyboard.press('Enter');
    await tabTo('email');
    await page.keyboard.type(reviewer);
    await page.keyboard.press('Enter');
    await page.getByText('We have sent a code').waitFor();
    const code = await eventually(async () => {
      const { body } = await send(`${product.docket.url}/api/demo/mailbox?to=${encodeURIComponent(reviewer)}`);
      const sent = (body as { text: string }[]).map(({ text }) => /\b\d{8}\b/.exec(text)?.[0]).find(Boolean);
      if (sent === undefined) throw new Error('no code yet');
      return sent;
    });
    await tabTo('code');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.getByRole('row').nth(3).waitFor();
    await pressOften(page, 'j', 3);
    await eventually(async () => expect(await focusedRow(page)).toBe(5));
    await page.keyboard.press('k');
    await eventually(async () => expect(await focusedRow(page)).toBe(4));
    await page.keyboard.press('x');
    await page.getByText('1 form selected').waitFor();
    await page.keyboard.press('x');
    await page.getByRole('region', { name: 'Selected forms' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reviews\/ami-cmi\/[0-9a-f-]{36}/);
    await page.goBack();
    await eventually(async () => expect(await focusedRow(page)).toBe(4));
    await page.keyboard.press('a');
    await page.waitForURL(/\/reviews\/ami-cmi\/[0-9a-f-]{36}\?.*do=approve/);
    await visit.end();
  });

  test('has a sheet, a search, groups, and a switch that turns the keys off for good', async () => {
    const visit = await openAs(reviewer);
    const { page } = visit;
    await page.keyboard.press('/');
    expect(await visit.focused()).toBe('queue-search');
    await page.keyboard.type('jax');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByText('Nothing here matches these filters').waitFor();
    await page.getByRole('link', { name: 'Clear the filters' }).press('Enter');
    await page.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('g');
    await page.waitForURL(/group=waiting-for-others/);
    await page.getByLabel('Order').selectOption({ label: 'Last useful decision first' });
    await page.waitForURL(/sort=lastUseful/);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Next group').waitFor();
    await page.getByLabel(/Single keys act on this page/).press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(page.url()).toContain('group=waiting-for-others');
    await page.reload();
    await page.getByRole('button', { name: 'Keyboard (off)' }).waitFor();
    await visit.end();
  });
});

describe('five thousand forms', () => {
  test('are counted as they are listed, drawn as far as they are seen, and gone through without losing the focus', async () => {
    const visit = await openAs(chair, `${QUEUE}?group=open`);
    const { page } = visit;
    const total = await totalOf(page, 'All open');
    expect(total).toBeGreaterThanOrEqual(MANY);
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(total + 1));
    const sum = await Promise.all(
      ['Needs my action', 'Waiting for others', 'Waiting for the applicant'].map((group) => totalOf(page, group)),
    );
    expect(sum.reduce((one, other) => one + other, 0)).toBe(total);
    await pressOften(page, 'j', 80);
    await eventually(async () => expect(await focusedRow(page)).toBe(82));
    // What is beyond the first page comes when it is near: two hundred rows of 40 pixels.
    await eventually(async () =>
      expect(Number(await page.evaluate('document.documentElement.scrollHeight'))).toBeGreaterThan(8000),
    );
    await pressOften(page, 'j', 70);
    await eventually(async () => expect(await focusedRow(page)).toBe(152));
    expect(await page.locator('tbody tr[data-row]').count()).toBeLessThan(80);
    await page.mouse.wheel(0, -20_000);
    await eventually(async () => expect(await page.evaluate('scrollY')).toBe(0));
    expect(await focusedRow(page)).toBe(152);
    await page.evaluate('window.scrollTo(0, 4000)');
    await page.locator('tr[aria-rowindex="105"] a').click();
    await page.waitForURL(/\/reviews\/ami-cmi\/[0-9a-f-]{36}/);
    const all = total.toLocaleString('en-US');
    await page.getByText(`104 of ${all}`, { exact: true }).waitFor();
    await page.goBack();
    await eventually(async () => expect(await focusedRow(page)).toBe(105));
    expect(await page.locator('tr[aria-rowindex="105"]').isVisible()).toBe(true);
    // The next form is there, too, where it has not been loaded with the list.
    await page.locator('tr[aria-rowindex="105"] a').click();
    await page.getByText(`104 of ${all}`, { exact: true }).waitFor();
    await page.evaluate(`(() => {
      const key = 'docket.queue-order.ami-cmi';
      const order = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.setItem(key, JSON.stringify({ ...order, formIds: order.formIds.slice(0, 104) }));
    })()`);
    await page.reload();
    await page.getByRole('button', { name: 'Next form', exact: true }).click();
    await page.getByText(`105 of ${all}`, { exact: true }).waitFor();
    await visit.end();
  });
});

describe('many forms at once', () => {
  test('are looked at first, with every mail, then decided and followed to the end', async () => {
    const visit = await openAs(chair);
    const { page } = visit;
    await page.getByRole('row').nth(4).waitFor();
    const boxes = page.locator('tbody input[type="checkbox"]');
    await boxes.nth(1).click();
    await boxes.nth(3).click({ modifiers: ['Shift'] });
    await page.getByText('3 forms selected').waitFor();
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Decide …' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'See what would happen' }).click();
    await dialog.getByRole('link', { name: 'Choose what the decision is' }).waitFor();
    await dialog.getByLabel('Approve').check();
    await dialog.getByLabel('Message to the applicants').fill('Welcome in the catalog.');
    await dialog.getByRole('button', { name: 'See what would happen' }).click();
    await dialog.getByText('3 forms would change.').waitFor();
    expect(await dialog.getByRole('table').innerText()).toContain('@demo.example');
    await dialog
      .getByText(/^Read (it|the first one)$/)
      .first()
      .click();
    await dialog.locator('details[open]').getByText('Welcome in the catalog.').waitFor();
    const before = await totalOf(page, 'All open').catch(() => Number.NaN);
    await dialog.getByRole('button', { name: /^Approve 3 forms and email/ }).click();
    await dialog.getByText('Done: 3 forms.').waitFor();
    await dialog.getByRole('button', { name: 'Back to the queue' }).click();
    await page.getByRole('region', { name: 'Selected forms' }).waitFor({ state: 'detached' });
    if (!Number.isNaN(before)) await eventually(async () => expect(await totalOf(page, 'All open')).toBe(before - 3));
    await visit.end();
  });

  test('are at most as many as one action takes, said before; members are offered what is theirs', async () => {
    const visit = await openAs(reviewer, `${QUEUE}?group=open`);
    const { page } = visit;
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();
    const bar = page.getByRole('region', { name: 'Selected forms' });
    const total = (await totalOf(page, 'All open')).toLocaleString('en-US');
    await bar.getByRole('button', { name: `Select the first 500 of ${total}`, exact: true }).click();
    await bar.getByText('500 forms selected', { exact: true }).waitFor();
    expect(await bar.getByRole('button', { name: 'Decide …' }).count()).toBe(0);
    await bar.getByRole('button', { name: 'Take them' }).click();
    await page.getByRole('dialog').getByText('Nothing has happened yet').waitFor();
    await page.keyboard.press('Escape');
    // A page more is loaded, and all of it picked.
    await page.getByRole('button', { name: 'More forms', exact: true }).click();
    const loaded = page.getByRole('checkbox', { name: 'Select all that are loaded' });
    await eventually(async () => expect(await loaded.isChecked()).toBe(false));
    await loaded.check();
    await bar.getByText(/^[67]00 forms selected: one action takes 500 at most$/).waitFor();
    expect(await bar.getByRole('button', { name: 'Take them' }).count()).toBe(0);
    await visit.end();
  });

  test('do not cover what has the focus with what can be done to them', async () => {
    const visit = await openAs(reviewer, `${QUEUE}?group=open`);
    const { page } = visit;
    const bar = page.getByRole('region', { name: 'Selected forms' });
    await page.getByRole('row').nth(2).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await bar.waitFor();
    for (let row = 4; row < 29; row += 1) {
      await page.keyboard.press('j');
      await eventually(async () => expect(await focusedRow(page)).toBe(row));
      await eventually(async () => expect(await page.evaluate(COVERED)).toBe(0));
    }
    await visit.end();
    for (const [width, height] of [
      [360, 640],
      [320, 256],
    ] as const) {
      const small = await openAs(chair, `${QUEUE}?group=open`, width);
      await small.page.setViewportSize({ width, height });
      await small.page.getByRole('checkbox').nth(1).check();
      for (let stop = 0; stop < 12; stop += 1) {
        await small.page.keyboard.press('Tab');
        await eventually(async () => expect(await small.page.evaluate(COVERED)).toBe(0));
      }
      const box = await small.page.getByRole('region', { name: 'Selected forms' }).boundingBox();
      expect(box?.height).toBeLessThan(80);
      await small.page.getByRole('button', { name: 'What to do', exact: true }).click();
      await small.page.getByRole('button', { name: 'Decide …' }).click();
      await small.page.getByRole('dialog').getByLabel('Message to the applicants').waitFor();
      await small.end();
    }
  });
});

describe('whoever reviews from elsewhere', () => {
  test('is told when an answer is due in the program’s zone, and what that is for them', async () => {
    const visit = await Visit.begin(browser, product.docket.url, { as: reviewer, timezoneId: 'Asia/Tokyo' });
    const { page } = visit;
    await visit.open(`${QUEUE}?group=open`);
    const due = page
      .getByRole('row')
      .nth(1)
      .getByTitle(/ (GMT\+9|JST) for you$/);
    expect(await due.innerText()).toMatch(/ C[SD]T$/);
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.waitForURL(/\/reviews\/ami-cmi\/[0-9a-f-]{36}/);
    await page.locator('.case-head time').waitFor();
    expect(await page.locator('.case-head time').innerText()).toMatch(/ C[SD]T \(.*(GMT\+9|JST) for you\)$/);
    await visit.end();
  });
});

test('a form on paper keeps what is chosen in its tables, and nothing to press', async () => {
  const visit = await openAs(chair, QUEUE);
  const { page } = visit;
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('heading', { name: 'Your turn', exact: true }).waitFor();
  await visit.settled();
  await page.emulateMedia({ media: 'print' });
  const controls = page.locator('button, .button, input, select, textarea').filter({ visible: true });
  const inTables = page.locator('td :is(input, select)').filter({ visible: true });
  expect(await controls.count()).toBe(await inTables.count());
  expect(await page.getByRole('heading', { name: 'Your turn', exact: true }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'The activity', exact: true }).isVisible()).toBe(true);
  await visit.end();
});

describe('saved filters', () => {
  test('are kept, opened, renamed, deleted and brought back', async () => {
    const visit = await openAs(chair, `${QUEUE}?group=decided&late=true`);
    const { page } = visit;
    const menu = page.getByText('Saved filters', { exact: true });
    await menu.click();
    await page.getByRole('button', { name: 'Save or share what is shown …' }).click();
    await page.getByLabel('Name').fill('Too late');
    await page.getByRole('button', { name: 'Save the filter' }).click();
    await page.getByText('is kept under Saved filters').waitFor();
    await visit.open(QUEUE);
    await menu.click();
    await page.getByRole('link', { name: 'Too late' }).click();
    await page.waitForURL(/group=decided/);
    expect(page.url()).toContain('late=true');
    await menu.click();
    await page.getByRole('button', { name: 'Rename or delete …' }).click();
    await page.getByLabel('Name').fill('Late ones');
    await page.getByRole('button', { name: /^Rename/ }).click();
    await page.getByText('It is called “Late ones” now.').waitFor();
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByText('“Late ones” is deleted.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“Late ones” is back.').waitFor();
    await visit.end();
  });
});

const selectFirst = async ({ page }: Visit): Promise<void> => {
  await page.locator('tbody input[type="checkbox"]').first().click();
};
const STATES: Record<string, PageState> = {
  'the queue': { path: QUEUE, as: reviewer, shows: 'Needs my action' },
  'the queue of headquarters': { path: QUEUE, as: 'hq@demo.example', shows: 'Download as CSV' },
  'what is decided': { path: `${QUEUE}?group=decided`, as: chair, shows: 'Was due' },
  'filters that find nothing': { path: `${QUEUE}?q=zzzz`, as: chair, shows: 'Nothing here matches these filters' },
  'selected forms': { path: QUEUE, as: chair, then: selectFirst, shows: '1 form selected' },
  'a dry run': {
    path: QUEUE,
    as: chair,
    then: async (visit) => {
      await selectFirst(visit);
      await visit.page.getByRole('button', { name: 'Take them' }).click();
    },
    shows: 'Nothing has happened yet',
  },
  'the keys': {
    path: QUEUE,
    as: reviewer,
    then: ({ page }) => page.getByRole('button', { name: 'Keyboard' }).click(),
    shows: 'Open it to approve',
  },
  'somebody else’s room': { path: QUEUE, as: 'applicant@demo.example', shows: 'you are not on the committee' },
  'a queue that does not arrive': {
    path: '/catalog/ami-cmi',
    as: chair,
    then: async (visit) => {
      await visit.page.route(/\/reviews\?/, (route) => route.fulfill({ status: 503, body: '' }));
      await visit.open(QUEUE);
    },
    shows: 'This could not be loaded',
    refused: true,
  },
};

describeStates(STATES, () => ({ browser, url: product.docket.url }));
