import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate } from '../time/format.js';
import {
  replayedQuery,
  replayQuery,
  type PolicyReplay,
  type ReplayedMember,
  type StandingChange,
} from './rules.queries.js';

/** The gravest first. */
const CHANGES: readonly (readonly [StandingChange, string])[] = [
  ['no-longer-met', 'no longer meet what is required'],
  ['needs-more', 'need more hours'],
  ['counts-otherwise', 'need the same, counted otherwise'],
  ['needs-less', 'need fewer hours'],
  ['now-met', 'meet what is required now'],
  ['unchanged', 'stay as they are'],
];

interface ReplayProps {
  program: Program;
  /** What is counted anew. */
  subject: { proposalId: string } | { version: string };
  replay: PolicyReplay | null;
}

/** Who would be affected, and how: counted by a worker, told by what becomes of each running term. */
export function Replay({ program, subject, replay }: ReplayProps): ReactNode {
  const queryClient = useQueryClient();
  const [startedId, setStartedId] = useState<string>();
  const id = startedId ?? replay?.id;
  const { data, error, refetch } = useQuery({
    ...replayQuery(program.id, id ?? ''),
    enabled: id !== undefined,
    ...(replay !== null && replay.id === id && { initialData: replay }),
  });
  const start = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/policy-replays', {
          params: { path: { program: program.id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: subject,
        }),
      ),
    onSuccess: (started) => {
      queryClient.setQueryData(replayQuery(program.id, started.id).queryKey, started);
      setStartedId(started.id);
    },
  });
  const again = (
    <button
      type="button"
      className="button second small"
      aria-disabled={start.isPending}
      onClick={() => !start.isPending && start.mutate()}
    >
      {id === undefined ? 'Try it on the members' : 'Count anew'}
    </button>
  );
  if (start.error) return <ProblemNotice error={start.error} onRetry={() => start.mutate()} />;
  if (id === undefined) return <p>{again}</p>;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p role="status">Loading …</p>;
  if (data.state !== 'finished') {
    return (
      <div className="stack" role="status">
        <p>
          {data.state === 'queued'
            ? 'The members are about to be looked at …'
            : `${inFigures(data.processed)} of ${inFigures(data.total)} terms counted …`}
        </p>
        <progress
          max={Math.max(data.total, 1)}
          value={data.state === 'queued' ? undefined : data.processed}
          aria-label="Terms counted"
        />
        <p className="quiet small">You may leave this page; the count goes on.</p>
      </div>
    );
  }
  return (
    <div className="stack">
      <Outcome program={program} replay={data} />
      <p className="row">
        {again}
        <span className="quiet small">Counted as of {formatDate(data.asOf)}.</span>
      </p>
    </div>
  );
}

function Outcome({ program, replay }: { program: Program; replay: PolicyReplay }): ReactNode {
  const present = CHANGES.filter(([change]) => replay.counts[change] > 0);
  const [change, setChange] = useState<StandingChange | undefined>(present[0]?.[0]);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    ...replayedQuery(program.id, replay.id, change, replay.processed),
    enabled: replay.total > 0,
  });
  if (replay.total === 0) return <p className="notice">Nobody holds a credential, so nobody is affected.</p>;
  const members = data?.pages.flatMap(({ items }) => items) ?? [];
  const affected = replay.total - replay.counts.unchanged;
  return (
    <>
      <p>
        <strong className="figures">{inFigures(affected)}</strong> of{' '}
        <span className="figures">{inFigures(replay.total)}</span> running terms would stand otherwise.
      </p>
      <ul className="plain rules-counts" aria-label="By what becomes of them">
        {present.map(([id, words]) => (
          <li key={id}>
            <button type="button" className="link" aria-pressed={id === change} onClick={() => setChange(id)}>
              <span className="figures">{inFigures(replay.counts[id])}</span> {words}
            </button>
            <span
              className={`rules-bar ${id}`}
              aria-hidden="true"
              style={{ width: `${(100 * replay.counts[id]) / replay.total}%` }}
            />
          </li>
        ))}
      </ul>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <ul className="plain rules-members" aria-label="Terms">
        {members.map((one) => (
          <Member key={one.credentialId} program={program} one={one} />
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <button
            type="button"
            className="button second"
            aria-disabled={isFetchingNextPage}
            onClick={() => !isFetchingNextPage && void fetchNextPage()}
          >
            Show more
          </button>
        </p>
      )}
    </>
  );
}

function Member({ program, one }: { program: Program; one: ReplayedMember }): ReactNode {
  const { member, term, former, proposed, explanation } = one;
  const needs = (needed: number | null): string =>
    needed === null ? 'out of reach' : needed === 0 ? 'met' : `${needed} needed`;
  return (
    <li>
      <p>
        <strong dir="auto">{member === null ? 'A member' : member.name}</strong>{' '}
        <span className="quiet small">
          {one.credential !== null && `${one.credential} `}
          {one.certificationId !== null && `${one.certificationId}, `}
          term to {formatDate(term.end)}, by version {one.formerVersion}
        </span>
      </p>
      <p className="figures">
        {former.counted} of {former.required} {program.unit}s, {needs(former.stillNeeded)}{' '}
        <span aria-hidden="true">→</span>
        <span className="visually-hidden">becomes</span> {proposed.counted} of {proposed.required},{' '}
        {needs(proposed.stillNeeded)}
      </p>
      {explanation.length > 0 && (
        <ul className="small quiet">
          {explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
