import type { FieldProblem } from '../errors.js';
import type { DraftContent } from './content.js';

/** What every form needs, whatever the policy; the days depend on the delivery and are checked with it. */
const NEEDED_OF_ACTIVITY = ['title', 'provider', 'format', 'delivery'];
const NEEDED_OF_ROWS = {
  instructors: ['name'],
  agenda: ['title', 'minutes', 'countable'],
} as const;

/** The required parts that are not filled in, one entry each. */
export function findGaps({ activity = {}, requestedCredits = [], relevance }: DraftContent): FieldProblem[] {
  return [
    ...gapsIn(activity, NEEDED_OF_ACTIVITY, '/activity'),
    ...gapsInRows(activity.instructors, NEEDED_OF_ROWS.instructors, '/activity/instructors'),
    ...gapsInRows(activity.agenda, NEEDED_OF_ROWS.agenda, '/activity/agenda'),
    ...(requestedCredits.length === 0 ? [required('/requestedCredits')] : []),
    ...requestedCredits.flatMap(({ category, hundredths }, at) => [
      ...(category === undefined ? [required(`/requestedCredits/${at}/category`)] : []),
      ...(hundredths === undefined ? [required(`/requestedCredits/${at}/hours`)] : []),
    ]),
    ...(relevance === undefined ? [required('/relevance')] : []),
  ];
}

function gapsInRows(rows: readonly object[] | undefined, needed: readonly string[], pointer: string): FieldProblem[] {
  return (rows ?? []).flatMap((row, at) => gapsIn(row, needed, `${pointer}/${at}`));
}

function gapsIn(part: object, needed: readonly string[], pointer: string): FieldProblem[] {
  const filled = new Map(Object.entries(part));
  return needed.filter((name) => filled.get(name) === undefined).map((name) => required(`${pointer}/${name}`));
}

function required(pointer: string): FieldProblem {
  return { pointer, message: 'is required' };
}
