import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import type { CreditRecord } from './record.queries.js';

interface PlanProps {
  program: Program;
  record: CreditRecord;
  plan: NonNullable<CreditRecord['plan']>;
}

/** What a listing that the member looked at would add to their record. */
export function Plan({ program, record, plan }: PlanProps): ReactNode {
  const { unit, categories } = record;
  const label = (id: string): string => categories.find((category) => category.id === id)?.label ?? id;
  const gives = plan.hours.map(({ category, hours }) => `${countOf(hours, unit)} of ${label(category)}`).join(', ');
  return (
    <section className="notice stack plan" aria-labelledby="plan">
      <h2 id="plan" dir="auto">
        With “{plan.title}”
      </h2>
      <p>
        {gives === '' ? '' : `It gives ${gives}. `}
        <strong>{verdict(plan, unit)}</strong>
      </p>
      <p className="row small">
        {plan.listingId !== null && (
          <Link to="/catalog/$program/$listing" params={{ program: program.id, listing: plan.listingId }}>
            Back to the activity
          </Link>
        )}
        <Link to="/record/$program" params={{ program: program.id }} search={{ credential: record.credential.id }}>
          The record without it
        </Link>
      </p>
    </section>
  );
}

function verdict({ hours, counts, alreadyPlanned, met, stillNeeded }: PlanProps['plan'], unit: string): string {
  if (hours.length === 0) return 'Nothing of it can be claimed for this credential and term.';
  if (alreadyPlanned) return 'It is your own, and part of what is planned below.';
  const all = Math.round(hours.reduce((sum, one) => sum + one.hours, 0) * 100) / 100;
  const added =
    counts === all
      ? `All ${countOf(all, unit)} would count.`
      : counts === 0
        ? 'None of it would count: it is above a limit.'
        : `${countOf(counts, unit)} of ${all} would count; the rest is above a limit.`;
  if (met) return `${added} With all that is planned, the term would be met.`;
  return stillNeeded === null
    ? added
    : `${added} With all that is planned, ${countOf(stillNeeded, unit)} would still be needed.`;
}
