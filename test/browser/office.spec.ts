import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aForm } from '../support/a-form.js';
import { openBrowser, Visit } from '../support/browser.js';
import type { Docket, Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';
import { zip } from '../support/sample-files.js';

const hq = 'hq@demo.example';
const chair = 'chair@demo.example';
const OFFICE = '/office/ami-cmi';
const MAILS = '/programs/ami-cmi/mails';
const LONG_TITLE = `Anatomy ${'and illustration '.repeat(11)}for all`.slice(0, 200);

let product: RunningProduct;
let docket: Docket;
let browser: Browser;
let lateForm: { formId: string; number: string };
let heldMail: string;
let wrongImport: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  ({ docket } = product);
  const day = await docket.today();
  const late = (title: string) => aForm(day, { activity: { title, startsOn: day(-40), endsOn: day(-40) } });
  const { applicant } = docket.people;
  const path = '/programs/ami-cmi/eligibility-forms';
  lateForm = (await applicant.post(path, late('The hand, drawn'))).body as typeof lateForm;
  await applicant.post(path, late(LONG_TITLE));
  const form = await docket.submit(aForm(day));
  heldMail = await heldReceipt(form);
  wrongImport = await sendProgramme(programme(40, [7, 20, 31]));
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Sends a mail once more and catches it before it goes: a queued one is held. */
async function heldReceipt({ id }: Form): Promise<string> {
  const people = docket.people;
  return eventually(async () => {
    const [receipt] = await people.hq.items<{ id: string; state: string }>(`${MAILS}?form=${id}&kind=receipt&limit=1`);
    if (receipt?.state === 'sent') await people.hq.post(`${MAILS}/${receipt.id}/resends`);
    const [latest] = await people.hq.items<{ id: string }>(`${MAILS}?form=${id}&kind=receipt&limit=1`);
    const { status } = await people.hq.post(`${MAILS}/${latest?.id ?? ''}/hold`);
    if (status !== 200) throw new Error('It was gone already.');
    return latest?.id ?? '';
  });
}

const COLUMNS = ['Title', 'Provider', 'Format', 'Delivery', 'Starts on', 'Ends on', 'Hours art'];

function programme(length: number, wrong: readonly number[] = [], name = 'Session'): string[][] {
  const rows = Array.from({ length }, (_, index) => {
    const hours = wrong.includes(index + 2) ? 'many' : '1.5';
    return [`${name} ${index + 1}`, 'Annual meeting', 'lecture', 'in-person', '2099-07-04', '2099-07-04', hours];
  });
  return [COLUMNS, ...rows];
}

const csvOf = (rows: readonly string[][]): Buffer => Buffer.from(rows.map((row) => row.join(',')).join('\n'));

function xlsxOf(rows: readonly string[][]): Buffer {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  });
}

