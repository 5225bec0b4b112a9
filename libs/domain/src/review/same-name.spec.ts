import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressesIn, nameKey, organisationKey, personKey, personKeysIn, personsNamedIn } from './same-name.js';

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

describe('a list of persons', () => {
  test.each([
    'Pat Doe and Devon Reviewer',
    'Pat Doe & Devon Reviewer',
    'Pat Doe / Dr. Devon Reviewer, PhD',
    'Pat Doe; Reviewer, Devon',
    'Pat Doe, Devon Q. Reviewer',
    'DEVON REVIEWER (chair)',
    'Keynote: Devon Reviewer',
    'Devon Reviewer – host',
  ])('%s', (list) => {
    expect([...personKeysIn(list)]).toContain(personKey('Devon Reviewer'));
  });

  test.each([
    'Devon Doe and Pat Reviewer',
    'Devon and Reviewer',
    'Devon Reviewer-Smith',
    'Devon Reviewer Smith',
    'Devon',
  ])('not %s', (list) => {
    expect([...personKeysIn(list)]).not.toContain(personKey('Devon Reviewer'));
  });
});

describe('a text with a name in it', () => {
  test.each([
    'Keynote by Devon Reviewer',
    'Devon Reviewer Studio',
    'An hour with Dr. DEVON Q. Reviewer, and lunch',
    'Dévon  Reviewer’s masterclass',
  ])('%s', (text) => {
    expect(personsNamedIn(text)('Devon Reviewer')).toBe(true);
  });

  test.each([
    'Devon for reviewers',
    'A reviewer from Devon',
    'Pat Devon, Reviewer Smith',
    'Devon / Reviewer',
    'Devon Reviewer-Smith',
    'McDevon Reviewer',
    'Devon Reviewers',
  ])('not %s', (text) => {
    expect(personsNamedIn(text)('Devon Reviewer')).toBe(false);
  });

  test.each(['Devon', 'Lee', 'Dr. Lee', '', ' '])('a bare %j is in no text', (name) => {
    expect(personsNamedIn('Devon Lee and Dr. Lee')(name)).toBe(false);
  });

  test('wherever it stands among other words, and never when a word of it is another', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-xz]{3,8}$/);
    fc.assert(
      fc.property(word, word, fc.array(word), fc.array(word), (first, last, before, after) => {
        const name = `${first} ${last}`;
        // A degree is a word, too: one name beside it is no full name.
        fc.pre(personKey(name) !== null);
        const text = (middle: string): string => [...before, middle, ...after].join(' ');
        expect(personsNamedIn(text(`${first.toUpperCase()} X. ${last}`))(name)).toBe(true);
        expect(personsNamedIn(text(`a${first} ${last}a`))(`${first}e ${last}e`)).toBe(false);
      }),
    );
  });
});

test('a name is compared without case, accents, punctuation and doubled spaces', () => {
  expect(nameKey('  Société  GÉNÉRALE ')).toBe(nameKey('societe generale'));
  expect(nameKey('A & B')).toBe(nameKey('a b'));
  expect(nameKey('—')).not.toBe(nameKey('!'));
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
    ['https://example.org/?to=reviewer2%40Demo.example&x=1', ['reviewer2@demo.example']],
    ['https://example.org/reviewer2@demo.example#top', ['reviewer2@demo.example']],
    ['100 % of %zz and %E0%A4%A a%40', []],
  ])('%s', (text, found) => {
    expect(addressesIn(text)).toEqual(expect.arrayContaining(found));
    expect(addressesIn(text).filter((address) => !/[/=]/.test(address))).toEqual(found);
  });

  test('a long text without one is read in time that grows with its length alone', () => {
    // Linear work takes some 0.1 s; with its square it would take minutes, on any machine and under any load.
    const started = performance.now();
    expect(addressesIn('a'.repeat(200_000))).toEqual([]);
    expect(addressesIn('a@'.repeat(100_000))).toEqual(expect.any(Array));
    expect(addressesIn('%4'.repeat(100_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
