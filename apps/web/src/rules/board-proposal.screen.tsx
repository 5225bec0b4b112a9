import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BoardRoom } from './board-room.js';
import { ProposalPage } from './proposal.js';

const route = getRouteApi('/board/$program/policy/$proposalId');

export function BoardProposalScreen(): ReactNode {
  const { proposalId } = route.useParams();
  return (
    <BoardRoom
      title="A proposal"
      lead={
        <Link to="/board/$program" from="/board/$program/policy/$proposalId">
          The board’s room
        </Link>
      }
    >
      {(program) => (
        <ProposalPage key={proposalId} program={program} proposalId={proposalId} mayWrite={false} mayAdopt mayReplay />
      )}
    </BoardRoom>
  );
}