async function sendProgramme(rows: readonly string[][]): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(csvOf(rows))]), 'meeting.csv');
  const { token = '' } = docket.people.hq;
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${docket.url}/api/v1/programs/ami-cmi/imports`, { method: 'POST', body, headers });
  const { id } = (await response.json()) as { id: string };
  await eventually(async () => {
    const found = await docket.people.hq.get(`/programs/ami-cmi/imports/${id}`);
    expect(found.body).toMatchObject({ state: 'checked' });
  });
  return id;
}

const begin = async (as: string, path: string): Promise<Visit> => {
  const visit = await Visit.begin(browser, docket.url, { as });
  await visit.open(OFFICE + path);
  return visit;
};
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
const seen = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

describeStates(
  {
    'what waits at headquarters': {
      path: OFFICE,
      as: hq,
      then: ({ page }) => page.getByText('forms are past their promise', { exact: true }).waitFor(),
      shows: 'late forms are refused',
    },
    'the office, to somebody else': { path: OFFICE, as: 'applicant@demo.example', shows: 'You hold neither role' },
    'the outbox': { path: `${OFFICE}/outbox`, as: hq, shows: 'May have arrived' },
    'the outbox, read by a chair': { path: `${OFFICE}/outbox`, as: chair, shows: 'You see this as a chair' },
    'an outbox without what is looked for': { path: `${OFFICE}/outbox?q=zzzz`, as: hq, shows: 'No mail matches' },
    'no failed mails': { path: `${OFFICE}/outbox?state=failed`, as: hq, shows: 'no mail needs you' },
    'a held mail': { path: () => `${OFFICE}/outbox/${heldMail}`, as: hq, shows: 'Change the words' },
    'a mail being changed': {
      path: () => `${OFFICE}/outbox/${heldMail}`,
      as: hq,
      then: ({ page }) => press(page, 'Change the words'),
      shows: 'Save these words',
    },
    'a mail about to be cancelled': {
      path: () => `${OFFICE}/outbox/${heldMail}`,
      as: hq,
      then: ({ page }) => press(page, 'Cancel it …'),
      shows: 'cannot be taken up again',
    },
    'a mail that is not there': {
      path: `${OFFICE}/outbox/01900000-0000-7000-8000-00000000dead`,
      as: hq,
      shows: 'There is no such mail',
      refused: true,
    },
    'mail templates': { path: `${OFFICE}/templates`, as: hq, shows: 'In our words' },
    'a template': { path: `${OFFICE}/templates/approved`, as: hq, shows: 'Preview on made-up data' },
    'a template, read by a chair': { path: `${OFFICE}/templates/receipt`, as: chair, shows: 'Headquarters write' },
    'late forms': { path: `${OFFICE}/late-forms`, as: hq, shows: 'The hand, drawn' },
    'a late form about to be admitted': {
      path: () => `${OFFICE}/late-forms?admit=${lateForm.formId}`,
      as: hq,
      then: ({ page }) => press(page, 'Admit it and email the applicant'),
      shows: 'There is a problem',
    },
    'no late form admitted': { path: `${OFFICE}/late-forms?state=admitted`, as: chair, shows: 'No late form has been' },
    imports: { path: `${OFFICE}/imports`, as: hq, shows: 'Sent in so far' },
    'an import with wrong rows': {
      path: () => `${OFFICE}/imports/${wrongImport}`,
      as: hq,
      shows: '3 of 40 rows are wrong',
    },
    'the history': { path: `${OFFICE}/history`, as: hq, shows: 'Can it have been changed?' },
    'an event in detail': {
      path: `${OFFICE}/history?topic=form`,
      as: chair,
      then: ({ page }) =>
        page
          .getByRole('button', { name: /^Details/ })
          .first()
          .click(),
      shows: 'Hash',
    },
  },
  () => ({ browser, url: docket.url }),
);

test('a held mail is rewritten while somebody else does the same, and let go', async () => {
  const form = await docket.submit(aForm(await docket.today()));
  const id = await heldReceipt(form);
  const visit = await begin(hq, `/outbox/${id}`);
  const { page } = visit;
  await press(page, 'Change the words');
  await page.getByLabel('Subject').fill('Without the number');
  await press(page, 'Save these words');
  await seen(page, `must hold the form's number, ${form.number}`);
  await page.getByLabel('Subject').fill(`${form.number}: my own words`);
  await page.reload();
  await press(page, 'Change the words');
  const { version } = (await docket.people.hq.get(`${MAILS}/${id}`)).body as { version: number };
  const theirs = { subject: `${form.number}: theirs`, text: 'Their words.' };
  await docket.people.hq.send('PUT', `${MAILS}/${id}`, theirs, { 'if-match': `"${version}"` });
  await press(page, 'Save these words');
  await seen(page, 'while you wrote');
  expect(await page.getByLabel('Subject').inputValue()).toBe(`${form.number}: my own words`);
  await press(page, 'Save mine in place of theirs');
  await seen(page, 'The mail has these words now');
  await press(page, /^Let it go to/);
  await eventually(async () =>
    expect((await docket.mails(form.number)).map(({ subject }) => subject)).toContain(`${form.number}: my own words`),
  );
  await seen(page, 'Words changed by Harper Headquarters');
  await seen(page, 'Let go by Harper Headquarters');
  await visit.end();
});

