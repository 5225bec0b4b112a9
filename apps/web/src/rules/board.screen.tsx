import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { promiseQuery } from '../committee/committee.queries.js';
import { PromiseSum } from '../committee/promise-sum.js';
import { BoardRoom } from './board-room.js';
import { FailedAudits } from './failed-audits.js';
import { MovedTerms, MoveTerms } from './move-terms.js';
import { ProposalList } from './proposal-list.js';
import { VersionsTable } from './versions-table.js';

/** What waits for the board, the rules through time, and how the program does. */
export function BoardScreen(): ReactNode {
  return (
    <BoardRoom
      title="The board"
      lead="The board adopts the rules, and owns awards and terms. The committee decides on activities without it."
    >
      {(program) => (
        <>
          <section className="stack" aria-labelledby="to-adopt">
            <h2 id="to-adopt">Proposals to decide on</h2>
            <ProposalList
              program={program}
              to="/board/$program/policy/$proposalId"
              only="proposed"
              empty="Nothing waits for the board. What the committee proposes is listed here."
            />
          </section>
          <section className="stack" aria-labelledby="board-versions">
            <h2 id="board-versions">The rules through time</h2>
            <VersionsTable program={program} />
            <MoveTerms program={program} />
            <MovedTerms program={program} />
          </section>
          <Reports program={program} />
        </>
      )}
    </BoardRoom>
  );
}

function Reports({ program }: { program: Program }): ReactNode {
  const { data } = useQuery(promiseQuery(program.id, { by: 'month' }));
  const params = { program: program.id };
  return (
    <section className="stack" aria-labelledby="board-reports">
      <h2 id="board-reports">Reports</h2>
      <dl className="facts-list">
        <dt>The promise</dt>
        <dd>
          {data === undefined ? 'Loading …' : <PromiseSum report={data} />}.{' '}
          <Link to="/committee/$program/promise" params={params}>
            By month and queue
          </Link>
        </dd>
        <dt>Members</dt>
        <dd>
          <Link to="/office/$program/members" params={params}>
            Who holds which credential, and where each record stands
          </Link>
        </dd>
        <dt>Awards</dt>
        <dd>
          <Link to="/board/$program/credentials/new" params={params}>
            Award a credential
          </Link>
        </dd>
        <dt>Renewals</dt>
        <dd>
          <Link to="/office/$program/renewals" params={params} search={{}}>
            Each with its state
          </Link>
          , or <a href={`/api/v1/programs/${program.id}/reports/renewals.csv`}>as figures by month (CSV)</a>
        </dd>
        <dt>Audits</dt>
        <dd>
          <FailedAudits program={program} />
        </dd>
        <dt>The rules</dt>
        <dd>
          <Link to="/administration/programs/$program" params={params}>
            As they are in force, in words
          </Link>
        </dd>
      </dl>
    </section>
  );
}
