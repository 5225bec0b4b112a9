import type { components } from '../api/schema.js';
import { formatDate } from '../time/format.js';

type Terms = Pick<components['schemas']['CredentialResponse'], 'currentTerm' | 'ending'>;

/** The last day of the term, or when the credential ended or is to end. */
export function termEnd({ currentTerm, ending }: Terms): string {
  if (ending !== null) return `${currentTerm === null ? 'ended' : 'ends'} ${formatDate(ending.on)}`;
  return currentTerm === null ? '' : formatDate(currentTerm.end);
}
