import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { renewalsQuery } from '../renewal/renewal.queries.js';
import { ALL_STATUSES } from '../renewal/renewal-words.js';
import { ProblemNotice } from '../shell/problem-notice.js';

/** Their members are told that the board decides what follows. */
const FAILED = { status: ALL_STATUSES, audit: 'failed' };

/** How many audits were not passed, and the way to them. */
export function FailedAudits({ program }: { program: Program }): ReactNode {
  const { data, error, refetch } = useInfiniteQuery(renewalsQuery(program.id, FAILED));
  const [first] = data?.pages ?? [];
  if (first === undefined) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : 'Loading …';
  }
  const { items, nextCursor } = first;
  if (items.length === 0) return 'None was not passed.';
  return (
    <>
      <Link to="/office/$program/renewals" params={{ program: program.id }} search={FAILED}>
        {nextCursor !== null && 'More than '}
        {countOf(items.length, 'audit')} not passed
      </Link>
      : their members were told that the board decides what follows.
    </>
  );
}
