import { expect, test } from '@jest/globals';
import { asksForPage } from './page-not-found.js';

const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

test.each([
  ['GET', '/nothing', BROWSER, true],
  ['HEAD', '/nothing?x=1', BROWSER, true],
  ['GET', '/apiary', BROWSER, true],
  ['POST', '/nothing', BROWSER, false],
  ['GET', '/nothing', '*/*', false],
  ['GET', '/nothing', undefined, false],
  ['GET', '/api', BROWSER, false],
  ['GET', '/api?x=1', BROWSER, false],
  ['GET', '/api/v1/nothing', BROWSER, false],
  ['GET', '/assets/old-chunk.js', BROWSER, false],
  ['GET', '/mailbox/nothing', BROWSER, false],
])('%s %s, accepting %s: a page? %s', (method, url, accept, expected) => {
  expect(asksForPage({ method, url, headers: { accept } })).toBe(expected);
});
