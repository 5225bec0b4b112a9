import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand, type Outcome } from '../support/built-command.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});

afterAll(() => testDatabase.drop());

const grant = (given: string[]): Promise<Outcome> => runCommand('apps/api/src/grant.main.js', given, testDatabase.url);

test('grants a role to a person who need not have an account yet', async () => {
  expect(await grant(['Chair@example.org', 'chair', 'ami-cmi'])).toMatchObject({
    code: 0,
    said: 'Chair@example.org is now chair of ami-cmi.\n',
  });
});

test('takes a role away, once', async () => {
  await grant(['chair@example.org', 'chair', 'ami-cmi']);
  const remove = ['Chair@example.org', 'chair', 'ami-cmi', '--remove'];
  expect(await grant(remove)).toMatchObject({ code: 0, said: 'Chair@example.org is no longer chair of ami-cmi.\n' });
  expect(await grant(remove)).toMatchObject({ code: 0, said: 'Chair@example.org is not chair of ami-cmi.\n' });
});

test('says what is wrong and how it is used', async () => {
  const { code, said, complained } = await grant(['chair@example.org', 'chair', 'no-such-program']);
  expect({ code, said }).toEqual({ code: 64, said: '' });
  expect(complained).toMatch(/^There is no program no-such-program\.\n\nUsage: npm run grant/m);
});
