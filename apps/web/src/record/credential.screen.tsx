import './record.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { BoardRoom } from '../rules/board-room.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate, formatDates } from '../time/format.js';
import { CredentialForm } from './credential-form.js';
import { credentialQuery, type AwardedCredential } from './record.queries.js';
import { termEnd } from './term-words.js';

const route = getRouteApi('/board/$program/credentials/$credentialId');

/** A credential as the board has set it, to be set anew or ended. */
export function CredentialScreen(): ReactNode {
  const { credentialId } = route.useParams();
  return (
    <BoardRoom
      title="A credential"
      lead={
        <Link to="/office/$program/members" from="/board/$program/credentials/$credentialId">
          All members
        </Link>
      }
    >
      {(program) => <One key={credentialId} program={program} credentialId={credentialId} />}
    </BoardRoom>
  );
}

function One({ program, credentialId }: { program: Program; credentialId: string }): ReactNode {
  const query = credentialQuery(program.id, credentialId);
  const { data, error, refetch } = useQuery(query);
  if (data !== undefined) return <Change program={program} credential={data} />;
  if (error instanceof Refusal && error.status === 404) return <p className="notice">There is no such credential.</p>;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <p role="status">Loading …</p>;
}

function Change({ program, credential }: { program: Program; credential: AwardedCredential }): ReactNode {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id, version, member, label, certificationId, awardedOn, currentTerm, ending } = credential;
  const query = credentialQuery(program.id, id);
  return (
    <>
      <dl className="facts-list" aria-label="As it stands">
        <dt>Whose</dt>
        <dd dir="auto">
          <Link to="/record/$program" params={{ program: program.id }} search={{ member: member.id, credential: id }}>
            {member.name}
          </Link>
        </dd>
        <dt>Credential</dt>
        <dd>
          {label}, {certificationId}
        </dd>
        <dt>Awarded</dt>
        <dd>{formatDate(awardedOn)}</dd>
        <dt>Term</dt>
        <dd>
          {ending === null && currentTerm !== null
            ? formatDates(currentTerm.start, currentTerm.end)
            : `${termEnd(credential)}: ${ending?.reason ?? ''}`}
        </dd>
      </dl>
      <section className="stack" aria-labelledby="set-anew">
        <h2 id="set-anew">Set it anew</h2>
        <p className="quiet small">
          Every version stays on record. A renewal of a term that is not one any more becomes void.
        </p>
        <CredentialForm
          program={program}
          former={credential}
          action={{ label: 'Set it anew', pending: 'Setting …' }}
          send={(facts) =>
            read(
              api.PUT('/api/v1/programs/{program}/credentials/{credentialId}', {
                params: { path: { program: program.id, credentialId: id }, header: { 'If-Match': `"${version}"` } },
                body: facts,
              }),
            )
          }
          explain={async (error) => {
            if (!(error instanceof Refusal) || error.status !== 412) return undefined;
            await queryClient.refetchQueries(query);
            return 'Somebody has changed it meanwhile: it stands now as shown above. Send yours again to put it in that place.';
          }}
          onDone={async (changed) => {
            tell({ text: `${changed.certificationId} of ${member.name} is set anew.` });
            await queryClient.invalidateQueries({ queryKey: ['members', program.id] });
            await queryClient.invalidateQueries(query);
            await navigate({
              to: '/office/$program/members',
              params: { program: program.id },
              search: { q: member.email },
            });
          }}
        />
      </section>
    </>
  );
}
