import './rules.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CommitteeRoom } from '../committee/room.js';
import { ProposalPage } from './proposal.js';

const route = getRouteApi('/committee/$program/policy/$proposalId');

export function ProposalScreen(): ReactNode {
  const { proposalId } = route.useParams();
  return (
    <CommitteeRoom
      room="policy"
      title="A proposal"
      lead={
        <Link to="/committee/$program/policy" from="/committee/$program/policy/$proposalId">
          All proposals
        </Link>
      }
    >
      {({ program, isChair, isHeadquarters }) => (
        <ProposalPage
          key={proposalId}
          program={program}
          proposalId={proposalId}
          mayWrite={isChair}
          mayAdopt={false}
          mayReplay={isChair || isHeadquarters}
        />
      )}
    </CommitteeRoom>
  );
}
