import './rules.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CommitteeRoom } from '../committee/room.js';
import { ProposalList } from './proposal-list.js';
import { VersionsTable } from './versions-table.js';

/** What the committee proposed, and the versions that came of it. */
export function ProposalsScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="policy"
      title="Changing the rules"
      lead="The committee proposes a version of the program’s rules; the board adopts it, from a day on."
    >
      {({ program, isChair }) => (
        <>
          {isChair && (
            <p>
              <Link className="button" to="/committee/$program/policy/new" params={{ program: program.id }}>
                Propose a version
              </Link>
            </p>
          )}
          <section className="stack" aria-labelledby="proposals">
            <h2 id="proposals">Proposals</h2>
            <ProposalList
              program={program}
              to="/committee/$program/policy/$proposalId"
              empty={
                isChair
                  ? 'Nothing has been proposed yet. A proposal begins with the rules as they are.'
                  : 'Nothing has been proposed yet. Chairs propose.'
              }
            />
          </section>
          <section className="stack" aria-labelledby="versions">
            <h2 id="versions">Versions</h2>
            <VersionsTable program={program} />
          </section>
        </>
      )}
    </CommitteeRoom>
  );
}
