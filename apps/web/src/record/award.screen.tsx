import './record.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { BoardRoom } from '../rules/board-room.js';
import { tell } from '../shell/news.js';
import { CredentialForm } from './credential-form.js';

/** The board awards a credential to a person. */
export function AwardScreen(): ReactNode {
  return (
    <BoardRoom
      title="Award a credential"
      lead={
        <Link to="/office/$program/members" from="/board/$program/credentials/new">
          All members
        </Link>
      }
    >
      {(program) => <Award program={program} />}
    </BoardRoom>
  );
}

function Award({ program }: { program: Program }): ReactNode {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return (
    <CredentialForm
      program={program}
      former={null}
      action={{ label: 'Award the credential', pending: 'Awarding …' }}
      send={(facts, { email, name }, sendOnce) => {
        const body = { ...facts, email: email.trim(), ...(name.trim() !== '' && { name: name.trim() }) };
        return sendOnce(body, (key) =>
          read(
            api.POST('/api/v1/programs/{program}/credentials', {
              params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          ),
        );
      }}
      onDone={async ({ certificationId, label, member }) => {
        tell({ text: `${label}, ${certificationId}, is awarded to ${member.name}.` });
        await queryClient.invalidateQueries({ queryKey: ['members', program.id] });
        const search = { q: certificationId };
        await navigate({ to: '/office/$program/members', params: { program: program.id }, search });
      }}
    />
  );
}
