import { inFigures } from '../catalog/count-of.js';
import type { ReviewFilter } from './queue-selection.js';

/**
 * The order of the list that a person works through, so that a form's page knows what comes next: the loaded rows of one
 * program's list under one filter, and how to go on after them. It is this tab's, and outlives a reload.
 */
export interface QueueOrder {
  /** The list's address, without the program: `group=needs-my-action&sort=dueAt`. */
  filter: string;
  formIds: readonly string[];
  /** How many forms the list has, loaded or not; left out while it is not known. */
  total?: number | undefined;
  /** What the api is asked for the rows after the loaded ones; left out where there are none. */
  more?: { asked: ReviewFilter; cursor: string } | undefined;
  /** The row that was left last. */
  leftAt?: string | undefined;
}

export interface Neighbours {
  /** The nearest first. */
  before: readonly string[];
  after: readonly string[];
  /** From 1, in the whole list: `106 of 5,001`. */
  place: string;
}

const keyOf = (program: string): string => `docket.queue-order.${program}`;

/** A filter in one way of writing, whatever order its parts came in; what concerns one form alone is left out. */
export function filterText(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'do',
  );
  return new URLSearchParams(given.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString();
}

export function keepOrder(program: string, order: QueueOrder, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(keyOf(program), JSON.stringify(order));
  } catch {
    // Without it there is no next item, and nothing else is lost.
  }
}

/** The order under this filter; undefined when the list was not opened under it in this tab. */
export function orderUnder(program: string, filter: string, storage: Storage = sessionStorage): QueueOrder | undefined {
  try {
    const order = JSON.parse(storage.getItem(keyOf(program)) ?? 'null') as QueueOrder | null;
    return order?.filter === filter ? order : undefined;
  } catch {
    return undefined;
  }
}

/** Notes the row from which a form is opened: the list puts the focus there again. */
export function leaveAt(program: string, filter: string, formId: string, storage: Storage = sessionStorage): void {
  const order = orderUnder(program, filter, storage);
  if (order !== undefined) keepOrder(program, { ...order, leftAt: formId }, storage);
}

/** What stands beside a form; undefined when it is not on the list. */
export function neighbours({ formIds, total, more }: QueueOrder, formId: string): Neighbours | undefined {
  const index = formIds.indexOf(formId);
  if (index === -1) return undefined;
  const of = inFigures(Math.max(total ?? 0, formIds.length));
  const place = `${inFigures(index + 1)} of ${total === undefined && more ? `more than ${of}` : of}`;
  return { before: formIds.slice(0, index).toReversed(), after: formIds.slice(index + 1), place };
}

/** With the next page of the list behind what was loaded before. */
export function extended(order: QueueOrder, page: { formIds: readonly string[]; cursor: string | null }): QueueOrder {
  const { more, ...rest } = order;
  return {
    ...rest,
    formIds: [...order.formIds, ...page.formIds.filter((id) => !order.formIds.includes(id))],
    ...(more && page.cursor !== null && { more: { ...more, cursor: page.cursor } }),
  };
}
