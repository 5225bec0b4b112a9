import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { stateWords } from './proposal-words.js';
import { proposalsQuery } from './rules.queries.js';

interface ProposalListProps {
  program: Program;
  /** Whose rooms the proposals are opened in. */
  to: '/committee/$program/policy/$proposalId' | '/board/$program/policy/$proposalId';
  only?: 'proposed';
  empty: ReactNode;
}

/** The latest first. */
export function ProposalList({ program, to, only, empty }: ProposalListProps): ReactNode {
  const query = useInfiniteQuery(proposalsQuery(program.id));
  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data === undefined) return <p role="status">Loading …</p>;
  const items = query.data.pages
    .flatMap((page) => page.items)
    .filter(({ state }) => only === undefined || state === only);
  return (
    <>
      {items.length === 0 ? (
        <p className="notice">{empty}</p>
      ) : (
        <ul className="plain rules-list">
          {items.map((one) => {
            const { label, tone } = stateWords(one.state);
            return (
              <li key={one.id}>
                <p className="row">
                  <Link to={to} params={{ program: program.id, proposalId: one.id }}>
                    Version <bdi>{one.policyVersion}</bdi>
                  </Link>
                  <span className={`status ${tone}`}>{label}</span>
                  {one.state === 'proposed' && !one.baseIsLatest && <span className="status asks">Out of date</span>}
                </p>
                <p dir="auto" className="clamp">
                  {one.reason}
                </p>
                <p className="quiet small">
                  <bdi>{one.proposedBy.name}</bdi>, <Moment at={one.proposedAt} zone={program.timeZone} />
                  {one.effectiveFrom !== null && <>, in effect from {formatDate(one.effectiveFrom)}</>}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      {query.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void query.fetchNextPage()}>
            Show older ones
          </button>
        </p>
      )}
    </>
  );
}
