import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { CLAIM_STATES } from '../record/claim-words.js';
import { formatDate } from '../time/format.js';
import type { RenewalDetail } from './renewal.queries.js';

/** What the verdict rests on: the record as it is now, and what has changed since it was submitted. */
export function RenewalEvidence({ program, renewal }: { program: Program; renewal: RenewalDetail }): ReactNode {
  const { record, changes, metWithPending, term, credentialId, memberId } = renewal;
  const { met, countedTotal, requiredTotal, unit, byCategory, categories, claims } = record;
  const label = (id: string): string => categories.find((category) => category.id === id)?.label ?? id;
  return (
    <section className="stack">
      <h2>The record, as it is now</h2>
      <p className={met ? 'notice' : 'notice soon'}>
        <strong>{met ? 'Complete' : 'Not complete'}</strong>: {countOf(countedTotal, unit)} of {requiredTotal} counted.
        {!met && metWithPending && ' Pending claims would make it complete.'}
      </p>
      {changes.length > 0 && (
        <div className="notice soon">
          <p>Since it was submitted:</p>
          <ul>
            {changes.map(({ claimId, title, state, hours, reason }, index) => (
              <li key={`${claimId}-${index}`} dir="auto">
                {title}: {CLAIM_STATES[state].label}
                {state === 'accepted' && `, ${countOf(hours, unit)}`}
                {reason !== null && ` (${reason})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="table-frame" tabIndex={0} role="region" aria-label="By category">
        <table className="table">
          <caption className="visually-hidden">Counted by category</caption>
          <thead>
            <tr>
              <th scope="col">Category</th>
              <th scope="col">Counted</th>
              <th scope="col">Over</th>
              <th scope="col">Missing</th>
            </tr>
          </thead>
          <tbody>
            {byCategory.map(({ category, counted, overLimit, missing }) => (
              <tr key={category}>
                <th scope="row">{label(category)}</th>
                <td className="figures">{counted}</td>
                <td className="figures">{overLimit === 0 ? '–' : overLimit}</td>
                <td className="figures">{missing === 0 ? '–' : missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>Claims of the term</h3>
      {claims.length === 0 ? (
        <p className="quiet">None.</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label="Claims of the term">
          <table className="table">
            <caption className="visually-hidden">Claims of the term</caption>
            <thead>
              <tr>
                <th scope="col">Activity</th>
                <th scope="col">Completed</th>
                <th scope="col">Category</th>
                <th scope="col">On record</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {claims.map((claim) => (
                <tr key={claim.id}>
                  <th scope="row" dir="auto">
                    {claim.title}
                  </th>
                  <td className="figures">{formatDate(claim.completedOn)}</td>
                  <td>{label(claim.category)}</td>
                  <td className="figures">{claim.creditedHours}</td>
                  <td>{CLAIM_STATES[claim.state].label}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        <Link
          to="/record/$program"
          params={{ program: program.id }}
          search={{ member: memberId, credential: credentialId, on: term.end }}
        >
          Open the record with its evidence
        </Link>
      </p>
    </section>
  );
}
