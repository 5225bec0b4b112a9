import { expect, test } from '@jest/globals';
import { walkYears } from '../walk/years/walk-years.js';

test('members of both programs come through five years to renewal and to lapse, every number as expected', async () => {
  const said: string[] = [];
  const asExpected = await walkYears((line) => said.push(line));
  expect(asExpected ? '' : said.join('\n')).toBe('');
}, 300_000);
