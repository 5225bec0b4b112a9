import './administration.css';
import '../theme/rooms.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';

/** What the rooms of the whole installation stand in. */
export function AdministrationPage({ title, children }: { title: string; children: ReactNode }): ReactNode {
  useTitle(title);
  return (
    <SignedInOnly title={title}>
      <div className="stack">
        <AdministrationRooms />
        <h1>{title}</h1>
        {children}
      </div>
    </SignedInOnly>
  );
}

/** The ways between them; nothing for who administers nothing. */
export function AdministrationRooms(): ReactNode {
  const { data: me } = useQuery(meQuery);
  if (!me?.roles?.some(({ role }) => role === 'admin')) return null;
  return (
    <nav className="rooms" aria-label="Administration">
      <Link to="/administration/people" search={{ q: undefined, program: undefined, role: undefined }}>
        People and roles
      </Link>
      <Link to="/administration/programs">Programs</Link>
      <Link to="/administration/queues">Queues</Link>
      <Link to="/administration/histories">Histories</Link>
    </nav>
  );
}
