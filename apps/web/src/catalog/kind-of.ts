import type { Listing } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { DELIVERIES } from './deliveries.js';
import { labelOf } from './label-of.js';

/** `Workshop, in person`. */
export function kindOf(program: Program, activity: { format: string; delivery: Listing['delivery'] }): string {
  return `${labelOf(program.formats, activity.format)}, ${DELIVERIES[activity.delivery].toLowerCase()}`;
}
