import './record.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { useNow } from '../time/business-clock.js';
import { formatDate } from '../time/format.js';
import { ClaimForm } from './claim-form.js';
import { claimOptionsQuery, type ClaimOptions, type ClaimTarget } from './record.queries.js';

const route = getRouteApi('/record/$program/claim');

/** Claims hours of a listing or of one's own form. */
export function ClaimScreen(): ReactNode {
  const { program: programId } = route.useParams();
  const { listing, form } = route.useSearch();
  const program = programOf(programId);
  useTitle('Claim hours');
  if (program === undefined) return <NotFound what="There is no such program." />;
  const target = listing !== undefined ? { listingId: listing } : form !== undefined ? { formId: form } : null;
  if (target === null) return <NotFound what="Choose an activity in Upcoming Courses, and claim its hours there." />;
  return (
    <SignedInOnly title="Claim hours">
      <ClaimPage program={program} target={target} />
    </SignedInOnly>
  );
}

function ClaimPage({ program, target }: { program: Program; target: ClaimTarget }): ReactNode {
  const { data: options, error, refetch } = useQuery(claimOptionsQuery(program.id, target));
  const now = useNow();
  if (error instanceof Refusal && [400, 404, 422].includes(error.status)) {
    return <NotFound what="There is no such activity, or it is not one whose hours you can claim." />;
  }
  if (error && options === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (options === undefined) return <p role="status">Loading …</p>;
  const refusal = whyNot(options, now);
  return (
    <article className="claim-page stack">
      <p className="crumbs">
        <Link to="/record/$program" params={{ program: program.id }}>
          ← Credit record
        </Link>
      </p>
      <h1>Claim hours</h1>
      <p className="activity" dir="auto">
        <strong>{options.title}</strong>
        {options.provider !== '' && <span className="quiet"> · {options.provider}</span>}
      </p>
      {refusal === null ? (
        <ClaimForm program={program} target={target} options={options} />
      ) : (
        <div className="notice soon">
          <p>{refusal}</p>
        </div>
      )}
    </article>
  );
}

function whyNot(
  { state, holdsCredential, categories, open, window, earliest, latest }: ClaimOptions,
  now: number,
): string | null {
  if (!holdsCredential) return 'You hold no credential of this program, so there is no record to claim for.';
  if (state === 'revoked') {
    return 'The approval was revoked. What was claimed before stays; nothing more can be claimed.';
  }
  if (state === 'refused') return 'The committee has not approved this activity.';
  if (categories.length === 0) {
    return `Nothing of this activity is ${state === 'pending' ? 'asked for' : 'approved'} for the credentials you hold.`;
  }
  if (categories.every(({ remaining }) => remaining === 0)) return 'You have claimed all hours of this activity.';
  if (!open && window !== null && Date.parse(window.closesAt) <= now) {
    return `The last day to claim it was ${formatDate(window.lastDay)}. Later, no credit can be given.`;
  }
  if (open) return null;
  // Nothing can have been completed before it begins: the last possible day is today's, then.
  return earliest !== null && latest !== null && latest < earliest
    ? `It begins on ${formatDate(earliest)}. Claim its hours once you have completed it.`
    : 'It cannot be claimed yet: come back once you have completed it.';
}
