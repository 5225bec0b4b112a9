import './record.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { TextField } from '../fields/text-field.js';
import { labelsOf } from '../office/paged-table.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate } from '../time/format.js';
import { membersQuery } from './record.queries.js';
import { termEnd } from './term-words.js';

const route = getRouteApi('/office/$program/members');
const COLUMNS = ['Name', 'Address', 'Credential', 'Awarded', 'Term ends'] as const;

/** Who holds a credential of the program; for headquarters and the board. */
export function MembersScreen(): ReactNode {
  const { program: programId } = route.useParams();
  const program = programOf(programId);
  useTitle('Members');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Members">
      <div className="stack">
        <h1>Members</h1>
        <Whole program={program} />
      </div>
    </SignedInOnly>
  );
}

function Whole({ program }: { program: Program }): ReactNode {
  const { data: me } = useQuery(meQuery);
  const isBoard = me?.roles?.some((held) => held.program === program.id && held.role === 'board') ?? false;
  return (
    <>
      {isBoard && (
        <p className="row">
          <Link to="/board/$program/credentials/new" params={{ program: program.id }}>
            Award a credential
          </Link>
          <Link to="/office/$program/members/import" params={{ program: program.id }}>
            Bring in a roll of members
          </Link>
        </p>
      )}
      <Members program={program} isBoard={isBoard} />
    </>
  );
}

function Members({ program, isBoard }: { program: Program; isBoard: boolean }): ReactNode {
  const { q = '' } = route.useSearch();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const members = useInfiniteQuery(membersQuery(program.id, q));
  const { data, error } = members;
  if (error instanceof Refusal && error.status === 403) {
    return <p className="notice">Members are looked after by headquarters and the board.</p>;
  }
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    void navigate({
      to: '/office/$program/members',
      params: { program: program.id },
      search: typed === '' ? {} : { q: typed },
    });
  };
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <form className="row member-search" role="search" onSubmit={search}>
        <TextField
          id="member-search"
          label="Name, address or certification ID"
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button className="button second">Search</button>
      </form>
      {error !== null && data === undefined && <ProblemNotice error={error} onRetry={() => void members.refetch()} />}
      {data === undefined && error === null && <p role="status">Loading …</p>}
      {data !== undefined && rows.length === 0 && (
        <p className="notice">
          {q === ''
            ? 'Nobody holds a credential of this program yet. The board awards them, one by one or by a roll.'
            : 'Nobody matches. Try a part of the name, or the certification ID.'}
        </p>
      )}
      {rows.length > 0 && (
        <div className="table-frame" tabIndex={0} role="region" aria-label="Members">
          <table className="table in-blocks" style={labelsOf(COLUMNS)}>
            <caption className="visually-hidden">Members by name</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.flatMap(({ id, name, email, credentials }) =>
                credentials.map((credential, index) => (
                  <tr key={credential.id}>
                    <th scope="row" dir="auto">
                      <Link
                        to="/record/$program"
                        params={{ program: program.id }}
                        search={{ member: id, ...(index > 0 && { credential: credential.id }) }}
                      >
                        {name}
                        {index > 0 && <span className="visually-hidden">, {credential.certificationId}</span>}
                      </Link>
                    </th>
                    <td>{email}</td>
                    <td>
                      {credential.credential ?? ''}{' '}
                      {isBoard ? (
                        <Link
                          to="/board/$program/credentials/$credentialId"
                          params={{ program: program.id, credentialId: credential.id }}
                        >
                          {credential.certificationId}
                        </Link>
                      ) : (
                        credential.certificationId
                      )}
                    </td>
                    <td className="figures">{formatDate(credential.awardedOn)}</td>
                    <td className="figures">{termEnd(credential)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
      {members.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void members.fetchNextPage()}>
            {members.isFetchingNextPage ? 'Loading …' : 'More members'}
          </button>
        </p>
      )}
    </>
  );
}
