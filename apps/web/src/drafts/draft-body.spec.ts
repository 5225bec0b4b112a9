import { describe, expect, test } from '@jest/globals';
import { inText, sameDraft, sendable } from './draft-body.js';
import { emptyAgendaRow, textOf, type DraftText } from './draft-text.js';

const text = (parts: Partial<DraftText> = {}): DraftText => ({ ...textOf({}), ...parts });

describe('what can be sent', () => {
  test('of nothing is nothing, and the same as it was read', () => {
    expect(sendable(text())).toMatchObject({ body: { activity: {} }, problems: [] });
    const body = {
      activity: {
        title: 'Hands',
        startsOn: '2026-12-04',
        agenda: [{ title: 'Bones', minutes: 90, category: 'art', countable: true }],
        instructors: [{ name: 'Lee' }],
        learningOutcomes: ['See'],
      },
      requestedCredits: [{ category: 'art', hours: 1.5, credentials: ['CMC'] }],
      relevance: 'Much.',
    };
    expect(sendable(textOf(body)).body).toEqual(body);
    expect(sameDraft(textOf(body), textOf(body))).toBe(true);
    expect(sameDraft(textOf(body), text())).toBe(false);
  });

  test.each<[Partial<DraftText>, string]>([
    [{ url: 'example.org' }, '/activity/url'],
    [{ url: 'https://me:secret@example.org' }, '/activity/url'],
    [{ startsOn: '0026-12-04' }, '/activity/startsOn'],
    [{ contactMinutes: '1.5' }, '/activity/contactMinutes'],
    [{ agenda: [emptyAgendaRow(), { ...emptyAgendaRow(), minutes: 'an hour' }] }, '/activity/agenda/1/minutes'],
    [{ credits: [{ key: '1', category: 'art', hours: '1,755', credentials: [] }] }, '/requestedCredits/0/hours'],
    [{ credits: [{ key: '1', category: 'art', hours: '0', credentials: [] }] }, '/requestedCredits/0/hours'],
  ])('leaves out what nobody could read: %j', (parts, pointer) => {
    const { problems, body } = sendable(text({ title: 'Stays', ...parts }));
    expect(problems).toEqual([{ pointer, message: expect.any(String) }]);
    expect(body.activity?.title).toBe('Stays');
  });

  test('reads hours with a comma, and takes out what is invisible', () => {
    const { body, problems } = sendable(
      text({
        title: ' Right\u202E to\u0007left ',
        description: 'a\u0007\n\tb',
        credits: [{ key: '1', category: 'art', hours: '1,5', credentials: [] }],
      }),
    );
    expect(problems).toEqual([]);
    expect(body).toMatchObject({
      activity: { title: 'Right  to left', description: 'a\n\tb' },
      requestedCredits: [{ category: 'art', hours: 1.5 }],
    });
  });

  test('on demand has no days of its own; they come back with another delivery', () => {
    const typed = text({ delivery: 'on-demand', startsOn: '2026-12-04', availableUntil: '2027-01-01' });
    expect(sendable(typed).body.activity).toEqual({ delivery: 'on-demand', availableUntil: '2027-01-01' });
    expect(sendable({ ...typed, delivery: 'hybrid' }).body.activity).toEqual({
      delivery: 'hybrid',
      startsOn: '2026-12-04',
    });
  });

  test('names rows as they are seen: empty ones are not sent', () => {
    const rows = [
      emptyAgendaRow(),
      { ...emptyAgendaRow(), title: 'A' },
      emptyAgendaRow(),
      { ...emptyAgendaRow(), title: 'B' },
    ];
    const { body, places } = sendable(text({ agenda: rows }));
    expect(body.activity?.agenda).toHaveLength(2);
    expect(inText('/activity/agenda/1/minutes', places)).toBe('/activity/agenda/3/minutes');
    expect(inText('/activity/agenda/0', places)).toBe('/activity/agenda/1');
    expect(inText('/activity/title', places)).toBe('/activity/title');
  });
});
