import { expect, it } from '@jest/globals';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';
import { localDate } from '../calendar/index.js';
import type { Credential } from '../members/credential.js';
import type { Cycle } from '../policy/credit-rules.js';
import { claimWindow } from './claim-window.js';

const cycle: Cycle = { kind: 'award-anniversary', months: 12, anchors: [], yearKind: 'cycle' };
const claim = { days: 30, withinCycle: true, graceDays: 0, extendAfterDecisionDays: 30, pendingClaims: true };

/** When hours that were completed a week before the term ends can be claimed no more. */
function closing(awardedOn: string, completedOn: string, timeZone: string): [string, string, string] {
  const held: Credential = {
    id: 'one',
    program: 'test-program',
    memberId: 'member',
    kind: null,
    certificationId: 'C-1',
    awardedOn: localDate(awardedOn),
    term: null,
    ending: null,
    version: 1,
  };
  const policy = aPolicy({ timeZone, credits: theCreditRules({ cycle, claim }) });
  const window = claimWindow(localDate(completedOn), null, [held], policy);
  if (window === null) throw new Error('The policy ends the window.');
  return [window.lastDay, new Date(window.closesAt).toISOString(), window.endedBy];
}

it.each([
  // The clocks of Chicago go forward on 8 March 2026 and back on 1 November.
  ['the day before they go forward', '2025-03-08', '2026-03-01', 'America/Chicago', '2026-03-07', '06:00'],
  ['the day they go forward', '2025-03-09', '2026-03-01', 'America/Chicago', '2026-03-08', '05:00'],
  ['the day before they go back', '2025-11-01', '2026-10-25', 'America/Chicago', '2026-10-31', '05:00'],
  ['the day they go back', '2025-11-02', '2026-10-25', 'America/Chicago', '2026-11-01', '06:00'],
  // On 6 September 2026 the day begins at one o’clock in Santiago.
  ['the day before one without midnight', '2025-09-06', '2026-08-30', 'America/Santiago', '2026-09-05', '04:00'],
])('a term that ends %s', (_case, awarded, completed, zone, lastDay, closes) => {
  const after = new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10);
  expect(closing(awarded, completed, zone)).toEqual([lastDay, `${after}T${closes}:00.000Z`, 'term']);
});

it.each([
  ['2024-02-29', '2025-02-20', '2025-02-28', '2025-03-01'],
  ['2023-03-01', '2024-02-20', '2024-02-29', '2024-03-01'],
  ['2024-03-01', '2025-02-20', '2025-02-28', '2025-03-01'],
])('an award on %s: hours of %s are claimed by %s, the end of the term', (awarded, completed, lastDay, after) => {
  expect(closing(awarded, completed, 'America/Chicago')).toEqual([lastDay, `${after}T06:00:00.000Z`, 'term']);
});

it('thirty days after completion come first where the term goes on longer', () => {
  expect(closing('2025-03-01', '2025-05-01', 'America/Chicago')).toEqual([
    '2025-05-31',
    '2025-06-01T05:00:00.000Z',
    'completion',
  ]);
});
