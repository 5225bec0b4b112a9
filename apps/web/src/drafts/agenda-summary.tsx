import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { hueOf } from '../catalog/hours.js';
import { labelOf } from '../catalog/label-of.js';
import { tell } from '../shell/news.js';
import { agendaSums, type AgendaSum } from './agenda-sums.js';
import { newKey, type CreditText } from './draft-text.js';
import { termsQuery } from './drafts.queries.js';
import type { SectionProps } from './section-props.js';

/** What the agenda comes to while it is filled in, and a way to ask for just that. */
export function AgendaSummary({ text, program, change }: Omit<SectionProps, 'errorOf'>): ReactNode {
  const { data: terms } = useQuery(termsQuery(program.id));
  if (terms === undefined) return null;
  const sums = agendaSums(text.agenda, program.categories, terms.unit);
  if (sums.countable + sums.struck === 0) return null;
  const giving = sums.byCategory.filter(({ hundredths }) => hundredths > 0);
  const takeOver = (): void => {
    const before = text.credits;
    change({ credits: giving.map((sum) => creditOf(sum, before)) });
    tell({ text: 'Taken over into the credits.', action: { label: 'Undo', run: () => change({ credits: before }) } });
  };
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
          <button type="button" className="button second small" onClick={takeOver}>
            Ask for these credits
          </button>
        </p>
      )}
    </section>
  );
}

/** Whom a credit is limited to stays as it was said. */
function creditOf({ category, hundredths }: AgendaSum, before: readonly CreditText[]): CreditText {
  const same = before.find((credit) => credit.category === category);
  return {
    key: same?.key ?? newKey(),
    category,
    hours: String(hundredths / 100),
    credentials: same?.credentials ?? [],
  };
}
