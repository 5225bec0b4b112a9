import './renewal.css';
import '../theme/tables.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { SearchField } from '../fields/search-field.js';
import { SelectField } from '../fields/select-field.js';
import { PagedTable } from '../office/paged-table.js';
import { Dialog } from '../shell/dialog.js';
import { NotFound } from '../shell/not-found.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate } from '../time/format.js';
import { AuditForm } from './audit-form.js';
import { renewalsQuery, type ListedRenewal } from './renewal.queries.js';
import { ALL_STATUSES, auditChoiceWords, AUDIT_WORDS, STATUS_CLASS, STATUS_WORDS } from './renewal-words.js';

const route = getRouteApi('/office/$program/renewals');
const STATUSES = [
  { value: 'submitted', label: 'To verify' },
  { value: 'fee_due', label: 'Fee due' },
  { value: 'open,returned', label: 'With members' },
  { value: 'renewed', label: 'Renewed' },
  { value: 'lapsed', label: 'Lapsed' },
  { value: ALL_STATUSES, label: 'All' },
];

/** What headquarters verify, and what became of the rest. */
export function RenewalsScreen(): ReactNode {
  const program = programOf(route.useParams().program);
  useTitle('Renewals');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Renewals">
      <div className="stack">
        <Room program={program} />
      </div>
    </SignedInOnly>
  );
}

function Room({ program }: { program: Program }): ReactNode {
  const { data: me } = useQuery(meQuery);
  const has = (role: string): boolean =>
    me?.roles?.some((held) => held.program === program.id && held.role === role) ?? false;
  if (has('hq') || has('board')) return <Queue program={program} isHeadquarters={has('hq')} />;
  return (
    <>
      <h1>Renewals</h1>
      <p className="notice">Renewals are looked after by headquarters and the board.</p>
    </>
  );
}

function Queue({ program, isHeadquarters }: { program: Program; isHeadquarters: boolean }): ReactNode {
  const { status = 'submitted', q = '', audit } = route.useSearch();
  const navigate = useNavigate();
  const [drawing, setDrawing] = useState(false);
  const list = useInfiniteQuery(
    renewalsQuery(program.id, { status, ...(q !== '' && { q }), ...(audit !== undefined && { audit }) }),
  );
  const go = (search: { status?: string; q?: string; audit?: string }): void =>
    void navigate({ to: '/office/$program/renewals', params: { program: program.id }, search, replace: true });
  const kept = { ...(q !== '' && { q }), ...(audit !== undefined && { audit }) };
  return (
    <>
      <header className="row">
        <h1>Renewals</h1>
        {isHeadquarters && (
          <button type="button" className="button second" onClick={() => setDrawing(true)}>
            Draw an audit
          </button>
        )}
        <a href={`/api/v1/programs/${program.id}/reports/renewals.csv`}>Report as CSV</a>
      </header>
      <div className="row">
        <SelectField
          id="renewal-status"
          label="State"
          choices={STATUSES}
          value={status}
          onChange={({ target }) => go({ ...kept, status: target.value })}
        />
        <SearchField
          id="renewal-search"
          label="Name, address or certification ID"
          value={q}
          onSearch={(words) => go({ status, ...(audit !== undefined && { audit }), ...(words !== '' && { q: words }) })}
        />
      </div>
      {audit !== undefined && (
        <p className="notice">
          {auditChoiceWords(audit)}{' '}
          <Link to="/office/$program/renewals" params={{ program: program.id }} search={{ status }}>
            Show all
          </Link>
        </p>
      )}
      <PagedTable
        list={list}
        caption="Renewals, those that close first in front"
        columns={['Member', 'Certificate', 'Term ends', 'Record', 'State', 'Until']}
        none={
          <p className="notice">
            {status === 'submitted' && q === '' ? 'Nothing waits to be verified.' : 'No renewal matches.'}
          </p>
        }
        more="More renewals"
      >
        {(renewal) => <Row key={renewal.id} program={program} renewal={renewal} />}
      </PagedTable>
      <Dialog title="Draw an audit" open={drawing} onClose={() => setDrawing(false)}>
        <AuditForm program={program} onDone={() => setDrawing(false)} />
      </Dialog>
    </>
  );
}

function Row({ program, renewal }: { program: Program; renewal: ListedRenewal }): ReactNode {
  const { id, memberName, credential, certificationId, term, counted, required, met, status, lastDay, audit } = renewal;
  return (
    <tr>
      <th scope="row" dir="auto">
        <Link to="/office/$program/renewals/$renewalId" params={{ program: program.id, renewalId: id }}>
          {memberName}
        </Link>
      </th>
      <td>
        {credential ?? ''} {certificationId}
      </td>
      <td className="figures">{formatDate(term.end)}</td>
      <td className="figures">
        {counted === null ? '–' : `${counted} of ${required ?? ''}`}
        {met === false && <span className="quiet"> (not met)</span>}
      </td>
      <td>
        <span className={STATUS_CLASS[status]}>{STATUS_WORDS[status]}</span>
        {audit !== null && <span className="quiet"> {AUDIT_WORDS[audit]}</span>}
      </td>
      <td className="figures">{status === 'renewed' || status === 'lapsed' ? '–' : formatDate(lastDay)}</td>
    </tr>
  );
}
