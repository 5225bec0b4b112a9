import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { pageState } from '../api/state.js';
import { SearchField } from '../fields/search-field.js';
import { SelectField } from '../fields/select-field.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { AdministrationPage } from './administration-page.js';
import { peopleQuery, type PeopleSelection } from './administration.queries.js';
import { GiveRole } from './give-role.js';
import { PeopleTable } from './people-table.js';
import { RoleChanges } from './role-changes.js';
import { ROLE_NAMES } from './roles.js';

const route = getRouteApi('/administration/people');

export function PeopleScreen(): ReactNode {
  return (
    <AdministrationPage title="People and roles">
      <Room />
    </AdministrationPage>
  );
}

function Room(): ReactNode {
  const { data: me } = useQuery(meQuery);
  if (me === undefined) return null;
  if (me.roles?.some(({ role }) => role === 'admin' || role === 'hq')) return <People />;
  return (
    <p className="notice">
      Roles are given by administrators, and by headquarters in their own programs. Ask one of them for what you need.
    </p>
  );
}

function People(): ReactNode {
  const selection = route.useSearch();
  const [giving, setGiving] = useState<{ email: string } | null>(null);
  const { data: me } = useQuery(meQuery);
  const people = useInfiniteQuery(peopleQuery(selection));
  const found = people.data?.pages.flatMap(({ items }) => items);
  const isChosen = (selection.q ?? selection.program ?? selection.role) !== undefined;
  return (
    <>
      <p className="quiet">
        Who may do what. A change counts at once: the person is signed out everywhere and signs in to what they may do
        from then on. Nobody gives themselves a role.
      </p>
      <Selection selection={selection} />
      <p>
        <button type="button" className="button" onClick={() => setGiving({ email: '' })}>
          Give a role …
        </button>
      </p>
      {people.error && <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />}
      {found?.length === 0 && (
        <div className="notice">
          {isChosen
            ? 'Nobody matches. Somebody who never signed in can be given a role by their address.'
            : 'Nobody holds a role yet.'}
        </div>
      )}
      {found !== undefined && found.length > 0 && (
        <PeopleTable people={found} me={me} onGive={(email) => setGiving({ email })} />
      )}
      {people.hasNextPage && (
        <p>
          <button
            type="button"
            className="button second"
            aria-disabled={people.isFetchingNextPage}
            onClick={() => void people.fetchNextPage()}
          >
            More people
          </button>
        </p>
      )}
      <RoleChanges />
      <Dialog title="Give a role" open={giving !== null} onClose={() => setGiving(null)}>
        {giving && <GiveRole email={giving.email} own={me?.roles ?? []} onGiven={() => setGiving(null)} />}
      </Dialog>
    </>
  );
}

/** What is chosen stands in the address; the search follows the typing. */
function Selection({ selection }: { selection: PeopleSelection }): ReactNode {
  const navigate = route.useNavigate();
  const choose = (change: PeopleSelection): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  };
  return (
    <form className="people-selection" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        id="people-q"
        label="Name or address"
        value={selection.q ?? ''}
        onSearch={(words) => choose({ q: words || undefined })}
      />
      <SelectField
        id="people-program"
        label="Program"
        empty="All programs"
        value={selection.program ?? ''}
        choices={pageState.programs.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => choose({ program: target.value || undefined })}
      />
      <SelectField
        id="people-role"
        label="Role"
        empty="All roles"
        value={selection.role ?? ''}
        choices={Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => choose({ role: target.value || undefined })}
      />
    </form>
  );
}
