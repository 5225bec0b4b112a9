import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aForm } from '../support/a-form.js';
import { openBrowser, Visit } from '../support/browser.js';
import { succeeded, type Caller } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { describeStates, type PageState } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';
import { sampleFiles } from '../support/sample-files.js';

const APPLICANT = 'applicant@demo.example';
const PDF = {
  name: 'programme.pdf',
  mimeType: 'application/pdf',
  buffer: sampleFiles['programme.pdf'] ?? Buffer.alloc(0),
};

interface DraftBody {
  id: string;
  activity?: { title?: string; provider?: string };
  relevance?: string;
}

let product: RunningProduct;
let browser: Browser;
let applicant: Caller;
let day: (offset: number) => string;
const drafts = { empty: '', whole: '', late: '', wrong: '', rtl: '', sent: '', refused: '', again: '' };

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  const { docket } = product;
  applicant = docket.people.applicant;
  day = await docket.today();
  drafts.empty = await begin({});
  drafts.whole = await begin(aForm(day));
  drafts.late = await begin(aForm(day, { activity: { startsOn: day(-50), endsOn: day(-50) } }));
  drafts.wrong = await begin(aForm(day, { activity: { startsOn: day(9), endsOn: day(7) } }));
  drafts.rtl = await begin(
    aForm(day, { activity: { title: 'سطح الجسم '.repeat(20).trim(), provider: 'x'.repeat(200) } }),
  );
  drafts.sent = (await docket.submit(aForm(day))).id;
  drafts.refused = await begin(aForm(day, { activity: { startsOn: day(-50), endsOn: day(-50) } }));
  await applicant.post(`/drafts/${drafts.refused}/submission`);
  drafts.again = await beginAgain();
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function begin(content: object): Promise<string> {
  return succeeded<DraftBody>(await applicant.post('/programs/ami-cmi/drafts', content), 201).id;
}

async function beginAgain(): Promise<string> {
  const { docket } = product;
  const { id } = await docket.submitAndRoute(aForm(day));
  const ruling = { outcome: 'not_approved', reasons: ['not-relevant'], message: 'Please tell us more.' };
  succeeded(await docket.people.reviewer1.decide(id, ruling), 201);
  await docket.advance('PT61S');
  await docket.untilStatus(id, 'not_approved');
  return succeeded<DraftBody>(await applicant.post(`/eligibility-forms/${id}/resubmission-draft`), 201).id;
}

const draft = async (id: string): Promise<DraftBody> => succeeded<DraftBody>(await applicant.get(`/drafts/${id}`), 200);
const saved = (id: string, title: string): Promise<unknown> =>
  eventually(async () => expect((await draft(id)).activity?.title).toBe(title));

async function at(path: string, then: (page: Page, visit: Visit) => Promise<void>): Promise<void> {
  const visit = await Visit.begin(browser, product.docket.url, { as: APPLICANT });
  await visit.open(path);
  await then(visit.page, visit);
  await visit.end();
}

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save and continue' }).click();
const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

