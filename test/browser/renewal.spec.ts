import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visit } from '../support/browser.js';
import { succeeded, type Docket } from '../support/docket.js';
import { describeStates } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningDemo } from '../support/running-product.js';

const RENEWAL = '/record/ami-cmi/renewal';
const QUEUE = '/office/ami-cmi/renewals';
const hq = 'hq@demo.example';
const board = 'board@demo.example';
const member = (serial: number): string => `member${serial}@demo.example`;

interface Renewal {
  id: string;
  memberName: string;
  status: string;
}

let product: RunningDemo;
let docket: Docket;
let browser: Browser;
let renewals: Renewal[];
let code: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  ({ docket } = product);
  const all = '/programs/ami-cmi/renewals?status=open,submitted,returned,fee_due,renewed,lapsed&limit=200';
  renewals = await docket.people.hq.items<Renewal>(all);
  code = await transcriptCode(product.databaseUrl);
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Of the transcript of a member whose record nothing here changes. */
async function transcriptCode(databaseUrl: string): Promise<string> {
  const { token = '' } = await docket.signIn(member(5));
  const headers = { authorization: `Bearer ${token}` };
  await (await fetch(`${docket.url}/api/v1/programs/ami-cmi/credit-record.pdf`, { headers })).arrayBuffer();
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ code: string }>('SELECT code FROM issued_paper');
  await client.end();
  return rows[0]!.code;
}

const caseOf = (name: string) => () => `${QUEUE}/${renewals.find(({ memberName }) => memberName === name)!.id}`;
const confirmAndSubmit = async (page: Page): Promise<void> => {
  await page.getByLabel('The hours on my record are my own').check();
  await page.getByRole('button', { name: 'Submit the renewal' }).click();
};

describeStates(
  {
    'a renewal that can be submitted': { path: RENEWAL, as: member(1), shows: 'I confirm' },
    'one without its confirmation': {
      path: RENEWAL,
      as: member(1),
      then: ({ page }) => page.getByRole('button', { name: 'Submit the renewal' }).click(),
      shows: 'Confirm each statement',
    },
    'one with hours missing': { path: RENEWAL, as: member(2), shows: '4 hours of Art' },
    'a returned one': { path: RENEWAL, as: member(4), shows: 'Headquarters returned it' },
    'one that was drawn for an audit': { path: RENEWAL, as: member(6), shows: 'Evidence asked for by' },
    'the record of a credential that lapsed': {
      path: '/record/ami-cmi',
      as: member(7),
      shows: 'Not held any more since',
    },
    'a lapsed one': { path: RENEWAL, as: member(7), shows: 'Lapsed: not renewed by' },
    'what an activity would add': {
      path: '/record/ami-cmi',
      as: member(1),
      then: ({ page }) => page.getByLabel('Hours', { exact: true }).fill('9'),
      shows: 'This gives +9, only 5 count; the rest is above a limit. The term would be met.',
    },
    'what waits to be verified': { path: QUEUE, as: hq, shows: 'Marlow Member' },
    'renewals, to somebody else': {
      path: QUEUE,
      as: member(1),
      then: async ({ page }) => {
        await page.getByText('Renewals are looked after by headquarters and the board.').waitFor();
        expect(await page.getByRole('button', { name: 'Draw an audit' }).count()).toBe(0);
      },
      shows: 'Renewals are looked after',
    },
    'no renewal of that name': { path: `${QUEUE}?q=zzzz`, as: hq, shows: 'No renewal matches' },
    'one renewal, to be verified': { path: caseOf('Marlow Member'), as: hq, shows: 'Verify and email the member' },
    'one renewal, audited': { path: caseOf('Peyton Member'), as: hq, shows: 'Passed, and email the member' },
    'a code that is true': { path: () => `/verify/${code}`, shows: 'Oakley Member' },
    'a code that is not': { path: '/verify/AAAA-BBBB', shows: 'No paper with this code', refused: true },
    'an award': {
      path: '/board/ami-cmi/credentials/new',
      as: board,
      then: ({ page }) => page.getByRole('button', { name: 'Award the credential' }).click(),
      shows: 'Write the address of the person',
    },
  },
  () => ({ browser, url: docket.url }),
);

