import { Refusal } from '../api/answer.js';
import type { FieldError } from './error-summary.js';

/**
 * What the summary says of a refusal: each field that the api names, at the control it belongs to, or the problem as a
 * whole.
 *
 * @param idOf the id of the control for a JSON pointer such as `/activity/title`; undefined where the screen has none
 */
export function problemErrors(error: Error, idOf: (pointer: string) => string | undefined): FieldError[] {
  const named = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  if (named.length === 0) return [{ message: error.message }];
  return named.map(({ pointer, message }) => {
    const field = idOf(pointer);
    return field === undefined ? { message } : { field, message };
  });
}
