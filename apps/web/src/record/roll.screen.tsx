import './record.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { SpreadsheetDrop } from '../files/spreadsheet-drop.js';
import { NotFound } from '../shell/not-found.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { RollOutcome } from './roll-outcome.js';
import { useRoll } from './use-roll.js';

const route = getRouteApi('/office/$program/members/import');

/** Brings in a roll of members; it is looked at first. */
export function RollScreen(): ReactNode {
  const { program: programId } = route.useParams();
  const program = programOf(programId);
  useTitle('Bring in a roll');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Bring in a roll">
      <div className="stack">
        <p className="crumbs">
          <Link to="/office/$program/members" params={{ program: program.id }}>
            ← Members
          </Link>
        </p>
        <h1>Bring in a roll of members</h1>
        <Roll program={program} />
      </div>
    </SignedInOnly>
  );
}

function Roll({ program }: { program: Program }): ReactNode {
  const { data: me } = useQuery(meQuery);
  const roll = useRoll(program.id);
  const mayImport = me?.roles?.some(({ program: id, role }) => id === program.id && role === 'board');
  if (me !== undefined && mayImport !== true) {
    return <p className="notice">A roll awards credentials and sets their terms: only the board brings one in.</p>;
  }
  return (
    <>
      <p className="measure">
        The board’s list of who holds which credential. The file is looked at first: nothing changes by sending it. All
        rows are brought in, or none while one of them is wrong; the same file twice changes nothing.
      </p>
      <p className="measure">
        Where both days of the term are left empty, a term that is on record stays as it is, and a credential without
        one has the terms that follow from its award. A new award after the day on which the term on record begins is
        wrong without the days of its term.
      </p>
      <p>
        Begin with the template, which has this program’s own columns:{' '}
        <a href={`/api/v1/programs/${program.id}/member-imports/template.xlsx`} download>
          Excel
        </a>{' '}
        or{' '}
        <a href={`/api/v1/programs/${program.id}/member-imports/template.csv`} download>
          CSV
        </a>
        .
      </p>
      <SpreadsheetDrop
        label={roll.file === undefined ? 'Choose a roll' : 'Choose another file'}
        busy={roll.doing !== undefined}
        second={roll.report !== undefined}
        onFile={roll.check}
      />
      <RollOutcome program={program} roll={roll} />
    </>
  );
}
