import './revisions.css';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { Moment } from '../time/moment.js';
import { inWords } from './named-changes.js';
import { DiffList } from './diff-list.js';

export const revisionsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'revisions'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/revisions', { params: { path: { formId } } })),
  });

interface RevisionsProps {
  formId: string;
  program: Program;
  /** To the applicant: `You changed`. */
  own: boolean;
}

/** What each answer of the applicant changed in the form, the latest first. */
export function Revisions({ formId, program, own }: RevisionsProps): ReactNode {
  const { data, error, refetch } = useQuery(revisionsQuery(formId));
  if (error && data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const answers = data?.items.filter(({ revision }) => revision > 1) ?? [];
  return (
    <ol className="plain stack" reversed>
      {answers.reverse().map(({ revision, createdAt, changes }) => (
        <li key={revision} className="stack">
          <p>
            <strong>Version {revision}</strong>, <Moment at={createdAt} zone={program.timeZone} />
          </p>
          {changes.length === 0 ? (
            <p className="quiet">{own ? 'You answered and changed nothing in the form.' : 'Nothing was changed.'}</p>
          ) : (
            <DiffList changes={inWords(changes, program)} />
          )}
        </li>
      ))}
    </ol>
  );
}
