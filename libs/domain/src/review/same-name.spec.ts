import { describe, expect, test } from '@jest/globals';
import { addressesIn, organisationKey, personKey } from './same-name.js';

describe('names of persons', () => {
  test.each([
    ['Jane Doe', 'jane DOE'],
    ['Jane Doe', 'Doe, Jane'],
    ['Jane Doe', 'Dr. Jane Q. Doe, Ph.D., CMI'],
    ['José Müller', 'Jose Muller'],
    ['Søren Ærø', 'Soren Aero'],
    ['Łukasz Weiß', 'lukasz weiss'],
    ['Jean-Luc O’Neill', "Jean Luc O'Neill"],
    ['Mary\u00a0Ann  Lee', 'Mary Ann Lee'],
    ['山田太郎', '山田太郎'],
  ])('%s is %s', (one, other) => {
    expect(personKey(one)).not.toBeNull();
    expect(personKey(one)).toBe(personKey(other));
  });

  test.each([
    ['Jane Doe', 'Jane Dow'],
    ['Jane Doe', 'Jane Doe Smith'],
    ['Ann Lee', 'Lee Anne'],
  ])('%s is not %s', (one, other) => {
    expect(personKey(one)).not.toBe(personKey(other));
  });

  test.each(['', ' ', 'Jane', 'reviewer1', 'Dr.', 'Dr. Jane', '—'])('%j tells nobody apart', (name) => {
    expect(personKey(name)).toBeNull();
  });
});

describe('names of organisations', () => {
  test.each([
    ['Acme, Inc.', 'ACME'],
    ['The Acme Company', 'Acme'],
    ['Acme GmbH & Co. KG', 'acme'],
    ['Société Générale S.A.', 'Societe Generale'],
    ['Smith & Sons Ltd', 'Smith and Sons'],
    ['J.P. Morgan', 'JP Morgan'],
  ])('%s is %s', (one, other) => {
    expect(organisationKey(one)).not.toBeNull();
    expect(organisationKey(one)).toBe(organisationKey(other));
  });

  test.each([
    ['North Medical School', 'South Medical School'],
    ['Acme', 'Acme Media'],
    ['Inc.', 'Ltd.'],
  ])('%s is not %s', (one, other) => {
    expect(organisationKey(one)).not.toBe(organisationKey(other));
  });

  test.each(['', 'none', 'N/A', 'Self-employed', 'Freelance', 'retired'])('%j is no employer', (name) => {
    expect(organisationKey(name)).toBeNull();
  });
});

describe('addresses', () => {
  test.each([
    ['Write to Jane.Doe+ce@Example.org.', ['jane.doe+ce@example.org']],
    ['<a@example.org>, b@example.org; c@', ['a@example.org', 'b@example.org']],
    ['@example.org and nobody', []],
  ])('%s', (text, found) => {
    expect(addressesIn(text)).toEqual(found);
  });

  test('a long text without one is read quickly', () => {
    const started = performance.now();
    expect(addressesIn('a'.repeat(50_000))).toEqual([]);
    expect(addressesIn('a@'.repeat(20_000))).toEqual(expect.any(Array));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
