import { describe, expect, it } from '@jest/globals';
import { aFormInReview, aHeldForm } from '../../../../test/support/an-eligibility-form.js';
import { instant } from '../calendar/index.js';
import type { FormInReview } from '../forms/form.js';
import { settle } from './settle.js';
import type { Committee } from './tally.js';

const NOW = instant('2026-05-10T12:00:00Z');
const MAJORITY = { decision: { mode: 'majority', quorum: 2 } } as const;
const THREE: Committee = { memberIds: ['a', 'b', 'chair'], chairIds: ['chair'] };

const by = (memberId: string, revision = 1) =>
  ({ id: `by-${memberId}`, memberId, recommendation: 'approve', revision }) as const;
const withVotes = (...voters: string[]): Partial<FormInReview> => ({
  recommendations: voters.map((voter) => by(voter)),
});

describe('settling a review', () => {
  it.each<[string, Partial<FormInReview>, Committee, Partial<FormInReview>, object[]]>([
    [
      'the quorum makes it deliberate',
      withVotes('a', 'b'),
      THREE,
      { status: 'deliberation', version: 3 },
      [{ type: 'form.deliberating', recommendations: 2, quorum: 2 }],
    ],
    ['one is not enough', withVotes('a'), THREE, {}, []],
    ['it stays in deliberation', { ...withVotes('a', 'b'), status: 'deliberation' }, THREE, {}, []],
    [
      'a withdrawal ends it',
      { ...withVotes('a'), status: 'deliberation' },
      THREE,
      { status: 'in_review', version: 3 },
      [{ type: 'form.deliberation-ended', recommendations: 1, quorum: 2 }],
    ],
    [
      'a member who left ends it',
      { ...withVotes('a', 'b'), status: 'deliberation' },
      { memberIds: ['a', 'c', 'chair'], chairIds: ['chair'] },
      { status: 'in_review', version: 3 },
      [{ type: 'form.deliberation-ended', recommendations: 1, quorum: 2 }],
    ],
    [
      'while the applicant is asked it waits',
      { ...withVotes('a', 'b'), status: 'information_requested' },
      THREE,
      {},
      [],
    ],
    [
      'too few members are left',
      withVotes('a'),
      { memberIds: ['a'], chairIds: [] },
      { quorumLostAt: NOW, version: 3 },
      [{ type: 'quorum.out-of-reach', eligible: 1, quorum: 2 }],
    ],
    [
      'that is said once',
      { quorumLostAt: instant('2026-05-09T12:00:00Z') },
      { memberIds: ['a'], chairIds: [] },
      {},
      [],
    ],
    [
      'enough are there again',
      { quorumLostAt: instant('2026-05-09T12:00:00Z') },
      THREE,
      { quorumLostAt: null, version: 3 },
      [{ type: 'quorum.within-reach', eligible: 3, quorum: 2 }],
    ],
    [
      'both at once',
      { ...withVotes('a', 'b'), status: 'deliberation' },
      { memberIds: ['a'], chairIds: [] },
      { status: 'in_review', quorumLostAt: NOW, version: 3 },
      [
        { type: 'quorum.out-of-reach', eligible: 1, quorum: 2 },
        { type: 'form.deliberation-ended', recommendations: 1, quorum: 2 },
      ],
    ],
  ])('%s', (_case, given, committee, expected, events) => {
    const form = aFormInReview({ version: 2, ...given });
    expect(settle(form, committee, MAJORITY, NOW)).toEqual({ form: { ...form, ...expected }, events });
  });

  it('never deliberates in mode single, nor on a form that waits for nobody', () => {
    const form = aFormInReview(withVotes('a', 'b'));
    expect(settle(form, THREE, { decision: { mode: 'single', quorum: 1 } }, NOW)).toEqual({ form, events: [] });
    const held = { ...aHeldForm(NOW), recommendations: [by('a'), by('b')] };
    expect(settle(held, THREE, MAJORITY, NOW)).toEqual({ form: held, events: [] });
  });
});
