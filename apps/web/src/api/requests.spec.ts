import { describe, expect, it } from '@jest/globals';
import { addressOf } from './requests.js';

describe('addressOf', () => {
  it.each([
    ['a route without holes', ['/api/v1/me'] as const, '/api/v1/me'],
    [
      'what is in the path, encoded',
      ['/programs/{program}/forms/{id}', { path: { program: 'ami-cmi', id: 'a/b c' } }] as const,
      '/programs/ami-cmi/forms/a%2Fb%20c',
    ],
    [
      'what is asked for, without what is not',
      ['/forms', { query: { limit: 30, cursor: undefined, q: 'bone & vessel', late: false, to: null } }] as const,
      '/forms?limit=30&q=bone+%26+vessel&late=false',
    ],
    [
      'a list, repeated',
      ['/forms', { query: { status: ['submitted', 'queued'] } }] as const,
      '/forms?status=submitted&status=queued',
    ],
    ['an empty list', ['/forms', { query: { status: [] } }] as const, '/forms'],
  ])('%s', (_case, [route, params], address) => {
    expect(addressOf(route, params)).toBe(address);
  });
});
