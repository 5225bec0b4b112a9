import { describe, expect, test } from '@jest/globals';
import { filterText, keepOrder, leaveAt, neighbours, orderUnder } from './queue-order.js';

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
    ['a', { previous: undefined, next: 'b', place: 1, of: 3 }],
    ['b', { previous: 'a', next: 'c', place: 2, of: 3 }],
    ['c', { previous: 'b', next: undefined, place: 3, of: 3 }],
    ['d', undefined],
  ])('says what stands beside %s', (formId, expected) => {
    expect(neighbours({ formIds: ['a', 'b', 'c'] }, formId)).toEqual(expected);
  });

  test('a filter has one way of writing', () => {
    expect(filterText({ q: 'hand & eye', group: 'open', do: 'ask', page: 3 })).toBe('group=open&q=hand+%26+eye');
  });
});
