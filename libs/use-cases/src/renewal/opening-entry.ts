import type { RenewalOpening } from '#domain';
import type { OutboxEntry } from '../ports/unit-of-work.js';

/** Every version of a credential is looked at anew: the board may have moved its term there and back. */
export function openingEntry({ credentialId, version, termEnd }: RenewalOpening): OutboxEntry<'renewal.open'> {
  const key = `renewal-open/${credentialId}/${termEnd}/${version}`;
  return { job: 'renewal.open', key, payload: { credentialId, termEnd } };
}
