import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { Moment } from '../time/moment.js';
import { importsAddress, importsQuery, importWords, isMoving } from './import.queries.js';
import { ImportUpload } from './import-upload.js';
import { OfficeRoom } from './office-room.js';

const FOLLOW_MS = 2_000;

export function ImportsScreen(): ReactNode {
  return (
    <OfficeRoom
      title="Imports"
      lead="The programme of a whole meeting, approved at once: every row is checked first, then a chair confirms all of them, or none is approved."
    >
      {(program) => <Imports program={program} />}
    </OfficeRoom>
  );
}

function Imports({ program }: { program: Program }): ReactNode {
  const address = importsAddress(program.id);
  return (
    <>
      <ImportUpload program={program.id} label="Choose a programme" />
      <p>
        Begin with the template, which has this program’s own columns:{' '}
        <a href={`${address}/template.xlsx`} download>
          Excel
        </a>{' '}
        or{' '}
        <a href={`${address}/template.csv`} download>
          CSV
        </a>
        . One row an activity; the hours of each category have a column of their own.
      </p>
      <Earlier program={program} />
    </>
  );
}

function Earlier({ program }: { program: Program }): ReactNode {
  const list = useInfiniteQuery({
    ...importsQuery(program.id),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((item) => isMoving(item.state))) ? FOLLOW_MS : false,
  });
  if (list.data === undefined) {
    if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
    return <p role="status">Loading …</p>;
  }
  const imports = list.data.pages.flatMap(({ items }) => items);
  return (
    <section className="stack" aria-labelledby="earlier">
      <h2 id="earlier">Sent in so far</h2>
      {imports.length === 0 && <p className="notice">No programme has been sent in yet.</p>}
      {imports.length > 0 && (
        <div className="table-frame">
          <table className="table mails">
            <caption className="visually-hidden">Imports, the latest first</caption>
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">File</th>
                <th scope="col" className="number">
                  Rows
                </th>
                <th scope="col">Sent by</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {imports.map(({ id, state, fileName, total, createdBy, createdAt }) => (
                <tr key={id}>
                  <td>
                    <span className={`status ${importWords(state).tone}`}>{importWords(state).label}</span>
                  </td>
                  <td className="main">
                    <Link to="/office/$program/imports/$importId" params={{ program: program.id, importId: id }}>
                      <bdi>{fileName}</bdi>
                    </Link>
                  </td>
                  <td className="number">{total === 0 ? '' : inFigures(total)}</td>
                  <td>
                    <bdi>{createdBy.name}</bdi>
                  </td>
                  <td className="when">
                    <Moment at={createdAt} zone={program.timeZone} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? 'Loading …' : 'Earlier imports'}
          </button>
        </p>
      )}
    </section>
  );
}
