import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { pageQuery } from '../api/queries.js';
import { programOf } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { WriteToOffice } from './write-to-office.js';

const route = getRouteApi('/programs/$program/$page');

/** What a program tells people in words. */
export function PageScreen(): ReactNode {
  const { program: programId, page: pageId } = route.useParams();
  const program = programOf(programId);
  const { data: page, error, refetch } = useQuery({ ...pageQuery(programId, pageId), enabled: program !== undefined });
  useTitle(page && program ? `${page.title}, ${program.name}` : undefined);
  if (program === undefined) return <NotFound what="There is no such program." />;
  if (error instanceof Refusal && error.status === 404) return <NotFound />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (page === undefined) return null;
  return (
    <article className="stack">
      <h1>{page.title}</h1>
      {/* Rendered by the api from the program's own Markdown, in which HTML is shown as text. */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: page.html }} />
      {page.takesQuestions && <WriteToOffice program={programId} />}
    </article>
  );
}
