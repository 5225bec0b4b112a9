import './office.css';
import '../theme/rooms.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';

/** Who looks at the office: chairs read, headquarters act. The api decides; this says so beforehand. */
export interface OfficeVisitor {
  isHeadquarters: boolean;
  isChair: boolean;
}

interface OfficeRoomProps {
  title: string;
  /** Beside the heading. */
  aside?: ReactNode;
  lead?: ReactNode;
  children: (program: Program, visitor: OfficeVisitor) => ReactNode;
}

const ROOMS = [
  { to: '/office/$program', label: 'Overview', exact: true },
  { to: '/office/$program/outbox', label: 'Outbox', exact: false },
  { to: '/office/$program/templates', label: 'Mail templates', exact: false },
  { to: '/office/$program/late-forms', label: 'Late forms', exact: false },
  { to: '/office/$program/imports', label: 'Imports', exact: false },
  { to: '/office/$program/history', label: 'History', exact: false },
] as const;

/** What every screen of the office stands in. */
export function OfficeRoom({ title, ...room }: OfficeRoomProps): ReactNode {
  const { program: id = '' } = useParams({ strict: false });
  const program = programOf(id);
  useTitle(program === undefined ? title : `${title}, ${program.name}`);
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title={title}>
      <Room title={title} program={program} {...room} />
    </SignedInOnly>
  );
}

function Room({ title, program, aside, lead, children }: OfficeRoomProps & { program: Program }): ReactNode {
  const visitor = useOfficeVisitor(program.id);
  if (!visitor.isHeadquarters && !visitor.isChair) return <Elsewhere program={program} />;
  return (
    <div className="stack office">
      <nav className="rooms" aria-label="Headquarters">
        {ROOMS.map(({ to, label, exact }) => (
          <Link
            key={to}
            to={to}
            params={{ program: program.id }}
            search={{}}
            activeOptions={{ exact, includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className="office-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="quiet lead">{lead}</p>}
        </div>
        {aside}
      </div>
      {children(program, visitor)}
    </div>
  );
}

/** What the signed-in person is to the program's office. */
export function useOfficeVisitor(program: string): OfficeVisitor {
  const { data: me } = useQuery(meQuery);
  const roles = me?.roles?.filter((role) => role.program === program).map(({ role }) => role) ?? [];
  return { isHeadquarters: roles.includes('hq'), isChair: roles.includes('chair') };
}

function Elsewhere({ program }: { program: Program }): ReactNode {
  return (
    <div className="stack">
      <h1>Headquarters</h1>
      <div className="notice stack">
        <p>
          This is where headquarters and the chairs of {program.name} work. You hold neither role there; whoever runs
          this installation can give it to you.
        </p>
        <p>
          <Link to="/catalog/$program" params={{ program: program.id }}>
            Upcoming Courses
          </Link>
        </p>
      </div>
    </div>
  );
}

/** Said where only headquarters may act. */
export function ReadOnly({ what }: { what: string }): ReactNode {
  return <p className="notice">You see this as a chair. {what}</p>;
}
