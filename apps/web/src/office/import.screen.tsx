import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { Refusal } from '../api/answer.js';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { Moment } from '../time/moment.js';
import { ImportConfirmation } from './import-confirmation.js';
import { ImportFindings } from './import-findings.js';
import { importQuery, importWords, isMoving, type Import } from './import.queries.js';
import { ImportUpload } from './import-upload.js';
import { OfficeRoom, type OfficeVisitor } from './office-room.js';

const route = getRouteApi('/office/$program/imports/$importId');
const FOLLOW_MS = 700;

export function ImportScreen(): ReactNode {
  return (
    <OfficeRoom
      title="An import"
      lead={
        <Link to="/office/$program/imports" from="/office/$program/imports/$importId">
          All imports
        </Link>
      }
    >
      {(program, visitor) => <Found program={program} visitor={visitor} />}
    </OfficeRoom>
  );
}

interface ImportProps {
  program: Program;
  visitor: OfficeVisitor;
}

function Found({ program, visitor }: ImportProps): ReactNode {
  const { importId } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...importQuery(program.id, importId),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data.state) ? FOLLOW_MS : false),
  });
  if (data === undefined) {
    if (error instanceof Refusal && error.status === 404) return <p className="notice">There is no such import.</p>;
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <p role="status">Loading …</p>;
  }
  const { label, tone } = importWords(data.state);
  return (
    <>
      <div className="row">
        <span className={`status ${tone}`}>{label}</span>
        <strong>
          <bdi>{data.fileName}</bdi>
        </strong>
        <span className="quiet small">
          sent <Moment at={data.createdAt} zone={program.timeZone} />
        </span>
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <Outcome program={program} visitor={visitor} found={data} />
      {(data.state === 'checked' || data.state === 'applied') && <ImportFindings program={program.id} found={data} />}
    </>
  );
}

function Outcome({ program, visitor, found }: ImportProps & { found: Import }): ReactNode {
  const { state, total, processed, rowsWithErrors } = found;
  switch (state) {
    case 'queued':
    case 'checking':
    case 'applying': {
      const what = state === 'applying' ? 'approved' : 'checked';
      return (
        <div className="stack" role="status">
          <p>
            {total === 0 ? 'The file is being read …' : `${inFigures(processed)} of ${inFigures(total)} rows ${what} …`}
          </p>
          <progress max={Math.max(total, 1)} value={total === 0 ? undefined : processed} aria-label={`Rows ${what}`} />
          <p className="quiet small">You may leave this page; it is found again under Imports.</p>
        </div>
      );
    }
    case 'refused':
      return (
        <div className="stack">
          <div className="notice bad" role="alert">
            <p>
              <strong>The file cannot be read.</strong> Nothing was approved. Correct it, then send it again:
            </p>
            <ul>
              {found.refusals.map((refusal) => (
                <li key={refusal} dir="auto">
                  {refusal}
                </li>
              ))}
            </ul>
          </div>
          <ImportUpload program={program.id} label="Send the corrected file" />
        </div>
      );
    case 'checked':
      if (rowsWithErrors === 0) return <ImportConfirmation program={program} visitor={visitor} found={found} />;
      return (
        <div className="stack">
          <div className="notice bad" role="status">
            <p>
              <strong>
                {inFigures(rowsWithErrors)} of {inFigures(total)} {rowsWithErrors === 1 ? 'rows is' : 'rows are'} wrong.
              </strong>{' '}
              Nothing is approved until every row is right. What is wrong stands below, with the row’s number in your
              file: correct it there, then send the file again.
            </p>
          </div>
          <ImportUpload program={program.id} label="Send the corrected file" />
        </div>
      );
    case 'applied':
      return (
        <div className="notice stack" role="status">
          <p>
            <strong>
              {total === 1 ? 'One activity is' : `${inFigures(total)} activities are`} approved and listed.
            </strong>{' '}
            {found.finishedAt !== null && <Moment at={found.finishedAt} zone={program.timeZone} />}
          </p>
          <p className="row">
            <Link to="/catalog/$program" params={{ program: program.id }}>
              See them in Upcoming Courses
            </Link>
            <Link to="/office/$program/history" params={{ program: program.id }} search={{}}>
              Their history
            </Link>
          </p>
        </div>
      );
    case 'expired':
      return (
        <div className="stack">
          <p className="notice">Nobody confirmed it within a week, so its rows were forgotten. Send the file again.</p>
          <ImportUpload program={program.id} label="Send the file again" />
        </div>
      );
  }
}