test.each(['outbox', 'history', 'members', 'renewals'])('a phone shows every column of the %s', async (room) => {
  const visit = await Visit.begin(browser, docket.url, { as: hq, width: 360 });
  await visit.open(`${OFFICE}/${room}`);
  const table = visit.page.getByRole('table');
  await table.locator('tbody tr').first().waitFor();
  const right = (selector: string): Promise<number[]> =>
    table.locator(selector).evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
  expect(Math.max(...(await right('tbody tr:first-child > *')))).toBeLessThanOrEqual(360);
  const heading = await table.locator('thead th').first().textContent();
  const label = 'getComputedStyle(document.querySelector(".in-blocks tbody tr > *"), "::before").content';
  expect(await visit.page.evaluate(label)).toBe(JSON.stringify(heading));
  await visit.end();
});

test('the counts of the outbox are those of its lists', async () => {
  const visit = await begin(hq, '/outbox?state=held');
  const { page } = visit;
  const counted = await page.getByRole('navigation', { name: 'By state' }).getByText(/^Held/).innerText();
  await page.locator('.mails tbody tr').first().waitFor();
  expect(counted.replace(/\s+/g, ' ')).toBe(`Held ${await page.locator('.mails tbody tr').count()}`);
  expect(await page.locator('.states [aria-current]').count()).toBe(1);
  await page.getByLabel('Search subject').fill('zzzz');
  await seen(page, 'No mail matches');
  expect(page.url()).toContain('q=zzzz');
  await visit.end();
});

test('a template is tried as it is typed, sent to oneself, saved, compared and taken back', async () => {
  const visit = await begin(hq, '/templates/withdrawn');
  const { page } = visit;
  const shown = page.frameLocator('.mail-frame');
  await page.getByLabel('Text', { exact: true }).fill('Hello {{nobody}}');
  await seen(page, '{{nobody}} is unknown');
  await page.getByLabel('Text', { exact: true }).fill('# Farewell\n\nYour form is ');
  await press(page, '{{form.number}}');
  await shown.getByRole('heading', { name: 'Farewell' }).waitFor();
  await shown.getByText('Your form is AMI-').waitFor();
  await press(page, 'Email me a test');
  await seen(page, `A test is on its way to ${hq}`);
  await eventually(async () => expect((await docket.mails('[Test]')).map(({ to }) => to)).toEqual([hq]));
  const [mail] = await docket.mails('[Test]');
  expect(mail?.text).toContain('Your form is AMI-');
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await seen(page, 'These are your words, version 2');
  await press(page, 'Back to our words …');
  await press(page, 'Use our words from now on');
  await seen(page, 'These are our words');
  await press(page, /^Compare version 2/);
  await page.locator('dialog del').first().waitFor();
  await press(page, 'Use version 2 again');
  await seen(page, 'These are your words, version 4');
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('# Farewell');
  await visit.end();
});

test('words of a template that are not saved outlive the back button and a reload', async () => {
  const visit = await begin(hq, '/templates/receipt');
  const { page } = visit;
  const text = page.getByLabel('Text', { exact: true });
  const ours = await text.inputValue();
  await text.fill(`${ours}\n\nSee you.`);
  await page.getByRole('link', { name: 'All mail templates' }).click();
  await page.getByRole('heading', { name: 'In our words' }).waitFor();
  await page.goBack();
  await text.waitFor();
  expect(await text.inputValue()).toBe(`${ours}\n\nSee you.`);
  await page.reload();
  await page.frameLocator('.mail-frame').getByText('See you.').waitFor();
  expect(await text.inputValue()).toBe(`${ours}\n\nSee you.`);
  // Somebody else saves meanwhile: both are shown.
  const path = '/programs/ami-cmi/mail-templates/receipt';
  const words = { subject: await page.getByLabel('Subject', { exact: true }).inputValue(), body: `${ours}\n\nTheirs.` };
  const saved = await docket.people.hq.send('PUT', path, words, { 'If-Match': '"1"' });
  expect(saved.status).toBe(200);
  await page.reload();
  await seen(page, 'saved version 2 while you wrote');
  expect(await text.inputValue()).toBe(`${ours}\n\nSee you.`);
  await press(page, 'Take their words instead');
  expect(await text.inputValue()).toBe(`${ours}\n\nTheirs.`);
  await page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toBe(`${ours}\n\nTheirs.`);
  await visit.end();
});

