import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf, inFigures } from '../catalog/count-of.js';
import type { RollReport, useRoll } from './use-roll.js';

interface RollOutcomeProps {
  program: Program;
  roll: ReturnType<typeof useRoll>;
}

/** How far a roll is, what is wrong with it, what it would change, and what it changed. */
export function RollOutcome({
  program,
  roll: { file, doing, share, report, refusals, apply, stop },
}: RollOutcomeProps): ReactNode {
  return (
    <>
      <div role="status">
        {doing !== undefined && file !== undefined && (
          <div className="stack small">
            <p>
              {share < 1 ? 'Sending ' : doing === 'check' ? 'Looking at ' : 'Bringing in '}
              <bdi>{file.name}</bdi> …
            </p>
            <progress max={1} value={share < 1 ? share : undefined} aria-label={`Sending ${file.name}`} />
            {share < 1 && (
              <p>
                <button type="button" className="link" onClick={stop}>
                  Stop sending
                </button>
              </p>
            )}
          </div>
        )}
      </div>
      {refusals !== undefined && (
        <div className="notice bad" role="alert">
          <p>
            <strong>The roll could not be read.</strong> Nothing was changed.
          </p>
          <ul className="plain">
            {refusals.map((refusal) => (
              <li key={refusal} dir="auto">
                {refusal}
              </li>
            ))}
          </ul>
        </div>
      )}
      {report !== undefined && doing !== 'check' && (
        <Report program={program} report={report} name={file?.name ?? ''} busy={doing === 'apply'} onApply={apply} />
      )}
    </>
  );
}

interface ReportProps {
  program: Program;
  report: RollReport;
  name: string;
  busy: boolean;
  onApply: () => void;
}

function Report({ program, report, name, busy, onApply }: ReportProps): ReactNode {
  const { rows, added, changed, unchanged, errors, applied } = report;
  const counts = `${countOf(added, 'credential')} new, ${inFigures(changed)} changed, ${inFigures(unchanged)} as before`;
  if (errors.length > 0) {
    return (
      <>
        <div className="notice bad" role="alert">
          <p>
            <strong>
              {inFigures(errors.length)} of {countOf(rows, 'row')} {errors.length === 1 ? 'is' : 'are'} wrong.
            </strong>{' '}
            Nothing is brought in until every row is right. Correct them in the file, then choose it again.
          </p>
        </div>
        <Findings errors={errors} />
      </>
    );
  }
  if (applied) {
    return (
      <div className="notice" role="status">
        <p>
          <strong>
            <bdi>{name}</bdi> is brought in:
          </strong>{' '}
          {counts}.{' '}
          <Link to="/office/$program/members" params={{ program: program.id }}>
            See the members
          </Link>
        </p>
      </div>
    );
  }
  if (added + changed === 0) {
    return (
      <p className="notice" role="status">
        All {countOf(rows, 'row')} of <bdi>{name}</bdi> are as they are on record: there is nothing to bring in.
      </p>
    );
  }
  return (
    <div className="stack" role="status">
      <p className="notice">
        <strong>
          Nothing is wrong in the {countOf(rows, 'row')} of <bdi>{name}</bdi>:
        </strong>{' '}
        {counts}. Nothing has been changed yet.
      </p>
      <p>
        <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && onApply()}>
          {busy ? 'Bringing it in …' : `Bring in ${countOf(added + changed, 'credential')}`}
        </button>
      </p>
    </div>
  );
}

/** More than anybody corrects before sending the file again. */
const MOST_SHOWN = 200;

function Findings({ errors }: { errors: RollReport['errors'] }): ReactNode {
  return (
    <section className="stack" aria-labelledby="roll-findings">
      <h2 id="roll-findings">What is wrong</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label="What is wrong, by row">
        <table className="table">
          <caption className="visually-hidden">Rows that are wrong, in the file’s order</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, MOST_SHOWN).flatMap(({ row, errors: problems }) =>
              problems.map(({ column, message }) => (
                <tr key={`${row} ${column} ${message}`}>
                  <th scope="row" className="number figures">
                    {row}
                  </th>
                  <td dir="auto">{column}</td>
                  <td dir="auto">{message}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {errors.length > MOST_SHOWN && (
        <p className="quiet small">
          The first {MOST_SHOWN} of {inFigures(errors.length)} rows that are wrong.
        </p>
      )}
    </section>
  );
}
