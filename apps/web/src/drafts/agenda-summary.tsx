import './agenda.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { hueOf } from '../catalog/hours.js';
import { labelOf } from '../catalog/label-of.js';
import { agendaSums, type AgendaSum } from './agenda-sums.js';
import type { AgendaText } from './draft-text.js';
import { termsQuery } from './drafts.queries.js';

interface AgendaSummaryProps {
  agenda: readonly AgendaText[];
  program: Program;
  /** What `onTake` does. */
  button: string;
  onTake: (given: readonly AgendaSum[]) => void;
}

/** What the agenda comes to while it is filled in, and a way to ask for just that. */
export function AgendaSummary({ agenda, program, button, onTake }: AgendaSummaryProps): ReactNode {
  const { data: terms } = useQuery(termsQuery(program.id));
  if (terms === undefined) return null;
  const sums = agendaSums(agenda, program.categories, terms.unit);
  if (sums.countable + sums.struck === 0) return null;
  const giving = sums.byCategory.filter(({ hundredths }) => hundredths > 0);
  return (
    <section className="agenda-summary" aria-label="What the agenda gives">
      <dl>
        {sums.byCategory.map(({ category, minutes, hundredths }) => (
          <div key={category}>
            <dt>
              <span className="swatch" style={{ background: hueOf(program, category) }} aria-hidden="true" />
              {labelOf(program.categories, category)}
            </dt>
            <dd>
              <span className="figures">{minutes} min</span> gives{' '}
              <strong className="figures">{hundredths / 100}</strong>
            </dd>
          </div>
        ))}
        {sums.uncategorised > 0 && (
          <div>
            <dt>No category yet</dt>
            <dd>
              <span className="figures">{sums.uncategorised} min</span> gives nothing so far
            </dd>
          </div>
        )}
        {sums.struck > 0 && (
          <div className="quiet">
            <dt>Does not count</dt>
            <dd className="figures">{sums.struck} min</dd>
          </div>
        )}
      </dl>
      <p role="status">
        {giving.length === 0
          ? `Less than ${terms.unit.increment} in every category gives no credit.`
          : `The agenda gives ${giving.map(({ category, hundredths }) => `${labelOf(program.categories, category)} ${hundredths / 100}`).join(', ')}.`}
      </p>
      {giving.length > 0 && (
        <p>
          <button type="button" className="button second small" onClick={() => onTake(giving)}>
            {button}
          </button>
        </p>
      )}
    </section>
  );
}
