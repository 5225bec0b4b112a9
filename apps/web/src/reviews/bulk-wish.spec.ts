import { describe, expect, test } from '@jest/globals';
import {
  actsFor,
  byReason,
  dryRunOf,
  missingFrom,
  NO_WISH,
  orderOf,
  orderText,
  type BulkAct,
  type BulkPlan,
  type BulkWish,
} from './bulk-wish.js';

const wish = (act: BulkAct, change: Partial<BulkWish> = {}): BulkWish => ({ ...NO_WISH, act, ...change });
const some = { all: false, ids: new Set(['a', 'b']), anchor: undefined };
const all = { all: true, ids: new Set<string>(), anchor: undefined };
const plan: BulkPlan = {
  dryRun: true,
  action: 'decide',
  count: 2,
  forms: [
    { formId: 'a', number: 'AMI-1', version: 3 },
    { formId: 'b', number: 'AMI-2', version: 5 },
  ],
  skipped: [],
  mails: [],
  warnings: [],
};
const mailTo = (id: string): BulkPlan['mails'][number] => ({
  kind: 'approved',
  to: { id, name: id },
  address: null,
  count: 1,
  subjects: [],
  firstText: null,
});

describe('a bulk action', () => {
  test('is open to chairs wholly, to members for themselves, to others not at all', () => {
    expect(actsFor(['chair', 'hq'])).toHaveLength(7);
    expect(actsFor(['reviewer'])).toEqual(['take', 'give-back', 'hand-over']);
    expect(actsFor(['hq'])).toEqual([]);
  });

  test.each<[BulkWish, string[]]>([
    [wish('take'), []],
    [wish('assign'), ['bulk-member']],
    [wish('assign', { memberId: 'm' }), []],
    [wish('hand-over'), []],
    [wish('decide', { message: ' ' }), ['bulk-outcome', 'bulk-message']],
    [wish('decide', { outcome: 'approved', message: 'Fine.' }), []],
  ])('%j lacks %j', (made, fields) => {
    expect(missingFrom(made).map(({ field }) => field)).toEqual(fields);
  });

  test('looks at the picked forms, or at all that match', () => {
    expect(dryRunOf(wish('take'), some, { sort: 'dueAt' })).toEqual({
      action: 'assign',
      reviewerId: 'me',
      formIds: ['a', 'b'],
    });
    expect(dryRunOf(wish('hand-over'), all, { group: 'needs-my-action', sort: 'lastUseful' })).toEqual({
      action: 'hand-over',
      filter: { group: 'needs-my-action', sort: 'lastUseful' },
    });
  });

  test('is ordered for exactly what was looked at', () => {
    const decided = wish('decide', { outcome: 'not_approved', reasons: ['not-relevant'], message: ' Sorry. ' });
    expect(orderOf(decided, plan)).toEqual({
      action: 'decide',
      ruling: { outcome: 'not_approved', reasons: ['not-relevant'], message: 'Sorry.' },
      forms: [
        { formId: 'a', version: 3 },
        { formId: 'b', version: 5 },
      ],
      dryRun: false,
    });
    expect(orderOf(wish('decide', { ...decided, outcome: 'approved' }), plan).ruling).toEqual({
      outcome: 'approved',
      message: 'Sorry.',
    });
  });

  test.each<[BulkWish, Partial<BulkPlan>, string]>([
    [wish('take'), { count: 1 }, 'Take 1 form'],
    [wish('assign'), { count: 1200, mails: [mailTo('m')] }, 'Assign 1,200 forms and email one person'],
    [
      wish('decide', { outcome: 'approved' }),
      { mails: [mailTo('m'), mailTo('n'), mailTo('m')] },
      'Approve 2 forms and email 2 people',
    ],
    [wish('decide', { outcome: 'not_approved' }), {}, 'Decline 2 forms'],
    [wish('release'), { count: 1 }, 'Send 1 decision'],
  ])('says what its button does: %#', (made, change, text) => {
    expect(orderText(made, { ...plan, ...change })).toBe(text);
  });

  test('names its refusals under what they have in common', () => {
    const refused = (formId: string, code: string | null) => ({ formId, code, detail: code });
    expect(byReason([refused('a', 'one'), refused('b', 'two'), refused('c', 'two'), refused('d', null)])).toEqual([
      { code: 'two', detail: 'two', forms: [refused('b', 'two'), refused('c', 'two')] },
      { code: 'one', detail: 'one', forms: [refused('a', 'one')] },
      { code: 'unknown', detail: '', forms: [refused('d', null)] },
    ]);
  });
});
