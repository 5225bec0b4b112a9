import { describe, expect, test } from '@jest/globals';
import { instant } from '#domain';
import { readVerifyArguments, VerifyUsageError } from './verify-arguments.js';

const DIGEST = 'ab'.repeat(32);
const UNTIL = '2026-05-04T15:00:00.000Z';

describe('the arguments of verify-history', () => {
  test.each<[string[], object]>([
    [[], {}],
    [['--until', UNTIL, '--expect', DIGEST.toUpperCase()], { until: instant(UNTIL), expect: DIGEST }],
    [[`--expect=${DIGEST}`, `--until=${UNTIL}`], { until: instant(UNTIL), expect: DIGEST }],
  ])('%j', (given, read) => {
    expect(readVerifyArguments(given)).toEqual(read);
  });

  test.each<[string[], RegExp]>([
    [['--expect', DIGEST], /name both/],
    [['--until', UNTIL], /name both/],
    [['--until', 'yesterday', '--expect', DIGEST], /“yesterday” is not an instant/],
    [['--until', UNTIL, '--expect', 'abc'], /“abc” is not a digest/],
    [['--repair'], /--repair/],
    [['now'], /now/],
  ])('%j is refused', (given, problem) => {
    expect(() => readVerifyArguments(given)).toThrow(VerifyUsageError);
    expect(() => readVerifyArguments(given)).toThrow(problem);
  });
});
