import type { Form } from '../api/queries.js';

/** What a form says, without what became of it. */
export type FormContent = Pick<Form, 'activity' | 'completedOn' | 'requestedCredits' | 'relevance'>;

export interface Change {
  /** JSON pointer into the form as it is sent. */
  pointer: string;
  from: unknown;
  to: unknown;
}

/** Field by field, lists by position, as the api compares revisions. */
export function changesBetween(from: unknown, to: unknown, pointer = ''): Change[] {
  if (isContainer(from) && isContainer(to) && Array.isArray(from) === Array.isArray(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => changesBetween(from[key], to[key], `${pointer}/${key}`));
  }
  return (from ?? null) === (to ?? null) ? [] : [{ pointer, from: from ?? null, to: to ?? null }];
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
