import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Hours } from '../../catalog/hours.js';
import { labelOf } from '../../catalog/label-of.js';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { formatDate } from '../../time/format.js';
import { Moment } from '../../time/moment.js';
import { decisionsQuery } from './case.queries.js';
import { useCase } from './case-context.js';
import { Section } from './section.js';

/** What was decided, in every round, as far as the applicant knows it, and by whom. */
export function Decisions(): ReactNode {
  const { form, program, terms } = useCase();
  const wanted = form.decision !== null || form.round > 1;
  const { data, error, refetch } = useQuery({ ...decisionsQuery(form.id), enabled: wanted });
  if (!wanted) return null;
  return (
    <Section id="decisions" title={data?.items.length === 1 ? 'Decision' : 'Decisions'}>
      {error && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.items.map((decision) => (
        <article key={decision.id} className="stack tight past-decision">
          <p>
            <strong>{decision.outcome === 'approved' ? 'Approved' : 'Not approved'}</strong>
            {decision.decidedBy && (
              <>
                {' '}
                by <bdi>{decision.decidedBy.name}</bdi>
              </>
            )}
            {form.round > 1 && <span className="quiet">, round {decision.round}</span>}
            <span className="quiet">
              {' '}
              · <Moment at={decision.decidedAt} zone={program.timeZone} />
              {decision.late && ', later than promised'}
            </span>
          </p>
          {decision.revokedAt !== null && (
            <p className="notice bad">
              Revoked <Moment at={decision.revokedAt} zone={program.timeZone} />
            </p>
          )}
          {decision.reasons.length > 0 && (
            <ul>
              {decision.reasons.map((code) => (
                <li key={code}>{terms.reasons.find((reason) => reason.code === code)?.text ?? code}</li>
              ))}
            </ul>
          )}
          {decision.credits.length > 0 && (
            <div className="narrow">
              <Hours program={program} credits={decision.credits} />
            </div>
          )}
          {decision.creditChanges.length > 0 && (
            <p className="small">
              Other than asked:{' '}
              {decision.creditChanges
                .map(
                  ({ category, requestedHours, approvedHours }) =>
                    `${labelOf(terms.categories, category)} ${approvedHours} instead of ${requestedHours}`,
                )
                .join(', ')}
            </p>
          )}
          <blockquote dir="auto" className="written">
            {decision.message}
          </blockquote>
          {decision.conditions.length > 0 && (
            <ul>
              {decision.conditions.map((condition) => (
                <li key={condition} dir="auto">
                  {condition}
                </li>
              ))}
            </ul>
          )}
          {decision.expiresOn !== null && <p className="small">Holds until {formatDate(decision.expiresOn)}.</p>}
        </article>
      ))}
    </Section>
  );
}
