import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { aForm } from '../support/a-form.js';
import { openBrowser, Visit, type VisitOptions } from '../support/browser.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const VOTES = 'atlas-board';
const AGENDA = [
  { title: 'Bony landmarks', minutes: 90, category: 'art', countable: true },
  { title: 'Lunch', minutes: 60, category: 'art', countable: true },
  { title: 'Muscles', minutes: 90, countable: true },
];

let programs: string;
let product: RunningProduct;
let browser: Browser;
let day: (offset: number) => string;
/** For the states: none of them is changed by looking at it. */
let waiting: Form;
let asked: Form;
let approved: Form;
let voted: Form;

beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'docket-votes-'));
  cpSync('programs', programs, { recursive: true });
  copyFileSync('test/walk/programs/atlas-board.yaml', join(programs, `${VOTES}.yaml`));
  [product, browser] = await Promise.all([startDemo({ PROGRAMS_DIR: programs }), openBrowser()]);
  day = await product.docket.today();
  const { reviewer1, reviewer2, applicant } = product.docket.people;
  [waiting, asked, approved, voted] = await Promise.all([
    sent({ title: 'T'.repeat(200), agenda: AGENDA, contactMinutes: 180, url: 'https://example.org/bones' }),
    sent({ title: 'Asked about' }),
    sent({ title: 'Approved before', url: 'https://example.org/bones' }),
    sent({ title: 'Voted on', agenda: AGENDA }, VOTES),
  ]);
  succeeded(
    await reviewer1.decide(approved.id, { outcome: 'approved', message: 'Good.', conditions: ['Bring a pen.'] }),
    201,
  );
  const release = `/eligibility-forms/${approved.id}/decisions/current/release`;
  succeeded(await product.docket.people.chair.post(release), 200);
  await ask(reviewer1, asked, 'Who teaches?');
  succeeded(await applicant.post(`/eligibility-forms/${asked.id}/answers`, answer('Ada teaches.')), 201);
  await ask(reviewer1, asked, 'And where?');
  succeeded(await recommend(reviewer2, voted), 201);
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(programs, { recursive: true });
});

const sent = (activity: object, program = 'ami-cmi'): Promise<Form> =>
  product.docket.submitAndRoute(aForm(day, { activity: { ...activity } }), 'applicant', program);
const answer = (message: string): object => ({
  message,
  activity: { instructors: [{ name: 'Ada Anatomist' }] },
});
async function ask(who: Caller, { id }: Form, message: string): Promise<void> {
  succeeded(await who.post(`/eligibility-forms/${id}/information-requests`, { message }), 201);
}
const recommend = (who: Caller, { id }: Form, recommendation = 'approve') =>
  who.post(`/eligibility-forms/${id}/recommendations`, { recommendation, comment: 'As I see it.' });
const pageOf = ({ id }: Form, search = '', program = 'ami-cmi'): string => `/reviews/${program}/${id}${search}`;

async function visit(as: string, path: string, options: VisitOptions = {}): Promise<Visit> {
  const begun = await Visit.begin(browser, product.docket.url, { ...options, as: `${as}@demo.example` });
  await begun.open(path);
  return begun;
}
const statusOf = async ({ id }: Form): Promise<string> => (await product.docket.people.hq.form(id)).status;
const says = async ({ page }: Visit, text: string | RegExp): Promise<void> => {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
};

