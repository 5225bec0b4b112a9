import { describe, expect, it } from '@jest/globals';
import { someContent } from '../../../../test/support/a-reviewed-form.js';
import { localDate } from '../calendar/index.js';
import { correct } from './correct.js';
import { changesBetween } from './revisions.js';

describe('a correction', () => {
  const content = someContent();

  it('replaces what it names, field by field within the activity, and keeps the rest', () => {
    const completedOn = localDate('2026-12-05');
    expect(correct(content, { activity: { location: 'Chicago' }, completedOn })).toEqual({
      ...content,
      activity: { ...content.activity, location: 'Chicago' },
      completedOn,
    });
    expect(correct({ ...content, completedOn }, { completedOn: null, relevance: 'Other.' })).toEqual({
      ...content,
      relevance: 'Other.',
    });
    expect(correct(content, {})).toEqual(content);
  });
});

describe('the changes between two contents', () => {
  it.each<[string, unknown, unknown, unknown[]]>([
    ['nothing', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['nothing but null for absent', { a: null }, {}, []],
    ['a field', { a: { b: 1 } }, { a: { b: 2 } }, [{ pointer: '/a/b', from: 1, to: 2 }]],
    ['an item more', { a: ['x'] }, { a: ['x', 'y'] }, [{ pointer: '/a/1', from: undefined, to: 'y' }]],
    [
      'an item less',
      { a: ['x', 'y'] },
      { a: ['y'] },
      [
        { pointer: '/a/0', from: 'x', to: 'y' },
        { pointer: '/a/1', from: 'y', to: undefined },
      ],
    ],
    ['an object for a text', { a: 'x' }, { a: { b: 1 } }, [{ pointer: '/a', from: 'x', to: { b: 1 } }]],
    ['names that need escaping', { 'a/b~': 1 }, { 'a/b~': 2 }, [{ pointer: '/a~1b~0', from: 1, to: 2 }]],
  ])('%s', (_case, from, to, changes) => {
    expect(changesBetween(from, to)).toEqual(changes);
  });
});