test('whoever is shown a paper tells a genuine code from one with a sign forged', async () => {
  const visit = await Visit.begin(browser, docket.url);
  const { page } = visit;
  const verify = async (typed: string): Promise<void> => {
    await page.getByLabel('Code at the foot of the paper').fill(typed);
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
  };
  const verdict = page.getByRole('status');
  await visit.open('/verify');
  await verify(` ${code.toLowerCase().replaceAll('-', ' ')} `);
  await verdict
    .filter({ hasText: 'Valid. It was given out here, and the record of the term has not changed' })
    .waitFor();
  await page.getByRole('main').getByText('Oakley Member', { exact: true }).waitFor();
  expect(visit.errors).toEqual([]);

  await verify(code.slice(0, -1) + (code.endsWith('2') ? '3' : '2'));
  await verdict.filter({ hasText: 'Not valid. No paper with this code was given out here.' }).waitFor();
  expect(await page.getByRole('main').getByText('Oakley Member').count()).toBe(0);
  expect(visit.errors.filter((text) => !text.includes('404'))).toEqual([]);
  await visit.end();
});

describe('a renewal goes its way', () => {
  test('submitted, verified, paid and renewed; the focus is on how it stands', async () => {
    const own = await Visit.begin(browser, docket.url, { as: member(1) });
    await own.open(RENEWAL);
    await confirmAndSubmit(own.page);
    await own.page.getByText('Submitted: headquarters verify it, and write to you.').waitFor();
    await own.settled();
    expect(await own.focused()).toBe('renewal-verdict');
    expect(await own.page.getByRole('button', { name: 'Submit the renewal' }).count()).toBe(0);

    const office = await Visit.begin(browser, docket.url, { as: hq });
    await office.open(QUEUE);
    await office.page.getByRole('link', { name: 'Kit Member' }).click();
    await office.page.getByRole('button', { name: 'Verify and email the member' }).click();
    await office.page.getByText('Verified; the fee is due. Kit Member is told by email.').waitFor();
    await office.settled();
    expect(await office.focused()).toBe('renewal-verdict');
    await office.page.getByRole('button', { name: 'Record and email a receipt' }).click();
    await office.page.getByRole('alert').getByText('Write the amount').waitFor();
    await office.page.getByLabel('Amount in USD').fill('90');
    await office.page.getByRole('button', { name: 'Record and email a receipt' }).click();
    await office.page.getByText('The fee is recorded, and the term renewed.').waitFor();
    expect(office.errors).toEqual([]);
    await office.end();

    await own.open(RENEWAL);
    await own.page.getByText('Renewed until').waitFor();
    expect(own.errors).toEqual([]);
    await own.end();
  });

  test('returned with a reason, corrected, and with headquarters again', async () => {
    const office = await Visit.begin(browser, docket.url, { as: hq });
    await office.open(caseOf('Marlow Member')());
    await office.page.getByRole('button', { name: 'Return and email the member' }).click();
    await office.page.getByRole('alert').getByText('Say what the member is to change').waitFor();
    await office.page.getByLabel('Or return it, because').fill('Which of the two mornings was it?');
    await office.page.getByRole('button', { name: 'Return and email the member' }).click();
    await office.page.getByText('Returned. Marlow Member is told by email.').waitFor();
    await office.end();

    const own = await Visit.begin(browser, docket.url, { as: member(3) });
    await own.open('/record/ami-cmi');
    await own.page.getByRole('link', { name: 'Renew now' }).click();
    await own.page.getByText('Which of the two mornings was it?').waitFor();
    await own.page.getByLabel('A word to headquarters').fill('The first.');
    await confirmAndSubmit(own.page);
    await own.page.getByText('Submitted: headquarters verify it, and write to you.').waitFor();
    expect(own.errors).toEqual([]);
    await own.end();
  });

  test('an audit is answered and not passed; its member reads why, and the board is led to it', async () => {
    const own = await Visit.begin(browser, docket.url, { as: member(6) });
    await own.open(RENEWAL);
    await own.page.getByRole('button', { name: 'The evidence is there' }).click();
    await own.page.getByRole('alert').getByText('Say where the evidence is').waitFor();
    await own.page.getByLabel('To headquarters').fill('Beside each claim.');
    await own.page.getByRole('button', { name: 'The evidence is there' }).click();
    await own.page.getByText('Headquarters are told that the evidence is there.').waitFor();

    const office = await Visit.begin(browser, docket.url, { as: hq });
    await office.open(caseOf('Peyton Member')());
    await office.page.getByText('“Beside each claim.”').waitFor();
    await office.page.getByLabel('A word to the member').fill('No certificate names you.');
    await office.page.getByRole('button', { name: 'Not passed', exact: true }).click();
    await office.page.getByText('The outcome is recorded, and the member told by email.').waitFor();
    expect(office.errors).toEqual([]);
    await office.end();

    await own.open(RENEWAL);
    const result = own.page.getByRole('main').locator('section', {
      has: own.page.getByRole('heading', { name: 'Audit not passed', exact: true }),
    });
    await result.getByText('No certificate names you.', { exact: true }).waitFor();
    await result
      .getByText('The board decides what follows, and writes to you. Until then your renewal stands.', { exact: true })
      .waitFor();
    expect(await own.page.getByRole('button', { name: 'The evidence is there' }).count()).toBe(0);
    expect(await own.breaches()).toEqual([]);
    expect(own.errors).toEqual([]);
    await own.end();

    const room = await Visit.begin(browser, docket.url, { as: board });
    await room.open('/board/ami-cmi');
    await room.page.getByRole('link', { name: '1 audit not passed', exact: true }).click();
    await room.page.getByText('Only with an audit that was not passed.').waitFor();
    await room.page.getByRole('link', { name: 'Peyton Member', exact: true }).waitFor();
    expect(await room.page.getByRole('main').getByRole('rowheader').count()).toBe(1);
    expect(await room.breaches()).toEqual([]);
    expect(room.errors).toEqual([]);
    await room.end();
  });
});

