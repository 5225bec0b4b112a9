import { describe, expect, it } from '@jest/globals';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { instant, localDate } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { migratedVersion } from './migration.js';
import { adoptProposal, returnProposal, reviseProposal, withdrawProposal, type PolicyProposal } from './proposal.js';
import { inspectSuccession } from './succession.js';

const latest = { version: '1', effectiveFrom: localDate('2025-01-01') };
const today = localDate('2026-03-01');

function aProposal(overrides: Partial<PolicyProposal> = {}): PolicyProposal {
  return {
    id: 'one',
    program: 'test-program',
    baseVersion: '1',
    policyVersion: '2',
    text: 'id: test-program',
    reason: 'Because.',
    state: 'proposed',
    proposedBy: 'chair',
    proposedAt: instant('2026-02-01T12:00:00Z'),
    version: 1,
    ...overrides,
  };
}

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
  return 'done';
};

describe('what may become of a proposal', () => {
  const revised = { text: 'id: other', policyVersion: '3', reason: 'Anew.' };
  const acts = {
    adopt: (one: PolicyProposal) => adoptProposal(one, today, latest, today),
    return: returnProposal,
    revise: (one: PolicyProposal) => reviseProposal(one, revised, { ...latest, version: '1.1' }),
    withdraw: withdrawProposal,
  };
  it.each([
    ['proposed', ['adopt', 'return', 'revise', 'withdraw']],
    ['returned', ['revise', 'withdraw']],
    ['withdrawn', []],
    ['adopted', []],
  ] as const)('%s: %j', (state, possible) => {
    const done = Object.entries(acts).filter(([, act]) => codeOf(() => act(aProposal({ state }))) === 'done');
    expect(done.map(([name]) => name)).toEqual(possible);
    for (const act of Object.values(acts)) {
      expect(['done', 'policy.state-conflict']).toContain(codeOf(() => act(aProposal({ state }))));
    }
  });

  it('is on the latest rules once it is revised', () => {
    expect(acts.revise(aProposal({ state: 'returned', version: 4 }))).toEqual(
      aProposal({ ...revised, baseVersion: '1.1', state: 'proposed', version: 5 }),
    );
  });
});

describe('adopting', () => {
  it.each([
    ['2026-02-28', 'policy.invalid'],
    ['2026-03-01', 'done'],
    ['2030-01-01', 'done'],
  ])('from %s on: %s', (from, outcome) => {
    expect(codeOf(() => adoptProposal(aProposal(), localDate(from), latest, today))).toBe(outcome);
  });

  it.each([
    ['2027-01-01', 'policy.invalid'],
    ['2027-01-02', 'done'],
  ])('after a version that is still to come, from %s on: %s', (from, outcome) => {
    const toCome = { version: '1', effectiveFrom: localDate('2027-01-01') };
    expect(codeOf(() => adoptProposal(aProposal(), localDate(from), toCome, today))).toBe(outcome);
  });

  it('is refused when another version came first', () => {
    const moved = { version: '1.1', effectiveFrom: localDate('2026-01-01') };
    expect(codeOf(() => adoptProposal(aProposal(), today, moved, today))).toBe('policy.outdated');
  });
});

describe('a next version', () => {
  const before = aPolicy({ effectiveFrom: localDate('2025-01-01') });
  const next = aPolicy({ version: '2', effectiveFrom: localDate('2026-01-01') });
  const found = (policy: typeof next): [string, string][] =>
    inspectSuccession(policy, 'test-program', before).map(({ severity, path }) => [severity, path.join('.')]);

  it('belongs to its program and comes later', () => {
    expect(found(next)).toEqual([]);
    expect(found({ ...next, id: 'another' })).toEqual([['error', 'id']]);
    expect(found({ ...next, effectiveFrom: localDate('2025-01-01') })).toEqual([['error', 'effectiveFrom']]);
  });

  it('is warned of what it leaves behind', () => {
    const { categories, review } = next;
    expect(
      found({
        ...next,
        categories: categories.slice(1),
        numberPrefix: 'NEW',
        timeZone: 'Europe/Rome',
        review: { ...review, queues: review.queues.slice(1) },
      }),
    ).toEqual([
      ['warning', 'numberPrefix'],
      ['warning', 'timeZone'],
      ['warning', 'categories'],
      ['warning', 'review.queues'],
    ]);
  });
});

describe('a term that the board moved', () => {
  const term = { start: localDate('2025-03-01'), end: localDate('2026-02-28') };
  const on = (day: string, version = '2') => ({ program: 'test-program', version, on: localDate(day) });
  it.each([
    [[on('2025-02-28')], undefined],
    [[on('2025-03-01')], '2'],
    [[on('2026-02-28')], '2'],
    [[on('2026-03-01')], undefined],
    [[on('2025-06-01', '2'), on('2025-07-01', '3')], '3'],
    [[on('2025-07-01', '3'), on('2025-06-01', '2')], '2'],
    [[], undefined],
  ])('%j: %s', (migrations, version) => {
    expect(migratedVersion(migrations, term)).toBe(version);
  });
});
