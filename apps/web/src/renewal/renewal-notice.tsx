import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { formatDate } from '../time/format.js';
import { ownRenewalsQuery, type Renewal } from './renewal.queries.js';

interface RenewalNoticeProps {
  program: Program;
  credentialId: string;
  /** Whether the record holds all that the term asks for. */
  met: boolean;
}

/** On the record: that a renewal is open, waits or has lapsed. Nothing where there is nothing to say. */
export function RenewalNotice({ program, credentialId, met }: RenewalNoticeProps): ReactNode {
  const { data } = useQuery(ownRenewalsQuery(program.id));
  const item = data?.items.find(({ credential }) => credential.id === credentialId);
  const renewal =
    item?.renewals.findLast(({ status }) => status !== 'renewed' && status !== 'lapsed') ?? item?.renewals[0];
  if (item === undefined || renewal === undefined) return null;
  const words = wordsOf(renewal);
  if (words === null) return null;
  return (
    <p className={renewal.status === 'lapsed' ? 'notice bad' : 'notice'}>
      {words}{' '}
      <Link to="/record/$program/renewal" params={{ program: program.id }} search={{ credential: credentialId }}>
        {renewal.status === 'returned' || (renewal.status === 'open' && met) ? 'Renew now' : 'See the renewal'}
      </Link>
    </p>
  );
}

function wordsOf({ status, lastDay, audit, term }: Renewal): string | null {
  if (audit?.state === 'asked') return `Evidence is asked for by ${formatDate(audit.answerBy)}.`;
  switch (status) {
    case 'open':
      return `Your renewal is open until ${formatDate(lastDay)}.`;
    case 'returned':
      return `Headquarters returned your renewal; submit it again by ${formatDate(lastDay)}.`;
    case 'submitted':
      return 'Your renewal is with headquarters.';
    case 'fee_due':
      return `Your renewal waits for its fee, due by ${formatDate(lastDay)}.`;
    case 'lapsed':
      return `The credential has lapsed: the term to ${formatDate(term.end)} was not renewed.`;
    case 'renewed':
    case 'void':
      return null;
  }
}