describe('by keyboard alone', () => {
  test('a member reads the agenda, sees the exact mail, approves, takes it back, approves again and goes on', async () => {
    const form = await sent({ title: 'Decided by keyboard', agenda: AGENDA, contactMinutes: 180 });
    const here = await visit('reviewer1', pageOf(form));
    const { page } = here;
    await page.getByRole('checkbox', { name: 'Counts: Lunch' }).focus();
    await page.keyboard.press('Space');
    await says(here, '60 minutes do not count');
    await says(here, '90 minutes are in no category yet and give nothing');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('a');
    expect(await here.focused()).toBe('work-title');
    expect(page.url()).toContain('do=approve');
    await page.getByText('Answers a stated learning need', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByLabel('Message to the applicant').focus();
    await page.keyboard.type('Welcome in the catalog.');
    const frame = page.frameLocator('.mail-frame');
    await frame.getByText('Welcome in the catalog.').first().waitFor();
    await says(here, '1.5 instead of the 4 hours asked for');
    await page.getByRole('button', { name: 'Approve and email the applicant' }).focus();
    await page.keyboard.press('Enter');
    await says(here, /Decided by you: approve/);
    expect(await statusOf(form)).toBe('decision_held');
    await page
      .getByRole('status')
      .filter({ hasText: `${form.number}: approved.` })
      .waitFor();
    await page.locator('.work').getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await says(here, 'the decision is taken back');
    expect(await statusOf(form)).toBe('in_review');

    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('a');
    expect(await page.getByLabel('Message to the applicant').inputValue()).toBe('Welcome in the catalog.');
    await says(here, '1.5 instead of the 4 hours asked for');
    await page.getByLabel('Message to the applicant').fill('Welcome after all.');
    await page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
    await says(here, /Decided by you: approve/);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('n');
    await page.waitForURL((url) => !url.pathname.endsWith(form.id));
    await page.locator('.news').getByText(form.number).waitFor();
    await page.locator('#work-title').waitFor();
    await page.keyboard.press('u');
    await page.waitForURL('**/reviews/ami-cmi');
    await product.docket.advance('PT61S');
    await product.docket.untilStatus(form.id, 'approved');
    const mails = await eventually(async () => {
      const found = (await product.docket.mails(form.number)).filter(({ subject }) => subject.includes('Approved'));
      if (found.length === 0) throw new Error('no mail yet');
      return found;
    });
    expect(mails.map(({ text }) => text.includes('Welcome after all.'))).toEqual([true]);
    await here.open(pageOf(form));
    await says(here, 'It is approved.');
    expect(await page.getByText('What you had written, to copy:').count()).toBe(0);
    expect(await page.evaluate('Object.keys(sessionStorage).filter((key) => key.includes(" review "))')).toEqual([]);
    expect(here.errors).toEqual([]);
    await here.end();
  });

  test('what is missing is said before anything is sent, and leads to its field', async () => {
    const here = await visit('reviewer2', pageOf(waiting, '?do=decline'));
    await here.page.getByRole('button', { name: 'Do not approve and email the applicant' }).press('Enter');
    await here.page.getByRole('link', { name: 'Write a message to the applicant' }).press('Enter');
    expect(await here.focused()).toBe('decision-message');
    await here.page.getByLabel('Message to the applicant').fill('Kept over a reload.');
    await here.page.reload();
    expect(await here.page.getByLabel('Message to the applicant').inputValue()).toBe('Kept over a reload.');
    await here.end();
  });
});

test('credits off the agenda are pointed out, and what is wrong with them is said in words', async () => {
  const form = await sent({ title: 'Off the agenda', agenda: AGENDA, contactMinutes: 180 });
  const here = await visit('reviewer3', pageOf(form, '?do=approve'));
  const { page } = here;
  await page.getByText('The agenda gives Art 2.5; you grant Art 4.', { exact: true }).waitFor();
  await page.getByLabel('Hours in Art').fill('1.1');
  await page.getByLabel('Message to the applicant').fill('Less than asked.');
  const said = 'The hours of Art must be a positive multiple of 0.25.';
  await page.getByText(`There is no mail to show yet. ${said}`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
  await page.getByRole('link', { name: said, exact: true }).press('Enter');
  expect(await here.focused()).toBe('decision-credits');
  await page.getByLabel('Hours in Art').fill('2.5');
  await page.getByText('The agenda gives').waitFor({ state: 'hidden' });
  await here.end();
});

describe('a decision whose mail has gone', () => {
  const decidedBy = async (as: string, form: Form): Promise<Visit> => {
    const here = await visit(as, pageOf(form, '?do=approve'));
    await here.page.getByLabel('Message to the applicant').fill('Welcome.');
    await here.page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
    await says(here, /Decided by you: approve/);
    return here;
  };

  test('is not taken back in silence: that it is too late is said, and what can be done now', async () => {
    const form = await sent({ title: 'Regretted too late' });
    const here = await decidedBy('reviewer1', form);
    await here.page.route('**/decisions/current', async (route) => {
      await product.docket.advance('PT2M');
      await product.docket.untilStatus(form.id, 'approved');
      await route.continue();
    });
    await here.page.locator('.work').getByRole('button', { name: 'Undo' }).press('Enter');
    const late = here.page.getByRole('alert').filter({ hasText: 'It is too late to take it back' });
    await late.and(here.page.locator(':focus')).waitFor();
    expect(await late.innerText()).toBe(
      'It is too late to take it back: the applicant has been emailed. A chair can revoke the approval, with a reason that is mailed, too.',
    );
    await says(here, 'It is approved.');
    expect(await here.breaches()).toEqual([]);
    await here.end();
  });

  test('is not counted down any longer where somebody else had it mailed', async () => {
    const form = await sent({ title: 'Mailed by the chair' });
    const here = await decidedBy('reviewer1', form);
    const told = here.page.locator('.news').getByText(`${form.number}: approved.`);
    await told.waitFor();
    succeeded(await product.docket.people.chair.post(`/eligibility-forms/${form.id}/decisions/current/release`), 200);
    await says(here, 'It is approved.');
    await told.waitFor({ state: 'hidden' });
    await here.end();
  });
});

test('after the last form of a list, the nearest earlier one that is still open is offered', async () => {
  const titles = ['Zygoma one', 'Zygoma two', 'Zygoma three'];
  for (const title of titles) await sent({ title });
  const here = await visit('reviewer2', '/reviews/ami-cmi?q=zygoma');
  const { page } = here;
  const rows = page.getByRole('link', { name: /^Zygoma/ });
  await rows.nth(2).waitFor();
  const [first = '', second = '', third = ''] = await rows.allTextContents();
  const decide = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Do not approve …', exact: true }).click();
    await page.getByLabel('Message to the applicant').fill('No.');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Do not approve and email the applicant' }).press('Enter');
  };
  const goOn = (name: string): Promise<void> =>
    page.locator('.work').getByRole('button', { name, exact: true }).click();
  await rows.nth(1).click();
  await page.getByRole('heading', { level: 1, name: second }).waitFor();
  await decide();
  await goOn('Next form');
  await page.getByRole('heading', { level: 1, name: third }).waitFor();
  await decide();
  await goOn('Earlier form that is still open');
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
  await decide();
  await page.locator('.work').getByRole('link', { name: 'Back to the queue' }).waitFor();
  await here.end();
});

describe('a committee that votes', () => {
  test('advises with its checklist; a tie is the chair’s, who decides', async () => {
    const form = await sent({ title: 'A tie' }, VOTES);
    const { reviewer1, reviewer2, reviewer3 } = product.docket.people;
    const member = await visit('reviewer4', pageOf(form, '?do=approve', VOTES));
    await member.page.getByRole('heading', { name: 'Recommend to approve' }).waitFor();
    succeeded(await recommend(reviewer1, form), 201);
    succeeded(await recommend(reviewer2, form, 'decline'), 201);
    succeeded(await recommend(reviewer3, form), 201);
    await member.open(pageOf(form, '', VOTES));
    const { page } = member;
    await says(member, 'Any member may record the decision; it follows the majority.');
    await page.getByRole('button', { name: 'Only recommend to decline' }).click();
    const first = page.getByRole('group', { name: 'Relevant to the work of an atlas artist' });
    await first.getByLabel('No', { exact: true }).check();
    await page.getByLabel('Note on: Relevant to the work of an atlas artist').fill('Too far away.');
    await page.getByLabel('Comment for the committee').fill('Not for us.');
    await page.getByRole('button', { name: 'Recommend to decline', exact: true }).press('Enter');
    await says(member, 'It is a tie: a chair decides.');
    await says(member, 'The decision is the chair’s.');
    await member.end();
    const chair = await visit('chair', pageOf(form, '?do=approve', VOTES));
    await chair.page.getByLabel('Message to the applicant').fill('The chair says yes.');
    await chair.page.getByRole('button', { name: 'Approve and email the applicant' }).press('Enter');
    await chair.page.getByRole('button', { name: 'Email the applicant now' }).click();
    await product.docket.untilStatus(form.id, 'approved');
    await says(chair, 'It is approved.');
    await chair.end();
  });
});

describe('a question', () => {
  test('goes to the applicant, and the answer comes back as a revision that can be compared', async () => {
    const form = await sent({ title: 'Asked here' });
    const here = await visit('reviewer3', pageOf(form));
    const { page } = here;
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('i');
    await page.getByLabel('Question to the applicant').fill('Who teaches?');
    await page.getByRole('button', { name: 'Ask and email the applicant' }).press('Enter');
    await says(here, 'The applicant is asked');
    const answered = await product.docket.people.applicant.post(
      `/eligibility-forms/${form.id}/answers`,
      answer('Ada teaches.'),
    );
    succeeded(answered, 201);
    await here.open(pageOf(form));
    await says(here, 'name Ada Anatomist');
    await says(here, /The applicant answered \(revision 2\): Ada teaches\./);
    await here.end();
  });
});

test('a chair gives the form to a member, and closes it as a duplicate of another', async () => {
  const form = await sent({ title: 'Given and closed', url: 'https://example.org/bones' });
  const here = await visit('chair', pageOf(form));
  const { page } = here;
  await page.getByLabel('Give it to').selectOption({ label: 'Devon Reviewer' });
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.locator('.case-people bdi').getByText('Devon Reviewer').waitFor();
  await page.getByRole('button', { name: 'Remove Devon Reviewer', disabled: false }).click();
  await page.getByText('Nobody in particular: any member may take it.').waitFor();
  expect(await here.focused()).toBe('assignees-title');
  await page.getByText('It is a duplicate of another form …').click();
  const number = page.getByLabel('Number of the other form');
  await number.fill(form.number);
  await number.press('Enter');
  await page.getByRole('link', { name: 'That is this form: write the number of the other one' }).waitFor();
  await number.fill(asked.number.toLowerCase());
  await number.press('Enter');
  await says(here, 'The applicant hears by email what becomes of it');
  await page.getByRole('button', { name: 'Leave it open' }).press('Enter');
  const precedent = page.locator('.precedents > li').filter({ hasText: 'Approved before' });
  await precedent.getByRole('button', { name: 'This form is a duplicate of it' }).click();
  await page.getByRole('button', { name: 'Close it as a duplicate and email the applicant' }).press('Enter');
  await says(here, 'It is closed: another form covers the activity.');
  expect(await statusOf(form)).toBe('duplicate');
  await here.end();
});

test('a member is found after an @, and mentioned by what the text says', async () => {
  const form = await sent({ title: 'Talked about' });
  const here = await visit('reviewer1', pageOf(form));
  const { page } = here;
  const field = page.getByLabel('Write to the committee only');
  await field.pressSequentially('What does @rev');
  await page.getByRole('option', { name: 'Devon Reviewer', selected: true }).waitFor();
  expect(await here.breaches()).toEqual([]);
  await field.press('ArrowDown');
  await page.getByRole('option', { name: 'Emery Reviewer', selected: true }).waitFor();
  await field.press('Enter');
  await field.pressSequentially('say?');
  expect(await field.inputValue()).toBe('What does @Emery Reviewer say?');
  await page.getByText('Mention somebody: 1 chosen').click();
  await page.getByRole('checkbox', { name: 'Devon Reviewer' }).check();
  await page.getByRole('checkbox', { name: 'Emery Reviewer' }).uncheck();
  expect(await field.inputValue()).toBe('What does say? @Devon Reviewer ');
  await page.getByRole('button', { name: 'Keep the comment' }).press('Enter');
  await says(here, 'Kept. Who was mentioned gets it by email.');
  const comments = await product.docket.people.reviewer1.items(`/eligibility-forms/${form.id}/comments`);
  expect(comments).toMatchObject([{ text: 'What does say? @Devon Reviewer', mentions: [{ name: 'Devon Reviewer' }] }]);
  await here.end();
});

test('an applicant who follows the committee’s address comes to their own page', async () => {
  const here = await visit('applicant', pageOf(waiting));
  await here.page.waitForURL(`**/forms/${waiting.id}`);
  await here.end();
});

test('only a chair revokes, and only who decided or a chair undoes', async () => {
  const { version } = await product.docket.people.chair.form(approved.id);
  const refused = await product.docket.people.reviewer1.post(
    `/eligibility-forms/${approved.id}/revocation`,
    { reason: 'No.' },
    ifMatch(version),
  );
  expect(refused.status).toBe(403);
  const member = await visit('reviewer1', pageOf(approved));
  await says(member, 'It is approved.');
  expect(await member.page.getByRole('button', { name: 'Revoke the approval' }).count()).toBe(0);
  await member.end();
});

const press = (name: string) => (here: Visit) => here.page.getByRole('button', { name }).first().click();

describeStates(
  {
    'a form that waits': { path: () => pageOf(waiting), as: 'reviewer1@demo.example', shows: 'Bony landmarks' },
    'a form about to be approved': {
      path: () => pageOf(waiting, '?do=approve'),
      as: 'reviewer4@demo.example',
      then: ({ page }) => page.getByLabel('Message to the applicant').fill('Welcome in the catalog.'),
      shows: 'Will email',
    },
    'a form about to be declined': {
      path: () => pageOf(waiting, '?do=decline'),
      as: 'reviewer4@demo.example',
      shows: 'The mail says each, and what would change it',
    },
    'a question about to be asked': {
      path: () => pageOf(waiting, '?do=ask'),
      as: 'reviewer4@demo.example',
      shows: 'Question to the applicant',
    },
    'a form of which the applicant is asked': {
      path: () => pageOf(asked),
      as: 'chair@demo.example',
      shows: 'The applicant is asked',
    },
    'a form that was voted on': {
      path: () => pageOf(voted, '?do=advise-approve', VOTES),
      as: 'reviewer1@demo.example',
      shows: '1 of 3 recommendations',
    },
    'an approved form, for its chair': {
      path: () => pageOf(approved),
      as: 'chair@demo.example',
      shows: 'Revoke the approval',
    },
    'a new occurrence': {
      path: () => pageOf(approved),
      as: 'chair@demo.example',
      then: press('New occurrence'),
      shows: 'it is approved and listed at once',
    },
    'a form, for headquarters': { path: () => pageOf(asked), as: 'hq@demo.example', shows: 'headquarters reads along' },
    'the keys of a form': {
      path: () => pageOf(waiting),
      as: 'reviewer1@demo.example',
      then: ({ page }) => page.keyboard.press('?'),
      shows: 'Single keys act on this page',
    },
    'no such form': {
      path: '/reviews/ami-cmi/01900000-0000-7000-8000-00000000dead',
      as: 'reviewer1@demo.example',
      shows: 'There is no such form',
      refused: true,
    },
  },
  () => ({ browser, url: product.docket.url }),
);
