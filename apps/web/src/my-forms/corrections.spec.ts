import { describe, expect, test } from '@jest/globals';
import { changesBetween, type FormContent } from '../revisions/changes.js';
import { contentOf, correctionOf, entriesOf } from './corrections.js';

const CATEGORIES = [{ id: 'art' }, { id: 'history' }];
const CONTENT: FormContent = {
  activity: {
    title: 'Surface anatomy',
    provider: 'University extension',
    format: 'workshop',
    delivery: 'in-person',
    startsOn: '2026-12-04',
    endsOn: '2026-12-05',
    learningOutcomes: ['Locate  the landmarks'],
    instructors: [{ name: 'Dr Vale', credentials: 'PhD, CMI' }],
    agenda: [{ title: 'Bones', minutes: 90, category: 'art', countable: true }],
  },
  completedOn: null,
  requestedCredits: [{ category: 'art', hours: 4, credentials: ['CMI'] }],
  relevance: ' Drawn every day.\n',
};
const ENTRIES = entriesOf(CONTENT, CATEGORIES);

describe('a correction', () => {
  test('of nothing is none, down to the last space', () => {
    expect(contentOf(ENTRIES, CONTENT, CATEGORIES)).toEqual(CONTENT);
    expect(correctionOf(CONTENT, contentOf(ENTRIES, CONTENT, CATEGORIES))).toEqual({});
  });

  test('says only what is said anew', () => {
    const after = contentOf(
      { ...ENTRIES, title: 'Surface anatomy II', completedOn: '2026-12-05', hours: ['3', '1.5'], location: '  ' },
      CONTENT,
      CATEGORIES,
    );
    expect(correctionOf(CONTENT, after)).toEqual({
      activity: { title: 'Surface anatomy II' },
      completedOn: '2026-12-05',
      requestedCredits: [
        { category: 'art', hours: 3, credentials: ['CMI'] },
        { category: 'history', hours: 1.5 },
      ],
    });
  });

  test('takes a part away with null, and a credit with nothing', () => {
    const after = contentOf({ ...ENTRIES, startsOn: '', hours: ['', '2'] }, CONTENT, CATEGORIES);
    expect(correctionOf(CONTENT, after)).toEqual({
      activity: { startsOn: null },
      requestedCredits: [{ category: 'history', hours: 2 }],
    });
  });

  test('of lists is read line by line, and rows that were left empty are left out', () => {
    const row = { title: ' Muscles ', minutes: '60', category: '', countable: false };
    const empty = { title: '', minutes: '', category: '', countable: true };
    const after = contentOf(
      { ...ENTRIES, instructors: 'Dr Vale, PhD, CMI\n\nA. Nyström', agenda: [...ENTRIES.agenda, row, empty] },
      CONTENT,
      CATEGORIES,
    );
    expect(changesBetween(CONTENT, after)).toEqual([
      { pointer: '/activity/instructors/1', from: null, to: { name: 'A. Nyström', credentials: null } },
      {
        pointer: '/activity/agenda/1',
        from: null,
        to: { title: 'Muscles', minutes: 60, category: null, countable: false },
      },
    ]);
  });
});
