import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { hueOf } from '../catalog/hours.js';
import { CreditRing } from '../pictures/credit-ring.js';
import type { CreditRecord } from './record.queries.js';

/** The ring, and the same by category as figures. */
export function RecordPicture({ program, record }: { program: Program; record: CreditRecord }): ReactNode {
  const { byCategory, projected, categories, requiredTotal, unit, missing, byLimit } = record;
  const label = (id: string): string => categories.find((category) => category.id === id)?.label ?? id;
  const plannedOf = (id: string): number => {
    const [now, later] = [byCategory, projected.byCategory].map((all) => all.find(({ category }) => category === id));
    return Math.max(0, Math.round(((later?.counted ?? 0) - (now?.counted ?? 0)) * 100) / 100);
  };
  return (
    <section className="picture" aria-labelledby="standing">
      <h2 id="standing">Where it stands</h2>
      <CreditRing
        required={requiredTotal}
        unit={unit}
        parts={byCategory.map(({ category, counted, overLimit }) => ({
          label: label(category),
          hue: hueOf(program, category),
          counted,
          overLimit,
          planned: plannedOf(category),
        }))}
        caption={
          projected.countedTotal > record.countedTotal
            ? `${countOf(projected.countedTotal, unit)} with what is pending or not claimed yet`
            : ''
        }
      />
      <div className="table-frame" tabIndex={0} role="region" aria-label="By category">
        <table className="table">
          <caption className="visually-hidden">Hours by category</caption>
          <thead>
            <tr>
              <th scope="col">Category</th>
              <th scope="col" className="number">
                Counted
              </th>
              <th scope="col" className="number">
                Over the limit
              </th>
              <th scope="col" className="number">
                Needed
              </th>
              <th scope="col" className="number">
                Planned
              </th>
              <th scope="col">Limits</th>
            </tr>
          </thead>
          <tbody>
            {byCategory.map(({ category, counted, overLimit, missing: short, minimum, maximum }) => (
              <tr key={category}>
                <th scope="row">
                  <span className="swatch" style={{ background: hueOf(program, category) }} aria-hidden="true" />{' '}
                  {label(category)}
                </th>
                <td className="number figures">{counted}</td>
                <td className="number figures">{overLimit === 0 ? '–' : overLimit}</td>
                <td className="number figures">{short === 0 ? '–' : short}</td>
                <td className="number figures">{plannedOf(category) === 0 ? '–' : `+${plannedOf(category)}`}</td>
                <td className="quiet">{boundsText(minimum, maximum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(missing.length > 0 || byLimit.some(({ overLimit }) => overLimit > 0)) && (
        <ul className="explanation small">
          {record.explanation
            .filter((sentence) => !sentence.startsWith('Credit '))
            .map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
        </ul>
      )}
    </section>
  );
}

function boundsText(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `${minimum} to ${maximum}`;
  if (minimum !== null) return `at least ${minimum}`;
  return maximum === null ? 'optional' : `at most ${maximum}`;
}
