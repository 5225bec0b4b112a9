import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../../api/client.js';
import { Hours } from '../../catalog/hours.js';
import { tell } from '../../shell/news.js';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { formatDayOf } from '../../time/format.js';
import { recommendationsQuery, type Recommendation } from './case.queries.js';
import { useCase } from './case-context.js';
import { Section } from './section.js';
import { mayWork, progressWords } from './standing.js';
import { isStale, useAct } from './use-act.js';

const STANDINGS: Readonly<Record<Recommendation['standing'], string>> = {
  counts: 'counts',
  outdated: 'does not count: given on an earlier revision, and not confirmed on this one',
  'in-conflict': 'does not count: the member has a conflict',
  'left-the-committee': 'does not count: the member has left the committee',
  'took-part': 'does not count: the member took part before the appeal',
  'former-round': 'of a former round',
  replaced: 'replaced by a later one',
  withdrawn: 'withdrawn',
};
const ANSWERS = { yes: 'yes', no: 'no', 'not-applicable': 'does not apply' };

/** What members advise, and how far that is. */
export function Recommendations(): ReactNode {
  const { form } = useCase();
  const { data, error, refetch } = useQuery(recommendationsQuery(form.id));
  const progress = progressWords(form);
  const items = data?.items ?? [];
  if (progress === undefined && items.length === 0) return null;
  const current = items.filter(({ standing }) => !FORMER.has(standing));
  const former = items.filter(({ standing }) => FORMER.has(standing));
  return (
    <Section id="recommendations" title="Recommendations">
      {progress !== undefined && mayWork(form) && (
        <p className={form.recommendations.deciders === 'nobody-yet' ? '' : 'notice'} role="status">
          {progress}
        </p>
      )}
      {error && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <Mine />
      <ul className="advice-list">
        {current.map((given) => (
          <Advice key={given.id} given={given} />
        ))}
      </ul>
      {former.length > 0 && (
        <details>
          <summary>Former ones: {former.length}</summary>
          <ul className="advice-list">
            {former.map((given) => (
              <Advice key={given.id} given={given} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

const FORMER: ReadonlySet<Recommendation['standing']> = new Set(['former-round', 'replaced', 'withdrawn']);

/** One's own can be confirmed on a new revision, or withdrawn. */
function Mine(): ReactNode {
  const { form } = useCase();
  const { mine } = form.recommendations;
  const path = { formId: form.id };
  const confirm = useAct(
    (_value, header) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/recommendations/current/confirmations', {
          params: { path, header },
        }),
      ),
    () => tell({ text: `Confirmed on revision ${form.revision}.` }),
  );
  const withdraw = useAct(
    (_value, { 'If-Match': match }) =>
      read(
        api.DELETE('/api/v1/eligibility-forms/{formId}/recommendations/current', {
          params: { path, header: { 'If-Match': match } },
        }),
      ),
    () => tell({ text: 'Your recommendation is withdrawn.' }),
  );
  if (mine === null || !mayWork(form)) return null;
  const busy = confirm.isPending || withdraw.isPending;
  const failed = [confirm.error, withdraw.error].find((error) => error !== null && !isStale(error));
  return (
    <div className="stack tight">
      {mine.outdated && (
        <p className="notice soon">
          You recommended on revision {mine.revision}; the form is at revision {form.revision}. Read what changed, then
          confirm it or give another.
        </p>
      )}
      {failed && (
        <p className="wrong-note" role="alert">
          {failed.message}
        </p>
      )}
      <p className="row">
        {mine.outdated && (
          <button type="button" className="button small" aria-disabled={busy} onClick={() => busy || confirm.mutate()}>
            Confirm it on revision {form.revision}
          </button>
        )}
        <button
          type="button"
          className="button second small"
          aria-disabled={busy}
          onClick={() => busy || withdraw.mutate()}
        >
          Withdraw my recommendation
        </button>
      </p>
    </div>
  );
}

function Advice({ given }: { given: Recommendation }): ReactNode {
  const { program, terms } = useCase();
  const { member, recommendation, comment, credits, criteria, revision, standing, givenAt } = given;
  return (
    <li>
      <p>
        <strong dir="auto">{member.name}</strong>: {recommendation === 'approve' ? 'approve' : 'decline'}
      </p>
      <p className="quiet small">
        On revision {revision}, {formatDayOf(givenAt, program.timeZone)}; {STANDINGS[standing]}
      </p>
      <p dir="auto" className="written">
        {comment}
      </p>
      {credits.length > 0 && (
        <div className="narrow">
          <Hours program={program} credits={credits} />
        </div>
      )}
      {criteria.length > 0 && (
        <details>
          <summary>Criteria: {criteria.filter(({ answer }) => answer === 'no').length} answered with no</summary>
          <ul className="small">
            {criteria.map(({ id, answer, note }) => (
              <li key={id}>
                {terms.criteria.find((criterion) => criterion.id === id)?.text ?? id}:{' '}
                <strong>{ANSWERS[answer]}</strong>
                {note !== undefined && <span dir="auto"> · {note}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
