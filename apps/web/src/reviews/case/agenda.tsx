import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { countOf } from '../../catalog/count-of.js';
import { hueOf } from '../../catalog/hours.js';
import { labelOf } from '../../catalog/label-of.js';
import { agendaQuery, type AgendaCredits } from './case.queries.js';
import { useCase } from './case-context.js';
import { Section } from './section.js';
import { mayWork } from './standing.js';
import { readingsFor, readRow } from './work.js';

/** The agenda as a member reads it: rows struck or counted elsewhere, and what that comes to. */
export function Agenda(): ReactNode {
  const { form, program, terms, work, change, rights } = useCase();
  const { agenda = [] } = form.activity;
  const readings = readingsFor(form, work);
  const { data, error } = useQuery({ ...agendaQuery(form, readings), enabled: agenda.length > 0 });
  if (agenda.length === 0) {
    return (
      <Section id="agenda" title="Agenda">
        <p className="quiet">The applicant gave none. Credits go by the hours that are asked for.</p>
      </Section>
    );
  }
  const mayRead = rights.isMember && mayWork(form);
  return (
    <Section
      id="agenda"
      title="Agenda"
      aside={
        readings.length > 0 && (
          <button type="button" className="link" onClick={() => change({ readings: [] })}>
            As the applicant has it
          </button>
        )
      }
    >
      {mayRead && (
        <p className="quiet small">
          Take the tick from breaks, meals, promotion and travel, or count a part elsewhere: credits follow.
        </p>
      )}
      <div className="table-frame">
        <table className="table agenda-table">
          <caption className="visually-hidden">Parts of the activity, and where their minutes count</caption>
          <thead>
            <tr>
              <th scope="col">Counts</th>
              <th scope="col">Part</th>
              <th scope="col" className="number">
                Minutes
              </th>
              <th scope="col">Category</th>
            </tr>
          </thead>
          <tbody>
            {agenda.map((part, row) => {
              const reading = readings.find((one) => one.row === row);
              const countable = reading?.countable ?? part.countable;
              const category = reading?.category ?? part.category ?? '';
              const set = (changes: { countable?: boolean; category?: string }): void => {
                const chosen = changes.category ?? category;
                const read = {
                  row,
                  countable: changes.countable ?? countable,
                  ...(chosen !== '' && { category: chosen }),
                };
                change({ readings: readRow(form, readings, read), credits: null });
              };
              return (
                <tr key={`${row} ${part.title}`} className={countable ? '' : 'struck'}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Counts: ${part.title}`}
                      checked={countable}
                      disabled={!mayRead}
                      onChange={({ target }) => set({ countable: target.checked })}
                    />
                  </td>
                  <td dir="auto" className="part-title">
                    {part.title}
                    {reading !== undefined && <span className="changed"> read otherwise</span>}
                  </td>
                  <td className="number figures">{part.minutes}</td>
                  <td>
                    {countable && mayRead ? (
                      <select
                        className="input"
                        aria-label={`Category of ${part.title}`}
                        value={category}
                        onChange={({ target }) => set({ category: target.value })}
                      >
                        {category === '' && <option value="">None yet</option>}
                        {terms.categories.map(({ id, label }) => (
                          <option key={id} value={id}>
                            {label}
                          </option>
                        ))}
                      </select>
                    ) : (
                      <span className="quiet">
                        {countable ? labelOf(terms.categories, category) || 'None yet' : '–'}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {error && <p className="wrong-note">The sum is not known: {error.message}</p>}
      {data && <Sum sum={data} unit={program.unit} />}
    </Section>
  );
}

/** Minutes by category, and the credits they make in the policy's increments. */
function Sum({ sum, unit }: { sum: AgendaCredits; unit: string }): ReactNode {
  const { program, terms } = useCase();
  return (
    <div className="agenda-sum" role="status">
      <ul>
        {sum.byCategory.map(({ category, minutes, hours }) => (
          <li key={category}>
            <span className="swatch" style={{ background: hueOf(program, category) }} aria-hidden="true" />
            {labelOf(terms.categories, category)}: <span className="figures">{minutes} min</span> →{' '}
            <strong className="figures">{countOf(hours, unit)}</strong>
          </li>
        ))}
        {sum.byCategory.length === 0 && <li>Nothing counts.</li>}
      </ul>
      <p className="quiet small">
        In steps of {terms.increment}, {terms.minutesPerCredit} minutes each {unit}.
        {sum.struckMinutes > 0 && ` ${sum.struckMinutes} minutes do not count.`}
        {sum.uncategorisedMinutes > 0 &&
          ` ${sum.uncategorisedMinutes} minutes are in no category yet and give nothing.`}
      </p>
    </div>
  );
}
