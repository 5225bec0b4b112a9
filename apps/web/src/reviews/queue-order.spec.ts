import { describe, expect, test } from '@jest/globals';
import { extended, filterText, keepOrder, leaveAt, neighbours, orderUnder } from './queue-order.js';

class Kept implements Storage {
  private readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  clear(): void {
    this.items.clear();
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

class Full extends Kept {
  override setItem(): void {
    throw new Error('QuotaExceededError');
  }
}

describe('the order of a list', () => {
  test('is found again under its own filter, in its own program', () => {
    const kept = new Kept();
    const order = { filter: 'group=open', formIds: ['a', 'b'] };
    keepOrder('ami-cmi', order, kept);
    expect(orderUnder('ami-cmi', 'group=open', kept)).toEqual(order);
    expect(orderUnder('ami-cmi', 'group=decided', kept)).toBeUndefined();
    expect(orderUnder('pmi-medical-office', 'group=open', kept)).toBeUndefined();
  });

  test('knows where it was left', () => {
    const kept = new Kept();
    leaveAt('ami-cmi', '', 'a', kept);
    expect(orderUnder('ami-cmi', '', kept)).toBeUndefined();
    keepOrder('ami-cmi', { filter: '', formIds: ['a', 'b'] }, kept);
    leaveAt('ami-cmi', '', 'b', kept);
    expect(orderUnder('ami-cmi', '', kept)).toEqual({ filter: '', formIds: ['a', 'b'], leftAt: 'b' });
  });

  test('is done without where nothing can be kept, or what is kept is spoilt', () => {
    keepOrder('ami-cmi', { filter: '', formIds: [] }, new Full());
    const spoilt = new Kept();
    spoilt.setItem('docket.queue-order.ami-cmi', '{');
    expect(orderUnder('ami-cmi', '', spoilt)).toBeUndefined();
  });

  test.each([
    ['a', { before: [], after: ['b', 'c'], place: '1 of 3' }],
    ['b', { before: ['a'], after: ['c'], place: '2 of 3' }],
    ['c', { before: ['b', 'a'], after: [], place: '3 of 3' }],
    ['d', undefined],
  ])('says what stands beside %s', (formId, expected) => {
    expect(neighbours({ filter: '', formIds: ['a', 'b', 'c'] }, formId)).toEqual(expected);
  });

  test.each([
    [{ total: 5001, more: { asked: {}, cursor: '1' } }, '2 of 5,001'],
    [{ more: { asked: {}, cursor: '1' } }, '2 of more than 3'],
    // The list has shrunk since its rows were loaded.
    [{ total: 2 }, '2 of 3'],
  ])('says the place in the whole list, of which only a part is loaded: %j', (known, place) => {
    expect(neighbours({ filter: '', formIds: ['a', 'b', 'c'], ...known }, 'b')?.place).toBe(place);
  });

  test('goes on with the next page, each form once, until there is none', () => {
    const order = { filter: '', formIds: ['a', 'b'], total: 5, leftAt: 'b', more: { asked: { q: 'x' }, cursor: '1' } };
    const second = extended(order, { formIds: ['b', 'c'], cursor: '2' });
    expect(second).toEqual({ ...order, formIds: ['a', 'b', 'c'], more: { asked: { q: 'x' }, cursor: '2' } });
    expect(extended(second, { formIds: ['d'], cursor: null })).toEqual({
      filter: '',
      formIds: ['a', 'b', 'c', 'd'],
      total: 5,
      leftAt: 'b',
    });
  });

  test('a filter has one way of writing', () => {
    expect(filterText({ q: 'hand & eye', group: 'open', do: 'ask', page: 3 })).toBe('group=open&q=hand+%26+eye');
  });
});
