import { describe, expect, test } from '@jest/globals';
import { asAsked, countFilters, feedPath, selectionFrom } from './selection.js';

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
    [{ q: 'x'.repeat(300) }, { q: 'x'.repeat(200) }],
  ])('of %j is %j', (search, selection) => {
    expect(selectionFrom(search)).toEqual(selection);
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
