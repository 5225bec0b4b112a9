import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { anActivity } from '../../../../test/support/an-eligibility-form.js';
import { instant, localDate } from '../calendar/index.js';
import type { Activity } from '../forms/content.js';
import { columnLetters, readHeader, templateColumns, type ProgrammeColumn } from './programme-header.js';
import { warnOfHours } from './programme-hours.js';
import { readProgrammeRow } from './programme-row.js';
import { ApprovedActivities, warnOfTwins } from './programme-twins.js';
import type { SheetCell } from './sheet-cell.js';

const NOW = instant('2026-06-01T15:00:00Z');
const text = (value: string): SheetCell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value });
const header = (...titles: string[]): SheetCell[] => titles.map(text);

describe('the header', () => {
  const TITLES = ['Title', 'Provider', 'Format', 'Delivery', 'Starts on', 'Ends on', 'Hours art'];

  test('of the template is read, with a column of hours for each category', () => {
    const titles = templateColumns(aPolicy());
    expect(titles.slice(-4)).toEqual(['Hours art', 'Hours biomedical', 'Hours business', 'Hours history']);
    expect(readHeader(header(...titles), aPolicy())).toEqual({ columns: expect.any(Array) });
  });

  test('is read in any order, case and spelling', () => {
    const titles = ['HOURS ART', 'ends_on', 'startsOn', 'delivery', 'format ', 'Provider', ' title'];
    expect(readHeader(header(...titles), aPolicy())).toMatchObject({
      columns: [
        { kind: 'hours', category: 'art' },
        { kind: 'field', field: 'endsOn' },
        { field: 'startsOn' },
        {},
        {},
        {},
        { field: 'title' },
      ],
    });
  });

  test('may name a credential for hours that hold for its holders alone', () => {
    const policy = aPolicy({ credentials: [{ id: 'CMC', label: 'Coder' }] });
    expect(readHeader(header(...TITLES, 'Hours art CMC'), policy)).toMatchObject({
      columns: expect.arrayContaining([
        { kind: 'hours', category: 'art', credentials: ['CMC'], title: 'Hours art CMC' },
      ]),
    });
  });

  test('is refused with everything that is wrong with it', () => {
    expect(readHeader(header('Titel', 'Provider', 'Format', 'Starts on', 'Ends on', 'Provider'), aPolicy())).toEqual({
      problems: [
        'Column A has the unknown title “Titel”.',
        'The column “Title” is missing.',
        'The column “Delivery” is missing.',
        'There is no column with hours of a category.',
        'The column “Provider” is there twice.',
      ],
    });
    const formula: SheetCell = { kind: 'refused', why: 'holds a formula' };
    expect(readHeader([...header(...TITLES), formula], aPolicy())).toEqual({
      problems: ['The title of column H holds a formula.'],
    });
  });

  test('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('a row', () => {
  const read = readHeader(header(...templateColumns(aPolicy()), ''), aPolicy());
  const columns: ProgrammeColumn[] = 'columns' in read ? read.columns : [];
  const GOOD = {
    title: text('Gross anatomy'),
    provider: text('Annual meeting'),
    format: text('Lecture'),
    delivery: text('In person'),
    startsOn: text('2026-07-04'),
    endsOn: text('2026-07-05'),
    tags: text('Designated session'),
    art: text('1,5'),
    business: text('0.25'),
  };
  const problemsOf = (overrides: Record<string, SheetCell>): string[] => {
    const { problems } = readRow(overrides);
    return problems.map(({ column, message }) => `${column}: ${message}`);
  };
  const readRow = (overrides: Record<string, SheetCell>): ReturnType<typeof readProgrammeRow> => {
    const named: Record<string, SheetCell> = { ...GOOD, ...overrides };
    const cells = columns.map((column): SheetCell => {
      const name = column.kind === 'field' ? column.field : column.kind === 'hours' ? column.category : 'untitled';
      return named[name] ?? { kind: 'empty' };
    });
    return readProgrammeRow({ number: 7, cells }, columns, aPolicy(), NOW);
  };

  test('becomes an activity with its credits', () => {
    expect(
      readRow({ instructors: text('Doe, Jane; John Roe'), contactMinutes: { kind: 'number', value: 90 } }),
    ).toEqual({
      number: 7,
      problems: [],
      entry: {
        activity: {
          title: 'Gross anatomy',
          provider: 'Annual meeting',
          format: 'lecture',
          delivery: 'in-person',
          startsOn: '2026-07-04',
          endsOn: '2026-07-05',
          contactMinutes: 90,
          tags: ['designated'],
          instructors: [{ name: 'Doe, Jane' }, { name: 'John Roe' }],
        },
        credits: [
          { category: 'art', hundredths: 150 },
          { category: 'business', hundredths: 25 },
        ],
        expiresOn: null,
        message: '',
      },
    });
  });

  test('may have dates as the spreadsheet keeps them', () => {
    const day: SheetCell = { kind: 'date', on: localDate('2026-07-04') };
    expect(readRow({ startsOn: day, endsOn: day }).entry.activity).toMatchObject({ startsOn: '2026-07-04' });
  });

  test('has titles and names in one line, and paragraphs as they are', () => {
    const cell = text('Gross\r\n anatomy\tlab'.replace(' anatomy', 'anatomy'));
    const { entry, problems } = readRow({ title: cell, location: cell, description: cell });
    expect(problems).toEqual([]);
    expect(entry.activity).toMatchObject({
      title: 'Gross anatomy lab',
      location: 'Gross anatomy lab',
      description: 'Gross\r\nanatomy\tlab',
    });
  });

  test('that says what is a formula elsewhere is text here', () => {
    expect(readRow({ title: text('=HYPERLINK("https://example.org")') }).entry.activity.title).toMatch(/^=HYPERLINK/);
  });

  test.each<[string, Record<string, SheetCell>, string[]]>([
    ['no title', { title: text('') }, ['Title: is empty']],
    ['a title that is too long', { title: text('x'.repeat(301)) }, ['Title: must have at most 300 characters']],
    ['an unknown format', { format: text('seance') }, ['Format: must be one of: workshop, course, lecture']],
    [
      'an unknown delivery',
      { delivery: text('by post') },
      ['Delivery: must be one of: in-person, live-online, hybrid, on-demand'],
    ],
    ['an unknown tag', { tags: text('designated; magic') }, ['Tags: must be one of: designated']],
    ['another way to write dates', { startsOn: text('7/4/2026') }, ['Starts on: must be a date, written YYYY-MM-DD']],
    ['a day that is none', { endsOn: text('2026-06-31') }, ['Ends on: must be a date, written YYYY-MM-DD']],
    [
      'an end before the start',
      { endsOn: text('2026-07-03') },
      ['Ends on: must not be before “Starts on” (2026-07-04)'],
    ],
    [
      'an end long ago',
      { startsOn: text('2026-01-01'), endsOn: text('2026-01-01') },
      ['Ends on: is so long ago that the activity would not be listed any more'],
    ],
    [
      'an expiry before it is over',
      { expiresOn: text('2026-07-04') },
      ['Expires on: must not be before the last day of the activity (2026-07-05)'],
    ],
    [
      'dates on demand',
      { delivery: text('On demand'), startsOn: text('') },
      ['Ends on: must be left out on demand; “Available until” is meant'],
    ],
    [
      'a title that is written backwards',
      { title: text('Anatomy \u202egnp.exe') },
      ['Title: holds an invisible character that turns the direction of writing: type the text anew'],
    ],
    [
      'a bell in the title',
      { title: text('Gross\u0007 anatomy') },
      ['Title: holds an invisible control character (U+0007): type the text anew'],
    ],
    [
      'an escape in one of the instructors and in the message',
      { instructors: text('Jane Doe; John\u001b Roe'), message: text('Line\nfeed\u0000 and\u0085') },
      [
        'Instructors: holds an invisible control character (U+001B): type the text anew',
        'Message: holds a character that cannot be stored',
      ],
    ],
    ['no hours', { art: text(''), business: text('0') }, ['Hours: must name at least one category']],
    ['hours off the increment', { art: text('1.1') }, ['Hours art: must be a positive multiple of 0.25']],
    [
      'hours that are words',
      { art: text('two') },
      ['Hours art: must be a number of hours, at most 1000, with at most two decimals'],
    ],
    [
      'hours below nothing',
      { art: text('-1'), business: text('') },
      ['Hours art: must be a number of hours, at most 1000, with at most two decimals'],
    ],
    [
      'a formula',
      { art: { kind: 'refused', why: 'holds a formula: put its value there instead' } },
      ['Hours art: holds a formula: put its value there instead'],
    ],
    [
      'a script for an address',
      { url: text('javascript:alert(1)') },
      ['URL: must be a web address that starts with http:// or https://'],
    ],
    ['a value without a title', { untitled: text('what?') }, ['column U: has no title but a value']],
    [
      'several of these',
      { title: text(''), format: text('x') },
      ['Title: is empty', 'Format: must be one of: workshop, course, lecture'],
    ],
  ])('with %s is told', (_what, overrides, problems) => {
    expect(problemsOf(overrides)).toEqual(problems);
  });

  test('is read without an error whatever its cells hold', () => {
    const cell = fc.oneof(
      fc.string().map(text),
      fc.double({ noNaN: true }).map((value): SheetCell => ({ kind: 'number', value })),
      fc.constant<SheetCell>({ kind: 'refused', why: 'holds a formula' }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const { problems } = readProgrammeRow({ number: 2, cells }, columns, aPolicy(), NOW);
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.every(({ column, message }) => column !== '' && message !== '')).toBe(true);
      }),
    );
  });
});

