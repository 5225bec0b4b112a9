import { Refusal } from '../../api/answer.js';
import { labelOf } from '../../catalog/label-of.js';
import type { FieldError } from '../../fields/error-summary.js';
import type { Ruling } from './case.queries.js';

interface Category {
  id: string;
  label: string;
}

const NAMES: Readonly<Record<string, string>> = {
  message: 'The message to the applicant',
  credits: 'The credits',
  reasons: 'The reasons',
  conditions: 'The conditions',
  expiresOn: 'The day until which it holds',
};

/**
 * What the api says is wrong with a decision, as sentences that name the field: “The hours of Art must be a positive
 * multiple of 0.25.” Without named fields it is the problem as a whole.
 *
 * @param idOf the id of the control for a JSON pointer such as `/credits/0/hours`; undefined where the screen has none
 */
export function refusedFields(
  error: Error,
  ruling: Ruling,
  categories: readonly Category[],
  idOf: (pointer: string) => string | undefined,
): FieldError[] {
  const named = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  if (named.length === 0) return [{ message: error.message }];
  return named.map(({ pointer, message }) => {
    const field = idOf(pointer);
    const said = `${nameOf(pointer, ruling, categories)} ${message}`.trim();
    const sentence = /[.?!]$/.test(said) ? said : `${said}.`;
    return field === undefined ? { message: sentence } : { field, message: sentence };
  });
}

function nameOf(pointer: string, { credits = [] }: Ruling, categories: readonly Category[]): string {
  const [, field = '', place, part] = pointer.split('/');
  const credit = field === 'credits' && place !== undefined ? credits[Number(place)] : undefined;
  if (credit === undefined) return NAMES[field] ?? '';
  const category = labelOf(categories, credit.category);
  switch (part) {
    case 'hours':
      return `The hours of ${category}`;
    case 'category':
      return `The category of amount ${Number(place) + 1}`;
    case 'credentials':
      return `Who ${category} is for`;
    default:
      return `The amount of ${category}`;
  }
}
