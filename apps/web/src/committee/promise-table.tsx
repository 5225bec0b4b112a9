import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { formatMonth } from '../time/format.js';
import type { PromiseFigures, PromiseReport } from './committee.queries.js';
import { hoursInWords } from './report-range.js';

const HEADS: Record<PromiseReport['by'], string> = { month: 'Month', queue: 'Queue', reviewer: 'Reviewer' };

/** Every figure of the report. */
export function PromiseTable({ report: { by, rows, totals } }: { report: PromiseReport }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Figures">
      <table className="table">
        <caption className="visually-hidden">
          How the promise was kept. Times are medians and what nine of ten answers took at most; net is without waiting
          for the applicant.
        </caption>
        <thead>
          <tr>
            <th scope="col">{HEADS[by]}</th>
            {['Promises', 'Met', 'Late', 'Overdue', 'Due in 3 days', 'Waiting'].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col" className="number">
              Gross: half, 9 of 10
            </th>
            <th scope="col" className="number">
              Net: half, 9 of 10
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key ?? ''}
              name={by === 'month' && row.key !== null ? formatMonth(`${row.key}-01`) : row.name}
              figures={row}
            />
          ))}
        </tbody>
        <tfoot>
          <Row name="Total" figures={totals} />
        </tfoot>
      </table>
    </div>
  );
}

function Row({ name, figures }: { name: string; figures: PromiseFigures }): ReactNode {
  const { promises, met, late, overdue, atRisk, waiting, gross, net } = figures;
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td className="number">{inFigures(promises)}</td>
      <td className="number">{inFigures(met)}</td>
      <td className={late > 0 ? 'number late' : 'number'}>{inFigures(late)}</td>
      <td className={overdue > 0 ? 'number late' : 'number'}>{inFigures(overdue)}</td>
      <td className="number">{inFigures(atRisk)}</td>
      <td className="number">{inFigures(waiting)}</td>
      <td className="number figures">
        {hoursInWords(gross.median)}, {hoursInWords(gross.p90)}
      </td>
      <td className="number figures">
        {hoursInWords(net.median)}, {hoursInWords(net.p90)}
      </td>
    </tr>
  );
}
