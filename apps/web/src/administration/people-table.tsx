import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useGiveRole } from './give-role.js';
import type { HeldRole, Person } from './administration.queries.js';
import { placeOf, ROLE_NAMES, rolesGivenBy, wordsOf } from './roles.js';

interface PeopleTableProps {
  people: readonly Person[];
  me: components['schemas']['MeResponse'] | undefined;
  onGive: (email: string) => void;
}

export function PeopleTable({ people, me, onGive }: PeopleTableProps): ReactNode {
  const queryClient = useQueryClient();
  const give = useGiveRole();
  const take = useMutation({
    mutationFn: ({ held }: { held: HeldRole; person: Person }) =>
      read(api.DELETE('/api/v1/role-grants/{grantId}', { params: { path: { grantId: held.id } } })),
    onSuccess: (_answer, { held, person }) => {
      tell({
        text: `${person.name} is no longer ${wordsOf(held)}.`,
        action: {
          label: 'Undo',
          run: () =>
            give.mutate({
              email: person.email,
              role: held.role,
              ...(held.program !== null && { program: held.program }),
            }),
        },
      });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  const problem = take.error ?? give.error;
  return (
    <>
      {problem && <ProblemNotice error={problem} />}
      <div className="table-frame">
        <table className="table people">
          <caption className="visually-hidden">People and what they may do</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Roles</th>
              <th scope="col">
                <span className="visually-hidden">What you can do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <span dir="auto">{person.name}</span>
                  {person.suspended && <span className="status"> Suspended</span>}
                  <span className="quiet address">{person.email}</span>
                </th>
                <td>
                  <Roles
                    person={person}
                    mine={person.id === me?.user?.id}
                    own={me?.roles ?? []}
                    busy={take.isPending}
                    onTake={(held) => take.mutate({ held, person })}
                  />
                </td>
                <td>
                  {person.id !== me?.user?.id && (
                    <button type="button" className="link" onClick={() => onGive(person.email)}>
                      Give a role<span className="visually-hidden"> to {person.name}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RolesProps {
  person: Person;
  mine: boolean;
  own: readonly { program: string | null; role: string }[];
  busy: boolean;
  onTake: (held: HeldRole) => void;
}

/** By program; a role that the reader may take away has its button beside it, their own has none. */
function Roles({ person, mine, own, busy, onTake }: RolesProps): ReactNode {
  if (person.roles.length === 0) return <span className="quiet">None</span>;
  const programs = [...new Set(person.roles.map(({ program }) => program))];
  return (
    <ul className="held-roles">
      {programs.map((program) => (
        <li key={program}>
          <span className="quiet">{program === null ? 'Installation' : placeOf(program)}</span>
          {person.roles
            .filter((held) => held.program === program)
            .map((held) => (
              <span key={held.id} className="held-role">
                {ROLE_NAMES[held.role]}
                {!mine && rolesGivenBy(own, program).includes(held.role) && (
                  <button
                    type="button"
                    aria-disabled={busy}
                    aria-label={`Take away from ${person.name}: ${wordsOf(held)}`}
                    title="Take away"
                    onClick={() => {
                      if (!busy) onTake(held);
                    }}
                  >
                    ×
                  </button>
                )}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
