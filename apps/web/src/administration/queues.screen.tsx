import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { NotFound } from '../shell/not-found.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatInstant } from '../time/format.js';
import { AdministrationPage } from './administration-page.js';
import { deadJobsQuery } from './administration.queries.js';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function QueuesScreen(): ReactNode {
  return (
    <AdministrationPage title="Queues">
      <DeadJobs />
    </AdministrationPage>
  );
}

/** What each kind of job does, for who is to say whether it may run again. */
const JOBS: Record<string, string> = {
  'form.route': 'Give a form to the committee’s queue',
  'bulk.run': 'Carry out a bulk action',
  'file.discard': 'Remove a file',
  'member.replace': 'Bring forms in line with who left or joined the committee',
  'import.check': 'Check an imported programme',
  'import.apply': 'Add an imported programme to the catalog',
  'import.expire': 'Forget an import that was not confirmed',
};

function DeadJobs(): ReactNode {
  const queryClient = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(deadJobsQuery);
  const redrive = useMutation({
    mutationFn: (jobId: string) => read(api.POST('/api/v1/jobs/dead/{jobId}/redrive', { params: { path: { jobId } } })),
    onSuccess: () => tell({ text: 'The job starts over, with all its attempts before it.' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: deadJobsQuery.queryKey }),
  });
  if (error instanceof Refusal && error.status === 404) return <NotFound />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const jobs = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <p className="quiet">
        The queue only delivers: everything that must happen is kept in the database until it has happened. A job that
        failed at all its attempts is given up and waits here for you. Mails that failed are headquarters’ to resend.
      </p>
      <p className="row">
        <a className="button second" href="/administration/queues/board">
          Look into the queues (Bull Board)
        </a>
        <span className="quiet small">To look at: nothing is changed there.</span>
      </p>
      <h2>Given up</h2>
      {redrive.error && <ProblemNotice error={redrive.error} />}
      {jobs?.length === 0 && <div className="notice">Nothing was given up. All work is done or under way.</div>}
      {jobs !== undefined && jobs.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">Jobs that were given up, the oldest first</caption>
            <thead>
              <tr>
                <th scope="col">Job</th>
                <th scope="col">About</th>
                <th scope="col">Since</th>
                <th scope="col" className="number">
                  Attempts
                </th>
                <th scope="col">Last error</th>
                <th scope="col">
                  <span className="visually-hidden">What you can do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(({ id, job, payload, attempts, lastError, createdAt }) => (
                <tr key={id}>
                  <th scope="row">
                    {JOBS[job] ?? job} <span className="quiet">({job})</span>
                  </th>
                  <td className="figures">
                    {Object.entries(payload)
                      .map(([name, value]) => `${name} ${value}`)
                      .join(', ')}
                  </td>
                  <td className="figures">{formatInstant(createdAt, HERE)}</td>
                  <td className="number">{attempts}</td>
                  <td dir="auto">{lastError}</td>
                  <td>
                    <button
                      type="button"
                      className="link"
                      aria-disabled={redrive.isPending}
                      onClick={() => {
                        if (!redrive.isPending) redrive.mutate(id);
                      }}
                    >
                      Start over<span className="visually-hidden"> {job}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void fetchNextPage()}>
            More jobs
          </button>
        </p>
      )}
    </>
  );
}
