import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pageState } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate } from '../time/format.js';
import { AdministrationPage } from './administration-page.js';
import { policyQuery } from './administration.queries.js';

/** Every program of the installation, with the rules that are in force. */
export function ProgramsScreen(): ReactNode {
  return (
    <AdministrationPage title="Programs">
      <Programs />
    </AdministrationPage>
  );
}

function Programs(): ReactNode {
  const { programs } = pageState;
  const policies = useQueries({ queries: programs.map(({ id }) => policyQuery(id)) });
  const failed = policies.find(({ error }) => error !== null);
  if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    <>
      <p className="quiet">
        What a program goes by is its policy, to be read here in words. It is changed as a new version, which the
        committee proposes and the board adopts; a new program is a new file among the policies.
      </p>
      <ul className="program-list">
        {programs.map(({ id, name, organisation, timeZone }, index) => {
          const policy = policies[index]?.data;
          return (
            <li key={id} className="stack tight">
              <h2>{name}</h2>
              <p className="quiet small">
                {organisation} · {timeZone} ·{' '}
                {policy ? `version ${policy.version}, since ${formatDate(policy.effectiveFrom)}` : 'Loading …'}
              </p>
              <p>
                <Link to="/administration/programs/$program" params={{ program: id }}>
                  The rules of {name}, in words
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
