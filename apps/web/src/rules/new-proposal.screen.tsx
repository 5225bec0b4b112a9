import './rules.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { CommitteeRoom } from '../committee/room.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { PolicyEditor } from './policy-editor.js';
import { proposalQuery } from './rules.queries.js';
import { useLatestVersion } from './use-latest-version.js';

export function NewProposalScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="policy"
      title="Propose a version"
      lead={
        <Link to="/committee/$program/policy" from="/committee/$program/policy/new">
          All proposals
        </Link>
      }
    >
      {({ program, isChair }) =>
        isChair ? <Begin program={program} /> : <p className="notice">Chairs propose; the board adopts.</p>
      }
    </CommitteeRoom>
  );
}

/** Begins with the latest version, whatever is in force today. */
function Begin({ program }: { program: Program }): ReactNode {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: base, error, retry } = useLatestVersion(program.id);
  if (error) return <ProblemNotice error={error} onRetry={retry} />;
  if (base === undefined) return <p role="status">Loading …</p>;
  return (
    <PolicyEditor
      program={program}
      base={base}
      text={base.text}
      reason=""
      name={`new ${program.id} ${base.version}`}
      action={{ label: 'Propose it to the board', pending: 'Proposing …' }}
      send={(text, reason, key) =>
        read(
          api.POST('/api/v1/programs/{program}/policy-proposals', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
            body: { text, reason },
          }),
        )
      }
      onSent={(proposal) => {
        queryClient.setQueryData(proposalQuery(program.id, proposal.id).queryKey, proposal);
        void queryClient.invalidateQueries({ queryKey: ['rules', program.id, 'proposals'] });
        tell({ text: `Version ${proposal.policyVersion} is before the board.` });
        void navigate({
          to: '/committee/$program/policy/$proposalId',
          params: { program: program.id, proposalId: proposal.id },
        });
      }}
    />
  );
}
