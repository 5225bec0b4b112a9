import './administration.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { programOf } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { useNow } from '../time/business-clock.js';
import { todayIn } from '../time/days.js';
import { formatDate } from '../time/format.js';
import { AdministrationRooms } from './administration-page.js';
import { policyQuery } from './administration.queries.js';
import { CategorySpans } from './category-spans.js';
import type { PolicyDocument } from './policy-document.js';
import { policyWords } from './policy-words.js';

const route = getRouteApi('/administration/programs/$program');

/** The rules that a program goes by, in words. They are changed as a new version, never here. */
export function PolicyScreen(): ReactNode {
  const { program } = route.useParams();
  const known = programOf(program) !== undefined;
  const { data: policy, error, refetch } = useQuery({ ...policyQuery(program), enabled: known });
  useTitle(`The rules · ${programOf(program)?.name ?? program}`);
  if (!known) return <NotFound what="There is no such program." />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return policy === undefined ? null : <Rules policy={policy} />;
}

function Rules({ policy }: { policy: PolicyDocument }): ReactNode {
  const today = todayIn(policy.timeZone, useNow());
  const { criteria = [], criteriaRequired = false, reasons = [] } = policy.review;
  return (
    <article className="policy">
      <AdministrationRooms />
      <h1>The rules, in words</h1>
      <p className="quiet">
        {policy.name}, {policy.organisation}: version {policy.version}, in force since{' '}
        {formatDate(policy.effectiveFrom)}. A form keeps the version it came in under, a term that of its first day.
        Rules are changed as a new version, which the committee proposes and the board adopts.
      </p>
      {policyWords(policy, today).map(({ title, sentences, examples }, index) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          {index === 0 && <CategorySpans policy={policy} />}
          <ul className="plain">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {examples.map((example) => (
            <p key={example} className="example">
              {example}
            </p>
          ))}
        </section>
      ))}
      {criteria.length > 0 && (
        <section aria-label="What is judged">
          <h2>What is judged</h2>
          <ol>
            {criteria.map(({ id, text, required = false }) => (
              <li key={id}>
                {text}
                {(required || criteriaRequired) && <span className="quiet"> (required)</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {reasons.length > 0 && (
        <section aria-label="Why a form is not approved">
          <h2>Why a form is not approved</h2>
          <div className="table-frame" tabIndex={0} role="group" aria-label="Reasons">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Reason</th>
                  <th scope="col">What would change the answer</th>
                </tr>
              </thead>
              <tbody>
                {reasons.map(({ code, text, remedy }) => (
                  <tr key={code}>
                    <td>{text}</td>
                    <td>{remedy}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </article>
  );
}
