import type { AgendaText, CreditText, DraftBody, DraftText, InstructorText } from './draft-text.js';

/** What is wrong with one part of a draft, at its JSON pointer. */
export interface PartProblem {
  pointer: string;
  message: string;
}

/** For each list, which row of the text each row of the body is: empty rows are not sent. */
export type RowPlaces = Record<string, readonly number[]>;

export interface Sendable {
  body: DraftBody;
  /** What is typed and cannot be sent as it is; it is left out of the body. Pointers count the rows of the text. */
  problems: PartProblem[];
  places: RowPlaces;
}

const AGENDA = '/activity/agenda';
const INSTRUCTORS = '/activity/instructors';
const OUTCOMES = '/activity/learningOutcomes';
const CREDITS = '/requestedCredits';

/** What of the text can be sent. The api takes a draft as a whole or not at all: one slip must not keep the rest from it. */
export function sendable(text: DraftText): Sendable {
  const problems: PartProblem[] = [];
  const take = <T>(
    pointer: string,
    typed: string,
    reading: (typed: string) => T | string,
  ): Exclude<T, string> | undefined => {
    if (typed.trim() === '') return undefined;
    const value = reading(typed.trim());
    if (typeof value !== 'string') return value as Exclude<T, string>;
    problems.push({ pointer, message: value });
    return undefined;
  };
  const date = (pointer: string, typed: string): string | undefined =>
    take(pointer, typed, (day) =>
      /^(19|20|21)\d\d-\d\d-\d\d$/.test(day) ? { day } : 'must be a date with a year of four digits',
    )?.day;
  const onDemand = text.delivery === 'on-demand';
  const agenda = filled(text.agenda, ({ title, minutes }) => title + minutes);
  const instructors = filled(text.instructors, ({ name, credentials }) => name + credentials);
  const outcomes = filled(text.outcomes, (outcome) => outcome.text);
  const credits = filled(text.credits, ({ category, hours, credentials }) => category + hours + credentials.join(''));
  const body: DraftBody = {
    activity: {
      title: line(text.title),
      provider: line(text.provider),
      url: take('/activity/url', text.url, (typed) =>
        isAddress(typed) ? { typed } : 'must begin with https:// or http://',
      )?.typed,
      description: lines(text.description),
      format: line(text.format),
      delivery: text.delivery === '' ? undefined : text.delivery,
      location: line(text.location),
      timeZone: line(text.timeZone),
      tags: text.tags.length === 0 ? undefined : text.tags,
      startsOn: onDemand ? undefined : date('/activity/startsOn', text.startsOn),
      endsOn: onDemand ? undefined : date('/activity/endsOn', text.endsOn),
      availableUntil: onDemand ? date('/activity/availableUntil', text.availableUntil) : undefined,
      contactMinutes: take('/activity/contactMinutes', text.contactMinutes, minutesOf),
      learningOutcomes: some(outcomes, ({ row }) => lines(row.text)),
      instructors: some(instructors, ({ row }: Placed<InstructorText>) => ({
        name: line(row.name),
        credentials: line(row.credentials),
      })),
      agenda: some(agenda, ({ row, place }: Placed<AgendaText>) => ({
        title: line(row.title),
        minutes: take(`${AGENDA}/${place}/minutes`, row.minutes, minutesOf),
        category: line(row.category),
        countable: row.countable,
      })),
    },
    completedOn: date('/completedOn', text.completedOn),
    requestedCredits: some(credits, ({ row, place }: Placed<CreditText>) => ({
      category: line(row.category),
      hours: take(`${CREDITS}/${place}/hours`, row.hours, hoursOf),
      credentials: row.credentials.length === 0 ? undefined : row.credentials,
    })),
    relevance: lines(text.relevance),
    evidence: lines(text.evidence),
  } as DraftBody;
  const places = {
    [AGENDA]: agenda.map(({ place }) => place),
    [INSTRUCTORS]: instructors.map(({ place }) => place),
    [OUTCOMES]: outcomes.map(({ place }) => place),
    [CREDITS]: credits.map(({ place }) => place),
  };
  // What is undefined is not there: two bodies that say the same are equal texts.
  return { body: JSON.parse(JSON.stringify(body)) as DraftBody, problems, places };
}

/** A pointer into the body that was sent, as one into the text that is typed. */
export function inText(pointer: string, places: RowPlaces): string {
  const [, list = '', row = '', rest = ''] = /^(\/.+?)\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
  const place = places[list]?.[Number(row)];
  return place === undefined ? pointer : `${list}/${place}${rest}`;
}

/** Whether two texts come to the same draft. */
export function sameDraft(one: DraftText, other: DraftText): boolean {
  return JSON.stringify(sendable(one).body) === JSON.stringify(sendable(other).body);
}

interface Placed<Row> {
  row: Row;
  place: number;
}

function filled<Row>(rows: readonly Row[], said: (row: Row) => string): Placed<Row>[] {
  return rows.map((row, place) => ({ row, place })).filter(({ row }) => said(row).trim() !== '');
}

function some<Row, Part>(rows: readonly Placed<Row>[], part: (row: Placed<Row>) => Part): Part[] | undefined {
  return rows.length === 0 ? undefined : rows.map(part);
}

/** Without what the api refuses and nobody sees: control characters, and marks that turn the direction of a line. */
function line(typed: string): string | undefined {
  const clean = typed.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ').trim();
  return clean === '' ? undefined : clean;
}

function lines(typed: string): string | undefined {
  const clean = typed.replace(/[^\P{Cc}\t\n\r]/gu, '').trim();
  return clean === '' ? undefined : clean;
}

function isAddress(typed: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(typed) || !URL.canParse(typed)) return false;
  const { username, password } = new URL(typed);
  return username === '' && password === '';
}

export function minutesOf(typed: string): number | string {
  const minutes = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= 100_000 ? minutes : 'must be a whole number of minutes';
}

/** With a point or a comma, at most two decimals. */
export function hoursOf(typed: string): number | string {
  const hours = /^\d{1,4}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : 0;
  return hours > 0 && hours <= 1000 ? hours : 'must be a number such as 1.5';
}
