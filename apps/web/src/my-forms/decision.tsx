import { useQuery, queryOptions } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { historyQuery, type Form } from '../api/queries.js';
import type { components } from '../api/schema.js';
import type { Program } from '../api/state.js';
import { Hours } from '../catalog/hours.js';
import { labelOf } from '../catalog/label-of.js';
import { formatDate } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { wordsWith } from './history-words.js';

type Facts = components['schemas']['DecisionResponse'];

const decisionsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'decisions'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/decisions', { params: { path: { formId } } })),
  });

/** What the committee decided, on which terms and why; and what became of the approval. */
export function Decision({ form, program }: { form: Form; program: Program }): ReactNode {
  const { decision } = form;
  return (
    <>
      {decision !== null && (
        <section className="stack" aria-labelledby="decision">
          <h2 id="decision">The committee’s decision</h2>
          <Revocation form={form} program={program} />
          <DecisionFacts decision={decision} program={program} />
          {decision.outcome === 'approved' && form.revokedAt === null && (
            <p>
              <Link to="/record/$program/claim" params={{ program: program.id }} search={{ form: form.id }}>
                Claim the hours for your credit record
              </Link>
            </p>
          )}
          {form.status === 'approved' && form.revokedAt === null && (
            <p>
              <a href={`/api/v1/eligibility-forms/${form.id}/certificate.pdf`} download>
                Certificate of approval (PDF)
              </a>{' '}
              <span className="quiet">to pass on: anybody can verify it by its code</span>
            </p>
          )}
          {form.listing && (
            <p>
              Listed under Upcoming Courses:{' '}
              <Link
                to="/catalog/$program/$listing"
                params={{ program: program.id, listing: form.listing.listingId }}
                dir="auto"
              >
                {form.listing.title}
              </Link>
            </p>
          )}
        </section>
      )}
      {form.round > 1 && <EarlierDecisions form={form} program={program} />}
    </>
  );
}

function DecisionFacts({ decision, program }: { decision: Facts; program: Program }): ReactNode {
  const { conditions, creditChanges, credits, reasonTexts = [] } = decision;
  return (
    <>
      <p className="quiet">
        {decision.outcome === 'approved' ? 'Approved' : 'Not approved'},{' '}
        <Moment at={decision.decidedAt} zone={program.timeZone} />
        {decision.late && ', later than promised'}
      </p>
      {decision.message !== '' && <blockquote dir="auto">{decision.message}</blockquote>}
      {reasonTexts.length > 0 && (
        <dl className="reasons">
          {reasonTexts.map(({ code, text, remedy }) => (
            <div key={code}>
              <dt>{text}</dt>
              <dd>
                <strong>What would change it:</strong> {remedy}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {conditions.length > 0 && (
        <div>
          <p>On {conditions.length === 1 ? 'this condition' : 'these conditions'}:</p>
          <ul>
            {conditions.map((condition) => (
              <li key={condition} dir="auto">
                {condition}
              </li>
            ))}
          </ul>
        </div>
      )}
      {decision.expiresOn !== null && (
        <p>
          The approval holds until <strong>{formatDate(decision.expiresOn)}</strong>, to the end of that day.
        </p>
      )}
      {credits.length > 0 && (
        <div className="hours-frame">
          <Hours program={program} credits={credits} />
        </div>
      )}
      {creditChanges.length > 0 && <CreditChanges changes={creditChanges} program={program} />}
    </>
  );
}

/** Where the committee gave other amounts than were asked for. */
function CreditChanges({ changes, program }: { changes: Facts['creditChanges']; program: Program }): ReactNode {
  return (
    <div className="table-frame">
      <table className="table credit-changes">
        <caption>Other amounts than you asked for; the committee’s words above say why.</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col" className="number">
              Asked
            </th>
            <th scope="col" className="number">
              Approved
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ category, credentials = [], requestedHours, approvedHours }) => (
            <tr key={[category, ...credentials].join()}>
              <th scope="row">{[labelOf(program.categories, category), ...credentials].join(', ')}</th>
              <td className="number">{requestedHours}</td>
              <td className="number">{approvedHours}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Revocation({ form: { id, revokedAt }, program }: { form: Form; program: Program }): ReactNode {
  const { data } = useQuery({ ...historyQuery(id), enabled: revokedAt !== null });
  if (revokedAt === null) return null;
  const revocation = data?.items.findLast(({ type }) => type === 'approval.revoked');
  const reason = revocation && wordsWith(revocation);
  return (
    <div className="notice bad stack">
      <p>
        <strong>The approval was revoked</strong> on <Moment at={revokedAt} zone={program.timeZone} />. The activity is
        not listed any more; hours that were claimed before stay.
      </p>
      {reason !== undefined && <blockquote dir="auto">{reason}</blockquote>}
    </div>
  );
}

/** Of the rounds before an appeal or a reopening. */
function EarlierDecisions({ form, program }: { form: Form; program: Program }): ReactNode {
  const { data } = useQuery(decisionsQuery(form.id));
  const earlier = data?.items.filter(({ round }) => round < form.round) ?? [];
  if (earlier.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="earlier">
      <h2 id="earlier">What was decided before</h2>
      {earlier.map((decision) => (
        <div key={decision.id} className="stack">
          <DecisionFacts decision={decision} program={program} />
        </div>
      ))}
    </section>
  );
}
