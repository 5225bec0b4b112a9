import { expect, test } from '@jest/globals';
import { stepTable, takeSteps, type Step } from './step.js';

const step = (name: string, seen: string | Error): Step => ({
  name,
  expected: 'yes',
  see: () => (seen instanceof Error ? Promise.reject(seen) : Promise.resolve(seen)),
});

test('steps that go otherwise, or not at all, are told from the others', async () => {
  const taken = await takeSteps([step('one', 'yes'), step('two', 'no'), step('three', new Error('down'))]);
  expect(taken.map(({ name, seen, asExpected }) => [name, seen, asExpected])).toEqual([
    ['one', 'yes', true],
    ['two', 'no', false],
    ['three', 'down', false],
  ]);
  expect(stepTable(taken).split('\n')).toEqual([
    'step   expected  seen',
    'one    yes       the same  ✔',
    'two    yes       no        ✘',
    'three  yes       down      ✘',
    '',
    '2 of 3 are not as expected.',
  ]);
  expect(stepTable(taken.slice(0, 1))).toContain('All 1 as expected.');
});