test('rows with the title and dates of another, in the file or approved, are told so', () => {
  const activity = (title: string) => ({
    title,
    provider: '',
    format: 'lecture',
    delivery: 'in-person' as const,
    startsOn: localDate('2026-07-04'),
    endsOn: localDate('2026-07-04'),
  });
  const rows = ['Anatomy', 'anatomy ', 'Surgery'].map((title, index) => ({
    number: index + 2,
    activity: activity(title),
  }));
  const approved = new ApprovedActivities([
    { formId: 'one', number: 'AMI-2026-000001', activity: { ...activity('surgery '), provider: 'Others' } },
  ]);
  expect(warnOfTwins(rows, approved)).toEqual([
    [],
    ['Has the title and dates of row 2.'],
    ['Has the title and dates of AMI-2026-000001, which is approved.'],
  ]);
});

test('what is approved already has the title, the provider and the dates, whatever the case', () => {
  const activity = anActivity({ title: 'Gross  Anatomy', provider: 'Annual meeting' });
  const approved = { formId: 'one', number: 'AMI-2026-000001', activity };
  const found = (overrides: Partial<Activity>): string | undefined =>
    new ApprovedActivities([approved]).find({ ...activity, ...overrides })?.formId;
  expect(found({ title: ' gross anatomy', provider: 'ANNUAL MEETING' })).toBe('one');
  expect(found({ provider: 'Another meeting' })).toBeUndefined();
  expect(found({ endsOn: localDate('2026-07-06') })).toBeUndefined();
});

