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
import { approvedSourcesQuery, claimOptionsQuery } from './record.queries.js';
import { SourceClaimForm } from './source-claim-form.js';
import { givenText, useSourceNames } from './source-words.js';

const route = getRouteApi('/record/$program/sources/$approvalId');

/** Claims a course of a source that the committee approved as a whole. */
export function SourceClaimScreen(): ReactNode {
  const { program: programId, approvalId } = route.useParams();
  const program = programOf(programId);
  useTitle('Claim hours');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Claim hours">
      <SourceClaim program={program} approvalId={approvalId} />
    </SignedInOnly>
  );
}

function SourceClaim({ program, approvalId }: { program: Program; approvalId: string }): ReactNode {
  const sources = useQuery(approvedSourcesQuery(program.id));
  const nameOf = useSourceNames(program.id);
  const approval = sources.data?.items.find(({ id }) => id === approvalId);
  const first = useQuery({
    ...claimOptionsQuery(program.id, { standingApprovalId: approvalId }),
    enabled: approval !== undefined,
  });
  const error = sources.error ?? first.error;
  if (error instanceof Refusal && [400, 404, 422].includes(error.status)) return <Gone program={program} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void sources.refetch()} />;
  if (sources.data !== undefined && approval === undefined) return <Gone program={program} />;
  if (approval === undefined || first.data === undefined || nameOf === undefined) return <p role="status">Loading …</p>;
  const options = first.data;
  const refusal = !options.holdsCredential
    ? 'You hold no credential of this program, so there is no record to claim for.'
    : options.categories.length === 0
      ? 'Nothing of this source is approved for the credentials you hold.'
      : null;
  return (
    <article className="claim-page stack">
      <p className="crumbs">
        <Link to="/record/$program/sources" params={{ program: program.id }}>
          ← Approved sources
        </Link>
      </p>
      <h1 dir="auto">{nameOf(approval)}</h1>
      <p className="quiet">
        {givenText(program, approval)} {approval.note !== '' && <span dir="auto">{approval.note}</span>}
      </p>
      {refusal === null ? (
        <SourceClaimForm program={program} approval={approval} options={options} />
      ) : (
        <div className="notice soon">
          <p>{refusal}</p>
        </div>
      )}
    </article>
  );
}

function Gone({ program }: { program: Program }): ReactNode {
  return <NotFound what={`There is no such source that ${program.organisation} approves as a whole today.`} />;
}
