import { describe, expect, test } from '@jest/globals';
import { sectionsFor, statusOf, wordsOf, type SectionId, type SectionStatus } from './draft-sections.js';
import { textOf, type DraftText } from './draft-text.js';

const required = (pointer: string) => ({ pointer, message: 'is required' });

describe('a part of the form', () => {
  test.each<[SectionId, Partial<DraftText>, { pointer: string; message: string }[], SectionStatus]>([
    ['activity', {}, [required('/activity/title')], 'not-started'],
    ['activity', { title: 'Hands' }, [required('/activity/provider')], 'in-progress'],
    ['activity', { title: 'Hands' }, [], 'done'],
    ['activity', { url: 'x' }, [{ pointer: '/activity/url', message: 'must begin' }], 'needs-attention'],
    [
      'when',
      { endsOn: '2026-01-01' },
      [{ pointer: '/activity/endsOn', message: 'is too long ago' }],
      'needs-attention',
    ],
    ['teaching', {}, [required('/activity/title')], 'optional'],
    ['agenda', {}, [required('/requestedCredits')], 'not-started'],
    ['agenda', { contactMinutes: '60' }, [required('/requestedCredits/0/hours')], 'in-progress'],
    ['evidence', {}, [], 'optional'],
  ])('%s of %j is as far as that', (id, parts, problems, status) => {
    const section = sectionsFor(false).find((each) => each.id === id)!;
    expect(statusOf(section, { ...textOf({}), ...parts }, 0, problems)).toBe(status);
  });

  test('asks what is new only of a form that is sent again; files are done by being there', () => {
    expect(sectionsFor(false).map(({ id }) => id)).not.toContain('news');
    expect(sectionsFor(true)[0]?.id).toBe('news');
    expect(statusOf(sectionsFor(true).at(-1)!, textOf({}), 1, [])).toBe('done');
  });
});

test.each([
  ['/activity/title', 'is required', 'Enter the title'],
  ['/activity/format', 'is required', 'Choose a format'],
  ['/activity/startsOn', 'is required unless on demand', 'Enter the first day'],
  ['/activity/agenda/2/minutes', 'is required', 'Enter the minutes'],
  ['/requestedCredits', 'is required', 'Enter the credits that you ask for'],
  ['/relevance', 'is required', 'Say why it matters to the profession'],
  ['/evidence', 'must say what is new; or change the form', 'Say what is new since then'],
  [
    '/activity/endsOn',
    'must not be before startsOn (2026-12-04)',
    'The last day must not be before the first day, Fri 4 Dec 2026',
  ],
  [
    '/activity/endsOn',
    'is too long ago: the last day was 2026-11-20, until 2026-11-21T06:00:00.000Z',
    'It was completed too long ago: the last day to send the form was Fri 20 Nov 2026',
  ],
  ['/requestedCredits/0/hours', 'must be a multiple of 0.25', 'The hours must be a multiple of 0.25'],
])('%s: “%s” is told as “%s”', (pointer, message, words) => {
  expect(wordsOf({ pointer, message })).toBe(words);
});
