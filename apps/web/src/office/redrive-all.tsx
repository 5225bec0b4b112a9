import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { countOf } from '../catalog/count-of.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { kindWords } from './mail-words.js';
import type { Mail } from './office.queries.js';
import { outboxChoiceFrom, type OutboxChoice } from './office-search.js';

interface RedriveAllProps {
  program: string;
  choice: OutboxChoice;
  onClose: () => void;
}

interface Failure {
  mail: Mail;
  why: string;
}

type Progress = { done: number; failures: Failure[]; running: boolean };

/** Tries all failed mails of the list once more, one after the other; whom they go to is said before. */
export function RedriveAll({ program, choice, onClose }: RedriveAllProps): ReactNode {
  const queryClient = useQueryClient();
  // Read once, when it opens: what is confirmed is what was shown.
  const {
    data: mails,
    error,
    refetch,
  } = useQuery({
    queryKey: ['mails', program, 'failed', choice],
    queryFn: () => allFailed(program, choice),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [progress, setProgress] = useState<Progress>();
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  const redrive = async (listed: readonly Mail[]): Promise<void> => {
    const failures: Failure[] = [];
    for (const [done, mail] of listed.entries()) {
      if (stopped.current) break;
      setProgress({ done, failures, running: true });
      try {
        await redriveOne(program, mail);
      } catch (error) {
        failures.push({ mail, why: error instanceof Error ? error.message : String(error) });
      }
    }
    setProgress({ done: listed.length, failures, running: false });
    await queryClient.invalidateQueries({
      queryKey: ['mails', program],
      predicate: ({ queryKey }) => queryKey[2] !== 'failed',
    });
  };
  return (
    <Dialog title="Try failed mails again" open onClose={onClose}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!mails && !error && <p role="status">Loading …</p>}
      {mails && !progress && <Question mails={mails} onConfirm={() => void redrive(mails)} />}
      {mails && progress && <Result mails={mails} progress={progress} onClose={onClose} />}
    </Dialog>
  );
}

async function allFailed(program: string, choice: OutboxChoice): Promise<Mail[]> {
  const { q, form } = outboxChoiceFrom({ ...choice });
  const found: Mail[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = { limit: 200, state: 'failed', ...(q && { q }), ...(form && { form }), ...(cursor && { cursor }) };
    const page: { items: Mail[]; nextCursor: string | null } = await read(
      api.GET('/api/v1/programs/{program}/mails', { params: { path: { program }, query } }),
    );
    found.push(...page.items.filter(({ kind }) => choice.kind === undefined || kind === choice.kind));
    cursor = page.nextCursor;
  }
  return found;
}

/** Under the version that was shown: what somebody changed meanwhile is left alone, and named. */
async function redriveOne(program: string, { id: mailId, version }: Mail): Promise<void> {
  await read(
    api.POST('/api/v1/programs/{program}/mails/{mailId}/redrive', {
      params: { path: { program, mailId }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

function Question({ mails, onConfirm }: { mails: readonly Mail[]; onConfirm: () => void }): ReactNode {
  const people = new Set(mails.map(({ to }) => to?.id)).size;
  if (mails.length === 0) return <p>No mail has failed any more.</p>;
  return (
    <>
      <p>
        {countOf(mails.length, 'mail')} to {people} {people === 1 ? 'person goes' : 'people go'} out once more, at once:
        the same words under the same Message-ID, so that nobody’s mail program shows one twice.
      </p>
      <ul className="short-list small">
        {mails.map((mail) => (
          <li key={mail.id}>
            <bdi>{mail.to?.name}</bdi> <span className="quiet">· {mail.subject ?? kindWords(mail.kind)}</span>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button" onClick={onConfirm}>
          Send {countOf(mails.length, 'mail')} again
        </button>
      </p>
    </>
  );
}

interface ResultProps {
  mails: readonly Mail[];
  progress: Progress;
  onClose: () => void;
}

function Result({ mails, progress: { done, failures, running }, onClose }: ResultProps): ReactNode {
  if (running) {
    return (
      <p className="stack" role="status">
        <span>
          {done} of {mails.length} …
        </span>
        <progress max={mails.length} value={done} aria-label="Mails put back" />
      </p>
    );
  }
  return (
    <>
      <p role="status">
        {countOf(done - failures.length, 'mail')} {done - failures.length === 1 ? 'waits' : 'wait'} again and{' '}
        {done - failures.length === 1 ? 'goes' : 'go'} out in a moment.
      </p>
      {failures.length > 0 && (
        <>
          <p>{countOf(failures.length, 'mail')} could not be put back:</p>
          <ul className="short-list small">
            {failures.map(({ mail, why }) => (
              <li key={mail.id}>
                <bdi>{mail.to?.name}</bdi>: {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="button" onClick={onClose}>
          Done
        </button>
      </p>
    </>
  );
}
