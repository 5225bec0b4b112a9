import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { sectionsFor } from './workspace-sections.js';

/** The rooms of a program that the signed-in person works in. */
export function WorkspaceTabs({ program }: { program: string }): ReactNode {
  const { data: me } = useQuery(meQuery);
  const roles = me?.roles?.filter((role) => role.program === program).map(({ role }) => role) ?? [];
  return (
    <nav className="page tabs" aria-label="Workspace">
      {sectionsFor(roles).map(({ to, label }) => (
        <Link key={to} to={to} params={{ program } as never}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
