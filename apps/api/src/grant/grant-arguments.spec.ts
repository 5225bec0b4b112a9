import { describe, expect, test } from '@jest/globals';
import { readGrantArguments, UsageError } from './grant-arguments.js';

describe('the arguments of npm run grant', () => {
  test.each([
    [['a@example.org', 'admin'], { email: 'a@example.org', grant: { role: 'admin', program: null }, remove: false }],
    [
      ['a@example.org', 'chair', 'alpha'],
      { email: 'a@example.org', grant: { role: 'chair', program: 'alpha' }, remove: false },
    ],
    [
      ['a@example.org', 'chair', 'alpha', '--remove'],
      { email: 'a@example.org', grant: { role: 'chair', program: 'alpha' }, remove: true },
    ],
  ])('%j', (given, expected) => {
    expect(readGrantArguments(given)).toEqual(expected);
  });

  test.each<[string, string[], RegExp]>([
    ['nothing', [], /^An email address and a role are needed\.\n\nUsage: /],
    ['no role', ['a@example.org'], /are needed/],
    ['no address', ['chair', 'alpha'], /“chair” is not an email address/],
    ['two addresses in one', ['a@example.org,b@example.org', 'admin'], /is not an email address/],
    ['an unknown role', ['a@example.org', 'king', 'alpha'], /“king” is not a role/],
    ['a role without its program', ['a@example.org', 'chair'], /For which program is the role chair\?/],
    ['an admin of a program', ['a@example.org', 'admin', 'alpha'], /^An admin belongs to no program: leave it out\./],
    ['too much', ['a@example.org', 'chair', 'alpha', 'beta'], /What is “beta”\?/],
  ])('%s is refused with the usage', (_name, given, message) => {
    expect(() => readGrantArguments(given)).toThrow(UsageError);
    expect(() => readGrantArguments(given)).toThrow(message);
  });
});
