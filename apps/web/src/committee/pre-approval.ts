import type { Credit } from '../api/queries.js';
import type { components } from '../api/schema.js';
import { minutesOf } from '../drafts/draft-body.js';
import type { AgendaText, InstructorText } from '../drafts/draft-text.js';
import type { FieldError } from '../fields/error-summary.js';

type PreApproval = components['schemas']['PreApprovalDto'];
export type Delivery = PreApproval['activity']['delivery'];

export const EMPTY = {
  ...{ title: '', provider: '', url: '', location: '', startsOn: '', endsOn: '', availableUntil: '' },
  ...{ format: '', delivery: 'in-person', expiresOn: '', conditions: '', message: '' },
};
type Field = keyof typeof EMPTY;
type Entries = Readonly<Record<Field, string>>;

/** What stands in rows. */
export interface Teaching {
  agenda: AgendaText[];
  instructors: InstructorText[];
  tags: string[];
}

/** The control that a pointer of the api is about. */
export function fieldAt(pointer: string, { agenda, instructors }: Teaching): string | undefined {
  const [, , list, place, part] = pointer.split('/');
  if (list === 'agenda' || list === 'instructors') {
    const rows = list === 'agenda' ? written(agenda) : written(instructors);
    return `activity-${list}-${rows[Number(place)]?.at ?? 0}-${part ?? (list === 'agenda' ? 'title' : 'name')}`;
  }
  const name = pointer.split('/')[1] === 'activity' ? pointer.split('/')[2] : pointer.split('/')[1];
  if (name === 'credits' || name === 'tags') return name;
  return name !== undefined && name in EMPTY ? name : undefined;
}

/** Rows with something in them, and where they stand on the page. */
function written<Row extends AgendaText | InstructorText>(rows: readonly Row[]): { row: Row; at: number }[] {
  return rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) =>
      'title' in row ? (row.title + row.minutes).trim() !== '' : (row.name + row.credentials).trim() !== '',
    );
}

/** What keeps it from being approved. */
export function missingFrom(typed: Entries, { agenda, instructors }: Teaching): FieldError[] {
  const asked: [Field, string][] = [
    ['title', 'Name the activity'],
    ['provider', 'Name the provider'],
    ['format', 'Choose a format'],
    ...(typed.delivery === 'on-demand' ? [] : ([['startsOn', 'Say on which day it begins']] as [Field, string][])),
  ];
  return [
    ...asked.filter(([field]) => typed[field].trim() === '').map(([field, message]) => ({ field, message })),
    ...written(instructors)
      .filter(({ row }) => row.name.trim() === '')
      .map(({ at }) => ({ field: `activity-instructors-${at}-name`, message: `Name instructor ${at + 1}` })),
    ...written(agenda).flatMap(({ row, at }) => [
      ...(row.title.trim() === '' ? [{ field: `activity-agenda-${at}-title`, message: `Name session ${at + 1}` }] : []),
      ...(typeof minutesOf(row.minutes.trim()) === 'string'
        ? [{ field: `activity-agenda-${at}-minutes`, message: `Write the minutes of session ${at + 1}` }]
        : []),
    ]),
  ];
}

export function bodyOf(typed: Entries, { agenda, instructors, tags }: Teaching, credits: Credit[]): PreApproval {
  const { title, provider, url, location, format, delivery, startsOn, endsOn, availableUntil } = typed;
  const conditions = typed.conditions.split('\n').filter((line) => line.trim() !== '');
  return {
    activity: {
      ...{ title: title.trim(), provider: provider.trim(), format, delivery: delivery as Delivery, tags },
      ...(written(agenda).length > 0 && {
        agenda: written(agenda).map(({ row }) => ({
          title: row.title.trim(),
          minutes: Number(row.minutes),
          category: row.category === '' ? null : row.category,
          countable: row.countable,
        })),
      }),
      ...(written(instructors).length > 0 && {
        instructors: written(instructors).map(({ row: { name, credentials } }) => ({
          name: name.trim(),
          credentials: credentials.trim() || null,
        })),
      }),
      ...(url !== '' && { url: url.trim() }),
      ...(location !== '' && { location: location.trim() }),
      ...(delivery === 'on-demand'
        ? { ...(availableUntil !== '' && { availableUntil }) }
        : { startsOn, endsOn: endsOn || startsOn }),
    },
    credits,
    ...(conditions.length > 0 && { conditions }),
    ...(typed.expiresOn !== '' && { expiresOn: typed.expiresOn }),
    ...(typed.message !== '' && { message: typed.message }),
  };
}
