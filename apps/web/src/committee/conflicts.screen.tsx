import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SelectField } from '../fields/select-field.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDayOf } from '../time/format.js';
import { committeeQuery, conflictsQuery, type ConflictSearch, type ProgramConflict } from './committee.queries.js';
import { CommitteeRoom, type Visitor } from './room.js';

const KINDS: Record<ProgramConflict['kind'], string> = {
  declared: 'Declared by the member',
  detected: 'Found by the product',
  ruled: 'Ruled',
};
const STATES: Record<ProgramConflict['state'], string> = { 'in-conflict': 'In conflict', cleared: 'Cleared' };
const KNOWN_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

type Selection = Pick<ConflictSearch, 'member' | 'kind' | 'state'>;

function selectionFrom(search: Readonly<Record<string, unknown>>): Selection {
  const { member, kind, state } = search;
  return {
    ...(typeof member === 'string' && KNOWN_ID.test(member) && { member }),
    ...(typeof kind === 'string' && kind in KINDS && { kind: kind as ProgramConflict['kind'] }),
    ...(typeof state === 'string' && state in STATES && { state: state as ProgramConflict['state'] }),
  };
}

export function ConflictsScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="conflicts"
      title="Conflicts of interest"
      lead="Who stays away from which form, and why. A member in conflict sees the form nowhere; cases of your own are not in this list either."
    >
      {(visitor) => <Conflicts {...visitor} />}
    </CommitteeRoom>
  );
}

function Conflicts({ program }: Visitor): ReactNode {
  const selection = selectionFrom(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { data: committee } = useQuery(committeeQuery(program.id));
  const query = useInfiniteQuery(conflictsQuery(program.id, selection));
  const choose = (part: Partial<Record<keyof Selection, string>>): void => {
    const search = Object.fromEntries(Object.entries({ ...selection, ...part }).filter(([, value]) => value !== ''));
    void navigate({
      to: '/committee/$program/conflicts',
      params: { program: program.id },
      search: search as never,
      replace: true,
    });
  };
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <form className="room-filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          id="member"
          label="Member"
          empty="Everybody"
          value={selection.member ?? ''}
          choices={(committee?.items ?? []).map(({ member: { id, name } }) => ({ value: id, label: name }))}
          onChange={({ target }) => choose({ member: target.value })}
        />
        <SelectField
          id="kind"
          label="How it came to be known"
          empty="Any way"
          value={selection.kind ?? ''}
          choices={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => choose({ kind: target.value })}
        />
        <SelectField
          id="state"
          label="What holds now"
          empty="Either"
          value={selection.state ?? ''}
          choices={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => choose({ state: target.value })}
        />
      </form>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {rows === undefined && !query.error && <p role="status">Loading …</p>}
      {rows?.length === 0 && (
        <p className="notice">
          {Object.keys(selection).length === 0
            ? 'No conflict is known. They appear here when a member steps back, when names, addresses or employers meet, or when you rule on one beside a form.'
            : 'Nothing matches what is chosen.'}
        </p>
      )}
      {rows !== undefined && rows.length > 0 && <ConflictTable program={program} rows={rows} />}
      {query.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Earlier ones'}
          </button>
        </p>
      )}
    </>
  );
}

function ConflictTable({ program, rows }: Pick<Visitor, 'program'> & { rows: readonly ProgramConflict[] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Conflicts, the latest first">
      <table className="table">
        <caption className="visually-hidden">Conflicts of members with forms, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Form</th>
            <th scope="col">Now</th>
            <th scope="col">How and why</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ form, member, kind, state, reason, pinned, createdBy, createdAt }) => (
            <tr key={`${form.id} ${member.id}`}>
              <th scope="row" dir="auto">
                {member.name}
              </th>
              <td className="wide">
                <Link to={`/reviews/${program.id}/${form.id}` as never} dir="auto">
                  {form.title}
                </Link>
                <span className="quiet"> {form.number}</span>
              </td>
              <td>
                <span className={`chip ${state === 'in-conflict' ? 'bad' : 'calm'}`}>{STATES[state]}</span>
                {pinned && <span className="quiet small"> pinned</span>}
              </td>
              <td className="wide">
                <span className="quiet">
                  {KINDS[kind]}
                  {kind === 'ruled' && createdBy !== null && ` by ${createdBy.name}`}:
                </span>{' '}
                <span dir="auto">{reason}</span>
              </td>
              <td className="figures">{formatDayOf(createdAt, program.timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
