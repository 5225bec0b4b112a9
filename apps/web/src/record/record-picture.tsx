import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { hueOf } from '../catalog/hours.js';
import { CreditRing } from '../pictures/credit-ring.js';
import type { CreditRecord } from './record.queries.js';

interface Amount {
  title: string;
  of: (row: CreditRecord['byCategory'][number]) => number;
}

interface RecordPictureProps {
  program: Program;
  record: CreditRecord;
  /** Nothing is asked for any more. */
  isOver: boolean;
}

/** The ring, and the same by category as figures. */
export function RecordPicture({ program, record, isOver }: RecordPictureProps): ReactNode {
  const { byCategory, projected, categories, requiredTotal, unit, missing } = record;
  const label = (id: string): string => categories.find((category) => category.id === id)?.label ?? id;
  const plannedOf = (id: string): number => {
    const [now, later] = [byCategory, projected.byCategory].map((all) => all.find(({ category }) => category === id));
    return Math.max(0, Math.round(((later?.counted ?? 0) - (now?.counted ?? 0)) * 100) / 100);
  };
  const amounts: Amount[] = [
    { title: 'Counted', of: ({ counted }) => counted },
    { title: 'Over the limit', of: ({ overLimit }) => overLimit },
    { title: 'Needed', of: ({ missing: short }) => short },
    { title: 'Planned', of: ({ category }) => plannedOf(category) },
  ];
  // What does not count of a single claim is told beside it.
  const names = ['Credit ', ...record.claims.map(({ title }) => `“${title}”`)];
  // A phone has no room for a column that says nothing.
  const said = amounts.filter(({ title, of }) => title === 'Counted' || byCategory.some((row) => of(row) > 0));
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
              {said.map(({ title }) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
              <th scope="col">Limits</th>
            </tr>
          </thead>
          <tbody>
            {byCategory.map((row) => (
              <tr key={row.category}>
                <th scope="row">
                  <span className="swatch" style={{ background: hueOf(program, row.category) }} aria-hidden="true" />{' '}
                  {label(row.category)}
                </th>
                {said.map(({ title, of }) => (
                  <td key={title} className="number figures">
                    {title === 'Counted' ? of(row) : of(row) || '–'}
                  </td>
                ))}
                <td className="quiet">{boundsText(row.minimum, row.maximum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isOver && (missing.length > 0 || byCategory.some(({ overLimit }) => overLimit > 0)) && (
        <ul className="explanation small">
          {record.explanation
            .filter((sentence) => !names.some((name) => sentence.startsWith(name)))
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