test('what is wrong with a template is said in sentences, beside the last picture that there was', async () => {
  const visit = await begin(hq, '/templates/approved');
  const { page } = visit;
  const shown = page.frameLocator('.mail-frame');
  await shown.getByText('AMI-').first().waitFor();
  await page.getByLabel('Text', { exact: true }).fill('{{nonsense}} {{#if <script>');
  await seen(page, 'It is shown as it was before the last change: something is not right yet.');
  expect(await shown.getByText('AMI-').count()).toBeGreaterThan(0);
  await press(page, 'Email me a test');
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: 'The text must name {{message}}', exact: true }).waitFor();
  await seen(page, 'It is shown as it was before the last change: something is not right yet.');
  await page.reload();
  await seen(page, 'It is shown as it was before the last change: something is not right yet.');
  await shown.getByText('AMI-').first().waitFor();
  await press(page, 'Undo my changes');
  await page.getByText('something is not right yet').waitFor({ state: 'detached' });
  await visit.end();
});

test('a late form is admitted with a reason, and the applicant is told', async () => {
  const visit = await begin(hq, '/late-forms?q=hand');
  const { page } = visit;
  await press(page, `Admit … ${lateForm.number}`);
  await page.getByLabel('Reason').fill('The university’s mail was down.');
  await press(page, 'Admit it and email the applicant');
  await seen(page, `${lateForm.number} is admitted`);
  await page.getByRole('link', { name: 'Admitted', exact: true }).click();
  await seen(page, 'The university’s mail was down.');
  await eventually(async () =>
    expect((await docket.mails(lateForm.number)).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('admitted'),
    ),
  );
  await visit.end();
});

test('a programme is checked by headquarters, from a workbook, corrected, and approved by a chair', async () => {
  const office = await begin(hq, '/imports');
  await choose(office.page, 'meeting.xlsx', xlsxOf(programme(12, [4], 'Zygomatic')));
  await seen(office.page, '1 of 12 rows is wrong');
  await seen(office.page, 'must be a number of hours');
  await choose(office.page, 'meeting.csv', csvOf(programme(12, [], 'Zygomatic')));
  await seen(office.page, 'All 12 rows are right');
  await seen(office.page, 'a chair confirms it');
  const { pathname } = new URL(office.page.url());
  await office.end();
  // By its address, after everything else was closed.
  const visit = await Visit.begin(browser, docket.url, { as: chair });
  await visit.open(pathname);
  await press(visit.page, 'Approve 12 activities …');
  await seen(visit.page, 'No mail goes out');
  await press(visit.page, 'Approve and list 12 activities');
  await seen(visit.page, '12 activities are approved and listed.');
  const listed = await docket.nobody.items<{ title: string }>('/programs/ami-cmi/catalog?q=zygomatic&limit=50');
  expect(listed).toHaveLength(12);
  await visit.end();
});

test('what is no spreadsheet is refused in words, and can be tried again', async () => {
  const visit = await begin(hq, '/imports');
  await choose(visit.page, 'meeting.pdf', Buffer.from('%PDF-1.7'));
  await seen(visit.page, 'Send a CSV file or an Excel workbook (.xlsx).');
  await visit.end();
});

test('the history is searched and saved as a file', async () => {
  const { number } = lateForm;
  const visit = await begin(hq, `/history?form=${number}`);
  const { page } = visit;
  await seen(page, 'Refused as late');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'CSV')]);
  expect(download.suggestedFilename()).toBe('ami-cmi-history.csv');
  await seen(page, /events, .* saved\./);
  await visit.end();
});

test('what is typed outlives a broken connection, and is saved by another try', async () => {
  const visit = await begin(hq, '/templates/appealed');
  const { page } = visit;
  const words = 'Our own: {{form.number}} is appealed';
  await page.getByLabel('Subject').fill(words);
  await page.route('**/mail-templates/appealed', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await press(page, 'Save as a new version');
  await seen(page, 'There is no answer from Docket');
  expect(await page.getByLabel('Subject').inputValue()).toBe(words);
  await page.unroute('**/mail-templates/appealed');
  await press(page, 'Save as a new version');
  await seen(page, 'These are your words, version 2');
  await visit.end();
});