test.each<[string, number | undefined, [number, string[]?][], string[]]>([
  ['as much credit as contact', 90, [[150]], []],
  ['more', 90, [[175]], ['Gives 1.75 hours of credit for 90 contact minutes.']],
  ['more in all', 60, [[75], [50]], ['Gives 1.25 hours of credit for 60 contact minutes.']],
  ['half of it', 120, [[100]], []],
  ['less than half of it', 600, [[150]], ['Gives 1.5 hours of credit for 600 contact minutes.']],
  ['credit for minutes that nobody said', undefined, [[10_000]], []],
  [
    'one credential or the other',
    60,
    [
      [100, ['A']],
      [100, ['B']],
    ],
    [],
  ],
  ['a credential besides all others', 60, [[100], [25, ['B']]], ['Gives 1.25 hours of credit for 60 contact minutes.']],
])('hours and contact minutes are compared: %s', (_case, contactMinutes, hours, warnings) => {
  const credits = hours.map(([hundredths, credentials]) => ({
    ...{ category: 'art', hundredths },
    ...(credentials && { credentials }),
  }));
  const activity = anActivity(contactMinutes === undefined ? {} : { contactMinutes });
  expect(warnOfHours({ activity, credits, expiresOn: null }, aPolicy().unit)).toEqual(warnings);
});
