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
  const { data: me } = useQuery(meQuery);
  const isAdmin = me?.roles?.some(({ role }) => role === 'admin') ?? false;
  return (
    <SignedInOnly title={title}>
      <div className="stack">
        {isAdmin && (
          <nav className="rooms" aria-label="Administration">
            <Link to="/administration/people" search={{ q: undefined, program: undefined, role: undefined }}>
              People and roles
            </Link>
            <Link to="/administration/queues">Queues</Link>
            <Link to="/administration/histories">Histories</Link>
          </nav>
        )}
        <h1>{title}</h1>
        {children}
      </div>
    </SignedInOnly>
  );
}
