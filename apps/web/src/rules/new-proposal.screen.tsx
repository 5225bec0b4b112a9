import './rules.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { CommitteeRoom } from '../committee/room.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { PolicyEditor } from './policy-editor.js';
import { proposalQuery, versionQuery, versionsQuery } from './rules.queries.js';

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
  const versions = useQuery(versionsQuery(program.id));
  const latest = versions.data?.items[0]?.version;
  const base = useQuery({ ...versionQuery(program.id, latest ?? ''), enabled: latest !== undefined });
  const error = versions.error ?? base.error;
  if (error) return <ProblemNotice error={error} onRetry={() => void versions.refetch()} />;
  if (base.data === undefined) return <p role="status">Loading …</p>;
  return (
    <PolicyEditor
      program={program}
      base={base.data}
      text={base.data.text}
      reason=""
      name={`new ${program.id} ${base.data.version}`}
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