test('the board awards a credential, sets it anew, and is shown what somebody else made of it meanwhile', async () => {
  const visit = await Visit.begin(browser, docket.url, { as: board });
  const { page } = visit;
  await visit.open('/office/ami-cmi/members');
  await page.getByRole('link', { name: 'Award a credential' }).click();
  await page.getByLabel('Email address').fill('new.holder@example.org');
  await page.getByLabel('Name (where the account has none)').fill('Noa Holder');
  await page.getByLabel('Certification ID', { exact: true }).fill('CMI-0417');
  await page.getByRole('button', { name: 'Award the credential' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Certification ID', { exact: true }).fill('CMI-0990');
  await page.getByRole('button', { name: 'Award the credential' }).click();
  await page.getByText('Certified Medical Illustrator, CMI-0990, is awarded to Noa Holder.').waitFor();
  await page.getByRole('link', { name: 'CMI-0990', exact: true }).click();

  await page.getByLabel('Certification ID', { exact: true }).fill('CMI-0991');
  const id = page.url().split('/').at(-1) ?? '';
  const path = `/programs/ami-cmi/credentials/${id}`;
  const facts = { certificationId: 'CMI-0990', awardedOn: '2021-02-02' };
  succeeded(await docket.people.board.send('PUT', path, facts, { 'if-match': '"1"' }), 200);
  await page.getByRole('button', { name: 'Set it anew' }).click();
  await page.getByRole('alert').getByText('Somebody has changed it meanwhile').waitFor();
  await page.getByText('Tue 2 Feb 2021', { exact: true }).waitFor();
  expect(await page.getByLabel('Certification ID', { exact: true }).inputValue()).toBe('CMI-0991');
  expect(await visit.breaches()).toEqual([]);
  await page.getByRole('button', { name: 'Set it anew' }).click();
  await page.getByText('CMI-0991 of Noa Holder is set anew.').waitFor();
  await visit.end();
});
