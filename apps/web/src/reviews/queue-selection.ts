import type { operations } from '../api/schema.js';
import { DECIDED_STATUSES, OPEN_STATUSES, REVIEW_STATUSES } from './review-status.js';

type ReviewSearch = NonNullable<operations['ReviewsController_list']['parameters']['query']>;

/** What the api is asked. */
export type ReviewFilter = Partial<Omit<ReviewSearch, 'limit' | 'cursor'>>;
export type ReviewSort = ReviewSearch['sort'];
export type ReviewGroup = NonNullable<ReviewSearch['group']>;

/** One of the lists: whose move it is, or how far a form is. */
export type QueueView = ReviewGroup | 'open' | 'decided' | 'all';

/** What is chosen; it stands in the address, part for part. */
export interface QueueSelection extends Omit<ReviewFilter, 'group'> {
  group?: QueueView | undefined;
}

export const REVIEW_GROUPS: readonly ReviewGroup[] = ['needs-my-action', 'waiting-for-others', 'waiting-for-applicant'];
export const QUEUE_VIEWS: readonly QueueView[] = [...REVIEW_GROUPS, 'open', 'decided', 'all'];
export const VIEW_LABELS: Readonly<Record<QueueView, string>> = {
  'needs-my-action': 'Needs my action',
  'waiting-for-others': 'Waiting for others',
  'waiting-for-applicant': 'Waiting for the applicant',
  open: 'All open',
  decided: 'Decided',
  all: 'Everything',
};
export const SORT_LABELS: Readonly<Record<ReviewSort, string>> = {
  dueAt: 'Due first',
  lastUseful: 'Last useful decision first',
  submittedAt: 'Oldest first',
  '-submittedAt': 'Newest first',
  '-dueAt': 'Due last',
  '-lastUseful': 'Last useful decision last',
};

const oneOf =
  (values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);
const shorterThan =
  (length: number) =>
  (value: string): boolean =>
    value.trim() !== '' && value.length <= length;
const yesOrNo = oneOf(['true', 'false']);
const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** What each part of an address may say: the api refuses anything else, and an old link is to open all the same. */
const PARTS: Record<keyof QueueSelection, (value: string) => boolean> = {
  group: oneOf(QUEUE_VIEWS),
  queue: shorterThan(64),
  status: (value) => value.split(',').every(oneOf(Object.keys(REVIEW_STATUSES))),
  assignee: (value) => /^(?:me|none|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i.test(value),
  overdue: yesOrNo,
  dueSoon: yesOrNo,
  late: yesOrNo,
  openQuestion: yesOrNo,
  round: (value) => /^[1-9]\d{0,3}$/.test(value),
  category: shorterThan(64),
  tag: shorterThan(64),
  format: shorterThan(64),
  origin: oneOf(['application', 'pre-approval']),
  delivery: oneOf(['in-person', 'live-online', 'hybrid', 'on-demand']),
  provider: shorterThan(300),
  submittedFrom: isDate,
  submittedTo: isDate,
  startsFrom: isDate,
  startsTo: isDate,
  q: shorterThan(200),
  sort: oneOf(Object.keys(SORT_LABELS)),
};

/** Reads an address or a saved filter; what means nothing is left out. */
export function selectionFrom(search: Readonly<Record<string, unknown>>): QueueSelection {
  const given = Object.entries(PARTS).flatMap(([name, isGood]) => {
    const value = search[name];
    return typeof value === 'string' && isGood(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as QueueSelection;
}

/** @param home the list that an address without one opens */
export function asAsked({ group, ...rest }: QueueSelection, home: QueueView): ReviewFilter {
  const view = group ?? home;
  const filter: ReviewFilter = { ...rest, sort: rest.sort ?? (view === 'decided' ? '-dueAt' : 'dueAt') };
  switch (view) {
    case 'open':
      return { ...filter, status: within(OPEN_STATUSES, rest.status) };
    case 'decided':
      return { ...filter, status: within(DECIDED_STATUSES, rest.status) };
    case 'all':
      return filter;
    default:
      return {
        ...filter,
        group: view,
        ...(rest.status !== undefined && { status: within(OPEN_STATUSES, rest.status) }),
      };
  }
}

/** The filter whose counts head the groups: everything but the group itself, and the order. They count open forms. */
export function asCounted({ group: _group, sort: _sort, status, ...rest }: QueueSelection): Omit<ReviewFilter, 'sort'> {
  return status === undefined ? rest : { ...rest, status: within(OPEN_STATUSES, status) };
}

/** What is chosen of a view's statuses; all of them when nothing of it is. */
function within(statuses: string, chosen: string | undefined): string {
  const common = statuses.split(',').filter((status) => chosen?.split(',').includes(status));
  return common.length === 0 ? statuses : common.join(',');
}

/** A saved filter is what the api is asked; it opens the list that it was saved from. */
export function selectionOfSaved(query: Readonly<Record<string, string>>): QueueSelection {
  const { status, ...rest } = query;
  if (query.group !== undefined) return selectionFrom(query);
  if (status === OPEN_STATUSES) return selectionFrom({ ...rest, group: 'open' });
  if (status === DECIDED_STATUSES) return selectionFrom({ ...rest, group: 'decided' });
  return selectionFrom({ ...query, group: 'all' });
}

/** The parts that narrow a list, beside which list it is and its order. */
export function narrowing({ group: _group, sort: _sort, ...rest }: QueueSelection): [string, string][] {
  return Object.entries<string | undefined>(rest).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
}

/** As it is written into the address. */
export function toSearch(selection: QueueSelection): Record<string, string> {
  return Object.fromEntries(
    Object.entries<string | undefined>({ ...selection }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
}

/** How many forms a view lists, as the counts say; undefined for views that also list what is closed. */
export function totalOf(
  counts: { open: number; groups: Readonly<Record<ReviewGroup, number>> } | undefined,
  view: QueueView,
): number | undefined {
  if (counts === undefined || view === 'decided' || view === 'all') return undefined;
  return view === 'open' ? counts.open : counts.groups[view];
}

/** The list as a table, in the same order. */
export function csvPath(program: string, filter: ReviewFilter): string {
  const query = new URLSearchParams(toSearch(filter));
  return `/api/v1/programs/${program}/reviews.csv?${query.toString()}`;
}
