import { describe, expect, it } from '@jest/globals';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { aContent, anActivity } from '../../../../test/support/an-eligibility-form.js';
import { instant, localDate } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { checkContent, requireValidContent } from './check-content.js';
import type { FormContent } from './content.js';

const completed = (on: string): FormContent =>
  aContent({ activity: anActivity({ startsOn: localDate(on), endsOn: localDate(on) }), completedOn: localDate(on) });

describe('what a form says', () => {
  const MAY_31 = instant('2026-06-01T04:59:59.999Z');
  const JUNE_1 = instant('2026-06-01T05:00:00.000Z');

  it('may be completed today, in the program’s zone, and not tomorrow', () => {
    const activity = anActivity({ startsOn: localDate('2026-05-30'), endsOn: localDate('2026-06-02') });
    const content = aContent({ activity, completedOn: localDate('2026-06-01') });
    expect(checkContent(content, aPolicy(), MAY_31)).toEqual([
      { pointer: '/completedOn', message: 'must not be in the future (today is 2026-05-31 in America/Chicago)' },
    ]);
    expect(checkContent(content, aPolicy(), JUNE_1)).toEqual([]);
  });

  it.each<[string, FormContent, string[]]>([
    [
      'completed before it starts',
      { ...completed('2026-05-20'), completedOn: localDate('2026-05-19') },
      ['/completedOn'],
    ],
    [
      'completed after it ended',
      { ...completed('2026-05-20'), completedOn: localDate('2026-05-21') },
      ['/completedOn'],
    ],
    [
      'over before it starts, and of an unknown format: both are named',
      aContent({ activity: anActivity({ format: 'seance', endsOn: localDate('2026-07-03') }) }),
      ['/activity/format', '/activity/endsOn'],
    ],
    [
      'without dates',
      aContent({ activity: anActivity({ startsOn: null, endsOn: null }) }),
      ['/activity/startsOn', '/activity/endsOn'],
    ],
    ['in an unknown zone', aContent({ activity: anActivity({ timeZone: 'Mars/Base' }) }), ['/activity/timeZone']],
    [
      'no increment of the policy',
      aContent({ requestedCredits: [{ category: 'art', hundredths: 10 }] }),
      ['/requestedCredits/0/hours'],
    ],
  ])('is refused where it stands: %s', (_case, content, pointers) => {
    expect(checkContent(content, aPolicy(), MAY_31).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('is refused as a whole, with every problem', () => {
    const content = aContent({ activity: anActivity({ format: 'seance', tags: ['alchemy'] }) });
    const problems = checkContent(content, aPolicy(), MAY_31);
    expect(problems).toHaveLength(2);
    expect(() => requireValidContent(content, aPolicy(), MAY_31)).toThrow(
      new DomainError('form.invalid', 'The form has entries that cannot be accepted.', {}, problems),
    );
    expect(() => requireValidContent(aContent(), aPolicy(), MAY_31)).not.toThrow();
  });
});
