import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aFormInReview } from '../../../../test/support/an-eligibility-form.js';
import { DomainError } from '../errors.js';
import type { Advice, Conflict, FormInReview } from '../forms/form.js';
import type { ReviewPolicy } from '../policy/policy.js';
import { requireDecider, requireMandate } from './mandate.js';
import { decidersOf, standingOf, tally, type Committee } from './tally.js';

type Mode = ReviewPolicy['decision']['mode'];
const review = (mode: Mode, quorum: number) => ({ decision: { mode, quorum } });

const FIVE: Committee = { memberIds: ['a', 'b', 'c', 'd', 'chair'], chairIds: ['chair'] };

/** `+a -b`: a is for approval, b for declining; `~c`: c has a conflict; `+d@1`: d read revision 1 of 2. */
function formOf(votes: string): FormInReview {
  const words = votes.split(' ').filter(Boolean);
  const conflicts = words
    .filter((word) => word.startsWith('~'))
    .map((word): Conflict => ({
      memberId: word.slice(1),
      kind: 'declared',
      state: 'in-conflict',
      reason: 'A friend.',
      pinned: false,
    }));
  const recommendations = words
    .filter((word) => !word.startsWith('~'))
    .map((word) => {
      const [memberId = '', revision = '2'] = word.slice(1).split('@');
      const recommendation: Advice = word.startsWith('+') ? 'approve' : 'decline';
      return { id: `by-${memberId}`, memberId, recommendation, revision: Number(revision) };
    });
  return aFormInReview({ revision: 2, conflicts, recommendations });
}

const coded = (act: () => void): string => {
  try {
    act();
    return 'yes';
  } catch (error) {
    if (error instanceof DomainError) return error.code.replace('review.', '');
    throw error;
  }
};

/** What comes of approving and of declining, by a member and by the chair. */
function answers(votes: string, mode: Mode, quorum: number, committee = FIVE): Record<string, string> {
  const form = formOf(votes);
  const policy = review(mode, quorum);
  const answer = (who: string, outcome: 'approved' | 'not_approved'): string =>
    coded(() => {
      requireDecider(form, who, committee, policy);
      requireMandate(form, outcome, committee, policy);
    });
  return {
    'a approves': answer('a', 'approved'),
    'a declines': answer('a', 'not_approved'),
    'chair approves': answer('chair', 'approved'),
    'chair declines': answer('chair', 'not_approved'),
  };
}

const all = (member: string, chair = member): Record<string, string> => ({
  'a approves': member,
  'a declines': member,
  'chair approves': chair,
  'chair declines': chair,
});
const approval = {
  'a approves': 'yes',
  'a declines': 'majority-differs',
  'chair approves': 'yes',
  'chair declines': 'majority-differs',
};
const declining = {
  'a approves': 'majority-differs',
  'a declines': 'yes',
  'chair approves': 'majority-differs',
  'chair declines': 'yes',
};

describe('who may decide what', () => {
  it.each<[string, Mode, number, string, Record<string, string>]>([
    ['single asks nobody', 'single', 1, '', all('yes')],
    ['single listens to nobody either', 'single', 1, '-a -b -c', all('yes')],
    ['too few', 'majority', 3, '+a +b', all('quorum-not-met')],
    ['two of three for it', 'majority', 3, '+a +b -c', approval],
    ['two of three against it', 'majority', 3, '+a -b -c', declining],
    ['more than the quorum', 'majority', 3, '+a +b +c +d', approval],
    ['a tie', 'majority', 2, '+a -b', all('chair-decides', 'yes')],
    ['a tie of four', 'majority', 4, '+a -b +c -d', all('chair-decides', 'yes')],
    ['the chair breaks no tie by recommending', 'majority', 3, '+a -b +chair', approval],
    ['one read an earlier revision', 'majority', 3, '+a +b +c@1', all('quorum-not-met')],
    ['one is in conflict', 'majority', 3, '+a +b ~c +c', all('quorum-not-met')],
    ['one left the committee', 'majority', 3, '+a +b +gone', all('quorum-not-met')],
    ['an outdated vote does not tie', 'majority', 2, '+a +b -c@1 -d@1', approval],
    ['as many are left as are needed', 'majority', 3, '~b ~c +a +d', all('quorum-not-met')],
    ['fewer are left than are needed', 'majority', 3, '~b ~c ~d +a', all('chair-decides', 'yes')],
    ['nobody but the chair is left', 'majority', 3, '~a ~b ~c ~d', all('chair-decides', 'yes')],
    ['chair, too few', 'chair', 2, '+a', all('chair-decides', 'quorum-not-met')],
    ['chair, enough', 'chair', 2, '+a +b', all('chair-decides', 'yes')],
    ['chair, against the majority', 'chair', 2, '-a -b -c', all('chair-decides', 'yes')],
    ['chair, fewer are left than are needed', 'chair', 3, '~b ~c ~d', all('chair-decides', 'yes')],
  ])('%s', (_case, mode, quorum, votes, expected) => {
    expect(answers(votes, mode, quorum)).toEqual(expected);
  });

  it('does not count the applicant who is a member: no vote, and one fewer for the quorum', () => {
    const form = { ...formOf('+a +b'), applicantId: 'b' };
    expect(tally(form, FIVE, review('majority', 2))).toEqual({
      quorum: 2,
      eligible: 4,
      given: 1,
      approve: 1,
      decline: 0,
    });
  });

  it('passes over a chair who is the applicant for another', () => {
    const committee = { memberIds: ['a', 'chair', 'second'], chairIds: ['chair', 'second'] };
    const form = { ...formOf('+a -second'), applicantId: 'chair' };
    const policy = review('majority', 2);
    expect(coded(() => requireDecider(form, 'a', committee, policy))).toBe('chair-decides');
    expect(coded(() => requireDecider(form, 'second', committee, policy))).toBe('yes');
  });

  it('names what is missing', () => {
    const refuse = (): void => requireMandate(formOf('+a'), 'approved', FIVE, review('majority', 3));
    expect(refuse).toThrow(
      new DomainError('review.quorum-not-met', '1 of 3 recommendations are in on revision 2.', { given: 1, quorum: 3 }),
    );
  });
});

describe('a recommendation', () => {
  it.each([
    ['a', 2, 'counts'],
    ['a', 1, 'outdated'],
    ['b', 2, 'in-conflict'],
    ['applicant', 2, 'left-the-committee'],
    ['gone', 2, 'left-the-committee'],
  ])('of %s on revision %i: %s', (memberId, revision, expected) => {
    expect(standingOf(formOf('~b'), { memberId, revision }, FIVE)).toBe(expected);
  });
});

describe('whoever decides', () => {
  const votes = fc.array(fc.constantFrom('+', '-', '~', ''), { minLength: 5, maxLength: 5 });
  const modes = fc.constantFrom<Mode>('majority', 'chair');

  it('a form never waits for recommendations that nobody can give', () => {
    fc.assert(
      fc.property(votes, modes, fc.integer({ min: 1, max: 7 }), (kinds, mode, quorum) => {
        const words = kinds.flatMap((kind, index) => (kind === '' ? [] : [`${kind}${FIVE.memberIds[index] ?? ''}`]));
        const counted = tally(formOf(words.join(' ')), FIVE, review(mode, quorum));
        const silent = kinds.filter((kind) => kind === '').length;
        if (decidersOf(counted, mode) === 'nobody-yet') expect(counted.given + silent).toBeGreaterThanOrEqual(quorum);
        expect(counted.approve + counted.decline).toBe(counted.given);
        expect(counted.given).toBeLessThanOrEqual(counted.eligible);
      }),
    );
  });
});
