import { describe, expect, test } from '@jest/globals';
import { asAsked, chosenFrom, countFilters, feedPath, isContradictory, selectionFrom } from './selection.js';

describe('a selection', () => {
  test.each([
    [{}, {}],
    [
      { q: 'hand', category: 'art', from: '2026-12-01' },
      { q: 'hand', category: 'art', from: '2026-12-01' },
    ],
    [{ when: 'ended' }, { when: 'ended' }],
    [{ when: 'upcoming' }, {}],
    [{ when: 'never', q: '  ', from: '2026-13-01', to: 'soon', utm_source: 'x', format: 7 }, {}],
    [{ from: '2026-02-30', to: '2026-02-28' }, { to: '2026-02-28' }],
    [{ q: 'x'.repeat(300) }, { q: 'x'.repeat(200) }],
  ])('of %j is %j', (search, selection) => {
    expect(selectionFrom(search)).toEqual(selection);
  });

  test('names what the program does not have, and leaves it out', () => {
    const program = {
      categories: [{ id: 'art', label: 'Art' }],
      formats: [{ id: 'online', label: 'Online' }],
      tags: [{ id: 'anatomy', label: 'Anatomy' }],
    } as Parameters<typeof chosenFrom>[0];
    expect(chosenFrom(program, { category: 'art', format: 'online', tag: 'anatomy', from: '2026-12-01' })).toEqual({
      selection: { category: 'art', format: 'online', tag: 'anatomy', from: '2026-12-01' },
      unknown: [],
    });
    const search = { q: 'hand', category: 'nope', format: 7, tag: ' ', from: 'banana', to: '2026-02-30' };
    expect(chosenFrom(program, search)).toEqual({
      selection: { q: 'hand' },
      unknown: [
        { kind: 'category', value: 'nope' },
        { kind: 'format', value: '7' },
        { kind: 'date', value: 'banana' },
        { kind: 'date', value: '2026-02-30' },
      ],
    });
  });

  test.each([
    [{ from: '2027-05-01', to: '2027-01-01' }, true],
    [{ from: '2027-05-01', to: '2027-05-01' }, false],
    [{ from: '2027-05-01' }, false],
    [{ to: '2027-05-01' }, false],
  ])('of the days %j contradicts itself: %j', (days, expected) => {
    expect(isContradictory(days)).toBe(expected);
  });

  test('counts what narrows the list', () => {
    expect(countFilters({ when: 'ended', q: 'hand', tag: 'anatomy', from: undefined })).toBe(2);
  });

  test('asks for what is to come unless told otherwise', () => {
    expect(asAsked({ q: 'x' })).toEqual({ when: 'upcoming', q: 'x' });
    expect(asAsked({ when: 'ended' })).toEqual({ when: 'ended' });
  });

  test('is followed by its feed', () => {
    expect(feedPath('ami-cmi', 'rss', { q: 'hand & wrist', category: undefined })).toBe(
      '/api/v1/programs/ami-cmi/catalog.rss?when=upcoming&q=hand+%26+wrist',
    );
  });
});
