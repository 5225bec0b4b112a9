import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { describeStates, type PageState } from '../support/page-states.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let browser: Browser;
let listing: string;
let forms: { id: string; status: string }[];

beforeAll(async () => {
  [product, browser] = await Promise.all([startDemo(), openBrowser()]);
  const { nobody, people } = product.docket;
  listing = (await nobody.items<{ id: string }>('/programs/ami-cmi/catalog'))[0]!.id;
  forms = await people.applicant.items('/eligibility-forms');
}, START_LIMIT_MS);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const applicant = 'applicant@demo.example';
const formThatIs = (status: string) => () => `/forms/${forms.find((form) => form.status === status)!.id}`;

const STATES: Record<string, PageState> = {
  'the start page': { path: '/', shows: 'Try it in three clicks' },
  'the catalog': { path: '/catalog/ami-cmi', shows: 'More activities' },
  'the catalog of the other program': { path: '/catalog/pmi-medical-office', shows: 'Core competency' },
  'what has ended': { path: '/catalog/ami-cmi?when=ended', shows: 'Ended, still to be claimed' },
  'a search that finds nothing': { path: '/catalog/ami-cmi?q=zzzz', shows: 'Nothing matches' },
  'the ways to follow the list': {
    path: '/catalog/ami-cmi?category=art',
    then: ({ page }) => page.getByRole('button', { name: 'Subscribe' }).click(),
    shows: 'Only what matches the filter chosen now',
  },
  'a catalog that does not arrive': {
    path: '/programs/ami-cmi/faq',
    then: async ({ page }) => {
      await page.route('**/catalog?**', (route) => route.fulfill({ status: 503, body: '' }));
      await page.getByRole('link', { name: 'Upcoming Courses' }).click();
    },
    shows: 'This could not be loaded',
    refused: true,
  },
  'a listing': { path: () => `/catalog/ami-cmi/${listing}`, shows: 'What it earns' },
  'a listing that is gone': {
    path: '/catalog/ami-cmi/01900000-0000-7000-8000-00000000dead',
    shows: 'not on the list any more',
    refused: true,
  },
  'what is recommended': { path: '/recommended/ami-cmi', shows: 'Nothing is approved by being on this list' },
  'questions and answers': { path: '/programs/ami-cmi/faq', shows: 'How many hours do I need?' },
  'applications and forms': { path: '/programs/ami-cmi/forms', shows: 'Application for the certification examination' },
  'who decides what': { path: '/programs/ami-cmi/decisions', shows: 'Headquarters cannot approve' },
  'the help of the other program': { path: '/programs/pmi-medical-office/help', shows: 'write to the office' },
  'help for who is signed in': {
    path: '/programs/ami-cmi/help',
    as: applicant,
    then: async ({ page }) => {
      const begun = new URL(String(await page.getByRole('link', { name: 'Write to the office' }).getAttribute('href')));
      expect(begun.protocol).toBe('mailto:');
      await page.getByText(begun.pathname, { exact: true }).waitFor();
      await page.getByText(String(begun.searchParams.get('subject')), { exact: true }).waitFor();
    },
    shows: 'Certification ID',
  },
  'sign-in': { path: '/sign-in', shows: 'Email me a code' },
  'sign-in with a slip': {
    path: '/sign-in',
    then: async ({ page }) => {
      await page.getByLabel('Email address').fill('nobody');
      await page.getByRole('button', { name: 'Email me a code' }).click();
    },
    shows: 'There is a problem',
  },
  'the code': {
    path: '/sign-in',
    then: async ({ page }) => {
      await page.getByLabel('Email address').fill('axe@example.org');
      await page.getByRole('button', { name: 'Email me a code' }).click();
    },
    shows: 'We have sent a code',
  },
  'my forms': { path: '/forms', as: applicant, shows: 'Going on' },
  'no forms yet': { path: '/forms', as: 'board@demo.example', shows: 'You have not sent a form yet' },
  'my forms, signed out': { path: '/forms', shows: 'Sign in to see this page' },
  'a form in review': { path: formThatIs('in_review'), as: applicant, shows: 'Answer promised by' },
  'a form that is decided': { path: formThatIs('approved'), as: applicant, shows: 'The committee’s decision' },
  'a form of somebody else': {
    path: formThatIs('approved'),
    as: 'board@demo.example',
    shows: 'no such form',
    refused: true,
  },
  'where I am signed in': { path: '/account', as: applicant, shows: 'This browser' },
  'the question before signing out everywhere': {
    path: '/account',
    as: applicant,
    then: ({ page }) => page.getByRole('button', { name: 'Sign out everywhere …' }).click(),
    shows: 'This ends every session',
  },
  'the open menus': {
    path: '/catalog/ami-cmi',
    as: applicant,
    then: ({ page }) => page.locator('.account summary').click(),
    shows: 'Where I am signed in',
  },
  'no page at all': { path: '/nothing/here', shows: 'There is no page at this address', refused: true },
};

describeStates(STATES, () => ({ browser, url: product.docket.url }));
