import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { findingsQuery, type Import, type RowFinding } from './import.queries.js';

/** What is wrong with which cell, and what a chair should know, by the numbers that the spreadsheet shows. */
export function ImportFindings({ program, found }: { program: string; found: Import }): ReactNode {
  const { id, rowsWithErrors, rowsWithWarnings, state } = found;
  const [onlyErrors, setOnlyErrors] = useState(false);
  const list = useInfiniteQuery({
    ...findingsQuery(program, id, onlyErrors, state),
    enabled: rowsWithErrors + rowsWithWarnings > 0,
  });
  if (rowsWithErrors + rowsWithWarnings === 0) return null;
  if (list.data === undefined) {
    if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
    return <p role="status">Loading …</p>;
  }
  const findings = list.data.pages.flatMap(({ items }) => items);
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings">What was found</h2>
      {rowsWithErrors > 0 && rowsWithWarnings > 0 && (
        <label className="choice">
          <input type="checkbox" checked={onlyErrors} onChange={({ target }) => setOnlyErrors(target.checked)} />
          <span>Only rows that are wrong ({inFigures(rowsWithErrors)})</span>
        </label>
      )}
      <div className="table-frame">
        <table className="table findings">
          <caption className="visually-hidden">Rows with errors or warnings, in the file’s order</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          {findings.map((finding) => (
            <FindingRows key={finding.row} finding={finding} />
          ))}
        </table>
      </div>
      {list.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? 'Loading …' : 'Further rows'}
          </button>
        </p>
      )}
    </section>
  );
}

function FindingRows({ finding: { row, errors, warnings } }: { finding: RowFinding }): ReactNode {
  const lines = [
    ...errors.map(({ column, message }) => ({ column, message, kind: 'Wrong' })),
    ...warnings.map((message) => ({ column: '', message, kind: 'To know' })),
  ];
  return (
    <tbody>
      {lines.map(({ column, message, kind }, index) => (
        <tr key={index}>
          {index === 0 && (
            <th scope="rowgroup" className="number" rowSpan={lines.length}>
              {row}
            </th>
          )}
          <td dir="auto">{column}</td>
          <td>
            <span className={kind === 'Wrong' ? 'wrong' : 'quiet'}>{kind}:</span> <span dir="auto">{message}</span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