describe('an applicant', () => {
  test('begins at the catalog, fills in every part, and has a number and a day in the end', async () => {
    await at('/catalog/ami-cmi', async (page, visit) => {
      await page.getByRole('link', { name: 'Send an eligibility form' }).click();
      await page.getByRole('button', { name: 'Start the form' }).click();
      // One that was begun and left as it was is begun with again.
      const id = drafts.empty;
      await page.waitForURL(`**/drafts/${id}`);
      drafts.empty = await begin({});
      await page.getByRole('link', { name: 'The activity' }).click();
      await page.getByLabel('Title').fill('Comparative Veterinary Anatomy');
      await page.getByRole('link', { name: 'see the listing and claim it' }).first().waitFor();
      await page.getByLabel('Title').fill('Knots of the sailor’s hand');
      await page.getByLabel('Provider').fill('Harbour museum');
      await page.getByLabel('Format').selectOption('workshop');
      await goOn(page);
      await heading(page, 'When and where');
      await page.getByRole('radio', { name: 'In person', exact: true }).check();
      await page.getByLabel('First day').fill(day(20));
      await page.getByLabel('Last day').fill(day(19));
      await goOn(page);
      await page.getByRole('link', { name: 'The last day must not be before the first day' }).click();
      expect(await visit.focused()).toBe('activity-endsOn');
      await page.getByLabel('Last day').fill(day(21));
      await goOn(page);
      await heading(page, 'What it teaches');
      await page.getByLabel('Outcome 1').fill('Tie a bowline');
      await page.getByRole('button', { name: 'Add an outcome' }).click();
      expect(await visit.focused()).toBe('activity-learningOutcomes-1');
      await page.keyboard.type('Draw it');
      await page.keyboard.press('Alt+ArrowUp');
      expect(await page.getByLabel('Outcome 1').inputValue()).toBe('Draw it');
      expect(await visit.focused()).toBe('activity-learningOutcomes-0');
      await page.getByRole('button', { name: 'Remove “Tie a bowline”' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await page.getByLabel('Outcome 2').inputValue()).toBe('Tie a bowline');
      await goOn(page);
      await heading(page, 'Agenda and hours');
      await page.locator('#activity-agenda-0-title').fill('Hands at work');
      await page.locator('#activity-agenda-0-minutes').fill('100');
      await page.locator('#activity-agenda-0-category').selectOption('art');
      await page.getByText('The agenda gives Art 1.5.').waitFor();
      await page.locator('#requestedCredits-0-category').selectOption('art');
      await page.getByRole('textbox', { name: 'Hours' }).fill('99');
      await page.getByText('You ask for 99 hours of Art; the agenda gives 1.5.').waitFor();
      await page.getByRole('button', { name: 'Ask for these credits' }).click();
      expect(await page.getByRole('textbox', { name: 'Hours' }).inputValue()).toBe('1.5');
      await page.getByText('You ask for 99 hours of Art').waitFor({ state: 'detached' });
      await goOn(page);
      await heading(page, 'Relevance');
      await page.getByLabel('Why does it matter').fill('Hands are drawn every day.');
      await goOn(page);
      await heading(page, 'Evidence');
      await page.locator('input[type=file]').setInputFiles([PDF, { ...PDF, name: 'page.html' }]);
      await page.getByText('Files of this kind are not taken').waitFor();
      await page.getByRole('link', { name: 'programme.pdf' }).waitFor();
      await page.getByRole('button', { name: 'Remove programme.pdf' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('link', { name: 'programme.pdf' }).waitFor();
      await goOn(page);
      await heading(page, 'Check your answers');
      await page.getByText('if you send it now').waitFor();
      await page.getByRole('button', { name: 'Send to the committee' }).click();
      await page.getByText('Your form was sent').waitFor();
      const number = await page.locator('.number').innerText();
      expect(await applicant.form(id)).toMatchObject({
        number,
        activity: { title: 'Knots of the sailor’s hand', learningOutcomes: ['Draw it', 'Tie a bowline'] },
        requestedCredits: [{ category: 'art', hours: 1.5 }],
      });
      expect(await applicant.items(`/eligibility-forms/${id}/attachments`)).toMatchObject([{ name: PDF.name }]);
      // Back from here is not back into a form that is sent.
      await page.goBack();
      await page.getByText(`This form was sent as ${number}`).waitFor();
      expect(visit.errors.filter((text) => !text.includes('404'))).toEqual([]);
    });
  }, 90_000);

  test('loses nothing to a connection that is away, a reload included', async () => {
    const id = await begin({ activity: { title: 'Before' } });
    await at(`/drafts/${id}/activity`, async (page) => {
      await page.route('**/api/v1/drafts/**', (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.continue(),
      );
      await page.getByLabel('Title').fill('Typed without a connection');
      await page.getByText('Not saved yet.').waitFor();
      expect((await draft(id)).activity?.title).toBe('Before');
      await page.reload();
      await page.getByLabel('Title').waitFor();
      expect(await page.getByLabel('Title').inputValue()).toBe('Typed without a connection');
      await page.unroute('**/api/v1/drafts/**');
      await page.evaluate('dispatchEvent(new Event("online"))');
      await saved(id, 'Typed without a connection');
      await page.getByText('Not saved yet.').waitFor({ state: 'hidden' });
      expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("docket.draft."))')).toEqual(
        [],
      );
    });
  });

  test('stays where they are when a link leads to what cannot be loaded, and goes on with the connection', async () => {
    await at(`/drafts/${await begin({})}/activity`, async (page) => {
      await page.getByLabel('Title').waitFor();
      await page.context().setOffline(true);
      await page.getByRole('banner').getByRole('link', { name: 'Docket' }).click();
      await page.getByRole('heading', { level: 1, name: 'There is no connection' }).waitFor();
      await page.context().setOffline(false);
      await page.getByRole('heading', { level: 1, name: 'Continuing education' }).waitFor();
    });
  });

  test('is heard at the first press, though the field that it leaves has something to say', async () => {
    await at(`/drafts/${await begin({})}/agenda`, async (page) => {
      await page.getByLabel('Contact time').fill('an hour');
      const button = page.getByRole('button', { name: 'Save and continue' });
      await button.scrollIntoViewIfNeeded();
      const { x, y, width } = (await button.boundingBox())!;
      await page.mouse.move(x + width / 2, y + 3);
      await page.mouse.down();
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await page.mouse.up();
      await page.getByRole('alert').getByText('There is a problem').waitFor();
    });
    await at(`/drafts/${await begin({})}/agenda`, async (page, visit) => {
      await visit.resize(360);
      await page.getByLabel('Minutes', { exact: true }).fill('abc');
      await page.getByText('Counts', { exact: true }).click({ delay: 50 });
      await page.getByText('The minutes must be a whole number of minutes').waitFor();
      expect(await page.getByRole('checkbox', { name: 'Counts' }).isChecked()).toBe(false);
    });
  });

  test('with two tabs chooses part by part', async () => {
    const id = await begin({ activity: { title: 'First' } });
    await at(`/drafts/${id}/activity`, async (page, visit) => {
      const { version } = succeeded<{ version: number }>(await applicant.get(`/drafts/${id}`), 200);
      const elsewhere = { activity: { title: 'Elsewhere', provider: 'Saved elsewhere' } };
      succeeded(await applicant.send('PUT', `/drafts/${id}`, elsewhere, { 'if-match': `"${version}"` }), 200);
      await page.getByLabel('Title').fill('Here');
      await page.getByRole('heading', { name: 'This form was changed in two places' }).waitFor();
      expect(await visit.breaches()).toEqual([]);
      const title = page.getByRole('group', { name: 'Title' });
      expect(await title.getByRole('radio', { name: /On this page/ }).isChecked()).toBe(true);
      expect(
        await page
          .getByRole('group', { name: 'Provider' })
          .getByRole('radio', { name: /elsewhere/ })
          .first()
          .isChecked(),
      ).toBe(true);
      await page.getByRole('button', { name: 'Save what is chosen' }).click();
      await saved(id, 'Here');
      expect((await draft(id)).activity?.provider).toBe('Saved elsewhere');
      expect(await page.getByLabel('Title').inputValue()).toBe('Here');
    });
  });

  test('with two tabs goes on where what they changed does not overlap', async () => {
    const id = await begin({ activity: { title: 'First' } });
    await at(`/drafts/${id}/activity`, async (page) => {
      const { version } = succeeded<{ version: number }>(await applicant.get(`/drafts/${id}`), 200);
      const elsewhere = { activity: { title: 'First', provider: 'Saved elsewhere' } };
      succeeded(await applicant.send('PUT', `/drafts/${id}`, elsewhere, { 'if-match': `"${version}"` }), 200);
      await page.getByLabel('Title').fill('Here');
      await page.getByText('Changed in another tab or on another device, and taken over here: Provider.').waitFor();
      await saved(id, 'Here');
      expect((await draft(id)).activity?.provider).toBe('Saved elsewhere');
      expect(await page.getByLabel('Provider').inputValue()).toBe('Saved elsewhere');
    });
  });

  test('whose session ends signs in where they are, and the save goes on', async () => {
    const id = await begin({ activity: { title: 'Before' } });
    await at(`/drafts/${id}/activity`, async (page, visit) => {
      await page.context().clearCookies();
      await page.getByLabel('Title').fill('After the session');
      await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
      await visit.become(APPLICANT);
      await page.getByRole('button', { name: 'Not now' }).click();
      await page.getByLabel('Title').and(page.locator(':focus')).waitFor();
      await page.getByRole('button', { name: 'Try now' }).click();
      await saved(id, 'After the session');
    });
  });

  test('goes back and forth by the browser’s buttons and keeps what was typed', async () => {
    const id = await begin({});
    await at(`/drafts/${id}`, async (page) => {
      await page.getByRole('link', { name: 'Relevance' }).click();
      await page.getByLabel('Why does it matter').fill('Said once.');
      await page.goBack();
      await page.getByRole('link', { name: 'Relevance' }).waitFor();
      await page.goForward();
      expect(await page.getByLabel('Why does it matter').inputValue()).toBe('Said once.');
      await eventually(async () => expect((await draft(id)).relevance).toBe('Said once.'));
      await page.goto(`${product.docket.url}/drafts/${id}`);
      await page.getByRole('button', { name: 'Discard this draft' }).click();
      await page.getByRole('button', { name: 'Discard it' }).click();
      await page.getByText('The draft is discarded.').waitFor();
      expect((await applicant.get(`/drafts/${id}`)).status).toBe(404);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('The draft is back.').waitFor();
      const again = /drafts\/([\w-]+)$/.exec(page.url())?.[1] ?? '';
      expect(again).not.toBe(id);
      expect((await draft(again)).relevance).toBe('Said once.');
    });
  });

  test('who is late is told so before and after, with both dates', async () => {
    const late = await begin(aForm(day, { activity: { startsOn: day(-50), endsOn: day(-50) } }));
    await at(`/drafts/${late}/when`, async (page) => {
      await page.getByText('It is too late for this activity.').waitFor();
      await page.getByLabel('First day').fill(day(10));
      await page.getByLabel('Last day').fill(day(10));
      await page.getByText('It is too late for this activity.').waitFor({ state: 'detached' });
      await page.getByLabel('First day').fill(day(-50));
      await page.getByLabel('Last day').fill(day(-50));
      await page.getByText('It is too late for this activity.').waitFor();
    });
    await at(`/drafts/${late}/check`, async (page) => {
      await page.getByText('It is too late for this activity.').waitFor();
      await page.getByText('It comes too late, so it is recorded as refused').waitFor();
      expect(await page.getByText('the day by which the committee answers').count()).toBe(0);
      await page.getByRole('button', { name: 'Send it late' }).click();
      await page.getByText('Received too late').waitFor();
      await page.getByText('the last day to send the form was').waitFor();
      expect((await applicant.form(late)).status).toBe('refused_late');
    });
  });

  test('sends a form again that says what is new', async () => {
    await at(`/drafts/${drafts.again}/news`, async (page) => {
      await page.getByText('Please tell us more.').waitFor();
      await goOn(page);
      await page.getByRole('link', { name: 'Say what is new since then' }).waitFor();
      await page.getByLabel('What is new since then?').fill('A new agenda.');
      await goOn(page);
      await heading(page, 'The activity');
      await page.goto(`${product.docket.url}/drafts/${drafts.again}/check`);
      await page.getByRole('button', { name: 'Send to the committee' }).click();
      await page.getByText('Your form was sent').waitFor();
      expect(await applicant.form(drafts.again)).toMatchObject({ evidence: 'A new agenda.' });
    });
  });
});

const on =
  (name: keyof typeof drafts, rest = '') =>
  () =>
    `/drafts/${drafts[name]}${rest}`;
const STATES: Record<string, PageState> = {
  'a new form': { path: '/drafts/new', as: APPLICANT, shows: 'Which certification is it for?' },
  'a new form, signed out': { path: '/drafts/new', shows: 'Sign in to see this page' },
  'my forms with drafts': { path: '/forms', as: APPLICANT, shows: 'Not sent yet' },
  'the list of an empty draft': { path: on('empty'), as: APPLICANT, shows: 'Not started' },
  'the list of a whole draft': { path: on('whole'), as: APPLICANT, shows: 'Ready to send' },
  'the list of a draft with a slip': { path: on('wrong'), as: APPLICANT, shows: 'Needs attention' },
  'the list of a late draft': { path: on('late'), as: APPLICANT, shows: 'It is too late' },
  'a title from right to left': { path: on('rtl', '/check'), as: APPLICANT, shows: 'Check your answers' },
  'the activity, with what is missing': {
    path: on('empty', '/activity?show=problems'),
    as: APPLICANT,
    shows: 'Choose a format',
  },
  'when and where': { path: on('whole', '/when'), as: APPLICANT, shows: 'Completed on' },
  'what it teaches': { path: on('whole', '/teaching'), as: APPLICANT, shows: 'Learning outcomes' },
  'the agenda': { path: on('whole', '/agenda'), as: APPLICANT, shows: 'Credits you ask for' },
  relevance: { path: on('whole', '/relevance'), as: APPLICANT, shows: 'Why does it matter' },
  evidence: { path: on('whole', '/evidence'), as: APPLICANT, shows: 'Choose files' },
  'everything to be checked, with gaps': { path: on('empty', '/check'), as: APPLICANT, shows: 'Enter the title' },
  'the question before discarding': {
    path: on('whole'),
    as: APPLICANT,
    then: ({ page }) => page.getByRole('button', { name: 'Discard this draft' }).click(),
    shows: 'Nothing was sent to the committee',
  },
  'the receipt': { path: on('sent', '/sent'), as: APPLICANT, shows: 'What happens next' },
  'the receipt of a late form': { path: on('refused', '/sent'), as: APPLICANT, shows: 'What you can still do' },
  'a draft that was sent': { path: on('sent'), as: APPLICANT, shows: 'This form was sent as', refused: true },
  'a draft of somebody else': { path: on('whole'), as: 'board@demo.example', shows: 'no such form', refused: true },
  'no part of the form': { path: on('whole', '/nothing'), as: APPLICANT, shows: 'The form has no such part' },
};

describe('every state', () => {
  describeStates(STATES, () => ({ browser, url: product.docket.url }));
});
