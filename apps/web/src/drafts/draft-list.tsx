import './drafts.css';
import '../my-forms/my-forms.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { programOf } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDayOf, formatDistance } from '../time/format.js';
import type { Draft } from './draft-text.js';
import { draftsQuery } from './drafts.queries.js';

interface DraftListProps {
  title?: string;
  /** Only those of this one. */
  program?: string;
}

/** Forms that were begun and not sent; nothing at all where there are none. */
export function DraftList({ title = 'Not sent yet', program }: DraftListProps): ReactNode {
  const query = useInfiniteQuery(draftsQuery);
  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  const drafts = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = drafts.filter((draft) => program === undefined || draft.program === program);
  if (shown.length === 0) return null;
  return (
    <section className="form-group" aria-label={title}>
      <h2>{title}</h2>
      <ul className="form-list">
        {shown.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
      {query.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Earlier drafts'}
          </button>
        </p>
      )}
    </section>
  );
}

function DraftLine({ draft }: { draft: Draft }): ReactNode {
  const now = useNow();
  const program = programOf(draft.program);
  const { lastDay, closesAt, missing } = draft;
  const late = closesAt !== null && now >= Date.parse(closesAt);
  return (
    <li>
      <div>
        <h3>
          <Link to="/drafts/$draftId" params={{ draftId: draft.id }} dir="auto">
            {draft.activity?.title ?? 'Untitled form'}
          </Link>
        </h3>
        <p className="quiet small">
          {program?.name ?? draft.program} · saved {formatDayOf(draft.updatedAt, program?.timeZone ?? 'UTC')}
          {draft.resubmissionOf !== null && ' · sends a form again'}
        </p>
      </div>
      <div>
        <p>
          <span className={`status ${late ? 'over' : 'open'}`}>
            {late ? 'Too late' : missing.length === 0 ? 'Ready to send' : 'Draft'}
          </span>
        </p>
        {lastDay !== null && closesAt !== null && (
          <p className="small">
            {late
              ? `The last day was ${formatDate(lastDay)}`
              : `Send it by ${formatDate(lastDay)}: ${formatDistance(now, closesAt)}`}
          </p>
        )}
      </div>
    </li>
  );
}
