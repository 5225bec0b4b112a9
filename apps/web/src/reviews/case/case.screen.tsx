import './case.css';
import './case-parts.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../../api/answer.js';
import { meQuery } from '../../api/queries.js';
import { programOf } from '../../api/state.js';
import { tell } from '../../shell/news.js';
import { NotFound } from '../../shell/not-found.js';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { useTitle } from '../../shell/use-title.js';
import { SignedInOnly } from '../../sign-in/signed-in-only.js';
import { caseQuery, reviewersQuery, termsQuery, type ReviewedForm } from './case.queries.js';
import type { Rights } from './case-context.js';
import { CasePage } from './case-page.js';

const route = getRouteApi('/reviews/$program/$formId');

/** One form, for who reviews it. */
export function CaseScreen(): ReactNode {
  const { formId } = route.useParams();
  return (
    <SignedInOnly title="A form to review">
      <CaseLoader key={formId} formId={formId} />
    </SignedInOnly>
  );
}

function CaseLoader({ formId }: { formId: string }): ReactNode {
  const { program: asked } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const form = useQuery(caseQuery(formId));
  const reviewed = isForCommittee(form.data) ? form.data : undefined;
  const terms = useQuery({ ...termsQuery(formId), enabled: reviewed !== undefined });
  const reviewers = useQuery({ ...reviewersQuery(formId), enabled: reviewed !== undefined });
  useTitle(form.data && `${form.data.number}, ${form.data.activity.title}`);
  const isHidden = form.error instanceof Refusal && [400, 404].includes(form.error.status);
  if (isHidden) return <Hidden program={asked} was={reviewed} />;
  const failed = [form, terms, reviewers].find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (form.data !== undefined && reviewed === undefined) {
    return <Navigate to="/forms/$formId" params={{ formId }} replace />;
  }
  const program = reviewed && programOf(reviewed.program);
  if (!reviewed || !program || !terms.data || !reviewers.data || !me?.user) return <p role="status">Loading …</p>;
  if (program.id !== asked) {
    return <Navigate to="/reviews/$program/$formId" params={{ program: program.id, formId }} search={search} replace />;
  }
  const rights = rightsIn(program.id, me.user.id, me.roles ?? []);
  return (
    <CasePage
      key={`${formId} ${rights.personId}`}
      fresh={reviewed}
      program={program}
      terms={terms.data}
      reviewers={reviewers.data.items}
      rights={rights}
      search={search}
      onStepBack={(number) => {
        queryClient.removeQueries({ queryKey: ['form', formId] });
        void queryClient.invalidateQueries({ queryKey: ['reviews'] });
        tell({ text: `You stepped back from ${number}. Others go on.` });
        void navigate({ to: '/reviews/$program', params: { program: program.id }, search: {} });
      }}
    />
  );
}

function isForCommittee(form: object | undefined): form is ReviewedForm {
  return form !== undefined && 'recommendations' in form;
}

function rightsIn(
  program: string,
  personId: string,
  roles: readonly { program: string | null; role: string }[],
): Rights {
  const has = (role: string): boolean => roles.some((held) => held.program === program && held.role === role);
  const isChair = has('chair');
  return { personId, isChair, isMember: isChair || has('reviewer'), isHeadquarters: has('hq') };
}

/** There is no such form for this person, or not any more. */
function Hidden({ program, was }: { program: string; was: ReviewedForm | undefined }): ReactNode {
  if (was === undefined) return <NotFound what="There is no such form, or it is not one that you may review." />;
  return (
    <div className="stack" role="alert">
      <h1>{was.number} is not yours to review any more</h1>
      <p>
        It was ruled or noticed that you have a conflict of interest with it, or you have left the committee. Others go
        on with it; nothing of what you had not sent was kept by Docket.
      </p>
      <p>
        <Link to="/reviews/$program" params={{ program }} search={{}} className="button">
          Back to the queue
        </Link>
      </p>
    </div>
  );
}
