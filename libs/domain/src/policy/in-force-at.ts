import { startOfDay, type Instant } from '../calendar/index.js';
import type { Policy } from './policy.js';

/**
 * Of one program's versions, the one in force: the latest whose effective date has begun in the program's zone.
 * Undefined before the first.
 */
export function inForceAt(versions: readonly Policy[], at: Instant): Policy | undefined {
  return versions
    .filter(({ effectiveFrom, timeZone }) => startOfDay(effectiveFrom, timeZone) <= at)
    .reduce<Policy | undefined>(
      (latest, version) => (latest && latest.effectiveFrom >= version.effectiveFrom ? latest : version),
      undefined,
    );
}
